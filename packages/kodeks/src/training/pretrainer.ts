import { setImmediate } from "node:timers/promises";
import {
  backward,
  fromArrayBeside,
  noGrad,
  ops,
  scope,
  withMatmulPrecision,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import type { OnProgress } from "../base/progress.ts";
import { microBatches } from "../dataset/batches.ts";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import type { Randomness } from "../model/encoder.ts";
import type { MaskedLanguageModel } from "../model/masked-language-model.ts";
import type { CheckpointKeeper } from "./checkpoint-keeper.ts";
import { maskingRandom } from "./document-random.ts";
import { chosenCount, maskForPrediction } from "./mask-for-prediction.ts";
import type { MaskedWindow, MaskingRule } from "./mask-for-prediction.ts";
import type { Peers } from "./peers.ts";
import type { PretrainingRecipe } from "./pretraining-recipe.ts";
import type { TokenWindows } from "./token-windows.ts";
import { diverged, runEpochs } from "./training-loop.ts";
import type { LoopResult, Objective, Validated } from "./training-loop.ts";
import type { PretrainingRecord, TrainingState } from "./training-state.ts";

export interface PretrainerOptions {
  readonly model: MaskedLanguageModel;
  readonly train: TokenWindows;
  readonly validation: TokenWindows;
  readonly tokenizer: DocumentTokenizer;
  readonly recipe: PretrainingRecipe;
  /** Puts the state of a checkpoint in the place of the first one. */
  readonly restore?: (state: TrainingState) => void;
  readonly keeper?: CheckpointKeeper;
  /** The processes that train together; only the first one needs `restore` and `keeper`. */
  readonly peers?: Peers;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: PretrainingRecord) => void;
  readonly signal?: AbortSignal;
}

export interface PretrainingResult extends LoopResult {
  readonly curve: readonly PretrainingRecord[];
}

/** `at::Reduction::Sum` */
const sum = 2;

/**
 * Masks of the validation windows are the same after every epoch, and none that training draws: steps count
 * from 1.
 */
const validationStep = 0;

/**
 * Trains an encoder to guess masked tokens, with early stopping on the loss of the validation windows and the
 * best epoch's weights restored at the end.
 *
 * @throws KodeksError DIVERGED naming the step and its courses, INTERRUPTED, PEER_LOST
 */
export async function pretrainModel(options: PretrainerOptions): Promise<PretrainingResult> {
  const { model, train, recipe, restore, keeper, peers, onProgress, onEpoch, signal } = options;
  const stepsPerEpoch = Math.ceil(train.count / recipe.batchSize);
  const steps = recipe.updates ?? (recipe.epochs as number) * stepsPerEpoch;
  const parameters = model.namedParameters();
  const result = await runEpochs({
    objective: objectiveOf(options),
    recipe,
    epochs: Math.ceil(steps / stepsPerEpoch),
    steps,
    parameters,
    groups: [{ parameters: [...parameters.values()], weightDecay: recipe.weightDecay }],
    ...(restore === undefined ? {} : { restore }),
    ...(keeper === undefined ? {} : { keeper }),
    ...(peers === undefined ? {} : { peers }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
    onEpoch: (record) => onEpoch?.(record as PretrainingRecord),
  });
  return { ...result, curve: result.curve as readonly PretrainingRecord[] };
}

function objectiveOf(options: PretrainerOptions): Objective {
  const { model, train, tokenizer, recipe } = options;
  const rule = maskingRule(tokenizer, recipe);
  return {
    count: train.count,
    unit: "windows",
    windows: () => 1,
    addGradients(part, batch, { step, dropout }) {
      const tokens = chosenIn(train, batch, recipe);
      let total = 0;
      for (const own of inParts(train, part, model, recipe)) {
        total += scope(() => {
          const windows = own.map((i) => maskWindow(train, i, rule, recipe, step));
          const random = dropout(own, [...own].fill(1));
          const { logits, targets } = withMatmulPrecision(recipe.precision, () =>
            guess(model, windows, random),
          );
          const ofPart = ops.crossEntropyLoss(logits, targets, null, sum);
          const share = ops.divScalar(ofPart, tokens);
          backward(share);
          return share.item();
        });
      }
      return total;
    },
    validate: (steps) => validate(options, rule, steps),
    nameOf: (batch) => {
      const ids = new Set(batch.map((i) => train.courseId(i)));
      return `courses ${[...ids].slice(0, 20).join(", ")}`;
    },
  };
}

function maskingRule(
  tokenizer: DocumentTokenizer,
  { maskedShare }: PretrainingRecipe,
): MaskingRule {
  const pieces = tokenizer.pieces();
  const ids = pieces.map((_, id) => id).filter((id) => pieces[id] !== null);
  return {
    share: maskedShare,
    maskId: tokenizer.special.mask,
    ordinary: Int32Array.from(ids),
  };
}

/** Tokens that are to be guessed in windows. Every process knows those of the whole batch. */
function chosenIn(
  windows: TokenWindows,
  some: readonly number[],
  { maskedShare }: PretrainingRecipe,
): number {
  return some.reduce((total, i) => {
    const { from, to } = windows.eligible(i);
    return total + chosenCount(to - from, maskedShare);
  }, 0);
}

function inParts(
  windows: TokenWindows,
  some: readonly number[],
  { windowLength }: MaskedLanguageModel,
  { microBatchTokens }: PretrainingRecipe,
): number[][] {
  return microBatches(some, (i) => windows.length(i), windowLength, microBatchTokens);
}

function maskWindow(
  windows: TokenWindows,
  window: number,
  rule: MaskingRule,
  { seed }: PretrainingRecipe,
  step: number,
): MaskedWindow {
  const random = maskingRandom(seed, step, window);
  return maskForPrediction(windows.ids(window), windows.eligible(window), rule, random);
}

/** Logits of all tokens that are to be guessed, and what they are. */
function guess(
  model: MaskedLanguageModel,
  windows: readonly MaskedWindow[],
  random: Randomness,
): { readonly logits: Tensor; readonly targets: Tensor } {
  const places = windows.flatMap((window, i) =>
    Array.from(window.places, (place) => i * model.windowLength + place),
  );
  const targets = windows.flatMap((window) => Array.from(window.targets, BigInt));
  const shape = [places.length];
  const beside = model.encoder.wordEmbeddings;
  return {
    logits: model.forward(
      windows.map(({ ids }) => ids),
      fromArrayBeside(beside, Int32Array.from(places), shape),
      random,
    ),
    targets: fromArrayBeside(beside, BigInt64Array.from(targets), shape),
  };
}

async function validate(
  { model, validation, recipe, peers, signal }: PretrainerOptions,
  rule: MaskingRule,
  steps: number,
): Promise<Validated> {
  const all = Array.from({ length: validation.count }, (_, i) => i);
  const own = peers?.share(all, () => 1) ?? all;
  let [loss, found] = [0, 0];
  for (const part of inParts(validation, own, model, recipe)) {
    if (signal?.aborted && peers === undefined) {
      throw new KodeksError("INTERRUPTED", "the run was stopped while validating");
    }
    scope(() =>
      noGrad(() => {
        const windows = part.map((i) => maskWindow(validation, i, rule, recipe, validationStep));
        const { logits, targets } = guess(model, windows, null);
        loss += ops.crossEntropyLoss(logits, targets, null, sum).item();
        const [, best] = ops.topk(logits, 1, -1);
        const right = targets.toArray() as BigInt64Array;
        const guessed = best.toArray() as BigInt64Array;
        found += guessed.filter((id, i) => id === right[i]).length;
      }),
    );
    await setImmediate();
  }
  const sums = new Float64Array([loss, found]);
  const [allLoss = 0, allFound = 0] = peers === undefined ? sums : await peers.sumOf(sums);
  const tokens = chosenIn(validation, all, recipe);
  const validationLoss = allLoss / tokens;
  if (!Number.isFinite(validationLoss)) {
    throw diverged(`the loss became ${validationLoss} after step ${steps}`, "the validation split");
  }
  const figures = { validationLoss, validationAccuracy: allFound / tokens };
  return { score: -validationLoss, figures };
}
