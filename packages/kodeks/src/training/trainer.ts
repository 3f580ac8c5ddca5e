import { setImmediate } from "node:timers/promises";
import {
  AdamW,
  backward,
  clipGradients,
  fromArray,
  Generator,
  linearSchedule,
  ops,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { createRandom } from "../base/random.ts";
import { epochBatches, microBatches } from "../dataset/batches.ts";
import { labelsOf } from "../dataset/dataset.ts";
import type { LabelEvidence } from "../dataset/evidence.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { BestWeights } from "./best-weights.ts";
import { evidenceLossShare, evidencePairs } from "./evidence-loss.ts";
import { lossShare } from "./loss.ts";
import { maskTokens } from "./mask-tokens.ts";
import { epochsOf } from "./recipe.ts";
import type { Recipe } from "./recipe.ts";
import { scoreSplit } from "./score-split.ts";
import { WeightAverage } from "./weight-average.ts";

/** One epoch of the curve. */
export interface EpochRecord {
  readonly epoch: number;
  /** Optimiser steps so far. */
  readonly steps: number;
  /** Mean training loss of the epoch. */
  readonly loss: number;
  readonly validationMap: number;
  /** Learning rate of the epoch's last step. */
  readonly learningRate: number;
  readonly seconds: number;
}

export interface TrainingResult {
  readonly curve: readonly EpochRecord[];
  /** The epoch whose weights the model has now. */
  readonly bestEpoch: number;
  readonly stoppedEarly: boolean;
}

export interface TrainerOptions {
  readonly model: CodingModel;
  readonly train: SplitReader;
  readonly validation: SplitReader;
  readonly labels: LabelSpace;
  /** The token that stands for a masked one. */
  readonly maskId: number;
  /** Evidence of each training course, for a recipe that supervises attention with it. */
  readonly evidence?: readonly (readonly LabelEvidence[])[];
  readonly recipe: Recipe;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: EpochRecord) => void;
  readonly signal?: AbortSignal;
}

/**
 * Trains a model (design §3): AdamW under a linear schedule, early stopping on validation mean average
 * precision, the best epoch's weights restored at the end.
 *
 * @throws KodeksError DIVERGED naming the step, INTERRUPTED
 */
export async function trainModel(options: TrainerOptions): Promise<TrainingResult> {
  const { model, train, recipe, onProgress = silent, signal } = options;
  const documents = train.courses.length;
  const stepsPerEpoch = Math.ceil(documents / recipe.batchSize);
  const epochs = epochsOf(recipe, stepsPerEpoch);
  const totalSteps = epochs * stepsPerEpoch;
  const warmup = Math.round(recipe.warmupShare * totalSteps);

  const targets = train.courses.map((course) => labelsOf(course, options.labels).known);
  const optimiser = new AdamW([
    { parameters: model.parameters(), weightDecay: recipe.weightDecay },
  ]);
  const random = new Generator(recipe.seed);
  const gaps = createRandom(recipe.seed);
  const best = new BestWeights();
  const average = recipe.averaging === null ? null : new WeightAverage(model, recipe.averaging);
  const curve: EpochRecord[] = [];
  let bestEpoch = 0;
  let bestMap = Number.NEGATIVE_INFINITY;
  try {
    for (let epoch = 1; epoch <= epochs && epoch - bestEpoch <= recipe.patience; epoch++) {
      const started = performance.now();
      const task = `epoch ${epoch}/${epochs}`;
      onProgress({ kind: "start", task, total: documents, unit: "documents" });
      let lossSum = 0;
      let seen = 0;
      let learningRate = 0;
      for (const batch of epochBatches(documents, recipe.batchSize, recipe.seed, epoch)) {
        if (signal?.aborted) throw new KodeksError("INTERRUPTED", "the training was stopped");
        learningRate =
          recipe.learningRate * linearSchedule(optimiser.steps + 1, warmup, totalSteps + 1);
        const documents = new Map(
          batch.map((i) => [
            i,
            maskTokens(train.ids(i), recipe.tokenMasking, options.maskId, gaps),
          ]),
        );
        const loss = trainStep(options, documents, targets, random);
        checkLoss(loss, optimiser.steps + 1, batch, train);
        if (recipe.clipNorm !== null) clipGradients(model.parameters(), recipe.clipNorm);
        optimiser.step(learningRate);
        average?.update();
        lossSum += loss * batch.length;
        seen += batch.length;
        onProgress({ kind: "advance", done: seen });
        await setImmediate();
      }
      average?.swap();
      const validationMap = await meanAveragePrecision(options, optimiser.steps);
      if (validationMap > bestMap) {
        bestMap = validationMap;
        bestEpoch = epoch;
        best.save(model);
      }
      average?.swap();
      onProgress({ kind: "end", task });
      const record: EpochRecord = {
        epoch,
        steps: optimiser.steps,
        loss: lossSum / documents,
        validationMap,
        learningRate,
        seconds: (performance.now() - started) / 1000,
      };
      curve.push(record);
      options.onEpoch?.(record);
    }
    best.restore();
    return { curve, bestEpoch, stoppedEarly: curve.length < epochs };
  } finally {
    optimiser.dispose();
    average?.dispose();
    best.dispose();
  }
}

/** Adds the gradients of one batch to the parameters and returns its loss. */
function trainStep(
  { model, recipe, evidence = [] }: TrainerOptions,
  documents: ReadonlyMap<number, Int32Array>,
  targets: readonly Int32Array[],
  random: Generator,
): number {
  const { windowLength, labels } = model.shape;
  let total = 0;
  const batch = [...documents.keys()];
  const ids = (i: number): Int32Array => documents.get(i) as Int32Array;
  const length = (i: number): number => ids(i).length;
  const lambda = evidence.length === 0 ? null : recipe.evidenceSupervision;
  const pairs = lambda === null ? 0 : evidencePairs(evidence, batch);
  for (const part of microBatches(batch, length, windowLength, recipe.microBatchTokens)) {
    total += scope(() => {
      const decoded = model.forward(part.map(ids), random);
      const goals = multiHot(part, targets, labels);
      const ofCodes = lossShare(decoded.logits, goals, batch.length, recipe.loss);
      const marked = pairs === 0 ? [] : part.map((i) => evidence[i]);
      const ofEvidence = evidenceLossShare(decoded, marked, pairs);
      const loss =
        ofEvidence === null ? ofCodes : ops.add(ofCodes, ofEvidence, { alpha: lambda as number });
      backward(loss);
      return loss.item();
    });
  }
  return total;
}

function multiHot(
  documents: readonly number[],
  targets: readonly Int32Array[],
  labels: number,
): Tensor {
  const matrix = new Float32Array(documents.length * labels);
  documents.forEach((document, row) => {
    for (const label of targets[document]) matrix[row * labels + label] = 1;
  });
  return fromArray(matrix, [documents.length, labels]);
}

function checkLoss(loss: number, step: number, batch: readonly number[], train: SplitReader): void {
  if (Number.isFinite(loss)) return;
  const ids = batch.map((i) => train.courses[i]?.courseId).slice(0, 20);
  throw diverged(`the loss became ${loss} at step ${step}`, `courses ${ids.join(", ")}`);
}

function diverged(message: string, where: string): KodeksError {
  const remedy = "Lower the learning rate, or set clipNorm in the recipe.";
  return new KodeksError("DIVERGED", message, { where, remedy });
}

async function meanAveragePrecision(options: TrainerOptions, steps: number): Promise<number> {
  const { model, validation, labels, recipe, signal } = options;
  const matrix = await scoreSplit(model, validation, labels, {
    microBatchTokens: recipe.microBatchTokens,
    ...(signal === undefined ? {} : { signal }),
  });
  // An epoch's last step may have ruined the weights, and scores that are NaN would rank as perfect.
  if (matrix.scores.some(Number.isNaN)) {
    throw diverged(`the scores became NaN after step ${steps}`, "the validation split");
  }
  return rankingMetrics(rankingStatistics(matrix)).meanAveragePrecision;
}
