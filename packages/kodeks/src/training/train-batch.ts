import { backward, fromArray, scope, withMatmulPrecision } from "@kodeks/libtorch";
import type { Generator, Tensor } from "@kodeks/libtorch";
import { microBatches } from "../dataset/batches.ts";
import type { CodingModel } from "../model/coding-model.ts";
import type { PartLoss } from "./batch-loss.ts";
import type { Recipe } from "./recipe.ts";

/** The documents of a batch, by their row in the training split. */
export type BatchDocuments = ReadonlyMap<number, Int32Array>;

/**
 * Adds the gradients of one batch to the parameters and returns its loss. The batch goes through the
 * model in parts that keep within the recipe's tokens.
 *
 * @param targets labels of every training course
 * @param random what dropout draws from
 */
export function addGradients(
  model: CodingModel,
  documents: BatchDocuments,
  targets: readonly Int32Array[],
  loss: PartLoss,
  recipe: Recipe,
  random: Generator,
): number {
  const { windowLength, labels } = model.shape;
  const ids = (document: number): Int32Array => documents.get(document) as Int32Array;
  const length = (document: number): number => ids(document).length;
  const limit = recipe.microBatchTokens;
  let total = 0;
  for (const part of microBatches([...documents.keys()], length, windowLength, limit)) {
    total += scope(() => {
      const tokens = part.map(ids);
      const output = withMatmulPrecision(recipe.precision, () => model.forward(tokens, random));
      const goals = multiHot(part, targets, labels);
      const share = loss({ documents: part, ids: tokens, targets: goals }, output);
      backward(share);
      return share.item();
    });
  }
  return total;
}

function multiHot(
  documents: readonly number[],
  targets: readonly Int32Array[],
  labels: number,
): Tensor {
  const matrix = new Float32Array(documents.length * labels);
  documents.forEach((document, row) => {
    for (const label of targets[document]) matrix[row * labels + label] = 1;
  });
  return fromArray(matrix, [documents.length, labels]);
}
