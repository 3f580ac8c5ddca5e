import type { CodeSetScores } from "./code-set-scores.ts";
import { wilson } from "./statistics/wilson.ts";
import type { Estimate } from "./statistics/wilson.ts";

/** What a boundary would find. */
export interface SweepRow {
  readonly boundary: number;
  /** Human-coded courses that the model finds. */
  readonly found: number;
  readonly coded: number;
  /** Of the human-coded, with Wilson's interval. */
  readonly recall: Estimate;
  /** Courses that the model flags and no human coded. */
  readonly extra: number;
  readonly extraPatients: number;
}

/** Boundaries of the paper, from its standard one down. */
export const paperBoundaries = [0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02] as const;

/**
 * Recall among the human-coded courses and extra cases, at each boundary.
 *
 * @param patients patient of each course
 * @example
 * sweepBoundaries(codeSetScores("E66", members, audited), audited.matrix.patients, [0.5, 0.1]);
 */
export function sweepBoundaries(
  { scores, coded }: Pick<CodeSetScores, "scores" | "coded">,
  patients: Int32Array,
  boundaries: readonly number[] = paperBoundaries,
): SweepRow[] {
  const all = coded.filter(Boolean).length;
  return [...new Set(boundaries)]
    .sort((a, b) => b - a)
    .map((boundary) => {
      let [found, extra] = [0, 0];
      const extraPatients = new Set<number>();
      scores.forEach((score, document) => {
        if (score < boundary) return;
        if (coded[document]) found += 1;
        else {
          extra += 1;
          extraPatients.add(patients[document]);
        }
      });
      const recall = wilson(found, all);
      return { boundary, found, coded: all, recall, extra, extraPatients: extraPatients.size };
    });
}
