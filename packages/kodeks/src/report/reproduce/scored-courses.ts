import { join } from "node:path";
import { openDatabase, sqlString, streamRows } from "../../base/duckdb.ts";
import type { Cell } from "../../base/duckdb.ts";
import type { Documented } from "../../cohort/truth.ts";
import { parseCodeSet } from "../../icd10/code-range.ts";
import { categoryOf } from "../../icd10/code.ts";

/** A true condition of a course, as planted. */
export interface PlantedCondition {
  readonly category: string;
  /** How the record speaks of it; null where it does not. */
  readonly how: Documented | null;
}

/** What model, coder and truth say of a course, about some categories. */
export interface ScoredCourse {
  /** The model's scores of categories; those below a thousandth may be absent. */
  readonly scores: ReadonlyMap<string, number>;
  /** Categories that humans coded. */
  readonly coded: ReadonlySet<string>;
  /** Conditions that the patient has. */
  readonly present: readonly PlantedCondition[];
}

export interface ScoredCourses {
  readonly courses: readonly ScoredCourse[];
  /** Of the categories asked for, those that the model knows. */
  readonly known: readonly string[];
  /** Over all coded courses of the dataset: how often each category is coded, and how often as secondary. */
  readonly use: ReadonlyMap<string, { readonly coded: number; readonly secondary: number }>;
}

export interface ScoredFolders {
  /** Made by `kodeks simulate`. */
  readonly cohort: string;
  readonly dataset: string;
  /** Made by `kodeks evaluate`, at level 3. */
  readonly evaluation: string;
  readonly split: string;
}

/**
 * Joins an evaluation's predictions with the human codes and the planted truth.
 *
 * @param codes the categories of interest, in code-range syntax
 */
export async function readScoredCourses(
  folders: ScoredFolders,
  codes: string,
): Promise<ScoredCourses> {
  const set = parseCodeSet(codes);
  const file = (folder: string, name: string): string =>
    `read_parquet(${sqlString(join(folder, name))})`;
  const courses = `SELECT course_id, "row" FROM ${file(folders.dataset, "courses.parquet")} WHERE split = ${sqlString(folders.split)}`;
  const [all, scores, human, truth, use] = await query([
    courses,
    `SELECT course_id, code, score FROM ${file(folders.evaluation, "predictions.parquet")}`,
    `SELECT c.course_id, l.code FROM (${courses}) c JOIN ${file(folders.dataset, "labels.parquet")} l ON l."row" = c."row"`,
    `SELECT t.course_id, t.code, t.how FROM ${file(folders.cohort, "truth.parquet")} t
     SEMI JOIN (${courses}) c ON t.course_id = c.course_id WHERE t.present`,
    `SELECT left(code, 3), count(*), count(*) FILTER (role = 'secondary') FROM ${file(folders.dataset, "labels.parquet")} GROUP BY 1`,
  ]);
  const byCourse = new Map(
    all.map(([id]) => [
      String(id),
      {
        scores: new Map<string, number>(),
        coded: new Set<string>(),
        present: [] as PlantedCondition[],
      },
    ]),
  );
  const known = new Set<string>();
  for (const [id, code, score] of scores) {
    const category = categoryOf(String(code));
    if (!set.contains(category)) continue;
    known.add(category);
    byCourse.get(String(id))?.scores.set(category, Number(score));
  }
  for (const [id, code] of human) {
    const category = categoryOf(String(code));
    if (set.contains(category)) byCourse.get(String(id))?.coded.add(category);
  }
  for (const [id, code, how] of truth) {
    const category = categoryOf(String(code));
    if (!set.contains(category)) continue;
    byCourse.get(String(id))?.present.push({ category, how: how as Documented | null });
  }
  return {
    courses: [...byCourse.values()],
    known: [...known].sort(),
    use: new Map(
      use
        .filter(([category]) => set.contains(String(category)))
        .map(([category, coded, secondary]) => [
          String(category),
          { coded: Number(coded), secondary: Number(secondary) },
        ]),
    ),
  };
}

async function query(statements: readonly string[]): Promise<(readonly Cell[])[][]> {
  const database = await openDatabase();
  const connection = await database.connect();
  try {
    const results: (readonly Cell[])[][] = [];
    for (const sql of statements) {
      const rows: (readonly Cell[])[] = [];
      for await (const row of streamRows(connection, sql)) rows.push(row);
      results.push(rows);
    }
    return results;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
