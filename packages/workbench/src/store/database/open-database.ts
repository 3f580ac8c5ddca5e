import { isAbsolute, resolve } from "node:path";
import { Kysely } from "kysely";
import { KodeksError } from "kodeks/base/errors";
import type { Engine } from "./columns.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import type { PostgresOptions } from "./postgres-dialect.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/** A database that may hold a store. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  /** The file of a SQLite database; null for PostgreSQL and memory. */
  readonly file: string | null;
}

/** Where a store lies, from its URL. */
export type StoreLocation =
  | { readonly engine: "postgres"; readonly url: string }
  | { readonly engine: "sqlite"; readonly file: string };

/**
 * Reads the URL of a store: `sqlite:FILE`, `sqlite::memory:`, `postgres://…` or `postgresql://…`.
 *
 * @throws KodeksError USAGE. It does not hold the URL, which may have a password in it.
 */
export function storeLocation(url: string): StoreLocation {
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: "postgres", url };
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (file === undefined) {
    throw new KodeksError("USAGE", "this is not the URL of a store", {
      remedy: "Write sqlite:FILE or postgres://USER@HOST:PORT/DATABASE.",
    });
  }
  if (file === ":memory:") return { engine: "sqlite", file };
  return { engine: "sqlite", file: isAbsolute(file) ? file : resolve(file) };
}

/** Opens the database of a URL as it is: no migration, no check. */
export function openDatabase(url: string, options: PostgresOptions = {}): OpenDatabase {
  const location = storeLocation(url);
  if (location.engine === "postgres") {
    const dialect = postgresDialect(location.url, options);
    return { db: new Kysely<Tables>({ dialect }), engine: "postgres", file: null };
  }
  const { file } = location;
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  return { db, engine: "sqlite", file: file === ":memory:" ? null : file };
}
