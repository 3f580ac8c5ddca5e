import { setImmediate } from "node:timers/promises";
import { clipGradients, Generator, linearSchedule } from "@kodeks/libtorch";
import type { ParameterGroup, Tensor } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { epochBatches } from "../dataset/batches.ts";
import { divergedRemedy } from "./checkpoint-keeper.ts";
import type { CheckpointKeeper } from "./checkpoint-keeper.ts";
import { dropoutOfStep } from "./document-random.ts";
import type { DropoutOf } from "./document-random.ts";
import type { Peers } from "./peers.ts";
import type { Recipe } from "./recipe.ts";
import { reduceGradients } from "./reduce-gradients.ts";
import { shareState } from "./share-state.ts";
import { createState, disposeState, epochStart, saveBest } from "./training-state.ts";
import type { CurveRecord, TrainingState } from "./training-state.ts";

/** What is learnt: the loop knows only how its gradients and its score on held-back data are had. */
export interface Objective {
  /** How many things there are to learn from, which batches are drawn from. */
  readonly count: number;
  /** What they are called. */
  readonly unit: string;
  /** Windows of one of them. */
  windows(index: number): number;
  /**
   * Adds the gradients of this process's part of a batch.
   *
   * @returns what the part contributes to the batch's loss
   */
  addGradients(part: readonly number[], batch: readonly number[], step: BatchStep): number;
  /**
   * Measures the weights on what is held back.
   *
   * @param steps taken so far
   * @returns what is written down, and the score by which the best epoch is found: higher is better
   * @throws KodeksError DIVERGED
   */
  validate(steps: number): Promise<Validated>;
  /** Names what is in a batch, for an error. */
  nameOf(batch: readonly number[]): string;
}

export interface BatchStep {
  readonly step: number;
  readonly dropout: DropoutOf;
}

export interface Validated {
  readonly score: number;
  readonly figures: Pick<CurveRecord, "validationMap" | "validationLoss" | "validationAccuracy">;
}

/** What the loop needs of a recipe. */
export type LoopRecipe = Pick<
  Recipe,
  "batchSize" | "learningRate" | "warmupShare" | "clipNorm" | "averaging" | "patience" | "seed"
>;

export interface LoopOptions {
  readonly objective: Objective;
  readonly recipe: LoopRecipe;
  readonly epochs: number;
  /** Of all epochs; the last one may be cut short. */
  readonly steps: number;
  /** Everything that is learnt, under its name in checkpoints. */
  readonly parameters: ReadonlyMap<string, Tensor>;
  readonly groups: readonly ParameterGroup[];
  /** Puts the state of a checkpoint in the place of the first one. */
  readonly restore?: (state: TrainingState) => void;
  readonly keeper?: CheckpointKeeper;
  /** The processes that train together; only the first one needs `restore` and `keeper`. */
  readonly peers?: Peers;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: CurveRecord) => void;
  readonly signal?: AbortSignal;
}

export interface LoopResult {
  readonly curve: readonly CurveRecord[];
  /** The epoch whose weights the parameters have now. */
  readonly bestEpoch: number;
  readonly stoppedEarly: boolean;
}

/**
 * Takes a state from step to step: AdamW under a linear schedule, early stopping on the objective's score,
 * the best epoch's weights restored at the end.
 *
 * @throws KodeksError DIVERGED naming the step and its batch, INTERRUPTED, PEER_LOST
 */
export async function runEpochs(options: LoopOptions): Promise<LoopResult> {
  const { recipe, keeper, parameters, groups, epochs } = options;
  const state = createState(parameters, groups, recipe);
  const [first] = parameters.values();
  const generator = new Generator(recipe.seed, first?.device);
  try {
    options.restore?.(state);
    if (options.peers !== undefined) await shareState(options.peers, state);
    while (isUnderWay(state, options)) {
      await runEpoch({ ...options, generator }, state);
      await keeper?.offer(state);
    }
    await stopIfAborted(options);
    // What follows, the choice of a threshold and the writing of the model, may fail or be stopped.
    await keeper?.offer(state, true);
    const { curve, bestEpoch } = state.position;
    state.best.restore();
    return { curve, bestEpoch, stoppedEarly: curve.length < epochs };
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

interface Loop extends LoopOptions {
  /** Makes the numbers of dropout; its own state does not matter, as each window's begin anew. */
  readonly generator: Generator;
}

function isUnderWay({ position }: TrainingState, { epochs, recipe }: LoopOptions): boolean {
  return position.epoch <= epochs && position.epoch - position.bestEpoch <= recipe.patience;
}

async function stopIfAborted({ signal, peers }: LoopOptions): Promise<void> {
  const isStopped = peers === undefined ? signal?.aborted : await peers.isAnyStopped();
  if (isStopped) throw new KodeksError("INTERRUPTED", "the training was stopped");
}

/** Takes the epoch from where it stands to its end: the steps that are left, then the validation. */
async function runEpoch(options: Loop, state: TrainingState): Promise<void> {
  const { objective, keeper, onProgress = silent } = options;
  const { epoch, batches: done, seconds } = state.position;
  const began = performance.now() - seconds * 1000;
  const elapsed = (): number => (performance.now() - began) / 1000;
  const batches = batchesOf(options, epoch);
  const task = `epoch ${epoch}/${options.epochs}`;
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  onProgress({ kind: "start", task, total, unit: objective.unit });
  for (const batch of batches.slice(done)) {
    await stopIfAborted(options);
    await trainStep(options, state, batch);
    state.position.seconds = elapsed();
    await keeper?.offer(state);
    onProgress({ kind: "advance", done: state.position.documents });
    await setImmediate();
  }
  const figures = await validate(options, state);
  onProgress({ kind: "end", task });
  const { position, optimiser } = state;
  const record: CurveRecord = {
    epoch,
    steps: optimiser.steps,
    loss: position.lossSum / position.documents,
    ...figures,
    learningRate: position.learningRate,
    seconds: elapsed(),
  };
  const { curve, bestEpoch, bestScore } = position;
  state.position = { ...epochStart(epoch + 1), curve: [...curve, record], bestEpoch, bestScore };
  options.onEpoch?.(record);
}

function batchesOf({ objective, recipe, steps }: LoopOptions, epoch: number): number[][] {
  const all = epochBatches(objective.count, recipe.batchSize, recipe.seed, epoch);
  return all.slice(0, steps - (epoch - 1) * all.length);
}

/** One update of the weights. */
async function trainStep(
  options: Loop,
  state: TrainingState,
  batch: readonly number[],
): Promise<void> {
  const { objective, recipe, steps, peers } = options;
  const { optimiser, position } = state;
  const step = optimiser.steps + 1;
  const warmupSteps = Math.round(recipe.warmupShare * steps);
  const rate = recipe.learningRate * linearSchedule(step, warmupSteps, steps + 1);
  const own = peers?.share(batch, (i) => objective.windows(i)) ?? batch;
  const parameters = [...state.parameters.values()];
  const dropout = dropoutOfStep(options.generator, recipe.seed, step);
  const share = objective.addGradients(own, batch, { step, dropout });
  const loss = peers === undefined ? share : await reduceGradients(peers, parameters, share);
  const refuseInfinite = (what: string, value: number): void => {
    if (Number.isFinite(value)) return;
    throw diverged(`the ${what} became ${value} at step ${step}`, objective.nameOf(batch));
  };
  refuseInfinite("loss", loss);
  if (recipe.clipNorm !== null) {
    refuseInfinite("gradient's norm", clipGradients(parameters, recipe.clipNorm));
  }
  optimiser.step(rate);
  state.average?.update();
  position.batches += 1;
  position.documents += batch.length;
  position.lossSum += loss * batch.length;
  position.learningRate = rate;
}

/** Measures the weights, or their average, and keeps them if they are the best so far. */
async function validate(
  { objective }: LoopOptions,
  state: TrainingState,
): Promise<Validated["figures"]> {
  state.average?.swap();
  try {
    const { score, figures } = await objective.validate(state.optimiser.steps);
    const { bestScore, epoch } = state.position;
    if (bestScore === null || score > bestScore) {
      saveBest(state);
      state.position.bestScore = score;
      state.position.bestEpoch = epoch;
    }
    return figures;
  } finally {
    state.average?.swap();
  }
}

/** The error of weights that are ruined. */
export function diverged(message: string, where: string): KodeksError {
  return new KodeksError("DIVERGED", message, { where, remedy: divergedRemedy });
}
