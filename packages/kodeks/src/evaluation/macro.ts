import type { CodedPairs } from "./coded-pairs.ts";
import { labelFigures, ratio } from "./label-counts.ts";
import type { LabelCounts } from "./label-counts.ts";
import { countUnseenCodes } from "./score-matrix.ts";

/** Means over codes. */
export interface MacroMetrics {
  /** Mean per-code F1 over codes with a positive; a code never predicted counts 0. */
  readonly f1Macro: number;
  /**
   * 2PR / (P + R) of macro precision and macro recall (Mullenbach et al. 2018, CAML): another
   * number than {@link f1Macro}. P and R are means over the same codes as there; CAML's own script
   * also averages over codes without positives.
   */
  readonly f1MacroHarmonic: number;
}

/** NaN where no code has a positive. Unseen codes count as codes of F1 0 where they are told apart. */
export function macroMetrics(
  pairs: CodedPairs,
  counts: LabelCounts,
  weights: Float64Array,
): MacroMetrics {
  let codes = countUnseenCodes(pairs.unseenCodes, weights);
  let f1 = 0;
  let precision = 0;
  let recall = 0;
  for (let label = 0; label < pairs.labels; label++) {
    const { truePositives, predicted, human } = labelFigures(counts, label);
    if (human === 0) continue;
    codes += 1;
    f1 += ratio(2 * truePositives, predicted + human);
    precision += ratio(truePositives, predicted);
    recall += ratio(truePositives, human);
  }
  return {
    f1Macro: f1 / codes,
    f1MacroHarmonic:
      codes === 0 ? Number.NaN : ratio((2 * precision * recall) / codes, precision + recall),
  };
}
