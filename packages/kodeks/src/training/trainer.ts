import type { Module } from "@kodeks/libtorch";
import type { OnProgress } from "../base/progress.ts";
import { labelsOf } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelEvidence } from "../dataset/evidence.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { recipeLoss } from "./batch-loss.ts";
import type { BatchLoss } from "./batch-loss.ts";
import type { CheckpointKeeper } from "./checkpoint-keeper.ts";
import { maskingRandom } from "./document-random.ts";
import { maskTokens } from "./mask-tokens.ts";
import { parameterGroups } from "./parameter-groups.ts";
import type { Peers } from "./peers.ts";
import { epochsOf } from "./recipe.ts";
import type { Recipe } from "./recipe.ts";
import { scoreSplit } from "./score-split.ts";
import { addGradients } from "./train-batch.ts";
import { diverged, runEpochs } from "./training-loop.ts";
import type { Objective, Validated } from "./training-loop.ts";
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
 * Trains a model (docs/training.md): AdamW under a linear schedule, early stopping on validation mean average
 * precision, the best epoch's weights restored at the end.
 *
 * @throws KodeksError DIVERGED naming the step and its courses, INTERRUPTED, PEER_LOST
 */
export async function trainModel(options: TrainerOptions): Promise<TrainingResult> {
  const { model, extra, train, recipe, restore, keeper, peers, onProgress, onEpoch, signal } =
    options;
  const stepsPerEpoch = Math.ceil(train.courses.length / recipe.batchSize);
  const epochs = epochsOf(recipe, stepsPerEpoch);
  const parameters = new Map([
    ...model.namedParameters(),
    ...(extra?.namedParameters("extra.") ?? []),
  ]);
  const result = await runEpochs({
    objective: objectiveOf(options),
    recipe,
    epochs,
    steps: epochs * stepsPerEpoch,
    parameters,
    groups: parameterGroups(model, parameters, recipe),
    ...(restore === undefined ? {} : { restore }),
    ...(keeper === undefined ? {} : { keeper }),
    ...(peers === undefined ? {} : { peers }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
    onEpoch: (record) => onEpoch?.(record as EpochRecord),
  });
  return { ...result, curve: result.curve as readonly EpochRecord[] };
}

/** Coding as the recipe says it is learnt. */
function objectiveOf(options: TrainerOptions): Objective {
  const { model, train, labels, maskId, recipe, evidence } = options;
  const targets = train.courses.map((course) => labelsOf(course, labels).known);
  const counts = labels.codes.map(() => 0);
  for (const label of targets.flatMap((known) => [...known])) counts[label] += 1;
  const loss = options.loss ?? recipeLoss(recipe, { evidence, counts });
  return {
    count: train.courses.length,
    unit: "documents",
    windows: (i) => Math.ceil(train.length(i) / model.shape.windowLength),
    addGradients(part, batch, { step, dropout }) {
      const masked = (i: number): Int32Array =>
        maskTokens(train.ids(i), recipe.tokenMasking, maskId, maskingRandom(recipe.seed, step, i));
      const documents = new Map(part.map((i) => [i, masked(i)]));
      const own = { loss: loss(batch), recipe, dropout, maskId };
      return addGradients(model, documents, targets, own);
    },
    validate: (steps) => meanAveragePrecision(options, steps),
    nameOf: (batch) =>
      `courses ${batch
        .slice(0, 20)
        .map((i) => train.courses[i]?.courseId)
        .join(", ")}`,
  };
}

async function meanAveragePrecision(options: TrainerOptions, steps: number): Promise<Validated> {
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
  const score = rankingMetrics(rankingStatistics(matrix)).meanAveragePrecision;
  return { score, figures: { validationMap: score } };
}
