import { fromArrayBeside, ops } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { LabelEvidence } from "../dataset/evidence.ts";
import type { Decoded } from "../model/label-decoder.ts";

/** The (document, code) pairs with evidence in a batch. */
export function evidencePairs(
  evidence: readonly (readonly LabelEvidence[])[],
  batch: readonly number[],
): number {
  return batch.reduce((sum, document) => sum + evidence[document].length, 0);
}

/**
 * The share of a batch's evidence loss that some of its documents contribute (docs/training.md): the mean over
 * all pairs of the batch of KL(uniform over the evidence tokens ‖ A_j). Adding up the shares of all
 * micro-batches gives the batch's.
 *
 * @param evidence of each decoded document
 * @param pairs of the whole batch, over all processes
 * @param firstCode the first of the decoded codes in the label space
 * @returns null where these documents have no evidence
 */
export function evidenceLossShare(
  decoded: Decoded,
  evidence: readonly (readonly LabelEvidence[])[],
  pairs: number,
  firstCode = 0,
): Tensor | null {
  let total: Tensor | null = null;
  const end = firstCode + decoded.logits.dim(1);
  evidence.forEach((all, document) => {
    const marked = all.filter(({ label }) => label >= firstCode && label < end);
    if (marked.length === 0) return;
    const labels = Int32Array.from(marked, ({ label }) => label - firstCode);
    const log = decoded.logAttention(document, labels);
    const tokens = log.dim(1);
    const uniform = new Float32Array(marked.length * tokens);
    let entropy = 0;
    marked.forEach(({ tokens: places }, row) => {
      for (const place of places) uniform[row * tokens + place] = 1 / places.length;
      entropy += Math.log(places.length);
    });
    const cross = ops.sum(ops.mul(log, fromArrayBeside(log, uniform, [marked.length, tokens])));
    // Σ u log u is -entropy and has no gradient; with it, the loss is 0 where A is uniform on the evidence.
    const divergence = ops.addScalar(ops.neg(cross), -entropy);
    total = total === null ? divergence : ops.add(total, divergence);
  });
  return total === null ? null : ops.divScalar(total, pairs);
}
