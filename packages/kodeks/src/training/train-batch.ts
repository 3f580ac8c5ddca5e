import { backward, fromArray, scope, withMatmulPrecision } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { microBatches } from "../dataset/batches.ts";
import type { CodingModel } from "../model/coding-model.ts";
import type { BatchPart, PartLoss } from "./batch-loss.ts";
import type { DropoutOf } from "./document-random.ts";
import type { Recipe } from "./recipe.ts";

/** Documents of a batch, by their row in the training split. */
export type BatchDocuments = ReadonlyMap<number, Int32Array>;

/**
 * Adds the gradients of a batch, or of some of its documents, to the parameters and returns what they
 * contribute to its loss. They go through the model in parts that keep within the recipe's tokens.
 *
 * @param targets labels of every training course
 * @param dropoutOf gives what dropout draws from
 */
export function addGradients(
  model: CodingModel,
  documents: BatchDocuments,
  targets: readonly Int32Array[],
  loss: PartLoss,
  recipe: Recipe,
  dropoutOf: DropoutOf,
): number {
  const { windowLength, labels } = model.shape;
  const ids = (document: number): Int32Array => documents.get(document) as Int32Array;
  const length = (document: number): number => ids(document).length;
  const limit = recipe.microBatchTokens;
  let total = 0;
  for (const part of microBatches([...documents.keys()], length, windowLength, limit)) {
    total += scope(() => {
      const tokens = part.map(ids);
      const windows = tokens.map((own) => Math.ceil(own.length / windowLength));
      const packed = model.pack(tokens);
      const embeddings = model.encoder.embed(packed);
      const decodeFrom: BatchPart["decodeFrom"] = (from, kind) =>
        withMatmulPrecision(recipe.precision, () => {
          // Drawn anew, a document's dropout is the same.
          const dropout = kind === "same" ? dropoutOf(part, windows) : null;
          return model.decode(model.encoder.encode(from, packed, dropout), packed);
        });
      const goals = multiHot(part, targets, labels);
      const own = { documents: part, ids: tokens, targets: goals, embeddings, decodeFrom };
      const share = loss(own, decodeFrom(embeddings, "same"));
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
