import { fromArrayBeside, ops } from "@kodeks/libtorch";
import { crossEntropy } from "./loss.ts";
import type { CodeLoss } from "./loss.ts";

/**
 * Label-distribution-aware margins (Cao et al. 2019) as TransICD has them (Biswas et al. 2021): cross-entropy
 * in which a code that a document has must win by C / n^¼, n being the courses with it in training, so that
 * rare codes get the widest margins. Scoring knows no margins.
 *
 * @param margin C; 3 in TransICD
 * @param counts training courses with each code
 */
export function ldamLoss(margin: number, counts: readonly number[]): CodeLoss {
  const margins = Float32Array.from(counts, (count) => margin / Math.max(count, 1) ** 0.25);
  return (logits, targets, firstCode = 0) => {
    const own = margins.subarray(firstCode, firstCode + logits.dim(1));
    const lost = ops.mul(targets, fromArrayBeside(logits, own, [own.length]));
    return crossEntropy(ops.sub(logits, lost), targets);
  };
}
