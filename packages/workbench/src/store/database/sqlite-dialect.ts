import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { SqliteAdapter, SqliteDialect } from "kysely";
import type { Dialect, SqliteDatabase, SqliteStatement } from "kysely";

/** Milliseconds to wait for another process that writes: a backup, a command, a second server. */
const busyTimeout = 10_000;
/** Statements kept prepared. Filters come in many shapes, so that the number must have an end. */
const keptStatements = 200;

/**
 * SQLite through one connection: a write-ahead log, flushed to disk at each commit, so that what was
 * acknowledged survives a power cut; what is deleted is overwritten.
 *
 * @param file path, or `:memory:`
 */
export function sqliteDialect(file: string): Dialect {
  const database = openFile(file);
  const dialect = new SqliteDialect({ database: withImmediateTransactions(database) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    // SQLite can roll tables back. Kysely leaves it out for databases that cannot be told here.
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true }),
  };
}

function openFile(file: string): SQLite.Database {
  if (file !== ":memory:") {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Notes lie in it: nobody but the owner reads. SQLite gives its side files the same mode.
    closeSync(openSync(file, "a", 0o600));
  }
  const database = new SQLite(file, { timeout: busyTimeout });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("secure_delete = ON");
  database.pragma("cache_size = -65536");
  return database;
}

function withImmediateTransactions(database: SQLite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare(text) {
      // A transaction that starts by reading and then wants to write fails at once where another process
      // wrote in between. One that takes the write lock first waits.
      const sql = text === "begin" ? "begin immediate" : text;
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql) as unknown as SqliteStatement;
      const oldest = prepared.size < keptStatements ? undefined : prepared.keys().next().value;
      if (oldest !== undefined) prepared.delete(oldest);
      prepared.set(sql, statement);
      return statement;
    },
  };
}
