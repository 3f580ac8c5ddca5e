import { ops } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { LabelEvidence } from "../dataset/evidence.ts";
import type { CodeRange } from "../model/code-range.ts";
import type { Decoded } from "../model/label-decoder.ts";
import { adversarialLoss } from "./adversarial.ts";
import type { EmbeddingLoss } from "./embedding-pass.ts";
import { evidenceLossShare, evidencePairs } from "./evidence-loss.ts";
import { focalLoss } from "./focal-loss.ts";
import { inputGradientLoss } from "./input-gradient.ts";
import { learnedMaskLoss } from "./learned-mask.ts";
import { ldamLoss } from "./ldam-loss.ts";
import { crossEntropy, lossShare } from "./loss.ts";
import type { CodeLoss } from "./loss.ts";
import type { Recipe } from "./recipe.ts";

/** Some documents of a batch, which go through the model together. */
export interface BatchPart {
  /** Rows of the training split. */
  readonly documents: readonly number[];
  /** The codes at hand: all, or a range where all at once would be too many. */
  readonly codes: CodeRange;
  /** `[b, codes]` of 0 and 1 */
  readonly targets: Tensor;
  /** The way from embeddings to codes, for losses that look into it; null where it goes in stages. */
  readonly pass: ModelPass | null;
}

export interface ModelPass {
  /** `[N, W, d]`, what the embedding block makes of the documents. */
  readonly embeddings: Tensor;
  /** Takes other embeddings of theirs through the model, with the `same` dropout or with `none`. */
  readonly decodeFrom: (embeddings: Tensor, dropout: "same" | "none") => Decoded;
  /** `[N, W, d]`, what the embeddings were if all tokens were masked. */
  readonly blank: () => Tensor;
}

/** What codes of a part contribute to its batch's loss: the contributions of all add up to it. */
export type PartLoss = (part: BatchPart, output: Decoded) => Tensor;

/**
 * Prepares the loss of a batch from what it needs to know of the whole of it.
 *
 * @param batch rows of the training split
 */
export type BatchLoss = (batch: readonly number[]) => PartLoss;

/** What a loss may need to know of the training courses. */
export interface LossFacts {
  /** Evidence of each course; left out where the recipe has no use for it. */
  readonly evidence?: readonly (readonly LabelEvidence[])[] | undefined;
  /** Courses with each code: one number for each. */
  readonly counts: readonly number[];
}

/** The loss that a recipe asks for. */
export function recipeLoss(recipe: Recipe, { evidence = [], counts }: LossFacts): BatchLoss {
  const codeLoss = codeLossOf(recipe, counts);
  const extras = embeddingLossesOf(recipe);
  const lambda = evidence.length === 0 ? null : recipe.evidenceSupervision;
  return (batch) => {
    const pairs = lambda === null ? 0 : evidencePairs(evidence, batch);
    return (part, output) => {
      const lossOf = ({ logits }: Decoded): Tensor =>
        lossShare(logits, part.targets, batch.length, recipe.loss, codeLoss, {
          first: part.codes.from,
          of: counts.length,
        });
      let total = lossOf(output);
      if (lambda !== null && pairs > 0) {
        const marked = part.documents.map((document) => evidence[document]);
        const ofEvidence = evidenceLossShare(output, marked, pairs, part.codes.from);
        if (ofEvidence !== null) total = ops.add(total, ofEvidence, { alpha: lambda });
      }
      const { pass } = part;
      if (pass === null) return total;
      const lossAt = (other: Tensor, dropout: "same" | "none"): Tensor =>
        lossOf(pass.decodeFrom(other, dropout));
      const logitsAt = (other: Tensor, dropout: "same" | "none"): Tensor =>
        pass.decodeFrom(other, dropout).logits;
      const { embeddings, blank } = pass;
      for (const extra of extras) {
        total = ops.add(total, extra({ embeddings, lossAt, logitsAt, blank }));
      }
      return total;
    };
  };
}

/** Whether a recipe's loss looks into the way from embeddings to codes, which then cannot go in stages. */
export function looksInside({ inputGradient, adversarial, learnedMask }: Recipe): boolean {
  return inputGradient !== null || adversarial !== null || learnedMask !== null;
}

function codeLossOf({ focalGamma, ldamMargin }: Recipe, counts: readonly number[]): CodeLoss {
  if (focalGamma !== null) return focalLoss(focalGamma);
  return ldamMargin === null ? crossEntropy : ldamLoss(ldamMargin, counts);
}

function embeddingLossesOf({ inputGradient, adversarial, learnedMask }: Recipe): EmbeddingLoss[] {
  return [
    ...(inputGradient === null ? [] : [inputGradientLoss(inputGradient)]),
    ...(adversarial === null ? [] : [adversarialLoss(adversarial)]),
    ...(learnedMask === null ? [] : [learnedMaskLoss(learnedMask)]),
  ];
}
