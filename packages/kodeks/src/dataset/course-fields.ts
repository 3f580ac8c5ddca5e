import { join } from "node:path";
import { sqlString } from "../base/duckdb.ts";
import type { Cell } from "../base/duckdb.ts";
import type { Dataset } from "./dataset.ts";
import { queryFolder } from "./dataset.ts";
import type { Split } from "./split.ts";

/** What is known of a course beside its text and codes. */
export interface CourseFields {
  readonly row: number;
  readonly language: string | null;
  readonly hospital: string | null;
  readonly department: string | null;
  readonly specialty: string | null;
  readonly admissionType: string | null;
  readonly sex: string | null;
  readonly birthYear: number | null;
  readonly year: number | null;
  /** In UTF-16 units. */
  readonly textLength: number;
}

const columns = {
  language: "language",
  hospital: "hospital",
  department: "department",
  specialty: "specialty",
  admissionType: "admission_type",
  sex: "sex",
  birthYear: "birth_year",
  year: "year",
} as const;

/** Columns that datasets prepared by an early version lack. */
export interface SplitFields {
  readonly courses: readonly CourseFields[];
  readonly missing: readonly string[];
}

/**
 * The fields of a split's courses, in its order.
 *
 * @param rows of the courses, as `SplitReader.courses` has them
 * @throws KodeksError BAD_FOLDER
 */
export async function readCourseFields(
  { folder }: Dataset,
  split: Split,
  rows: readonly number[],
): Promise<SplitFields> {
  const file = `read_parquet(${sqlString(join(folder, "courses.parquet"))})`;
  const described = await queryFolder(folder, "courses.parquet", `DESCRIBE SELECT * FROM ${file}`);
  const known = new Set(described.map(([name]) => String(name)));
  const missing = Object.values(columns).filter((name) => !known.has(name));
  const list = Object.values(columns).map((name) => (known.has(name) ? `"${name}"` : "NULL"));
  const found = await queryFolder(
    folder,
    "courses.parquet",
    `SELECT "row", ${list.join(", ")}, length(text) FROM ${file} WHERE split = ${sqlString(split)} ORDER BY "row"`,
  );
  const byRow = new Map(found.map((cells) => [Number(cells[0]), cells]));
  const courses = rows.map((row) => fieldsOf(byRow.get(row) ?? []));
  return { courses, missing };
}

function fieldsOf([row, ...cells]: readonly Cell[]): CourseFields {
  const text = (cell: Cell | undefined): string | null =>
    cell === null || cell === undefined || cell === "" ? null : String(cell);
  const number = (cell: Cell | undefined): number | null =>
    cell === null || cell === undefined ? null : Number(cell);
  const [language, hospital, department, specialty, admissionType, sex, birthYear, year, length] =
    cells;
  return {
    row: Number(row),
    language: text(language),
    hospital: text(hospital),
    department: text(department),
    specialty: text(specialty),
    admissionType: text(admissionType),
    sex: text(sex),
    birthYear: number(birthYear),
    year: number(year),
    textLength: number(length) ?? 0,
  };
}
