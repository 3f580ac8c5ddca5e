import { AdamW, noGrad, ops, scope } from "@kodeks/libtorch";
import type { ParameterGroup, SafetensorsFile, Tensor } from "@kodeks/libtorch";
import { z } from "zod";
import { BestWeights } from "./best-weights.ts";
import type { Recipe } from "./recipe.ts";
import { WeightAverage } from "./weight-average.ts";

const recordSchema = z.strictObject({
  epoch: z.int().positive(),
  /** Optimiser steps so far. */
  steps: z.int().nonnegative(),
  /** Mean training loss of the epoch. */
  loss: z.number(),
  /** Mean average precision on the validation split, of a training. */
  validationMap: z.number().optional(),
  /** Mean cross-entropy of masked tokens of the validation split, of a pretraining. */
  validationLoss: z.number().optional(),
  /** Share of masked tokens of the validation split that were found, of a pretraining. */
  validationAccuracy: z.number().optional(),
  /** Learning rate of the epoch's last step. */
  learningRate: z.number(),
  seconds: z.number(),
});

/** One epoch of the curve of whatever is trained. */
export type CurveRecord = Readonly<z.infer<typeof recordSchema>>;

type Common = Omit<CurveRecord, "validationMap" | "validationLoss" | "validationAccuracy">;

/** One epoch of a training. */
export type EpochRecord = Common & { readonly validationMap: number };

/** One epoch of a pretraining. */
export type PretrainingRecord = Common & {
  readonly validationLoss: number;
  readonly validationAccuracy: number;
};

const positionSchema = z.strictObject({
  /** The epoch under way; one more than the last when all are done. */
  epoch: z.int().positive(),
  /** Batches of it that are done. */
  batches: z.int().nonnegative(),
  /** Documents in them. */
  documents: z.int().nonnegative(),
  /** Sum over those documents of their batch's loss. */
  lossSum: z.number(),
  /** Of the last step. */
  learningRate: z.number(),
  /** Time that the epoch has taken so far. */
  seconds: z.number(),
  curve: z.array(recordSchema),
  /** 0 before the first epoch was validated. */
  bestEpoch: z.int().nonnegative(),
  /** Of the best epoch, higher being better. */
  bestScore: z.number().nullable(),
});

/** Where a training stands between two optimiser steps. */
export type Position = z.infer<typeof positionSchema>;

const numbersSchema = z.strictObject({
  position: positionSchema,
  steps: z.int().nonnegative(),
  averagedSteps: z.int().nonnegative().nullable(),
});

/** The part of a state that is no tensor. */
export type StateNumbers = z.infer<typeof numbersSchema>;

/** @throws ZodError */
export function parseStateNumbers(json: unknown): StateNumbers {
  return numbersSchema.parse(json);
}

/**
 * All that changes in a training: with the recipe and the data, what lies in here decides every weight
 * from now on, so that a checkpoint of it continues as if nothing had happened. Random numbers have no state:
 * they follow from seed, step and document.
 */
export interface TrainingState {
  /** Everything that is learnt, under its name in checkpoints. */
  readonly parameters: ReadonlyMap<string, Tensor>;
  readonly optimiser: AdamW;
  readonly average: WeightAverage | null;
  readonly best: BestWeights;
  position: Position;
}

/** The state before the first step. Dispose of it with {@link disposeState}. */
export function createState(
  parameters: ReadonlyMap<string, Tensor>,
  groups: readonly ParameterGroup[],
  recipe: Pick<Recipe, "averaging">,
): TrainingState {
  const learnt = { parameters: () => [...parameters.values()] };
  return {
    parameters,
    optimiser: new AdamW(groups),
    average: recipe.averaging === null ? null : new WeightAverage(learnt, recipe.averaging),
    best: new BestWeights(),
    position: { ...epochStart(1), curve: [], bestEpoch: 0, bestScore: null },
  };
}

/** Where an epoch begins. */
export function epochStart(epoch: number): Omit<Position, "curve" | "bestEpoch" | "bestScore"> {
  return { epoch, batches: 0, documents: 0, lossSum: 0, learningRate: 0, seconds: 0 };
}

/** Keeps the weights as they are now as the best. */
export function saveBest(state: TrainingState): void {
  state.best.save({ parameters: () => [...state.parameters.values()] });
}

export function disposeState(state: TrainingState): void {
  state.optimiser.dispose();
  state.average?.dispose();
  state.best.dispose();
}

export function stateNumbers(state: TrainingState): StateNumbers {
  return {
    position: state.position,
    steps: state.optimiser.steps,
    averagedSteps: state.average?.steps ?? null,
  };
}

/** The tensors of a state by name, all of which live as long as it does. */
export function stateTensors(state: TrainingState): Map<string, Tensor> {
  const { optimiser, average, best } = state;
  const all = new Map<string, Tensor>();
  for (const [name, parameter] of state.parameters) {
    const { first, second } = optimiser.moments(parameter);
    all.set(`weights/${name}`, parameter);
    all.set(`first/${name}`, first);
    all.set(`second/${name}`, second);
    if (average !== null) all.set(`average/${name}`, average.of(parameter));
    const copy = best.of(parameter);
    if (copy !== undefined) all.set(`best/${name}`, copy);
  }
  return all;
}

/** True where no weight is NaN or infinite. */
export function hasFiniteWeights({ parameters }: TrainingState): boolean {
  return scope(() =>
    noGrad(() => {
      const norms = ops.foreachNorm([...parameters.values()], 2);
      return norms.every((norm) => Number.isFinite(norm.item()));
    }),
  );
}

/**
 * Puts a new state where another one stood.
 *
 * @throws Error naming the tensor that does not fit, before anything is changed
 */
export function restoreState(
  state: TrainingState,
  numbers: StateNumbers,
  file: SafetensorsFile,
): void {
  // Makes the copies that the tensors of the best weights are read into.
  if (numbers.position.bestEpoch > 0) saveBest(state);
  scope(() => {
    const own = stateTensors(state);
    checkTensors(own, file);
    noGrad(() => {
      for (const [name, tensor] of own) ops.copyInPlace(tensor, file.tensor(name));
    });
  });
  resumeAt(state, numbers);
}

/** Puts the numbers of a state in place; its tensors are copied in by whoever has them. */
export function resumeAt(state: TrainingState, numbers: StateNumbers): void {
  state.optimiser.resumeAt(numbers.steps);
  if (numbers.averagedSteps !== null) state.average?.resumeAt(numbers.averagedSteps);
  state.position = numbers.position;
}

function checkTensors(own: ReadonlyMap<string, Tensor>, { entries }: SafetensorsFile): void {
  for (const [name, tensor] of own) {
    const found = entries.get(name);
    if (found?.dtype !== tensor.dtype || String(found.shape) !== String(tensor.shape)) {
      throw new Error(`tensor ${name} is missing or of another shape or type`);
    }
  }
  const strange = [...entries.keys()].find((name) => !own.has(name));
  if (strange !== undefined) throw new Error(`tensor ${strange} belongs to nothing`);
}
