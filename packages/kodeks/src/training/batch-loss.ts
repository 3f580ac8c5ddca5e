import { ops } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { LabelEvidence } from "../dataset/evidence.ts";
import type { Decoded } from "../model/label-decoder.ts";
import { evidenceLossShare, evidencePairs } from "./evidence-loss.ts";
import { lossShare } from "./loss.ts";
import type { Recipe } from "./recipe.ts";

/** Some documents of a batch, which go through the model together. */
export interface BatchPart {
  /** Rows of the training split. */
  readonly documents: readonly number[];
  /** Their tokens, masked as the model sees them. */
  readonly ids: readonly Int32Array[];
  /** `[b, C]` of 0 and 1 */
  readonly targets: Tensor;
}

/** What a part contributes to its batch's loss: the contributions of all parts add up to it. */
export type PartLoss = (part: BatchPart, output: Decoded) => Tensor;

/**
 * Prepares the loss of a batch from what it needs to know of the whole of it.
 *
 * @param batch rows of the training split
 */
export type BatchLoss = (batch: readonly number[]) => PartLoss;

/**
 * The loss that a recipe asks for.
 *
 * @param evidence of each training course; empty where the recipe has no use for it
 */
export function recipeLoss(
  recipe: Recipe,
  evidence: readonly (readonly LabelEvidence[])[] = [],
): BatchLoss {
  const lambda = evidence.length === 0 ? null : recipe.evidenceSupervision;
  return (batch) => {
    const pairs = lambda === null ? 0 : evidencePairs(evidence, batch);
    return (part, output) => {
      const ofCodes = lossShare(output.logits, part.targets, batch.length, recipe.loss);
      if (lambda === null || pairs === 0) return ofCodes;
      const marked = part.documents.map((document) => evidence[document]);
      const ofEvidence = evidenceLossShare(output, marked, pairs);
      return ofEvidence === null ? ofCodes : ops.add(ofCodes, ofEvidence, { alpha: lambda });
    };
  };
}
