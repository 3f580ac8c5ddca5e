import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
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
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

const iterations = 60;

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
  const { penalties, choose, seed, exactUpTo = 10_000, onProgress = silent, signal } = options;
  const task = "fitting the lexical channel";
  if (train.courses.length > exactUpTo) {
    const passes = { epochs: 5, rate: 0.2, decay: 1e-5 };
    const total = passes.epochs * train.courses.length;
    onProgress({ kind: "start", task, total, unit: "courses" });
    await trainLexical(channel, train, labels, { ...passes, seed, onProgress, signal });
    onProgress({ kind: "end", task });
    return null;
  }
  onProgress({ kind: "start", task, total: penalties.length * iterations, unit: "steps" });
  const penalty = await fitLexical(
    channel,
    train.courses.map((_, i) => channel.features(train.ids(i))),
    train.courses.map((course) => labelsOf(course, labels).known),
    { penalties, iterations, choose, onProgress, signal },
  );
  onProgress({ kind: "end", task });
  return penalty;
}
