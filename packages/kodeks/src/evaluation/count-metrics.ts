import type { CodedPairs } from "./coded-pairs.ts";
import { documentRows, metricsOfSums, sumRows } from "./document-sums.ts";
import type { SumMetrics } from "./document-sums.ts";
import { countLabels } from "./label-counts.ts";
import { macroMetrics } from "./macro.ts";
import type { MacroMetrics } from "./macro.ts";
import { unitWeights } from "./score-matrix.ts";

/** Metrics of the sets predicted at τ. */
export type ClassificationMetrics = Pick<
  SumMetrics,
  "precisionMicro" | "recallMicro" | "f1Micro" | "exactMatch"
> &
  MacroMetrics;

/**
 * Precision, recall, F1, exact match and ranking metrics of coded pairs. Ratios 0/0 are 0, as in
 * scikit-learn; macro figures are NaN where no code has a positive, ranking metrics where no document has
 * human codes.
 *
 * @param rows of {@link documentRows}, where they are known already
 * @example
 * countMetrics(codedPairs(matrix, 0.4)).f1Micro;
 */
export function countMetrics(
  pairs: CodedPairs,
  weights: Float64Array = unitWeights(pairs.documents),
  rows: Float64Array = documentRows(pairs),
): SumMetrics & MacroMetrics {
  return {
    ...metricsOfSums(sumRows(rows, weights)),
    ...macroMetrics(pairs, countLabels(pairs, weights), weights),
  };
}
