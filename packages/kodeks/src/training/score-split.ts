import { setImmediate } from "node:timers/promises";
import type { OnProgress } from "../base/progress.ts";
import { KodeksError } from "../base/errors.ts";
import { microBatches } from "../dataset/batches.ts";
import { labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { primaryRole, secondaryRole } from "../evaluation/score-matrix.ts";
import type { HumanCodes, ScoreMatrix } from "../evaluation/score-matrix.ts";
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
  const { peers } = options;
  let scores = new Float32Array(split.courses.length * labels.size);
  await scoreCourses(model, split, labels, options, (i, row) => scores.set(row, i * labels.size));
  // Each score is another process's 0, so that their sum is the score itself.
  if (peers !== undefined) scores = await peers.sumOf(scores);
  return { scores, ...humanCodesOf(split, labels) };
}

/**
 * Scores a split a batch at a time, so that memory does not grow with it.
 *
 * @param onRow gets a course's place in the split and its scores, `[labels]`, which are only lent; in order
 * of the split, and with `peers` the courses of this process alone
 */
export async function scoreCourses(
  model: CodingModel,
  split: SplitReader,
  labels: LabelSpace,
  options: ScoreSplitOptions,
  onRow: (course: number, scores: Float32Array) => void,
): Promise<void> {
  const { microBatchTokens = 16_384, onProgress, signal, peers } = options;
  const { windowLength } = model.shape;
  const length = (i: number): number => split.length(i);
  const all = Array.from({ length: split.courses.length }, (_, i) => i);
  const own = peers?.share(all, (i) => Math.ceil(length(i) / windowLength)) ?? all;
  let done = 0;
  for (const batch of microBatches(own, length, windowLength, microBatchTokens)) {
    if (signal?.aborted) throw new KodeksError("INTERRUPTED", "the run was stopped while scoring");
    const found = model.score(batch.map((i) => split.ids(i)));
    batch.forEach((i, row) => {
      onRow(i, found.subarray(row * labels.size, (row + 1) * labels.size));
    });
    done += batch.length;
    onProgress?.({ kind: "advance", done });
    await setImmediate();
  }
}

/** What humans coded of a split, within a label space. */
export function humanCodesOf(split: SplitReader, labels: LabelSpace): HumanCodes {
  const patients = new Map<string, number>();
  const others = new Map<string, number>();
  const number = (map: Map<string, number>, key: string): number => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known;
  };
  const found = split.courses.map((course) => labelsOf(course, labels));
  const hasRoles = found.some(({ roles }) => roles.some((role) => role !== null));
  const numbers = { primary: primaryRole, secondary: secondaryRole } as const;
  const unseenOf = (role: keyof typeof numbers): Int32Array =>
    Int32Array.from(found, ({ unseenRoles }) => unseenRoles.filter((own) => own === role).length);
  return {
    documents: split.courses.length,
    labels: labels.size,
    human: found.map(({ known }) => known),
    unseen: Int32Array.from(found, ({ unseen }) => unseen.length),
    unseenCodes: found.map(({ unseen }) => Int32Array.from(unseen, (code) => number(others, code))),
    patients: Int32Array.from(split.courses, ({ patientId }) => number(patients, patientId)),
    ...(hasRoles && {
      roles: {
        ofHuman: found.map(({ roles }) =>
          Uint8Array.from(roles, (role) => (role === null ? 0 : numbers[role])),
        ),
        unseenPrimary: unseenOf("primary"),
        unseenSecondary: unseenOf("secondary"),
      },
    }),
  };
}
