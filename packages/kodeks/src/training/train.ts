import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshParameters, Generator, libtorchInfo } from "@kodeks/libtorch";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { version } from "../base/version.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { openDataset } from "../dataset/dataset.ts";
import { readEvidence } from "../dataset/evidence.ts";
import { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { chooseThreshold } from "../evaluation/threshold.ts";
import type { CodeLevel } from "../icd10/code.ts";
import { CodingModel } from "../model/coding-model.ts";
import type { Architecture } from "../model/coding-model.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import { openEncoder } from "../model/load-encoder.ts";
import { saveModel } from "../model/model-folder.ts";
import { modelCard } from "./model-card.ts";
import type { Recipe } from "./recipe.ts";
import { scoreSplit } from "./score-split.ts";
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
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: EpochRecord) => void;
}

export interface TrainReport extends TrainingResult {
  readonly parameters: number;
  readonly labels: number;
  readonly trainingCourses: number;
  readonly validationCourses: number;
  readonly tau: number;
  readonly validationF1: number;
  readonly seconds: number;
}

/** Highlighting boundary of words where no evidence was there to choose it on (design §6). */
const defaultEvidenceShare = 0.05;

/**
 * Trains a model on a dataset folder and writes a model folder, which appears complete or not at all.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EMPTY_SPLIT, TOKENIZER_MISMATCH, BAD_CHECKPOINT, EXISTS,
 * DIVERGED, INTERRUPTED
 */
export async function train(options: TrainOptions): Promise<TrainReport> {
  const { recipe, level } = options;
  const dataset = await openDataset(options.dataset);
  await refuseOutAround(options.out, [options.dataset, options.encoder]);
  const labels = dataset.labels(level);
  const tokenizer = dataset.tokenizer();
  const forwarded = {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: options.onProgress ?? silent,
  };
  let report: TrainReport | undefined;
  await writeFolder(options.out, options, async (temporary) => {
    const started = performance.now();
    const releases: (() => void)[] = [];
    try {
      const subset = options.trainPatients;
      const trainSplit = await dataset.split(
        "train",
        subset === undefined ? {} : { patients: subset },
      );
      releases.push(() => trainSplit.close());
      const validation = await dataset.split("validation");
      releases.push(() => validation.close());
      const model = createModel(options, dataset, tokenizer, labels.size);
      releases.push(() => model.dispose());
      const evidence =
        recipe.evidenceSupervision === null ? [] : await readEvidence(dataset, trainSplit, labels);
      const result = await trainModel({
        model,
        train: trainSplit,
        validation,
        labels,
        maskId: tokenizer.special.mask,
        evidence,
        recipe,
        ...forwarded,
        ...(options.onEpoch === undefined ? {} : { onEpoch: options.onEpoch }),
      });
      const { tau, f1Micro } = chooseThreshold(
        await scoreSplit(model, validation, labels, {
          microBatchTokens: recipe.microBatchTokens,
          ...forwarded,
        }),
      );
      report = {
        ...result,
        parameters: model.parameters().reduce((sum, tensor) => sum + tensor.size, 0),
        labels: labels.size,
        trainingCourses: trainSplit.courses.length,
        validationCourses: validation.courses.length,
        tau,
        validationF1: f1Micro,
        seconds: (performance.now() - started) / 1000,
      };
      await saveModel(temporary, {
        model,
        tokenizer,
        labels,
        thresholds: { tau, evidence: defaultEvidenceShare, tunedOn: "validation" },
        maxTokens: dataset.maxTokens,
      });
      await describe(temporary, options, report);
    } finally {
      for (const release of releases) release();
    }
  });
  return report as TrainReport;
}

function createModel(
  options: TrainOptions,
  dataset: Dataset,
  tokenizer: DocumentTokenizer,
  labels: number,
): CodingModel {
  const { recipe, architecture = "plm-ca", windowLength = 128 } = options;
  const padId = tokenizer.special.pad;
  const fresh = freshParameters(new Generator(recipe.seed));
  if (options.encoder === undefined) {
    const encoder = newEncoderConfig(options.size ?? "tiny", tokenizer.vocabularySize, {
      windowLength,
      padId,
      dropout: recipe.dropout,
    });
    return new CodingModel(fresh, { architecture, encoder, labels, windowLength, padId });
  }
  const own = DocumentTokenizer.fromFolder(options.encoder);
  if (own.fingerprint !== tokenizer.fingerprint) {
    throw new KodeksError(
      "TOKENIZER_MISMATCH",
      "the dataset was tokenised with another tokenizer than the encoder's",
      {
        where: dataset.folder,
        remedy: "Prepare the dataset for this encoder: `kodeks prepare … --encoder DIR`.",
      },
    );
  }
  const { config, source } = openEncoder(options.encoder);
  const shape = { architecture, encoder: config, labels, windowLength, padId };
  const model = new CodingModel(fresh, shape, source);
  try {
    source.finish();
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}

async function describe(folder: string, options: TrainOptions, report: TrainReport): Promise<void> {
  const { recipe, level, architecture = "plm-ca" } = options;
  const start =
    options.encoder === undefined ? { size: options.size ?? "tiny" } : { encoder: "checkpoint" };
  const data = { path: options.dataset, sha256: await hashFolder(options.dataset) };
  const training = {
    recipe,
    architecture,
    level,
    ...start,
    dataset: data.sha256,
    ...(options.trainPatients === undefined ? {} : { trainPatients: options.trainPatients }),
    versions: { kodeks: version, libtorch: libtorchInfo().version, node: process.versions.node },
    ...report,
  };
  await writeFile(join(folder, "training.json"), `${JSON.stringify(training, null, 2)}\n`);
  await writeFile(join(folder, "README.md"), modelCard({ architecture, level, recipe, report }));
  await writeManifest(folder, {
    kind: "model",
    command: "kodeks train",
    seed: recipe.seed,
    inputs: [data],
    counts: { labels: report.labels, parameters: report.parameters },
    details: { architecture, level, recipe: recipe.name, bestEpoch: report.bestEpoch },
  });
}
