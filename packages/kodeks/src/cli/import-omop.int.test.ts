import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import {
  loadOmopPostgres,
  omopTables,
  samePatientsWithEnds,
  toCsv,
  writeOmopCsv,
} from "../cohort/sources/omop/omop.fixture.ts";
import { findPostgres, startPostgres } from "../cohort/sources/rows/postgres-server.fixture.ts";
import type { PostgresServer } from "../cohort/sources/rows/postgres-server.fixture.ts";
import { readCohort } from "../cohort/sources/same-patients.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";
import type { Ended, RunOptions } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);
const secret = "hunter2";

/** Runs the command with an output; a failure must leave nothing. */
function importOmop(args: readonly string[], options: RunOptions = {}): Ended {
  const folder = makeFolder();
  const ended = kodeks(["import", "omop", ...args, "--out", join(folder, "cohort")], options);
  if (ended.status !== 0) expect(readdirSync(folder)).toEqual([]);
  expect(ended.stdout + ended.stderr).not.toContain(secret);
  return ended;
}

describe("kodeks import omop, from a folder", () => {
  const source = writeOmopCsv(join(makeFolder(), "cdm"));

  it("makes a cohort, a summary and a list of what was odd", async () => {
    const out = join(makeFolder(), "cohort");
    const { status, stdout, stderr } = kodeks(["import", "omop", source, "--out", out]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^4 courses with 4 documents, 7 diagnoses/);
    expect(stderr).toMatch(/^note: 2 × diagnosis-without-icd-10$/m);
    expect(stderr).toMatch(/^note: 1 × row-without-visit$/m);
    expect(await readCohort(out)).toEqual(samePatientsWithEnds);
    const again = ["import", "omop", source, "--out", out, "--force", "--json", "--quiet"];
    const report: unknown = JSON.parse(succeed(again));
    expect(report).toMatchObject({ courses: 4, documents: 4, diagnoses: 7, skippedCounts: {} });
  });

  it("names the file, line and field of a bad row", () => {
    const bad = writeOmopCsv(join(makeFolder(), "cdm"));
    const person = omopTables.person ?? [];
    const rows = [...person, { person_id: 9, year_of_birth: secret }];
    writeFileSync(join(bad, "PERSON.csv"), toCsv("person", rows));
    const { status, stdout, stderr } = importOmop([bad]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/^error BAD_ROW: field "year_of_birth": is not a number$/m);
    expect(stderr).toMatch(/at: .*PERSON\.csv:5, field "year_of_birth"/);
    expect(stderr).toMatch(/do: .*--skip-bad/);
    const skipped = importOmop([bad, "--skip-bad"]);
    expect(skipped.status).toBe(0);
    expect(skipped.stderr).toMatch(/left out 1 bad records: 1 BAD_ROW/);
  });

  it("says what is missing", () => {
    const half = writeOmopCsv(join(makeFolder(), "cdm"));
    renameSync(join(half, "VISIT_OCCURRENCE.csv"), join(half, "VISITS.csv"));
    const { status, stderr } = importOmop([half]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error NOT_FOUND: the folder has no table "visit_occurrence"/);
  });

  it("shows nothing of a URL that cannot be read", () => {
    const { status, stderr } = importOmop([`postgre://me:${secret}@host/x`]);
    expect(status).toBe(2);
    expect(stderr).toContain("neither a folder nor a postgres:// URL");
  });
});

const postgres = findPostgres();
const why = postgres.kind === "missing" ? ` (skipped: ${postgres.why})` : "";

describe.skipIf(postgres.kind === "missing")(`kodeks import omop, from PostgreSQL${why}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    if (postgres.kind === "missing") return;
    server = await startPostgres(postgres.programs);
    const client = await server.connect();
    await loadOmopPostgres(client, "cdm");
    await client.query(`CREATE ROLE guarded LOGIN SUPERUSER PASSWORD '${secret}'`);
    await client.end();
  });
  afterAll(async () => server?.stop());

  it("reads by URL, and by libpq's variables with a password in PGPASSWORD or ~/.pgpass", async () => {
    expect(importOmop([server.url(), "--schema", "cdm"]).stdout).toMatch(/^4 courses/);
    const home = makeFolder();
    const pgpass = join(home, ".pgpass");
    writeFileSync(pgpass, `127.0.0.1:${server.port}:postgres:guarded:${secret}\n`, { mode: 0o600 });
    const env = {
      PGHOST: "127.0.0.1",
      PGPORT: String(server.port),
      PGUSER: "guarded",
      PGDATABASE: "postgres",
      PGPASSFILE: join(home, "none"),
    };
    expect(importOmop(["--postgres"], { env }).stderr).toMatch(
      /BAD_DATABASE: .* refused the log-in/,
    );
    const passwords: readonly Readonly<Record<string, string>>[] = [
      { PGPASSWORD: secret },
      { PGPASSFILE: pgpass },
    ];
    for (const password of passwords) {
      const ended = importOmop(["--postgres"], { env: { ...env, ...password } });
      expect(ended.stderr).not.toMatch(/error/);
      expect(ended.stdout).toMatch(/^4 courses/);
    }
  });

  it("shows no password, not even with KODEKS_DEBUG", () => {
    const wrong = server.url("guarded", `${secret}x`);
    const unreachable = `postgres://guarded:${secret}@127.0.0.1:1/x`;
    for (const [url, message] of [
      [wrong, "refused the log-in"],
      [unreachable, "cannot be reached"],
    ] as const) {
      const { status, stderr } = importOmop([url], { env: { KODEKS_DEBUG: "1" } });
      expect(status).toBe(3);
      expect(stderr).toContain(message);
    }
  });
});
