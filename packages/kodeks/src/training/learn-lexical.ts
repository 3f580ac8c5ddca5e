import { labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { LexicalChannel } from "../model/lexical/lexical-channel.ts";
import { fitLexical } from "./fit-lexical.ts";
import type { ChoosePenalty } from "./fit-lexical.ts";
import { trainLexical } from "./train-lexical.ts";

export interface LearnLexicalOptions {
  /** Strongest first. */
  readonly penalties: readonly number[];
  /** Null: the last penalty's fit is kept. */
  readonly choose: ChoosePenalty | null;
  readonly seed: number;
  /** The most courses whose inner products are held at once; more are trained in passes. */
  readonly exactUpTo?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Learns the weights of a channel, exactly where the courses are few enough, in passes otherwise.
 *
 * @returns the penalty of the exact fit that was kept; null where there was none
 */
export async function learnLexical(
  channel: LexicalChannel,
  train: SplitReader,
  labels: LabelSpace,
  options: LearnLexicalOptions,
): Promise<number | null> {
  // 10,000² numbers are 400 MB.
  const { penalties, choose, seed, exactUpTo = 10_000, signal } = options;
  if (train.courses.length > exactUpTo) {
    const passes = { epochs: 5, rate: 0.2, decay: 1e-5 };
    await trainLexical(channel, train, labels, { ...passes, seed, signal });
    return null;
  }
  return fitLexical(
    channel,
    train.courses.map((_, i) => channel.features(train.ids(i))),
    train.courses.map((course) => labelsOf(course, labels).known),
    { penalties, iterations: 60, choose, signal },
  );
}
