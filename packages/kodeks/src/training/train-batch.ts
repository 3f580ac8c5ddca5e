import { backward, fromArrayBeside, scope, withMatmulPrecision } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { microBatches } from "../dataset/batches.ts";
import { codeRanges } from "../model/code-range.ts";
import type { CodeRange } from "../model/code-range.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { sliceWindows } from "../model/windows.ts";
import type { Windows } from "../model/windows.ts";
import { looksInside } from "./batch-loss.ts";
import type { ModelPass, PartLoss } from "./batch-loss.ts";
import type { DropoutOf } from "./document-random.ts";
import type { Recipe } from "./recipe.ts";
import { addInStages, windowRanges } from "./stages.ts";

/** Documents of a batch, by their row in the training split. */
export type BatchDocuments = ReadonlyMap<number, Int32Array>;

/** How a batch is learnt from. */
export interface Step {
  readonly loss: PartLoss;
  readonly recipe: Recipe;
  /** Gives what dropout draws from. */
  readonly dropout: DropoutOf;
  /** The token that stands for a masked one. */
  readonly maskId: number;
}

/**
 * Adds the gradients of a batch, or of some of its documents, to the parameters and returns what they
 * contribute to its loss. They go through the model in parts that keep within the recipe's tokens, and a part
 * whose document is longer, or whose codes are too many, in stages.
 *
 * @param targets labels of every training course
 */
export function addGradients(
  model: CodingModel,
  documents: BatchDocuments,
  targets: readonly Int32Array[],
  { loss, recipe, dropout: dropoutOf, maskId }: Step,
): number {
  const { windowLength, labels } = model.shape;
  const ids = (document: number): Int32Array => documents.get(document) as Int32Array;
  const length = (document: number): number => ids(document).length;
  const { microBatchTokens: limit, precision } = recipe;
  let total = 0;
  for (const part of microBatches([...documents.keys()], length, windowLength, limit)) {
    const windows = model.pack(part.map(ids));
    const counts = part.map((document) => Math.ceil(length(document) / windowLength));
    const tokens = part.reduce((sum, document) => sum + length(document), 0);
    const codes = codeRanges(labels, tokens, limit);
    const pieces = windowRanges(windows, limit);
    const goals = (range: CodeRange): Tensor =>
      multiHot(part, targets, range, model.decoder.queries);
    total += withMatmulPrecision(precision, () => {
      const isWhole = (codes.length === 1 && pieces.length === 1) || looksInside(recipe);
      if (isWhole) {
        return scope(() => {
          const pass = passOf(model, windows, maskId, () => dropoutOf(part, counts));
          const all = { from: 0, to: labels };
          const own = { documents: part, codes: all, targets: goals(all), pass };
          const share = loss(own, pass.decodeFrom(pass.embeddings, "same"));
          backward(share);
          return share.item();
        });
      }
      return addInStages({
        model,
        windows,
        pieces,
        codes,
        encode: ({ from, to }) =>
          model.encoder.forward(
            sliceWindows(windows, from, to),
            dropoutOf(part, counts, { from, to }),
          ),
        loss: (decoded, range) =>
          loss({ documents: part, codes: range, targets: goals(range), pass: null }, decoded),
      });
    });
  }
  return total;
}

function passOf(
  model: CodingModel,
  windows: Windows,
  maskId: number,
  dropoutOf: () => ReturnType<DropoutOf>,
): ModelPass {
  return {
    embeddings: model.encoder.embed(windows),
    blank: () => {
      const ids = new BigInt64Array(windows.ids.length).fill(BigInt(maskId));
      return model.encoder.embed({ ...windows, ids });
    },
    decodeFrom: (from, kind) =>
      // Drawn anew, a document's dropout is the same.
      model.decode(
        model.encoder.encode(from, windows, kind === "same" ? dropoutOf() : null),
        windows,
      ),
  };
}

/** `[documents, codes]` */
function multiHot(
  documents: readonly number[],
  targets: readonly Int32Array[],
  { from, to }: CodeRange,
  beside: Tensor,
): Tensor {
  const width = to - from;
  const matrix = new Float32Array(documents.length * width);
  documents.forEach((document, row) => {
    for (const label of targets[document]) {
      if (label >= from && label < to) matrix[row * width + label - from] = 1;
    }
  });
  return fromArrayBeside(beside, matrix, [documents.length, width]);
}
