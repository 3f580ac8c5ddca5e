import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { LexicalChannel } from "../model/lexical/lexical-channel.ts";
import { NgramReader } from "../model/lexical/ngram-reader.ts";
import { newLexicalChannel, trainLexical } from "./train-lexical.ts";

export interface NgramBaselineOptions {
  readonly pieces: readonly (string | null)[];
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** N-grams of fewer patients get no weight. */
const minimumPatients = 10;
const bits = 16;
const epochs = 8;

/** What reports say of it. */
export const ngramBaselineDescription = `logistic regression on hashed words and pairs of words (TF-IDF, those of at least ${minimumPatients} patients), ${epochs} passes of AdaGrad over the training split`;

/**
 * The linear baseline: what can be had without a neural network. Trains in about five seconds of one core per
 * thousand courses.
 *
 * @param train the training split, or the part of it that there is time for
 */
export async function trainNgramBaseline(
  train: SplitReader,
  labels: LabelSpace,
  { pieces, seed, signal }: NgramBaselineOptions,
): Promise<LexicalChannel> {
  const patients = new Set(train.courses.map(({ patientId }) => patientId)).size;
  const reader = new NgramReader(pieces, bits, false);
  // Of a hundred patients hardly an n-gram is found with ten.
  const least = Math.max(1, Math.min(minimumPatients, Math.floor(patients / 50)));
  const channel = newLexicalChannel(reader, train, labels, least);
  await trainLexical(channel, train, labels, {
    epochs,
    // Chosen on the validation split of a simulated cohort: a rate of 0.2 that leaves out gradients below
    // 0.001 alone, as the lexical channel has it, came to a MAP of 0.442 there instead of 0.528.
    rate: 1,
    decay: 1e-5,
    seed,
    leastGradient: 0.02,
    signal,
  });
  return channel;
}
