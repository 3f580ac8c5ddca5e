import { KodeksError } from "../base/errors.ts";
import { hashFolder, readManifest } from "../base/manifest.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { openDataset } from "../dataset/dataset.ts";
import { readEvidence } from "../dataset/evidence.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import { chooseThreshold } from "../evaluation/threshold.ts";
import { Catalogue } from "../icd10/catalogue.ts";
import type { CodeLevel } from "../icd10/code.ts";
import type { Architecture } from "../model/coding-model.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import { saveModel } from "../model/model-folder.ts";
import type { CheckpointSchedule } from "./checkpoint-keeper.ts";
import { describeRun } from "./describe-run.ts";
import { newModel } from "./new-model.ts";
import type { Peers } from "./peers.ts";
import type { Recipe } from "./recipe.ts";
import { hashLabels } from "./run-identity.ts";
import type { RunIdentity } from "./run-identity.ts";
import { followRun, runToFolder } from "./run-to-folder.ts";
import type { FolderRun, RunTarget } from "./run-to-folder.ts";
import { automationOf } from "./certify-model.ts";
import { scoreSplit } from "./score-split.ts";
import { stackLexical } from "./stack-lexical.ts";
import type { StackedLexical } from "./stack-lexical.ts";
import type { Resumed } from "./survival.ts";
import { labelTitles, setTitleQueries } from "./title-queries.ts";
import { trainModel } from "./trainer.ts";
import type { EpochRecord, TrainingResult } from "./trainer.ts";

export interface TrainOptions {
  readonly dataset: string;
  readonly out: string;
  readonly level: CodeLevel;
  readonly recipe: Recipe;
  readonly architecture?: Architecture;
  /** A checkpoint to start from; without one a new encoder of `size`. */
  readonly encoder?: string;
  readonly size?: EncoderSize;
  readonly windowLength?: number;
  /** Train on this many patients of the training split only; smaller subsets lie in larger ones. */
  readonly trainPatients?: number;
  /**
   * The catalogue whose titles label queries begin with, for a recipe that asks for titles; without one
   * WHO's blocks and chapters.
   */
  readonly catalogue?: string;
  /** Keep checkpoints beside `out` while training; without it only a resumed run keeps them. */
  readonly checkpoints?: CheckpointSchedule;
  /**
   * Go on from the newest checkpoint, or begin where there is none yet; a training that has ended well
   * is left as it is.
   */
  readonly resume?: boolean;
  /** Replace `out`, and unless resuming remove the checkpoints beside it. */
  readonly force?: boolean;
  /** The processes that train together; all but the first call {@link followTraining}. */
  readonly peers?: Peers;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: EpochRecord) => void;
  readonly onResume?: (from: Resumed) => void;
  /** Told what went wrong without ending the training. */
  readonly onWarning?: (text: string) => void;
}

export interface TrainReport extends TrainingResult {
  readonly parameters: number;
  readonly labels: number;
  readonly trainingCourses: number;
  readonly validationCourses: number;
  readonly tau: number;
  readonly validationF1: number;
  /** Codes whose label query began as a title, where the recipe asks for titles. */
  readonly titledCodes?: number;
  /** Of the lexical channel, where there is one. */
  readonly lexical?: StackedLexical;
  /** Of the process that ended it. */
  readonly seconds: number;
}

/** Highlighting boundary of words where no evidence was there to choose it on (design §6). */
const defaultEvidenceShare = 0.05;

/**
 * Trains a model on a dataset folder and writes a model folder, which appears complete or not at all.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EMPTY_SPLIT, TOKENIZER_MISMATCH, BAD_CHECKPOINT, EXISTS,
 * RESUME_MISMATCH, DIVERGED, INTERRUPTED, BAD_PROCESSES, PEER_LOST
 */
export async function train(options: TrainOptions): Promise<TrainReport> {
  return runToFolder(runOf(options, await openDataset(options.dataset)), options);
}

/**
 * Trains together with the first of several processes, which writes the model.
 *
 * @throws KodeksError as {@link train} does
 */
export async function followTraining(
  options: TrainOptions & { readonly peers: Peers },
): Promise<void> {
  await followRun(runOf(options, await openDataset(options.dataset)), options.peers);
}

function runOf(options: TrainOptions, dataset: Dataset): FolderRun<RunIdentity, TrainReport> {
  return {
    kind: "model",
    command: "kodeks train",
    inputs: [options.dataset, options.encoder, options.catalogue],
    identify: () => identify(options, dataset),
    train: (target) => trainInto(target, options, dataset),
  };
}

async function identify(options: TrainOptions, dataset: Dataset): Promise<RunIdentity> {
  const { recipe, level, encoder, catalogue } = options;
  if (catalogue !== undefined && recipe.labelQueries !== "titles") {
    throw new KodeksError("BAD_RECIPE", "labelQueries: a catalogue is of no use to random ones", {
      where: catalogue,
      remedy: 'Leave --catalogue out, or use a recipe with "labelQueries": "titles".',
    });
  }
  return {
    recipe,
    dataset: await hashFolder(dataset.folder),
    codes: hashLabels(dataset.labels(level)),
    level,
    architecture: options.architecture ?? "plm-ca",
    size: encoder === undefined ? (options.size ?? "tiny") : null,
    encoder: encoder === undefined ? null : await hashFolder(encoder),
    windowLength: options.windowLength ?? 128,
    trainPatients: options.trainPatients ?? null,
    catalogue: catalogue === undefined ? null : await hashCatalogue(catalogue),
  };
}

/** @throws KodeksError NOT_FOUND, BAD_FOLDER */
async function hashCatalogue(folder: string): Promise<string> {
  await readManifest(folder, "catalogue");
  return hashFolder(folder);
}

/** Trains and fills the folder of the model; null where another process does that. */
async function trainInto(
  target: RunTarget<RunIdentity> | null,
  options: TrainOptions,
  dataset: Dataset,
): Promise<TrainReport | null> {
  const { restore, keeper } = target?.survival ?? {};
  const { recipe, level, encoder, trainPatients: patients } = options;
  const started = performance.now();
  const labels = dataset.labels(level);
  const tokenizer = dataset.tokenizer();
  const forwarded = {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: options.onProgress ?? silent,
  };
  const releases: (() => void)[] = [];
  try {
    const split = await dataset.split("train", patients === undefined ? {} : { patients });
    releases.push(() => split.close());
    const validation = await dataset.split("validation");
    releases.push(() => validation.close());
    const model = newModel({
      recipe,
      architecture: options.architecture ?? "plm-ca",
      windowLength: options.windowLength ?? 128,
      size: options.size ?? "tiny",
      ...(encoder === undefined ? {} : { encoder }),
      dataset: dataset.folder,
      tokenizer,
      labels: labels.size,
    });
    releases.push(() => model.dispose());
    let titledCodes: number | undefined;
    if (recipe.labelQueries === "titles") {
      const { catalogue: folder } = options;
      const catalogue = folder === undefined ? Catalogue.builtIn() : await Catalogue.open(folder);
      titledCodes = await setTitleQueries(model, tokenizer, labelTitles(labels, catalogue));
    }
    const evidence =
      recipe.evidenceSupervision === null ? [] : await readEvidence(dataset, split, labels);
    const result = await trainModel({
      model,
      train: split,
      validation,
      labels,
      maskId: tokenizer.special.mask,
      evidence,
      recipe,
      ...forwarded,
      ...(options.onEpoch === undefined ? {} : { onEpoch: options.onEpoch }),
      ...(restore === undefined ? {} : { restore }),
      ...(keeper === undefined ? {} : { keeper }),
      ...(options.peers === undefined ? {} : { peers: options.peers }),
    });
    if (target === null) return null;
    const score = (): Promise<ScoreMatrix> =>
      scoreSplit(model, validation, labels, {
        microBatchTokens: recipe.microBatchTokens,
        ...forwarded,
      });
    let scores = await score();
    let lexical: StackedLexical | undefined;
    if (recipe.lexical === "stacked") {
      lexical = await stackLexical(scores, {
        model,
        pieces: tokenizer.pieces(),
        bits: recipe.lexicalBits,
        train: split,
        validation,
        labels,
        minimumPatients: recipe.lexicalPatients,
        seed: recipe.seed,
        signal: options.signal,
      });
      scores = await score();
    }
    const { tau, f1Micro } = chooseThreshold(scores);
    const report = {
      ...result,
      ...(lexical === undefined ? {} : { lexical }),
      ...(titledCodes === undefined ? {} : { titledCodes }),
      parameters: model.parameters().reduce((sum, tensor) => sum + tensor.size, 0),
      labels: labels.size,
      trainingCourses: split.courses.length,
      validationCourses: validation.courses.length,
      tau,
      validationF1: f1Micro,
      seconds: (performance.now() - started) / 1000,
    };
    await saveModel(target.folder, {
      model,
      tokenizer,
      labels,
      thresholds: {
        tau,
        evidence: defaultEvidenceShare,
        tunedOn: "validation",
        automation: automationOf(scores, validation),
      },
      maxTokens: dataset.maxTokens,
    });
    await describeRun(target.folder, options, target.survival.run, report);
    return report;
  } finally {
    for (const release of releases) release();
  }
}
