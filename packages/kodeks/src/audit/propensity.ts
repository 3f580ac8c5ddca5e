import { createRandom } from "../base/random.ts";
import { scoresOf } from "../evaluation/score-matrix.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import { drawBeta, sortedQuantile } from "./statistics/draws.ts";
import type { Estimate } from "./statistics/wilson.ts";

/** What is known of a code before any score is looked at. */
export interface PropensityLabel {
  readonly code: string;
  /** Codes of a group are shrunk together: the chapter. */
  readonly group: string;
  /** Courses of the training split that have the code, and those that have it as primary diagnosis. */
  readonly count: number;
  readonly primary: number | null;
}

/** How likely a documented case of a code is to be coded. */
export interface Propensity {
  readonly code: string;
  /** c_j, with a 95 % interval. */
  readonly propensity: Estimate;
  /** Of the cases for which the code would be secondary; c_j itself where roles are unknown. */
  readonly secondary: number;
  /** Share of secondary use among its courses; null where roles are unknown. */
  readonly secondaryShare: number | null;
  /** Best-ranked courses that were looked at, how many of these were coded, and how far they count, 0 to 1. */
  readonly top: number;
  readonly topCoded: number;
  readonly weight: number;
  readonly source: "review" | "scores";
}

export interface PropensityOptions {
  readonly seed?: number;
  /** c_j from reviews, which stand in place of the estimate. */
  readonly reviewed?: ReadonlyMap<string, Estimate>;
}

// Pseudo-observations by which codes are shrunk to their chapter, and chapters to all codes. Chosen on a
// simulated cohort; between 20 and 80 little changes.
const codeStrength = 40;
const groupStrength = 15;
const leastCoded = 3;
const drawn = 400;

/**
 * Estimates for each code the propensity c_j that a true case was coded, from scores and human codes alone
 * (positive-unlabelled learning; docs/audits.md).
 *
 * Where a model ranks the true cases first, the coded share of its best-ranked courses is the propensity, since
 * being coded does not depend on the text of a true case (Elkan and Noto 2008). Three things are added. Primary
 * diagnoses are nearly always coded, so that courses with the code as primary diagnosis are taken out, and what is
 * estimated is the propensity s_j of a secondary one; with q the share of secondary use among coded cases,
 * c = 1 / (1 − q + q / s). A model that does not find the coded cases says nothing about the others: a code counts
 * by the square of the share of its coded courses among the 3·n best-ranked. And s_j is shrunk to its chapter's.
 *
 * @param matrix scores and human codes of courses that the model was not trained on
 * @param primary per course: labels that are its primary diagnosis; null where roles are unknown
 * @example
 * const propensities = estimatePropensities(validation, primaries, labels);
 */
export function estimatePropensities(
  matrix: ScoreMatrix,
  primary: readonly ReadonlySet<number>[] | null,
  labels: readonly PropensityLabel[],
  { seed = 1, reviewed }: PropensityOptions = {},
): Propensity[] {
  const seen = labels.map((_, label) => lookAtTop(matrix, primary, label));
  const overall = shareOf(seen, 0.5, 1);
  const groups = new Map<string, TopCourses[]>();
  labels.forEach(({ group }, label) => {
    groups.set(group, [...(groups.get(group) ?? []), seen[label]]);
  });
  const centre = new Map(
    [...groups].map(([group, members]) => [group, shareOf(members, overall, groupStrength)]),
  );
  const random = createRandom(seed);
  return labels.map((label, index) => {
    const { top, coded, weight } = seen[index];
    const prior = centre.get(label.group) ?? overall;
    const successes = weight * coded + codeStrength * prior;
    const failures = weight * (top - coded) + codeStrength * (1 - prior);
    const secondary = successes / (successes + failures);
    const others = label.primary === null ? null : label.count - label.primary;
    // Half a course each way, as Jeffreys has it: a code seen twice is not sure to be always secondary.
    const secondaryShare = others === null ? null : (others + 0.5) / (label.count + 1);
    const draws = Float64Array.from({ length: drawn }, () => {
      const s = drawBeta(successes, failures, random);
      if (others === null) return s;
      return mixed(drawBeta(others + 0.5, label.count - others + 0.5, random), s);
    }).sort();
    const estimated = secondaryShare === null ? secondary : mixed(secondaryShare, secondary);
    const review = reviewed?.get(label.code);
    return {
      code: label.code,
      propensity: review ?? {
        value: estimated,
        low: sortedQuantile(draws, 0.025),
        high: sortedQuantile(draws, 0.975),
      },
      secondary,
      secondaryShare,
      top,
      topCoded: coded,
      weight,
      source: review === undefined ? "scores" : "review",
    };
  });
}

/** The propensity of a code of which a share q of the coded cases is secondary, these being coded at rate s. */
function mixed(q: number, s: number): number {
  return 1 / (1 - q + q / Math.max(s, 0.01));
}

interface TopCourses {
  readonly top: number;
  readonly coded: number;
  readonly weight: number;
}

function shareOf(courses: readonly TopCourses[], prior: number, strength: number): number {
  let [coded, all] = [strength * prior, strength];
  for (const one of courses) {
    coded += one.weight * one.coded;
    all += one.weight * one.top;
  }
  return coded / all;
}

function lookAtTop(
  matrix: ScoreMatrix,
  primary: readonly ReadonlySet<number>[] | null,
  label: number,
): TopCourses {
  const courses: { readonly score: number; readonly isCoded: boolean }[] = [];
  for (let document = 0; document < matrix.documents; document++) {
    if (primary?.[document].has(label) === true) continue;
    courses.push({
      score: scoresOf(matrix, document)[label],
      isCoded: matrix.human[document].includes(label),
    });
  }
  const coded = courses.filter(({ isCoded }) => isCoded).length;
  const top = Math.min(courses.length, Math.max(4, Math.floor(coded / 2)));
  // Sorting is stable: ties stay in the order of the courses.
  courses.sort((a, b) => b.score - a.score);
  const codedAmong = (first: number): number =>
    courses.slice(0, first).filter(({ isCoded }) => isCoded).length;
  const found = coded === 0 ? 0 : codedAmong(3 * coded) / coded;
  return { top, coded: codedAmong(top), weight: coded < leastCoded ? 0 : found * found };
}
