import { join } from "node:path";
import type { AuditedCourse } from "../../audit/audited-split.ts";
import type { ReviewSample } from "../../audit/review-sample.ts";
import { verdicts } from "../../audit/verdicts.ts";
import type { Answer, Verdict } from "../../audit/verdicts.ts";
import { sqlString } from "../../base/duckdb.ts";
import type { Documented } from "../../cohort/truth.ts";
import { queryFolder } from "../../dataset/dataset.ts";
import type { Split } from "../../dataset/split.ts";
import { parseCodeSet } from "../../icd10/code-range.ts";

/** By course: how its record shows each category that it speaks of, as a reviewer who knows the truth would say. */
export type PlantedTruth = ReadonlyMap<string, ReadonlyMap<string, Verdict>>;

const shownAs: Partial<Record<Documented, Verdict>> = {
  explicit: "explicit",
  drug: "supported",
  result: "supported",
  inferred: "inferred",
};

/**
 * Reads what was planted in the courses of a split.
 *
 * @param cohort made by `kodeks simulate`
 * @param dataset made of it
 * @throws KodeksError BAD_FOLDER
 */
export async function readPlantedTruth(
  cohort: string,
  dataset: string,
  split: Split,
): Promise<PlantedTruth> {
  const rows = await queryFolder(
    cohort,
    "truth.parquet",
    `SELECT t.course_id, left(t.code, 3), t.present, t.how FROM ${table(cohort, "truth")} t
     SEMI JOIN (SELECT course_id FROM ${table(dataset, "courses")} WHERE split = ${sqlString(split)}) c
     ON t.course_id = c.course_id WHERE t.documented`,
  );
  const truth = new Map<string, Map<string, Verdict>>();
  for (const [id, category, present, how] of rows) {
    const shown = shownAs[how as Documented] ?? "wrong";
    const verdict = present === true ? shown : "historical-or-negated";
    const own = truth.get(String(id)) ?? new Map<string, Verdict>();
    own.set(String(category), clearest([own.get(String(category)) ?? "wrong", verdict]));
    truth.set(String(id), own);
  }
  return truth;
}

/** What a reviewer who knows the truth says of each course about a set of codes, `[courses]`. */
export function plantedVerdicts(
  truth: PlantedTruth,
  codes: string,
  courses: readonly Pick<AuditedCourse, "courseId">[],
): Verdict[] {
  const set = parseCodeSet(codes);
  return courses.map(({ courseId }) => {
    const own = [...(truth.get(courseId) ?? [])].filter(([category]) => set.contains(category));
    return clearest(own.map(([, verdict]) => verdict));
  });
}

/** Answers a review. */
export function answersOf(
  { courses }: ReviewSample,
  planted: readonly Verdict[],
): ReadonlyMap<string, Answer> {
  return new Map(
    courses.map(({ id, document }) => [id, { verdict: planted[document], seconds: null }]),
  );
}

/** The verdicts stand in the order of how clearly they show a condition. */
function clearest(all: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => all.includes(verdict)) ?? "wrong";
}

/** Courses whose record shows a category, and those of them that were coded. */
export interface PlantedShare {
  readonly documented: number;
  readonly coded: number;
}

/**
 * Counts, over all courses of a dataset, how often what the records show was coded, by category.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function readPlantedShares(
  cohort: string,
  dataset: string,
): Promise<ReadonlyMap<string, PlantedShare>> {
  const rows = await queryFolder(
    cohort,
    "truth.parquet",
    `WITH held AS (SELECT "row", course_id FROM ${table(dataset, "courses")}),
       coded AS (SELECT DISTINCT h.course_id, left(l.code, 3) AS category
         FROM ${table(dataset, "labels")} l JOIN held h ON l."row" = h."row"),
       shown AS (SELECT DISTINCT t.course_id, left(t.code, 3) AS category
         FROM ${table(cohort, "truth")} t SEMI JOIN held h ON t.course_id = h.course_id
         WHERE t.present AND t.documented)
     SELECT s.category, count(*), count(c.category)
     FROM shown s LEFT JOIN coded c ON s.course_id = c.course_id AND s.category = c.category GROUP BY 1`,
  );
  return new Map(
    rows.map(([category, documented, coded]) => [
      String(category),
      { documented: Number(documented), coded: Number(coded) },
    ]),
  );
}

const table = (folder: string, name: string): string =>
  `read_parquet(${sqlString(join(folder, `${name}.parquet`))})`;
