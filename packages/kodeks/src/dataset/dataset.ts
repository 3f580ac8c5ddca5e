import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, sqlString, streamRows } from "../base/duckdb.ts";
import type { Cell } from "../base/duckdb.ts";
import { KodeksError } from "../base/errors.ts";
import { readManifest } from "../base/manifest.ts";
import type { Manifest } from "../base/manifest.ts";
import type { CodeLevel } from "../icd10/code.ts";
import { codesAtLevel, LabelSpace } from "./label-space.ts";
import type { RoleCode } from "./label-space.ts";
import type { Split } from "./split.ts";
import { TokenShard } from "./token-shard.ts";
import { DocumentTokenizer } from "./tokenizer.ts";

/** A course of a split, without its text and tokens. */
export interface CourseEntry {
  readonly row: number;
  readonly courseId: string;
  readonly patientId: string;
  /** At the level registered. */
  readonly codes: readonly RoleCode[];
}

/** The courses of one split in dataset order; tokens are read from the shards when asked for. */
export interface SplitReader {
  readonly split: Split;
  readonly courses: readonly CourseEntry[];
  /** Tokens of the i-th course. */
  length(index: number): number;
  ids(index: number): Int32Array;
  /** Where its tokens begin and end in its text, in UTF-16 units. */
  starts(index: number): Int32Array;
  ends(index: number): Int32Array;
  close(): void;
}

/** A dataset folder that was found in order. */
export interface Dataset {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly maxTokens: number;
  labels(level: CodeLevel): LabelSpace;
  tokenizer(): DocumentTokenizer;
  /** @throws KodeksError EMPTY_SPLIT when the split has no courses, naming those that have */
  split(split: Split, options?: SplitOptions): Promise<SplitReader>;
}

export interface SplitOptions {
  /**
   * Only this many of the split's patients, those first on the patients' line: smaller subsets lie in larger
   * ones (the paper's scaling table).
   */
  readonly patients?: number;
  /**
   * With the courses that have no codes, where `prepare` was told to keep them: only pretraining learns from
   * those.
   */
  readonly uncoded?: boolean;
}

/**
 * Opens a dataset folder.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION
 */
export async function openDataset(folder: string): Promise<Dataset> {
  const manifest = await readManifest(folder, "dataset");
  for (const name of [
    "courses.parquet",
    "labels.parquet",
    "labels.json",
    "tokenizer.json",
    "tokens",
  ]) {
    if (!existsSync(join(folder, name))) {
      throw new KodeksError("BAD_FOLDER", `${name} is missing`, {
        where: folder,
        remedy: "Make the dataset again by `kodeks prepare`.",
      });
    }
  }
  return {
    folder,
    manifest,
    maxTokens: Number(manifest.details["maxTokens"]),
    labels: (level) => LabelSpace.ofDataset(folder, level),
    tokenizer: () => DocumentTokenizer.fromFolder(folder),
    split: (split, options = {}) => openSplit(folder, manifest, split, options),
  };
}

async function openSplit(
  folder: string,
  manifest: Manifest,
  split: Split,
  options: SplitOptions,
): Promise<SplitReader> {
  const isCodedOnly = manifest.details["keepUncoded"] === true && options.uncoded !== true;
  const courses = await readCourses(folder, split, isCodedOnly, options);
  if (courses.length === 0) {
    const others = ["train", "validation", "dev", "test"].filter((name) => manifest.counts[name]);
    throw new KodeksError(
      "EMPTY_SPLIT",
      `the dataset has no courses${isCodedOnly ? " with codes" : ""} in its ${split} split`,
      {
        where: folder,
        remedy: `It has ${others.join(", ")}.`,
      },
    );
  }
  const shards = readdirSync(join(folder, "tokens"))
    .filter((name) => name.startsWith(`${split}-`))
    .sort()
    .map((name) => new TokenShard(join(folder, "tokens", name)));
  const wanted = new Set(courses.map(({ row }) => row));
  const places = shards
    .flatMap((shard) => Array.from(shard.rows, (row, index) => ({ shard, row, index })))
    .filter(({ row }) => (!isCodedOnly && options.patients === undefined) || wanted.has(row));
  if (places.length !== courses.length || places.some(({ row }, i) => row !== courses[i]?.row)) {
    for (const shard of shards) shard.close();
    throw new KodeksError("BAD_FOLDER", `the token shards do not fit courses.parquet in ${split}`, {
      where: folder,
      remedy: "Make the dataset again by `kodeks prepare`.",
    });
  }
  const at = (index: number): { shard: TokenShard; index: number } => {
    const place = places[index];
    if (place === undefined) throw new RangeError(`course ${index} of ${places.length}`);
    return place;
  };
  return {
    split,
    courses,
    length: (i) => at(i).shard.length(at(i).index),
    ids: (i) => at(i).shard.ids(at(i).index),
    starts: (i) => at(i).shard.starts(at(i).index),
    ends: (i) => at(i).shard.ends(at(i).index),
    close: () => shards.forEach((shard) => shard.close()),
  };
}

async function readCourses(
  folder: string,
  split: Split,
  isCodedOnly: boolean,
  { patients }: SplitOptions,
): Promise<CourseEntry[]> {
  const file = (name: string): string => `read_parquet(${sqlString(join(folder, name))})`;
  const coded = `"row" IN (SELECT "row" FROM ${file("labels.parquet")})`;
  const all = `split = ${sqlString(split)}${isCodedOnly ? ` AND ${coded}` : ""}`;
  const inSplit =
    patients === undefined
      ? all
      : `${all} AND patient_id IN (SELECT patient_id FROM ${file("courses.parquet")} WHERE ${all} GROUP BY patient_id ORDER BY min(patient_position), patient_id LIMIT ${patients})`;
  const courses = await queryFolder(
    folder,
    "courses.parquet",
    `SELECT "row", course_id, patient_id FROM ${file("courses.parquet")} WHERE ${inSplit} ORDER BY "row"`,
  );
  const labels = await queryFolder(
    folder,
    "labels.parquet",
    `SELECT l."row", l.code, l.role FROM ${file("labels.parquet")} l
     SEMI JOIN (SELECT "row" FROM ${file("courses.parquet")} WHERE ${inSplit}) c ON l."row" = c."row"
     ORDER BY l."row", l.code`,
  );
  const codes = new Map<number, RoleCode[]>();
  for (const [row, code, role] of labels) {
    const list = codes.get(Number(row)) ?? [];
    list.push({ code: String(code), role: role as RoleCode["role"] });
    codes.set(Number(row), list);
  }
  return courses.map(([row, courseId, patientId]) => ({
    row: Number(row),
    courseId: String(courseId),
    patientId: String(patientId),
    codes: codes.get(Number(row)) ?? [],
  }));
}

/**
 * The rows of a query over a dataset's table.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function queryFolder(
  folder: string,
  table: string,
  sql: string,
): Promise<(readonly Cell[])[]> {
  const database = await openDatabase();
  const connection = await database.connect();
  try {
    const rows: (readonly Cell[])[] = [];
    for await (const row of streamRows(connection, sql)) rows.push(row);
    return rows;
  } catch {
    // DuckDB's own message may quote a value of the file, so that it is not passed on.
    throw new KodeksError("BAD_FOLDER", `${table} cannot be read`, {
      where: folder,
      remedy: "Make the dataset again by `kodeks prepare`.",
    });
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/**
 * The texts of some courses, by row.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function readTexts(
  dataset: Dataset,
  rows: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const file = sqlString(join(dataset.folder, "courses.parquet"));
  const found = await queryFolder(
    dataset.folder,
    "courses.parquet",
    `SELECT "row", text FROM read_parquet(${file}) WHERE "row" IN (${rows.map(Number).join(", ")})`,
  );
  return new Map(found.map(([row, text]) => [Number(row), String(text)]));
}

/** A course's codes within a label space, as ascending indices with their roles, and those outside it. */
export function labelsOf(
  course: CourseEntry,
  labels: LabelSpace,
): {
  readonly known: Int32Array;
  /** Of the known ones. */
  readonly roles: readonly RoleCode["role"][];
  readonly unseen: readonly string[];
  readonly unseenRoles: readonly RoleCode["role"][];
} {
  const known: { readonly index: number; readonly role: RoleCode["role"] }[] = [];
  const unseen: RoleCode[] = [];
  for (const own of codesAtLevel(course.codes, labels.level)) {
    const index = labels.indexOf(own.code);
    if (index === undefined) unseen.push(own);
    else known.push({ index, role: own.role });
  }
  known.sort((a, b) => a.index - b.index);
  return {
    known: Int32Array.from(known, ({ index }) => index),
    roles: known.map(({ role }) => role),
    unseen: unseen.map(({ code }) => code),
    unseenRoles: unseen.map(({ role }) => role),
  };
}

/** How many courses of a split have each code, `[codes]`. */
export function coursesByCode(split: SplitReader, labels: LabelSpace): Float64Array {
  const counts = new Float64Array(labels.size);
  for (const course of split.courses) {
    for (const label of labelsOf(course, labels).known) counts[label] += 1;
  }
  return counts;
}
