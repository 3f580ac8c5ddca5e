import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, DuckDBTimestampValue } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { formatTime } from "./time.ts";

export interface DatabaseOptions {
  /** Where DuckDB puts what does not fit the memory limit; in the system's temporary folder if absent. */
  readonly spillFolder?: string;
  /** As DuckDB writes it, `512MB` by default. Node's own memory comes on top. */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

/**
 * A DuckDB database that downloads nothing, keeps to a memory limit, and ends with the process. It is not in
 * a file, because DuckDB would write what it holds twice and look after it, for a database nobody opens again.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<DuckDBInstance> {
  const { memoryLimit = "512MB" } = options;
  const { spillFolder = join(tmpdir(), `kodeks-${process.pid}.spill`) } = options;
  return DuckDBInstance.create(":memory:", {
    memory_limit: memoryLimit,
    threads: String(options.threads ?? Math.min(4, availableParallelism())),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: spillFolder,
    // A checkpoint compresses what is held, half a minute for a gigabyte of notes, for nobody.
    checkpoint_threshold: "1000TB",
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
