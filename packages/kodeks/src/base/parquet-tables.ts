import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBTimestampValue } from "@duckdb/node-api";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { openDatabase, sqlName, sqlString } from "./duckdb.ts";
import type { Cell } from "./duckdb.ts";
import { parseTime } from "./time.ts";

/** The column types in use. `TIMESTAMP` has no zone: it is the time on the ward's clock. */
export type SqlType =
  | "VARCHAR NOT NULL"
  | "VARCHAR"
  | "INTEGER NOT NULL"
  | "INTEGER"
  | "DOUBLE NOT NULL"
  | "DOUBLE"
  | "BOOLEAN NOT NULL"
  | "TIMESTAMP";

interface CellTypes {
  readonly "VARCHAR NOT NULL": string;
  readonly VARCHAR: string | null;
  readonly "INTEGER NOT NULL": number;
  readonly INTEGER: number | null;
  readonly "DOUBLE NOT NULL": number;
  readonly DOUBLE: number | null;
  readonly "BOOLEAN NOT NULL": boolean;
  /** ISO 8601 without zone. */
  readonly TIMESTAMP: string | null;
}

export type Columns = Readonly<Record<string, SqlType>>;

/** Tables by name, each a set of columns in order. */
export type Tables = Readonly<Record<string, Columns>>;

/** A row of a table, by column name. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: CellTypes[C[Name]] };

export interface WriteTablesOptions {
  readonly signal?: AbortSignal;
  /**
   * DuckDB's share of the memory, `512MB` by default. What it needs does not grow with the number of
   * rows: about 10,000 notes of mean length per thread.
   */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** Tables whose rows hold whole texts; they are written in small row groups. */
  readonly withTexts?: readonly string[];
}

/** Adds a row; rows keep the order in which they were added. */
export type AddRow<T extends Tables> = <Name extends keyof T & string>(
  table: Name,
  row: RowOf<T[Name]>,
) => void;

// What appenders hold lies outside DuckDB's memory limit, so that they are emptied early.
const flushUnits = 8_000_000;
const flushRows = 20_000;

// Row groups are held in memory while they are written and read.
const rowGroupSizes = { values: 122_880, texts: 2048 } as const;

/**
 * Writes a table or a query in parentheses as a Parquet file, in its order.
 *
 * @param rows what a row holds: whole texts are written in small row groups
 */
export async function copyToParquet(
  connection: DuckDBConnection,
  source: string,
  path: string,
  rows: keyof typeof rowGroupSizes,
): Promise<void> {
  const size = rowGroupSizes[rows];
  await connection.run(
    `COPY ${source} TO ${sqlString(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${size})`,
  );
}

/**
 * Writes one Parquet file per table into `folder`, from rows that `fill` adds one by one, in memory
 * that does not grow with their number. The same rows in the same order give the same bytes.
 */
export async function writeParquetTables<T extends Tables, Result>(
  folder: string,
  tables: T,
  options: WriteTablesOptions,
  fill: (add: AddRow<T>) => Promise<Result>,
): Promise<Result> {
  const { memoryLimit, threads } = options;
  const spillFolder = join(folder, "work.spill");
  const database = await openDatabase({
    spillFolder,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
    ...(threads === undefined ? {} : { threads }),
  });
  try {
    const connection = await database.connect();
    try {
      const result = await appendTables(connection, tables, fill);
      for (const table of Object.keys(tables)) {
        options.signal?.throwIfAborted();
        const size = options.withTexts?.includes(table) ? "texts" : "values";
        await copyToParquet(connection, sqlName(table), join(folder, `${table}.parquet`), size);
      }
      return result;
    } finally {
      connection.closeSync();
    }
  } finally {
    database.closeSync();
    await rm(spillFolder, { recursive: true, force: true });
  }
}

/**
 * Creates tables in a database and appends the rows that `fill` adds.
 *
 * @throws whatever `fill` throws; the tables then hold what came before.
 */
export async function appendTables<T extends Tables, Result>(
  connection: DuckDBConnection,
  tables: T,
  fill: (add: AddRow<T>) => Promise<Result>,
): Promise<Result> {
  const appenders = new Map<string, DuckDBAppender>();
  for (const [table, columns] of Object.entries(tables)) {
    const list = Object.entries(columns).map(([name, type]) => `${sqlName(name)} ${type}`);
    await connection.run(`CREATE TABLE ${sqlName(table)} (${list.join(", ")})`);
    appenders.set(table, await connection.createAppender(table));
  }
  let units = 0;
  let rows = 0;
  const flush = (): void => {
    for (const appender of appenders.values()) appender.flushSync();
    units = 0;
    rows = 0;
  };
  try {
    const result = await fill((table, row) => {
      const appender = appenders.get(table) as DuckDBAppender;
      units += appendRow(appender, tables[table], row);
      rows += 1;
      if (units >= flushUnits || rows >= flushRows) flush();
    });
    flush();
    return result;
  } finally {
    for (const appender of appenders.values()) appender.closeSync();
  }
}

/** @returns how much text the row holds, in UTF-16 units */
function appendRow(
  appender: DuckDBAppender,
  columns: Columns,
  row: Readonly<Record<string, Cell>>,
): number {
  let units = 0;
  for (const [name, type] of Object.entries(columns)) {
    const value = row[name] ?? null;
    if (value === null) appender.appendNull();
    else if (type === "TIMESTAMP") appender.appendTimestamp(timestamp(String(value)));
    else if (typeof value === "string") {
      appender.appendVarchar(value);
      units += value.length;
    } else if (typeof value === "boolean") appender.appendBoolean(value);
    else if (type.startsWith("DOUBLE")) appender.appendDouble(value);
    else appender.appendInteger(value);
  }
  appender.endRow();
  return units;
}

function timestamp(text: string): DuckDBTimestampValue {
  const micros = parseTime(text);
  if (micros === undefined) throw new TypeError("a time is not in ISO 8601");
  return new DuckDBTimestampValue(micros);
}
