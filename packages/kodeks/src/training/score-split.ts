import { setImmediate } from "node:timers/promises";
import type { OnProgress } from "../base/progress.ts";
import { KodeksError } from "../base/errors.ts";
import { microBatches } from "../dataset/batches.ts";
import { labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { CodingModel } from "../model/coding-model.ts";
import type { Peers } from "./peers.ts";

export interface ScoreSplitOptions {
  readonly microBatchTokens?: number;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
  /** Processes that score the split together; all of them get all scores. */
  readonly peers?: Peers;
}

/** Scores every course of a split with a model, beside what humans coded. */
export async function scoreSplit(
  model: CodingModel,
  split: SplitReader,
  labels: LabelSpace,
  options: ScoreSplitOptions = {},
): Promise<ScoreMatrix> {
  const { microBatchTokens = 16_384, onProgress, signal, peers } = options;
  const documents = split.courses.length;
  const { windowLength } = model.shape;
  const length = (i: number): number => split.length(i);
  const all = Array.from({ length: documents }, (_, i) => i);
  const own = peers?.share(all, (i) => Math.ceil(length(i) / windowLength)) ?? all;
  let scores = new Float32Array(documents * labels.size);
  let done = 0;
  for (const batch of microBatches(own, length, windowLength, microBatchTokens)) {
    if (signal?.aborted) throw new KodeksError("INTERRUPTED", "the run was stopped while scoring");
    const found = model.score(batch.map((i) => split.ids(i)));
    batch.forEach((i, row) => {
      scores.set(found.subarray(row * labels.size, (row + 1) * labels.size), i * labels.size);
    });
    done += batch.length;
    onProgress?.({ kind: "advance", done });
    await setImmediate();
  }
  // Each score is another process's 0, so that their sum is the score itself.
  if (peers !== undefined) scores = await peers.sumOf(scores);
  return { scores, documents, labels: labels.size, ...humanCodes(split, labels) };
}

function humanCodes(
  split: SplitReader,
  labels: LabelSpace,
): Pick<ScoreMatrix, "human" | "unseen" | "patients" | "unseenCodes"> {
  const patients = new Map<string, number>();
  const others = new Map<string, number>();
  const number = (map: Map<string, number>, key: string): number => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known;
  };
  const found = split.courses.map((course) => labelsOf(course, labels));
  return {
    human: found.map(({ known }) => known),
    unseen: Int32Array.from(found, ({ unseen }) => unseen.length),
    unseenCodes: found.map(({ unseen }) => Int32Array.from(unseen, (code) => number(others, code))),
    patients: Int32Array.from(split.courses, ({ patientId }) => number(patients, patientId)),
  };
}
