import { max } from "d3-array";
import { parseCodeSet } from "../../icd10/code-range.ts";
import type { CaseStudy } from "./paper.ts";
import type { ScoredCourse, ScoredCourses } from "./scored-courses.ts";
import { wilson } from "./wilson.ts";
import type { Share } from "./wilson.ts";

/** What the model finds of a group of codes at a decision boundary. */
export interface BoundaryRow {
  readonly boundary: number;
  /** Of the human-coded courses. */
  readonly found: Share;
  /** Courses that the model finds and nobody coded. */
  readonly extra: number;
  /** Of those: the record names the condition, or shows it by a medicine or a result. */
  readonly valid: Share;
  /** Of those: named. */
  readonly named: number;
  /** Of those: shown by findings only. */
  readonly inferred: number;
  /** Of those: the patient has it, though the record does not speak of it. */
  readonly silent: number;
}

export interface CaseStudyResult {
  readonly study: CaseStudy;
  /** Categories of the group that the model tells apart. */
  readonly categories: readonly string[];
  readonly coded: number;
  /** How often the codes are used as secondary diagnoses, over the whole dataset. */
  readonly secondary: Share;
  /** Courses whose record shows the condition (named, medicine or result) and nobody coded it. */
  readonly missed: number;
  /** In descending order of boundaries; 0.5 and the lowered one are among them. */
  readonly boundaries: readonly BoundaryRow[];
  /** Of the coded courses, those that the lowered boundary finds and 0.5 does not. */
  readonly gained: Share;
}

const boundaries = [0.9, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01];

/** What lowering the decision boundary finds of a group of codes, judged by the planted truth. */
export function caseStudy(study: CaseStudy, scored: ScoredCourses): CaseStudyResult {
  const set = parseCodeSet(study.codes);
  const categories = scored.known.filter((code) => set.contains(code));
  const rows = scored.courses.map((course) => ({
    score: max(categories, (code) => course.scores.get(code) ?? 0) ?? 0,
    coded: [...course.coded].some((code) => set.contains(code)),
    shown: shownAs(course, (code) => set.contains(code)),
  }));
  const coded = rows.filter((row) => row.coded);
  const at = (boundary: number): BoundaryRow => {
    const extra = rows.filter((row) => !row.coded && row.score >= boundary);
    const count = (...kinds: readonly Shown[]): number =>
      extra.filter(({ shown }) => kinds.includes(shown)).length;
    return {
      boundary,
      found: wilson(coded.filter(({ score }) => score >= boundary).length, coded.length),
      extra: extra.length,
      valid: wilson(count("named", "supported"), extra.length),
      named: count("named"),
      inferred: count("inferred"),
      silent: count("silent"),
    };
  };
  const uses = [...scored.use].filter(([code]) => set.contains(code)).map(([, use]) => use);
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  return {
    study,
    categories,
    coded: coded.length,
    secondary: wilson(
      sum(uses.map(({ secondary }) => secondary)),
      sum(uses.map((use) => use.coded)),
    ),
    missed: rows.filter((row) => !row.coded && (row.shown === "named" || row.shown === "supported"))
      .length,
    boundaries: boundaries.map(at),
    gained: wilson(
      coded.filter(({ score }) => score < 0.5 && score >= study.lowered).length,
      coded.length,
    ),
  };
}

/** How a record shows a condition that the patient has, at its clearest; `absent` where there is none. */
export type Shown = "named" | "supported" | "inferred" | "silent" | "absent";

export function shownAs({ present }: ScoredCourse, isOne: (category: string) => boolean): Shown {
  const ways = present.filter(({ category }) => isOne(category)).map(({ how }) => how);
  if (ways.includes("explicit")) return "named";
  if (ways.includes("drug") || ways.includes("result")) return "supported";
  if (ways.includes("inferred")) return "inferred";
  return ways.length > 0 ? "silent" : "absent";
}
