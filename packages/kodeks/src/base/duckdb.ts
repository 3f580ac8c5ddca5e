import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { DuckDBInstance, DuckDBTimestampValue } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { KodeksError } from "./errors.ts";
import { formatTime } from "./time.ts";

export interface DatabaseOptions {
  /** A database file; in memory if absent. */
  readonly path?: string;
  /** Where DuckDB spills what does not fit the memory limit. */
  readonly spillFolder?: string;
  /** As DuckDB writes it, `512MB` by default. Node's own memory comes on top. */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

/**
 * A DuckDB database that downloads nothing and keeps to a memory limit.
 *
 * @throws KodeksError USAGE (a `?` in the path, which DuckDB takes for the start of options)
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<DuckDBInstance> {
  const { path = ":memory:", spillFolder, memoryLimit = "512MB" } = options;
  if (path.includes("?")) {
    throw new KodeksError("USAGE", "a folder's name holds a question mark", {
      where: dirname(path),
      remedy: "Name a folder without one.",
    });
  }
  return DuckDBInstance.create(path, {
    memory_limit: memoryLimit,
    threads: String(options.threads ?? Math.min(4, availableParallelism())),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(spillFolder === undefined ? {} : { temp_directory: spillFolder }),
  });
}

/** A string as SQL literal. */
export function sqlString(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A cell as this project holds it: timestamps as ISO strings, integers as numbers. */
export type Cell = string | number | boolean | null;

/**
 * Streams the rows of a query, in its order, a chunk (2,048 rows) at a time. DuckDB reads ahead
 * on every thread it has: give a database one thread where rows are long. One stream per
 * connection at a time.
 */
export async function* streamRows(
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<readonly Cell[]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    const columns = chunk.getColumns();
    for (let row = 0; row < chunk.rowCount; row += 1) {
      yield columns.map((column) => toCell(column[row] ?? null));
    }
  }
}

function toCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBTimestampValue) return formatTime(value.micros);
  throw new TypeError("a column has a type that Kodeks does not use");
}
