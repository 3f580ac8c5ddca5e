import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import {
  findPostgres,
  startPostgres,
} from "../../../kodeks/src/cohort/sources/rows/postgres-server.fixture.ts";
import type { PostgresServer } from "../../../kodeks/src/cohort/sources/rows/postgres-server.fixture.ts";
import type { Engine } from "./database/columns.ts";

/** What a group of tests runs on. */
export interface TestDatabases {
  readonly engine: Engine;
  /** The URL of a new, empty database. */
  readonly newUrl: () => Promise<string>;
}

const postgres = findPostgres();
const skipped = postgres.kind === "missing" ? ` (skipped: ${postgres.why})` : "";

/** Runs tests on SQLite and on a real PostgreSQL that is started for them; skips that aloud where it cannot be. */
export function describeOnBoth(name: string, tests: (databases: TestDatabases) => void): void {
  describe(`${name}, SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), "kodeks-store-"));
    let made = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests({
      engine: "sqlite",
      newUrl: () => Promise.resolve(`sqlite:${join(folder, `${(made += 1)}.sqlite`)}`),
    });
  });
  describe.skipIf(postgres.kind === "missing")(`${name}, PostgreSQL${skipped}`, () => {
    let server: PostgresServer | undefined;
    let made = 0;
    beforeAll(async () => {
      if (postgres.kind === "found") server = await startPostgres(postgres.programs);
    });
    afterAll(() => server?.stop());
    tests({
      engine: "postgres",
      async newUrl() {
        if (server === undefined) throw new Error("the server does not run");
        const database = `store_${(made += 1)}`;
        const client = await server.connect();
        await client.query(`create database ${database}`);
        await client.end();
        return server.url().replace(/\/postgres$/, `/${database}`);
      },
    });
  });
}
