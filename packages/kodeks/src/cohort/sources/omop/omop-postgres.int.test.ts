import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KodeksError } from "../../../base/errors.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { ImportOptions } from "../../staging/stage.ts";
import type { ImportReport } from "../import-report.ts";
import { openPostgres } from "../rows/postgres-rows.ts";
import { findPostgres, startPostgres } from "../rows/postgres-server.fixture.ts";
import type { PostgresServer } from "../rows/postgres-server.fixture.ts";
import { readCohort } from "../same-patients.fixture.ts";
import { importOmop } from "./omop.ts";
import type { OmopSource } from "./omop-source.ts";
import { loadOmopPostgres, omopTables, samePatientsWithEnds } from "./omop.fixture.ts";

const postgres = findPostgres();
const why = postgres.kind === "missing" ? ` (skipped: ${postgres.why})` : "";
const makeFolder = temporaryFolders(afterAll);
const secret = "hunter2-Sødavand";

type Fields = Omit<OmopSource & { readonly kind: "postgres" }, "kind">;

function importFrom(source: Fields, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  const out = join(makeFolder(), "cohort");
  return importOmop({ kind: "postgres", ...source }, { out, ...options });
}

describe.skipIf(postgres.kind === "missing")(`a database in PostgreSQL${why}`, () => {
  let server: PostgresServer;
  let client: Client;
  beforeAll(async () => {
    if (postgres.kind === "missing") return;
    server = await startPostgres(postgres.programs);
    client = await server.connect();
    await loadOmopPostgres(client, "cdm");
    await client.query(`CREATE ROLE guarded LOGIN PASSWORD '${secret}'`);
    await client.query("CREATE ROLE stranger LOGIN");
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  const failureOf = async (source: Fields): Promise<KodeksError> => {
    const error = await importFrom(source).then(
      () => new Error("it was imported"),
      (thrown: unknown) => thrown as KodeksError,
    );
    const shown = `${error.message}${error.stack}${JSON.stringify(error)}${String(error.cause)}`;
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain("127.0.0.1");
    return error as KodeksError;
  };

  it("imports to the same patients", async () => {
    const out = join(makeFolder(), "cohort");
    const url = server.url();
    const report = await importOmop({ kind: "postgres", url, schema: "cdm" }, { out });
    expect(await readCohort(out)).toEqual(samePatientsWithEnds);
    expect(report.warnings).toEqual({
      "row-without-visit": 1,
      "diagnosis-without-icd-10": 2,
      "diagnosis-taken-for-icd-10-by-its-form": 1,
      "course-without-documents": 1,
    });
    const manifest = readFileSync(join(out, "manifest.json"), "utf8");
    expect(manifest).toContain('"schema": "cdm"');
    expect(manifest).not.toContain(url);
  });

  it("is found by its tables, in capitals and with times in zones as well", async () => {
    await client.query("CREATE DATABASE other");
    const there = new Client({ connectionString: server.url().replace(/postgres$/, "other") });
    await there.connect();
    await loadOmopPostgres(there, "omop");
    await there.query("ALTER DATABASE other SET timezone = 'Asia/Tokyo'");
    await there.query(
      "ALTER TABLE omop.note ALTER note_datetime TYPE timestamptz USING note_datetime AT TIME ZONE 'Asia/Tokyo'",
    );
    await there.query('ALTER TABLE omop.note RENAME TO "NOTE"');
    await there.query('ALTER TABLE omop."NOTE" RENAME note_text TO "Note_Text"');
    await there.query('ALTER TABLE omop.concept RENAME vocabulary_id TO "VOCABULARY_ID"');
    await there.query("CREATE VIEW omop.person_view AS SELECT * FROM omop.person");
    await there.query("ALTER TABLE omop.person RENAME TO person_table");
    await there.query("ALTER VIEW omop.person_view RENAME TO person");
    await there.end();
    const out = join(makeFolder(), "cohort");
    const url = server.url().replace(/postgres$/, "other");
    await importOmop({ kind: "postgres", url }, { out });
    expect(await readCohort(out)).toEqual(samePatientsWithEnds);
  });

  it("names schema, table and row of a bad row, and leaves it out if asked to", async () => {
    const rows = (omopTables.note ?? []).map((row, i) =>
      i === 1 ? { ...row, visit_occurrence_id: 999 } : row,
    );
    await loadOmopPostgres(client, "bad", { ...omopTables, note: rows });
    const source = { url: server.url(), schema: "bad" };
    expect(await failureOf(source)).toMatchObject({
      code: "ORPHAN_ROW",
      where: 'bad.note:2, field "contact_id"',
    });
    const report = await importFrom(source, { skipBad: true });
    expect(report.skipped).toMatchObject([{ file: "bad.note", line: 2, code: "ORPHAN_ROW" }]);
  });

  it("is read as it was at one moment, whatever is written meanwhile, in batches", async () => {
    await client.query("CREATE SCHEMA moment");
    await client.query(
      "CREATE TABLE moment.note AS SELECT i AS note_id FROM generate_series(1, 5001) i",
    );
    const snapshot = await openPostgres(server.url());
    try {
      const table = await snapshot.table("moment", "note", { required: ["note_id"] });
      const context = { bad: () => {} };
      const ids: string[] = [];
      for await (const { values, place } of table?.rows(context) ?? []) {
        if (ids.length === 0) {
          await client.query("UPDATE moment.note SET note_id = note_id + 100000");
          await client.query("INSERT INTO moment.note VALUES (7)");
        }
        expect(place).toEqual({ file: "moment.note", row: ids.push(String(values["note_id"])) });
      }
      expect(ids).toEqual(Array.from({ length: 5001 }, (_, i) => String(i + 1)));
      // A second table of the same import sees the same moment.
      let again = 0;
      for await (const _row of table?.rows(context) ?? []) again += 1;
      expect(again).toBe(5001);
    } finally {
      await snapshot.close();
    }
  });

  it("refuses a wrong password, a missing one, and a user who may not read", async () => {
    const refused = { code: "BAD_DATABASE", message: "the PostgreSQL server refused the log-in" };
    const wrong = await failureOf({ url: server.url("guarded", `${secret}x`) });
    expect(wrong).toMatchObject({ ...refused, remedy: expect.stringContaining("PGPASSWORD") });
    expect(await failureOf({ url: server.url("guarded") })).toMatchObject(refused);
    expect(await failureOf({ url: server.url("stranger"), schema: "cdm" })).toMatchObject({
      code: "BAD_DATABASE",
      message: "the user may not read a table that is needed",
      where: "cdm.concept",
    });
    expect(await failureOf({ url: `${server.url()}_absent` })).toMatchObject({
      message: "the PostgreSQL server has no such database",
    });
  });

  it("takes the password from the URL, PGPASSWORD or nothing else that would show it", async () => {
    await client.query("GRANT USAGE ON SCHEMA cdm TO guarded");
    await client.query("GRANT SELECT ON ALL TABLES IN SCHEMA cdm TO guarded");
    const report = await importFrom({ url: server.url("guarded", secret), schema: "cdm" });
    expect(report.courses).toBe(4);
  });

  it("says which table, column or schema is missing", async () => {
    const { person: _person, ...tables } = omopTables;
    await loadOmopPostgres(client, "half", tables);
    const url = server.url();
    expect(await failureOf({ url, schema: "half" })).toMatchObject({
      code: "BAD_DATABASE",
      message: 'the schema "half" has no table "person"',
      remedy: expect.stringContaining("--schema"),
    });
    await client.query("CREATE TABLE half.person (person_source_value text)");
    expect(await failureOf({ url, schema: "half" })).toMatchObject({
      code: "BAD_TABLE",
      message: 'the table lacks the columns "person_id"',
      where: "half.person",
    });
    expect(await failureOf({ url })).toMatchObject({
      message: expect.stringMatching(/schemas of the database have .*: bad, cdm, half/),
    });
    expect(await failureOf({ url, schema: "cdm", vocabularySchema: "voc" })).toMatchObject({
      message: 'the schema "voc" has no table "concept"',
    });
  });

  it("stops when it is told to, even while the server is busy, and leaves nothing", async () => {
    await client.query("CREATE SCHEMA slow");
    for (const table of ["visit_occurrence", "condition_occurrence"]) {
      await client.query(`CREATE VIEW slow.${table} AS SELECT * FROM cdm.${table}`);
    }
    await client.query(
      "CREATE VIEW slow.person AS SELECT * FROM cdm.person WHERE pg_sleep(30) IS NOT NULL",
    );
    const controller = new AbortController();
    const parent = makeFolder();
    const begun = Date.now();
    const stopped = importOmop(
      { kind: "postgres", url: server.url(), schema: "slow" },
      { out: join(parent, "cohort"), signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 300);
    await expect(stopped).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(readdirSync(parent)).toEqual([]);
  });

  it("ends with an error when the server goes away", async () => {
    const snapshot = await openPostgres(server.url());
    const table = await snapshot.table("cdm", "note", { required: ["note_id"] });
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kodeks'",
    );
    const read = async (): Promise<void> => {
      for await (const _row of table?.rows({ bad: () => {} }) ?? []);
    };
    await expect(read()).rejects.toMatchObject({
      code: "BAD_DATABASE",
      message: "the PostgreSQL server ended the connection",
    });
    await snapshot.close();
  });
});

describe("a server that is not there", () => {
  it("is reported without the URL", async () => {
    const out = join(makeFolder(), "cohort");
    const url = `postgres://someone:${secret}@127.0.0.1:1/records`;
    const error = (await importOmop({ kind: "postgres", url }, { out }).catch(
      (thrown: unknown) => thrown,
    )) as KodeksError;
    expect(error).toMatchObject({
      code: "BAD_DATABASE",
      message: "the PostgreSQL server cannot be reached",
      where: "PostgreSQL",
    });
    expect(`${error.stack}${error.remedy}`).not.toMatch(/hunter2|someone|records/);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    `postgres://someone:${secret}@[::/records`,
    `postgres://${secret}@127.0.0.1/x?sslrootcert=/nowhere`,
  ])("cannot be named by a URL that is none", async (url) => {
    const error = (await importFrom({ url }).catch((thrown: unknown) => thrown)) as KodeksError;
    expect(error.code).toBe("USAGE");
    expect(`${error.message}${error.stack}${error.remedy}${String(error.cause)}`).not.toContain(
      secret,
    );
  });
});
