import { join } from "node:path";
import { sqlString } from "../base/duckdb.ts";
import { KodeksError } from "../base/errors.ts";
import { queryFolder } from "../dataset/dataset.ts";
import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import { codesAtLevel } from "../dataset/label-space.ts";
import type { LabelSpace, RoleCode } from "../dataset/label-space.ts";
import type { Split } from "../dataset/split.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";

/** A course as audits look at it. */
export interface AuditedCourse {
  readonly row: number;
  readonly courseId: string;
  readonly patientId: string;
  readonly specialty: string | null;
  /** Labels that are its primary diagnosis. */
  readonly primary: ReadonlySet<number>;
  /** Human codes, at the level of the labels, that the model does not know. */
  readonly unseen: readonly RoleCode[];
}

/** A split with what a model said about it: all that audits start from. */
export interface AuditedSplit {
  readonly split: Split;
  readonly labels: LabelSpace;
  readonly matrix: ScoreMatrix;
  /** `[documents]`, in the order of the matrix. */
  readonly courses: readonly AuditedCourse[];
  readonly hasRoles: boolean;
  readonly hasSpecialties: boolean;
}

/**
 * Puts the scores of a split beside its courses' roles and specialties.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function auditSplit(
  dataset: Dataset,
  reader: SplitReader,
  labels: LabelSpace,
  matrix: ScoreMatrix,
): Promise<AuditedSplit> {
  const file = sqlString(join(dataset.folder, "courses.parquet"));
  const rows = await queryFolder(
    dataset.folder,
    "courses.parquet",
    `SELECT "row", specialty FROM read_parquet(${file}) WHERE split = ${sqlString(reader.split)}`,
  );
  const specialties = new Map(rows.map(([row, specialty]) => [row, specialty as string | null]));
  let hasRoles = false;
  const courses = reader.courses.map((course): AuditedCourse => {
    const primary = new Set<number>();
    const unseen: RoleCode[] = [];
    for (const { code, role } of codesAtLevel(course.codes, labels.level)) {
      if (role !== null) hasRoles = true;
      const label = labels.indexOf(code);
      if (label === undefined) unseen.push({ code, role });
      else if (role === "primary") primary.add(label);
    }
    const { row, courseId, patientId } = course;
    return { row, courseId, patientId, primary, unseen, specialty: specialties.get(row) ?? null };
  });
  return {
    split: reader.split,
    labels,
    matrix,
    courses,
    hasRoles,
    hasSpecialties: courses.some(({ specialty }) => specialty !== null),
  };
}

/** One or more splits as one: what a screen of all codes looks at. Patients are told apart by their ids. */
export function joinSplits(splits: readonly AuditedSplit[]): AuditedSplit {
  const scores = new Float32Array(
    splits.reduce((sum, { matrix }) => sum + matrix.scores.length, 0),
  );
  let at = 0;
  for (const { matrix } of splits) {
    scores.set(matrix.scores, at);
    at += matrix.scores.length;
  }
  const courses = splits.flatMap((split) => split.courses);
  const numbers = new Map(
    [...new Set(courses.map(({ patientId }) => patientId))].map((id, i) => [id, i]),
  );
  return {
    ...splits[0],
    courses,
    matrix: {
      documents: courses.length,
      labels: splits[0].matrix.labels,
      scores,
      human: splits.flatMap(({ matrix }) => matrix.human),
      unseen: Int32Array.from(splits.flatMap(({ matrix }) => Array.from(matrix.unseen))),
      patients: Int32Array.from(courses, ({ patientId }) => numbers.get(patientId) ?? -1),
    },
    hasRoles: splits.some(({ hasRoles }) => hasRoles),
    hasSpecialties: splits.some(({ hasSpecialties }) => hasSpecialties),
  };
}

/** A range of a course's text and where it comes from. Offsets are UTF-16 units, ends exclusive. */
export interface TextSegment {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly isAdministrative: boolean;
}

export interface CourseText {
  readonly text: string;
  readonly segments: readonly TextSegment[];
}

/**
 * Reads the texts of some rows of a dataset.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function readTexts(
  dataset: Dataset,
  rows: readonly number[],
): Promise<ReadonlyMap<number, CourseText>> {
  if (rows.length === 0) return new Map();
  const list = rows.join(", ");
  const table = (name: string): string => `read_parquet(${sqlString(join(dataset.folder, name))})`;
  const texts = await queryFolder(
    dataset.folder,
    "courses.parquet",
    `SELECT "row", text FROM ${table("courses.parquet")} WHERE "row" IN (${list})`,
  );
  const segments = await queryFolder(
    dataset.folder,
    "segments.parquet",
    `SELECT "row", "start", "end", type, kind FROM ${table("segments.parquet")} WHERE "row" IN (${list}) ORDER BY "row", "start"`,
  );
  const byRow = new Map<number, TextSegment[]>();
  for (const [row, start, end, type, kind] of segments) {
    const ofRow = byRow.get(Number(row)) ?? [];
    ofRow.push({
      start: Number(start),
      end: Number(end),
      type: String(type),
      isAdministrative: kind === "administrative",
    });
    byRow.set(Number(row), ofRow);
  }
  const found = new Map(
    texts.map(([row, text]) => [
      Number(row),
      { text: String(text), segments: byRow.get(Number(row)) ?? [] },
    ]),
  );
  if (rows.some((row) => !found.has(row))) {
    throw new KodeksError("BAD_FOLDER", "courses.parquet lacks a course of the token shards", {
      where: dataset.folder,
      remedy: "Make the dataset again by `kodeks prepare`.",
    });
  }
  return found;
}
