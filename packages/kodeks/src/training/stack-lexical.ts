import type { OnProgress } from "../base/progress.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { NgramReader } from "../model/lexical/ngram-reader.ts";
import { stackingBy } from "./choose-weight.ts";
import { learnLexical } from "./learn-lexical.ts";
import { newLexicalChannel } from "./train-lexical.ts";

/** What was chosen on the validation split. */
export interface StackedLexical {
  readonly rows: number;
  /** Penalty of the exact fit; null where there were too many courses for it. */
  readonly penalty: number | null;
  /** Factor on the channel's logits. */
  readonly weight: number;
  /** MAP of the channel alone, of the model alone, and of both. */
  readonly validationMap: {
    readonly lexical: number;
    readonly model: number;
    readonly both: number;
  };
}

export interface StackLexicalOptions {
  readonly model: CodingModel;
  readonly pieces: readonly (string | null)[];
  readonly bits: number;
  readonly train: SplitReader;
  readonly validation: SplitReader;
  readonly labels: LabelSpace;
  /** N-grams of fewer patients get no weight. */
  readonly minimumPatients: number;
  readonly seed: number;
  /** The most courses whose inner products are held at once; more are trained in passes. */
  readonly exactUpTo?: number;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Each fit goes on from the one before, so that the weakest ones end early rather than overfit. */
export const lexicalPenalties = [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001];

/**
 * Trains a lexical channel by itself and adds it to a trained model with the weight that is best on the
 * validation split; 0 takes it away again.
 *
 * @param scores of the model on the validation split
 */
export async function stackLexical(
  scores: ScoreMatrix,
  options: StackLexicalOptions,
): Promise<StackedLexical> {
  const { model, train, validation, labels, signal } = options;
  const reader = new NgramReader(options.pieces, options.bits);
  const channel = newLexicalChannel(reader, train, labels, options.minimumPatients);
  const heldOut = validation.courses.map((_, i) => channel.features(validation.ids(i)));
  const lexicalLogits = (): Float32Array => {
    const found = new Float32Array(scores.scores.length);
    heldOut.forEach((features, i) => found.set(channel.logitsOf(features), i * labels.size));
    return found;
  };
  const stacking = stackingBy(scores);
  const penalty = await learnLexical(channel, train, labels, {
    penalties: lexicalPenalties,
    choose: { heldOut, measure: stacking.mapOf },
    seed: options.seed,
    exactUpTo: options.exactUpTo,
    onProgress: options.onProgress,
    signal,
  });
  const { weight, alone, model: without, both } = stacking.best(lexicalLogits());
  model.lexical = weight === 0 ? null : channel.scaled(weight);
  return {
    rows: channel.parts.buckets.length,
    penalty,
    weight,
    validationMap: { lexical: alone, model: without, both },
  };
}
