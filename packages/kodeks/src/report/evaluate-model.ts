import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Split } from "../dataset/split.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { EvaluateOptions, Metrics } from "../evaluation/evaluate.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { CodeLevel } from "../icd10/code.ts";
import { loadModel } from "../model/model-folder.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { boundariesOf } from "../model/thresholds.ts";
import { scoreSplit } from "../training/score-split.ts";
import { addPredictions, predictionTables } from "./predictions.ts";

export interface EvaluateModelOptions extends Omit<EvaluateOptions, "boundaries"> {
  readonly model: string;
  readonly dataset: string;
  /** By default `test`, and `dev` where there is no test split. */
  readonly split?: Split;
  /** A named set of boundaries of the model, in place of τ. */
  readonly boundaries?: string;
  /** A report folder to make, with `metrics.json` and `predictions.parquet`. */
  readonly out?: string;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface EvaluationReport {
  readonly split: Split;
  readonly level: CodeLevel;
  /** Name of the training recipe. */
  readonly recipe: string;
  /** The named set of boundaries that was used; absent for τ. */
  readonly boundaries?: string;
  readonly metrics: Metrics;
}

/**
 * Scores a split of a dataset with a model, computes every metric and, with `out`, writes a report
 * folder.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION, TOKENIZER_MISMATCH, EMPTY_SPLIT, EXISTS,
 * INTERRUPTED
 * @example
 * const { metrics } = await evaluateModel({ model: "model", dataset: "dataset", split: "dev" });
 * console.log(metrics.meanAveragePrecision.value);
 */
export async function evaluateModel(options: EvaluateModelOptions): Promise<EvaluationReport> {
  const { out } = options;
  const dataset = await openDataset(options.dataset);
  if (out !== undefined) await refuseOutAround(out, [options.model, options.dataset]);
  const trained = await loadModel(options.model);
  try {
    checkTokenizer(trained, dataset);
    const split = options.split ?? defaultSplit(dataset);
    if (out === undefined) return (await score(trained, dataset, split, options)).report;
    let report: EvaluationReport | undefined;
    await writeFolder(out, options, async (temporary) => {
      const scored = await score(trained, dataset, split, options);
      report = scored.report;
      await writeParquetTables(temporary, predictionTables, {}, async (add) =>
        addPredictions(scored.matrix, scored.courseIds, trained.labels.codes, add),
      );
      await describe(temporary, options, trained, scored.report);
    });
    return report as EvaluationReport;
  } finally {
    trained.model.dispose();
  }
}

interface Scored {
  readonly report: EvaluationReport;
  readonly matrix: ScoreMatrix;
  readonly courseIds: readonly string[];
}

async function score(
  trained: TrainedModel,
  dataset: Dataset,
  split: Split,
  options: EvaluateModelOptions,
): Promise<Scored> {
  const { onProgress = silent, signal } = options;
  const reader = await dataset.split(split);
  try {
    const task = `scoring ${split}`;
    onProgress({ kind: "start", task, total: reader.courses.length, unit: "courses" });
    const matrix = await scoreSplit(trained.model, reader, trained.labels, {
      onProgress,
      ...(signal === undefined ? {} : { signal }),
    });
    onProgress({ kind: "end", task });
    const { boundaries: set, ...evaluation } = options;
    const metrics = evaluate(matrix, trained.thresholds.tau, {
      ...evaluation,
      ...(set === undefined
        ? {}
        : { boundaries: boundariesOf(trained.thresholds, trained.labels.codes, set) }),
    });
    const recipe = String(trained.manifest.details["recipe"]);
    return {
      report: {
        split,
        level: trained.labels.level,
        recipe,
        ...(set === undefined ? {} : { boundaries: set }),
        metrics,
      },
      matrix,
      courseIds: reader.courses.map(({ courseId }) => courseId),
    };
  } finally {
    reader.close();
  }
}

/** What a dataset keeps for measuring. */
export function defaultSplit({ manifest }: Dataset): Split {
  return (manifest.counts["test"] ?? 0) > 0 ? "test" : "dev";
}

/** @throws KodeksError TOKENIZER_MISMATCH */
export function checkTokenizer({ tokenizer }: TrainedModel, dataset: Dataset): void {
  if (dataset.tokenizer().fingerprint === tokenizer.fingerprint) return;
  throw new KodeksError(
    "TOKENIZER_MISMATCH",
    "the dataset was tokenised with another tokenizer than the model's",
    {
      where: dataset.folder,
      remedy: "Prepare the dataset with the model's tokenizer: `kodeks prepare … --encoder MODEL`.",
    },
  );
}

async function describe(
  folder: string,
  options: EvaluateModelOptions,
  trained: TrainedModel,
  report: EvaluationReport,
): Promise<void> {
  await writeFile(join(folder, "metrics.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeManifest(folder, {
    kind: "report",
    command: "kodeks evaluate",
    seed: report.metrics.seed,
    inputs: [
      { path: options.model, sha256: await hashFolder(options.model) },
      { path: options.dataset, sha256: await hashFolder(options.dataset) },
    ],
    counts: { documents: report.metrics.documents, labels: trained.labels.size },
    details: { split: report.split, recipe: report.recipe, labelSpace: report.metrics.labelSpace },
  });
}
