import { setImmediate } from "node:timers/promises";
import { clipGradients, linearSchedule } from "@kodeks/libtorch";
import type { Module, Tensor } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { epochBatches } from "../dataset/batches.ts";
import { labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelEvidence } from "../dataset/evidence.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { recipeLoss } from "./batch-loss.ts";
import type { BatchLoss } from "./batch-loss.ts";
import { divergedRemedy } from "./checkpoint-keeper.ts";
import type { CheckpointKeeper } from "./checkpoint-keeper.ts";
import { dropoutOfStep, maskingRandom } from "./document-random.ts";
import { maskTokens } from "./mask-tokens.ts";
import { parameterGroups } from "./parameter-groups.ts";
import type { Peers } from "./peers.ts";
import { reduceGradients } from "./reduce-gradients.ts";
import { epochsOf } from "./recipe.ts";
import type { Recipe } from "./recipe.ts";
import { scoreSplit } from "./score-split.ts";
import { shareState } from "./share-state.ts";
import { addGradients } from "./train-batch.ts";
import type { BatchDocuments } from "./train-batch.ts";
import { createState, disposeState, epochStart, saveBest } from "./training-state.ts";
import type { EpochRecord, TrainingState } from "./training-state.ts";

export type { EpochRecord } from "./training-state.ts";

export interface TrainingResult {
  readonly curve: readonly EpochRecord[];
  /** The epoch whose weights the model has now. */
  readonly bestEpoch: number;
  readonly stoppedEarly: boolean;
}

export interface TrainerOptions {
  readonly model: CodingModel;
  /** What is learnt beside the model: its parameters are optimised, averaged and kept like the model's. */
  readonly extra?: Module;
  readonly train: SplitReader;
  readonly validation: SplitReader;
  readonly labels: LabelSpace;
  /** The token that stands for a masked one. */
  readonly maskId: number;
  /** Evidence of each training course, for a recipe that supervises attention with it. */
  readonly evidence?: readonly (readonly LabelEvidence[])[];
  readonly recipe: Recipe;
  /** What is minimised; by default what the recipe says. */
  readonly loss?: BatchLoss;
  /** Puts the state of a checkpoint in the place of the first one. */
  readonly restore?: (state: TrainingState) => void;
  readonly keeper?: CheckpointKeeper;
  /** The processes that train together; only the first one needs `restore` and `keeper`. */
  readonly peers?: Peers;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: EpochRecord) => void;
  readonly signal?: AbortSignal;
}

/**
 * Trains a model (design §3): AdamW under a linear schedule, early stopping on validation mean average
 * precision, the best epoch's weights restored at the end.
 *
 * @throws KodeksError DIVERGED naming the step and its courses, INTERRUPTED, PEER_LOST
 */
export async function trainModel(options: TrainerOptions): Promise<TrainingResult> {
  const { recipe, keeper } = options;
  const plan = planOf(options);
  const parameters = learntParameters(options);
  const groups = parameterGroups(options.model, parameters, recipe);
  const state = createState(parameters, groups, recipe);
  try {
    options.restore?.(state);
    if (options.peers !== undefined) await shareState(options.peers, state);
    while (isUnderWay(state, plan, recipe)) {
      await trainEpoch(options, plan, state);
      await keeper?.offer(state);
    }
    await stopIfAborted(options);
    // What follows, the choice of a threshold and the writing of the model, may fail or be stopped.
    await keeper?.offer(state, true);
    const { curve, bestEpoch } = state.position;
    state.best.restore();
    return { curve, bestEpoch, stoppedEarly: curve.length < plan.epochs };
  } catch (error) {
    // Only a stop between two steps leaves a state that can be continued from. Another process is missed
    // where gradients or scores are exchanged, when nothing has been changed yet.
    if (error instanceof KodeksError && /^(INTERRUPTED|PEER_LOST)$/.test(error.code)) {
      await keeper?.offer(state, true);
    }
    throw error;
  } finally {
    disposeState(state);
  }
}

/** What follows from the options and stays the same. */
interface Plan {
  readonly epochs: number;
  readonly steps: number;
  readonly warmupSteps: number;
  readonly targets: readonly Int32Array[];
  readonly loss: BatchLoss;
}

function planOf({ train, labels, recipe, evidence, loss }: TrainerOptions): Plan {
  const stepsPerEpoch = Math.ceil(train.courses.length / recipe.batchSize);
  const epochs = epochsOf(recipe, stepsPerEpoch);
  const steps = epochs * stepsPerEpoch;
  return {
    epochs,
    steps,
    warmupSteps: Math.round(recipe.warmupShare * steps),
    targets: train.courses.map((course) => labelsOf(course, labels).known),
    loss: loss ?? recipeLoss(recipe, evidence),
  };
}

function learntParameters({ model, extra }: TrainerOptions): ReadonlyMap<string, Tensor> {
  return new Map([...model.namedParameters(), ...(extra?.namedParameters("extra.") ?? [])]);
}

function isUnderWay({ position }: TrainingState, { epochs }: Plan, { patience }: Recipe): boolean {
  return position.epoch <= epochs && position.epoch - position.bestEpoch <= patience;
}

async function stopIfAborted({ signal, peers }: TrainerOptions): Promise<void> {
  const isStopped = peers === undefined ? signal?.aborted : await peers.isAnyStopped();
  if (isStopped) throw new KodeksError("INTERRUPTED", "the training was stopped");
}

/** Takes the epoch from where it stands to its end: the steps that are left, then the validation. */
async function trainEpoch(
  options: TrainerOptions,
  plan: Plan,
  state: TrainingState,
): Promise<void> {
  const { train, recipe, keeper, onProgress = silent } = options;
  const { epoch, batches: done, seconds } = state.position;
  const began = performance.now() - seconds * 1000;
  const elapsed = (): number => (performance.now() - began) / 1000;
  const count = train.courses.length;
  const task = `epoch ${epoch}/${plan.epochs}`;
  onProgress({ kind: "start", task, total: count, unit: "documents" });
  for (const batch of epochBatches(count, recipe.batchSize, recipe.seed, epoch).slice(done)) {
    await stopIfAborted(options);
    await trainStep(options, plan, state, batch);
    state.position.seconds = elapsed();
    await keeper?.offer(state);
    onProgress({ kind: "advance", done: state.position.documents });
    await setImmediate();
  }
  const validationMap = await validate(options, state);
  onProgress({ kind: "end", task });
  const { position, optimiser } = state;
  const record: EpochRecord = {
    epoch,
    steps: optimiser.steps,
    loss: position.lossSum / count,
    validationMap,
    learningRate: position.learningRate,
    seconds: elapsed(),
  };
  const { curve, bestEpoch, bestMap } = position;
  state.position = { ...epochStart(epoch + 1), curve: [...curve, record], bestEpoch, bestMap };
  options.onEpoch?.(record);
}

/** One update of the weights. */
async function trainStep(
  options: TrainerOptions,
  plan: Plan,
  state: TrainingState,
  batch: readonly number[],
): Promise<void> {
  const { model, train, recipe, maskId, peers } = options;
  const { optimiser, position } = state;
  const step = optimiser.steps + 1;
  const rate = recipe.learningRate * linearSchedule(step, plan.warmupSteps, plan.steps + 1);
  const windows = (i: number): number => Math.ceil(train.length(i) / model.shape.windowLength);
  const own = peers?.share(batch, windows) ?? batch;
  const masked = (i: number): Int32Array =>
    maskTokens(train.ids(i), recipe.tokenMasking, maskId, maskingRandom(recipe.seed, step, i));
  const documents: BatchDocuments = new Map(own.map((i) => [i, masked(i)]));
  const dropout = dropoutOfStep(state.dropout, recipe.seed, step);
  const parameters = [...state.parameters.values()];
  const share = addGradients(model, documents, plan.targets, plan.loss(batch), recipe, dropout);
  const loss = peers === undefined ? share : await reduceGradients(peers, parameters, share);
  refuseInfinite("loss", loss, step, batch, train);
  if (recipe.clipNorm !== null) {
    const norm = clipGradients(parameters, recipe.clipNorm);
    refuseInfinite("gradient's norm", norm, step, batch, train);
  }
  optimiser.step(rate);
  state.average?.update();
  position.batches += 1;
  position.documents += batch.length;
  position.lossSum += loss * batch.length;
  position.learningRate = rate;
}

/** Scores the validation split, and keeps the weights if they are the best so far. */
async function validate(options: TrainerOptions, state: TrainingState): Promise<number> {
  state.average?.swap();
  try {
    const map = await meanAveragePrecision(options, state.optimiser.steps);
    const { bestMap, epoch } = state.position;
    if (bestMap === null || map > bestMap) {
      saveBest(state);
      state.position.bestMap = map;
      state.position.bestEpoch = epoch;
    }
    return map;
  } finally {
    state.average?.swap();
  }
}

function refuseInfinite(
  what: string,
  value: number,
  step: number,
  batch: readonly number[],
  train: SplitReader,
): void {
  if (Number.isFinite(value)) return;
  const ids = batch.slice(0, 20).map((i) => train.courses[i]?.courseId);
  throw diverged(`the ${what} became ${value} at step ${step}`, `courses ${ids.join(", ")}`);
}

function diverged(message: string, where: string): KodeksError {
  return new KodeksError("DIVERGED", message, { where, remedy: divergedRemedy });
}

async function meanAveragePrecision(options: TrainerOptions, steps: number): Promise<number> {
  const { model, validation, labels, recipe, signal, peers } = options;
  const matrix = await scoreSplit(model, validation, labels, {
    microBatchTokens: recipe.microBatchTokens,
    ...(peers === undefined ? {} : { peers }),
    ...(signal === undefined ? {} : { signal }),
  });
  // An epoch's last step may have ruined the weights, and scores that are NaN would rank as perfect.
  if (matrix.scores.some(Number.isNaN)) {
    throw diverged(`the scores became NaN after step ${steps}`, "the validation split");
  }
  return rankingMetrics(rankingStatistics(matrix)).meanAveragePrecision;
}
