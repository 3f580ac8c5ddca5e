import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlName, sqlString, streamRows } from "./duckdb.ts";
import { copyToParquet } from "./parquet-tables.ts";

export interface CopySortedOptions {
  /** A query that gives `columns`, `place` (a whole number from 1 to `places`), and what else `order` names. */
  readonly source: string;
  readonly columns: readonly string[];
  /** ORDER BY behind `place`. */
  readonly order: readonly string[];
  readonly places: number;
  /** About how much all rows hold. */
  readonly bytes: number;
  readonly path: string;
  readonly rows: "texts" | "values";
  /** An empty or absent folder to work in; it is removed. */
  readonly workFolder: string;
  /** Rows are sorted about so much at a time; the bytes of the file depend on it. */
  readonly bucketBytes?: number;
}

/**
 * Writes the rows of a query in order, as a Parquet file, in memory that does not grow with their number.
 *
 * DuckDB's own sort keeps the strings of all rows in memory and fails where they do not fit. So the rows are
 * first dealt into buckets by `place`, then each bucket is sorted, and the buckets joined. The same rows give
 * the same bytes, if `order` leaves no ties, whatever the memory and the number of threads.
 */
export async function copySorted(
  connection: DuckDBConnection,
  options: CopySortedOptions,
): Promise<void> {
  const { source, places, bytes, path, rows, workFolder } = options;
  const columns = options.columns.map(sqlName).join(", ");
  const order = ["place", ...options.order].join(", ");
  const { bucketBytes = 64_000_000 } = options;
  const buckets = Math.min(places, Math.ceil(bytes / bucketBytes));
  if (buckets <= 1) {
    await copyToParquet(
      connection,
      `(SELECT ${columns} FROM (${source}) ORDER BY ${order})`,
      path,
      rows,
    );
    return;
  }
  const threads = await setting(connection, "threads");
  const [dealt, sorted] = [join(workFolder, "dealt"), join(workFolder, "sorted")];
  try {
    await mkdir(sorted, { recursive: true });
    await connection.run("SET preserve_insertion_order = false");
    await connection.run("SET partitioned_write_flush_threshold = 4096");
    await connection.run(
      `COPY (SELECT *, CAST(floor((place - 1) * ${buckets}::DOUBLE / ${places}) AS INTEGER) AS bucket FROM (${source}))
       TO ${sqlString(dealt)} (FORMAT parquet, COMPRESSION snappy, PARTITION_BY (bucket), ROW_GROUP_SIZE 2048)`,
    );
    await connection.run("SET preserve_insertion_order = true");
    // Several threads would cut row groups as they happen to come by.
    await connection.run("SET threads = 1");
    const files: string[] = [];
    for (const bucket of await bucketNumbers(connection, dealt)) {
      const file = join(sorted, `${bucket}.parquet`);
      const from = sqlString(join(dealt, `bucket=${bucket}`, "*.parquet"));
      await copyToParquet(
        connection,
        `(SELECT ${columns} FROM read_parquet(${from}) ORDER BY ${order})`,
        file,
        "texts",
      );
      await rm(join(dealt, `bucket=${bucket}`), { recursive: true });
      files.push(sqlString(file));
    }
    const all = `(SELECT ${columns} FROM read_parquet([${files.join(", ")}]))`;
    await copyToParquet(connection, all, path, rows);
  } finally {
    await connection.run("SET preserve_insertion_order = true");
    await connection.run(`SET threads = ${threads}`);
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** The buckets that have rows, in order. */
async function bucketNumbers(connection: DuckDBConnection, folder: string): Promise<number[]> {
  const pattern = sqlString(join(folder, "*", "*.parquet"));
  const numbers = new Set<number>();
  for await (const [file] of streamRows(connection, `SELECT file FROM glob(${pattern})`)) {
    const match = /bucket=(\d+)/.exec(String(file).slice(folder.length));
    if (match !== null) numbers.add(Number(match[1]));
  }
  return [...numbers].sort((a, b) => a - b);
}

async function setting(connection: DuckDBConnection, name: string): Promise<string> {
  for await (const [value] of streamRows(connection, `SELECT current_setting('${name}')`)) {
    return String(value);
  }
  return "";
}
