import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDatabase, sqlString, streamRows } from "../../base/duckdb.ts";
import type { Cell } from "../../base/duckdb.ts";
import { KodeksError } from "../../base/errors.ts";
import type { CohortTable } from "../tables.ts";

export interface ProfileSessionOptions {
  readonly minimumCell: number;
  readonly signal?: AbortSignal;
  readonly memoryLimit?: string;
}

/** A database over a cohort's tables. */
export interface ProfileSession {
  readonly minimumCell: number;
  /** A table of the cohort, for a FROM clause. */
  readonly table: (name: CohortTable) => string;
  /** The rows of a query. */
  readonly rows: (sql: string) => Promise<readonly (readonly Cell[])[]>;
}

/**
 * Runs `task` with a database over a cohort's tables, which spills to a temporary folder: of notes,
 * only lengths get there.
 *
 * It holds the temporary tables `course` (course_id, course, patient, and the columns of `courses`),
 * `course_documents` (course, patient, documents, characters) with a row per course, and
 * `course_codes` (course, patient, code, role) with a row per course and code.
 *
 * @throws KodeksError BAD_FOLDER (a table cannot be read), INTERRUPTED.
 */
export async function withProfileSession<Result>(
  folder: string,
  options: ProfileSessionOptions,
  task: (session: ProfileSession) => Promise<Result>,
): Promise<Result> {
  const { minimumCell, signal, memoryLimit } = options;
  const spillFolder = await mkdtemp(join(tmpdir(), "kodeks-profile-"));
  const database = await openDatabase({
    spillFolder,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  });
  try {
    const connection = await database.connect();
    try {
      // Without, DuckDB keeps the order of rows at the cost of memory.
      await connection.run("SET preserve_insertion_order = false");
      const session: ProfileSession = {
        minimumCell,
        table: (name) => `read_parquet(${sqlString(join(folder, `${name}.parquet`))})`,
        rows: (sql) => readRows(connection, sql, folder, signal),
      };
      for (const sql of tempTables(session)) await session.rows(sql);
      return await task(session);
    } finally {
      connection.closeSync();
    }
  } finally {
    database.closeSync();
    await rm(spillFolder, { recursive: true, force: true });
  }
}

async function readRows(
  connection: DuckDBConnection,
  sql: string,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<(readonly Cell[])[]> {
  if (signal?.aborted === true) {
    throw new KodeksError("INTERRUPTED", "the run was stopped while describing a cohort");
  }
  const rows: (readonly Cell[])[] = [];
  try {
    for await (const row of streamRows(connection, sql)) rows.push(row);
  } catch (cause) {
    // DuckDB's own message may quote a value of the file, so that it is not passed on.
    const kind = cause instanceof Error ? cause.name : "Error";
    throw new KodeksError("BAD_FOLDER", `the tables of the cohort cannot be read (${kind})`, {
      where: folder,
      remedy: "Make the cohort again by `kodeks import` or `kodeks simulate`.",
    });
  }
  return rows;
}

/** Numbers stand for identifiers, so that counting distinct ones takes little memory. */
const tempTables = ({ table }: ProfileSession): readonly string[] => [
  `CREATE TEMP TABLE people AS SELECT patient_id, row_number() OVER () AS patient FROM (SELECT DISTINCT patient_id FROM ${table("courses")})`,
  `CREATE TEMP TABLE course AS SELECT row_number() OVER () AS course, * FROM ${table("courses")} JOIN people USING (patient_id)`,
  `CREATE TEMP TABLE course_documents AS
    SELECT course, patient, coalesce(documents, 0) AS documents, coalesce(characters, 0) AS characters
    FROM course LEFT JOIN (
      SELECT course_id, count(*) AS documents, sum(length("text"))::BIGINT AS characters FROM ${table("documents")} GROUP BY course_id
    ) USING (course_id)`,
  `CREATE TEMP TABLE course_codes AS
    SELECT course, patient, code, max(CASE role WHEN 'primary' THEN 2 WHEN 'secondary' THEN 1 ELSE 0 END) AS role
    FROM ${table("diagnoses")} JOIN course USING (course_id) GROUP BY course, patient, code`,
];
