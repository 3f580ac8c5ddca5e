import { ops } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { Recipe } from "./recipe.ts";

/**
 * What is lost on codes, summed over documents and codes.
 *
 * @param logits `[b, C]`
 * @param targets `[b, C]` of 0 and 1
 * @param firstCode the first of these codes in the label space; 0 by default
 */
export type CodeLoss = (logits: Tensor, targets: Tensor, firstCode?: number) => Tensor;

/** `at::Reduction::Sum` */
const sum = 2;

export const crossEntropy: CodeLoss = (logits, targets) =>
  ops.binaryCrossEntropyWithLogits(logits, targets, null, null, sum);

/**
 * The share of a batch's loss that some of its documents contribute: adding up the shares of all
 * micro-batches and ranges of codes gives the loss of the batch.
 *
 * @param logits `[b, C]` of a micro-batch
 * @param targets `[b, C]` of 0 and 1
 * @param batchSize documents of the whole batch
 * @param place of these codes in the label space, which they are all of by default
 */
export function lossShare(
  logits: Tensor,
  targets: Tensor,
  batchSize: number,
  kind: Recipe["loss"],
  codeLoss: CodeLoss = crossEntropy,
  place: { readonly first: number; readonly of: number } = { first: 0, of: logits.dim(1) },
): Tensor {
  const perDocument = kind === "mean" ? place.of : 10;
  return ops.divScalar(codeLoss(logits, targets, place.first), batchSize * perDocument);
}
