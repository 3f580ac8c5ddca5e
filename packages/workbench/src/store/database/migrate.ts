import { Migrator } from "kysely";
import type { Kysely, Migration } from "kysely";
import { KodeksError } from "kodeks/base/errors";
import type { Engine } from "./columns.ts";
import { logMigration } from "./migrations/log.ts";
import { workMigration } from "./migrations/work.ts";
import type { Tables } from "./tables.ts";

/** The migrations, oldest first. A released one never changes; what it got wrong the next one mends. */
function migrations(engine: Engine): Record<string, Migration> {
  return {
    "001-log": logMigration(engine),
    "002-work": workMigration(engine),
  };
}

/** What a store's schema is, beside this release's. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

/** The migrations that a database has and lacks; changes nothing. */
export async function schemaState(db: Kysely<Tables>, engine: Engine): Promise<SchemaState> {
  const found = await migrator(db, engine).getMigrations();
  const names = (done: boolean): string[] =>
    found.filter(({ executedAt }) => (executedAt !== undefined) === done).map(({ name }) => name);
  return { applied: names(true), pending: names(false) };
}

/**
 * Brings a database to this release's schema, all of it or nothing; processes that start together wait
 * for each other.
 *
 * @returns the migrations that were applied
 * @throws KodeksError BAD_SCHEMA_VERSION where a later release has written the database, BAD_DATABASE
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<readonly string[]> {
  const { error, results = [] } = await migrator(db, engine).migrateToLatest();
  if (error !== undefined) throw describe(error);
  return results.map(({ migrationName }) => migrationName);
}

function migrator(db: Kysely<Tables>, engine: Engine): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations(engine)) },
  });
}

function describe(error: unknown): Error {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("is missing") || message.includes("corrupted migrations")) {
    return new KodeksError(
      "BAD_SCHEMA_VERSION",
      "a later release of Kodeks has written the store",
      {
        remedy: "Use that release, or restore a backup made before.",
      },
    );
  }
  return error instanceof Error ? error : new Error("the migration failed");
}
