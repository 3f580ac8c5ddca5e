import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBTimestampValue } from "@duckdb/node-api";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { writeFolder } from "../base/atomic-folder.ts";
import { openDatabase, sqlName, sqlString } from "../base/duckdb.ts";
import type { Cell } from "../base/duckdb.ts";
import { writeManifest } from "../base/manifest.ts";
import type { ManifestInput } from "../base/manifest.ts";
import { parseTime } from "../base/time.ts";
import type { Course } from "./course.ts";
import { courseToRows } from "./course-rows.ts";
import { cohortTableNames, columnsOf, createTableSql } from "./tables.ts";
import type { CohortTable } from "./tables.ts";

export interface WriteCohortOptions {
  readonly out: string;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  /** For the manifest: the command as called, without paths. */
  readonly command: string;
  readonly seed?: number | null;
  /**
   * DuckDB's share of the memory, `1GB` by default. What it needs does not grow with the number
   * of courses: about 10,000 notes of mean length per thread.
   */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

/** Rows written per table. */
export type CohortCounts = Readonly<Record<CohortTable, number>>;

/** What a source tells about itself once it is read to its end. */
export type CohortOrigin = Pick<ManifestInput, "inputs" | "details">;

// What appenders hold lies outside DuckDB's memory limit, so that they are emptied early.
const flushUnits = 8_000_000;
const flushRows = 20_000;

/**
 * Writes a cohort folder from courses that `fill` adds one by one, in memory that does not grow
 * with their number. The folder appears complete or not at all; the same courses in the same
 * order give the same Parquet bytes.
 *
 * @throws KodeksError as `writeFolder`; whatever `fill` throws.
 *
 * @example
 * await writeCohort({ out: "cohort", command: "kodeks simulate" }, async (add) => {
 *   for (const course of courses) add(course);
 *   return {};
 * });
 */
export async function writeCohort(
  options: WriteCohortOptions,
  fill: (add: (course: Course) => void) => Promise<CohortOrigin>,
): Promise<CohortCounts> {
  const counts = Object.fromEntries(cohortTableNames.map((table) => [table, 0])) as Record<
    CohortTable,
    number
  >;
  await writeFolder(options.out, options, async (temporary) => {
    const origin = await writeTables(temporary, options, counts, fill);
    await writeManifest(temporary, {
      kind: "cohort",
      command: options.command,
      seed: options.seed ?? null,
      ...origin,
      counts,
    });
  });
  return counts;
}

async function writeTables(
  folder: string,
  options: WriteCohortOptions,
  counts: Record<CohortTable, number>,
  fill: (add: (course: Course) => void) => Promise<CohortOrigin>,
): Promise<CohortOrigin> {
  const { memoryLimit, threads } = options;
  const work = { path: join(folder, "work.duckdb"), spillFolder: join(folder, "work.spill") };
  const database = await openDatabase({
    ...work,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
    ...(threads === undefined ? {} : { threads }),
  });
  try {
    const connection = await database.connect();
    try {
      const origin = await append(connection, counts, fill);
      for (const table of cohortTableNames) {
        options.signal?.throwIfAborted();
        await connection.run(copySql(table, folder));
      }
      return origin;
    } finally {
      connection.closeSync();
    }
  } finally {
    database.closeSync();
    for (const path of [work.path, `${work.path}.wal`, work.spillFolder]) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function append(
  connection: DuckDBConnection,
  counts: Record<CohortTable, number>,
  fill: (add: (course: Course) => void) => Promise<CohortOrigin>,
): Promise<CohortOrigin> {
  const appenders = new Map<CohortTable, DuckDBAppender>();
  for (const table of cohortTableNames) {
    await connection.run(createTableSql(table));
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
    const origin = await fill((course) => {
      const courseRows = courseToRows(course);
      for (const [table, appender] of appenders) {
        for (const row of courseRows[table]) appendRow(appender, table, row);
        counts[table] += courseRows[table].length;
        rows += courseRows[table].length;
      }
      for (const { text } of course.documents) units += text.length;
      if (units >= flushUnits || rows >= flushRows) flush();
    });
    flush();
    return origin;
  } finally {
    for (const appender of appenders.values()) appender.closeSync();
  }
}

function appendRow(
  appender: DuckDBAppender,
  table: CohortTable,
  row: Readonly<Record<string, Cell>>,
): void {
  for (const [name, type] of columnsOf(table)) {
    const value = row[name] ?? null;
    if (value === null) appender.appendNull();
    else if (type === "TIMESTAMP") appender.appendTimestamp(timestamp(String(value)));
    else if (typeof value === "string") appender.appendVarchar(value);
    else if (type === "DOUBLE") appender.appendDouble(Number(value));
    else appender.appendInteger(Number(value));
  }
  appender.endRow();
}

function timestamp(text: string): DuckDBTimestampValue {
  const micros = parseTime(text);
  if (micros === undefined) throw new TypeError("a time of a course is not in ISO 8601");
  return new DuckDBTimestampValue(micros);
}

function copySql(table: CohortTable, folder: string): string {
  // Row groups are held in memory while they are written and read: those with text are small.
  const size = table === "documents" ? 2048 : 122_880;
  const path = sqlString(join(folder, `${table}.parquet`));
  return `COPY ${sqlName(table)} TO ${path} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${size})`;
}
