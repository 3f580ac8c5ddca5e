import { setImmediate } from "node:timers/promises";
import { createRandom, shuffle } from "../base/random.ts";
import { KodeksError } from "../base/errors.ts";
import type { OnProgress } from "../base/progress.ts";
import { coursesByCode, labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { LexicalChannel } from "../model/lexical/lexical-channel.ts";
import type { LexicalFeatures } from "../model/lexical/lexical-channel.ts";
import type { NgramReader } from "../model/lexical/ngram-reader.ts";
import { LexicalAdaGrad } from "./lexical-adagrad.ts";

/**
 * An untrained channel: a row for each bucket that occurs in the courses of enough patients, and the log
 * odds of each code in training as its bias.
 */
export function newLexicalChannel(
  reader: NgramReader,
  train: SplitReader,
  labels: LabelSpace,
  minimumPatients: number,
): LexicalChannel {
  const patients = new Int32Array(2 ** reader.bits);
  const courses = new Int32Array(2 ** reader.bits);
  const lastPatient = new Int32Array(2 ** reader.bits).fill(-1);
  const byPatient = new Map<string, number[]>();
  train.courses.forEach(({ patientId }, i) => {
    byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), i]);
  });
  [...byPatient.values()].forEach((own, patient) => {
    for (const course of own) {
      for (const bucket of new Set(reader.buckets(train.ids(course)))) {
        courses[bucket] += 1;
        if (lastPatient[bucket] === patient) continue;
        lastPatient[bucket] = patient;
        patients[bucket] += 1;
      }
    }
  });
  const buckets = patients.reduce<number[]>((kept, count, bucket) => {
    if (count >= minimumPatients) kept.push(bucket);
    return kept;
  }, []);
  const total = train.courses.length;
  return new LexicalChannel(reader, {
    buckets: Int32Array.from(buckets),
    idf: Float32Array.from(buckets, (bucket) => Math.log((1 + total) / (1 + courses[bucket])) + 1),
    weights: new Float32Array(buckets.length * labels.size),
    bias: Float32Array.from(coursesByCode(train, labels), (count) =>
      Math.log((count + 0.5) / (total - count + 0.5)),
    ),
  });
}

export interface TrainLexicalOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
  /** Labels whose gradient is smaller are left out of a step; 0 for none. */
  readonly leastGradient?: number;
  /** Counts courses, over all epochs. */
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Trains a channel by itself on binary cross-entropy. */
export async function trainLexical(
  channel: LexicalChannel,
  train: SplitReader,
  labels: LabelSpace,
  options: TrainLexicalOptions,
): Promise<void> {
  const { epochs, rate, decay, seed, leastGradient = 0, onProgress, signal } = options;
  const targets = train.courses.map((course) => labelsOf(course, labels).known);
  const features: LexicalFeatures[] = train.courses.map((_, i) => channel.features(train.ids(i)));
  const optimiser = new LexicalAdaGrad(channel);
  const order = Array.from({ length: train.courses.length }, (_, i) => i);
  const random = createRandom(seed);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(order, random);
    for (const [done, i] of order.entries()) {
      const gradient = channel.logitsOf(features[i]).map((logit) => 1 / (1 + Math.exp(-logit)));
      for (const label of targets[i]) gradient[label] -= 1;
      if (leastGradient === 0) optimiser.step(features[i], gradient, rate, decay);
      else {
        const labels = Int32Array.from(gradient.keys()).filter(
          (label) => Math.abs(gradient[label]) >= leastGradient,
        );
        optimiser.stepFor(features[i], gradient, labels, rate, decay);
      }
      if (done % 64 === 0) {
        onProgress?.({ kind: "advance", done: (epoch - 1) * order.length + done });
        if (signal?.aborted) throw new KodeksError("INTERRUPTED", "the training was stopped");
        await setImmediate();
      }
    }
  }
}
