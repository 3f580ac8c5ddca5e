import { access } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDatabase, sqlName, sqlString, streamRows } from "../base/duckdb.ts";
import type { Cell } from "../base/duckdb.ts";
import { KodeksError } from "../base/errors.ts";
import { readManifest } from "../base/manifest.ts";
import type { Manifest } from "../base/manifest.ts";
import type { Course } from "./course.ts";
import { rowsToCourse } from "./course-rows.ts";
import { cohortTableNames, cohortTables } from "./tables.ts";
import type { CohortRow, CohortTable } from "./tables.ts";

export interface ReadCoursesOptions {
  readonly signal?: AbortSignal;
  /** DuckDB's share of the memory, `512MB` by default. */
  readonly memoryLimit?: string;
}

/** A cohort folder that was found in order. */
export interface Cohort {
  readonly folder: string;
  readonly manifest: Manifest;
  /**
   * The courses, in file order. Each call reads the files anew, a few thousand rows at a time.
   *
   * @throws KodeksError BAD_FOLDER if the tables do not fit together, INTERRUPTED.
   */
  courses(options?: ReadCoursesOptions): AsyncGenerator<Course, void>;
}

/**
 * Opens a cohort folder: checks its manifest and that no table is missing.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION.
 *
 * @example
 * const cohort = await openCohort("cohort");
 * for await (const course of cohort.courses()) console.log(course.courseId);
 */
export async function openCohort(folder: string): Promise<Cohort> {
  const manifest = await readManifest(folder, "cohort");
  for (const table of cohortTableNames) {
    const file = `${table}.parquet`;
    await access(join(folder, file)).catch(() => {
      throw damaged(folder, `${file} is missing`);
    });
  }
  return { folder, manifest, courses: (options = {}) => readCourses(folder, options) };
}

/** Reads the courses of a folder's tables, in order. */
export async function* readCourses(
  folder: string,
  options: ReadCoursesOptions,
): AsyncGenerator<Course, void> {
  const { memoryLimit } = options;
  // Six streams are open at once, and each thread more reads further ahead in text.
  const database = await openDatabase({
    threads: 1,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  });
  const connections: DuckDBConnection[] = [];
  try {
    const open = async <Table extends CohortTable>(table: Table): Promise<Cursor<Table>> => {
      const connection = await database.connect();
      connections.push(connection);
      return openCursor(connection, folder, table);
    };
    const courses = await open("courses");
    const documents = await open("documents");
    const medications = await open("medications");
    const labs = await open("labs");
    const diagnoses = await open("diagnoses");
    const evidence = await open("evidence");
    for (let row = await courses.take(); row !== undefined; row = await courses.take()) {
      if (options.signal?.aborted === true) {
        throw new KodeksError("INTERRUPTED", "the run was stopped while reading a cohort");
      }
      const id = row.course_id;
      yield rowsToCourse(row, {
        documents: await documents.takeAll(id),
        medications: await medications.takeAll(id),
        labs: await labs.takeAll(id),
        diagnoses: await diagnoses.takeAll(id),
        evidence: await evidence.takeAll(id),
      });
    }
    for (const cursor of [documents, medications, labs, diagnoses, evidence]) {
      if ((await cursor.take()) !== undefined) {
        throw damaged(folder, `${cursor.file} does not keep to the order of courses.parquet`);
      }
    }
  } finally {
    for (const connection of connections) connection.closeSync();
    database.closeSync();
  }
}

interface Cursor<Table extends CohortTable> {
  readonly file: string;
  /** The next row. */
  take(): Promise<CohortRow<Table> | undefined>;
  /** The next rows, as long as they belong to a course. */
  takeAll(courseId: string): Promise<readonly CohortRow<Table>[]>;
}

async function openCursor<Table extends CohortTable>(
  connection: DuckDBConnection,
  folder: string,
  table: Table,
): Promise<Cursor<Table>> {
  const file = `${table}.parquet`;
  const names = Object.keys(cohortTables[table]);
  const sql = `SELECT ${names.map(sqlName).join(", ")} FROM read_parquet(${sqlString(join(folder, file))})`;
  const rows = streamRows(connection, sql);
  const next = async (): Promise<CohortRow<Table> | undefined> => {
    const { value, done } = await rows.next().catch((cause: unknown) => {
      // DuckDB's own message may quote a value of the file, so that it is not passed on.
      const kind = cause instanceof Error ? cause.name : "Error";
      throw damaged(folder, `${file} cannot be read (${kind})`);
    });
    return done === true ? undefined : toRow<Table>(names, value);
  };
  let ahead = await next();
  const take = async (): Promise<CohortRow<Table> | undefined> => {
    const row = ahead;
    if (row !== undefined) ahead = await next();
    return row;
  };
  return {
    file,
    take,
    async takeAll(courseId) {
      const taken: CohortRow<Table>[] = [];
      while (ahead !== undefined && ahead.course_id === courseId) {
        taken.push(ahead);
        ahead = await next();
      }
      return taken;
    },
  };
}

function toRow<Table extends CohortTable>(
  names: readonly string[],
  cells: readonly Cell[],
): CohortRow<Table> {
  // The select list is made from the table's own columns, so that names and types agree.
  return Object.fromEntries(names.map((name, index) => [name, cells[index]])) as CohortRow<Table>;
}

function damaged(folder: string, message: string): KodeksError {
  return new KodeksError("BAD_FOLDER", message, {
    where: folder,
    remedy: "Make the cohort again by `kodeks import` or `kodeks simulate`.",
  });
}
