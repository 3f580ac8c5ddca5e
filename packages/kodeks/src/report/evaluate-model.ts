import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import type { AddRow } from "../base/parquet-tables.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import type { Split } from "../dataset/split.ts";
import { evaluatePairs } from "../evaluation/evaluate.ts";
import type { Evaluation, Metrics } from "../evaluation/evaluate.ts";
import type { EvaluationResult } from "../evaluation/evaluation-result.ts";
import type { CodeLevel } from "../icd10/code.ts";
import { checkModelFitsDataset } from "../model/fits-dataset.ts";
import { checkHeldOut } from "../model/held-out.ts";
import { loadModel } from "../model/model-folder.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { humanCodesOf } from "../training/score-split.ts";
import type { EvaluateModelOptions, Measured, ReportOptions } from "./evaluate-options.ts";
import { evaluationFigures } from "./evaluation-figures.ts";
import { evaluationPage } from "./evaluation-page.ts";
import { fullEvaluation } from "./full-evaluation.ts";
import { gatherScores } from "./gather-scores.ts";
import { boundariesToUse, recipeOf } from "./measured-model.ts";
import { modelScores, predictionWriter } from "./model-scores.ts";
import { predictionTables } from "./predictions.ts";
import { writeReportFiles } from "./write-report.ts";

export type { EvaluateModelOptions, ReportOptions } from "./evaluate-options.ts";

/** The metrics alone. */
export interface EvaluationReport {
  readonly split: Split;
  readonly level: CodeLevel;
  /** Name of the training recipe. */
  readonly recipe: string;
  readonly metrics: Metrics;
}

/**
 * Scores a split of a dataset with a model and computes every metric; with `out`, also writes them, and every
 * prediction, as a small report folder.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION, TOKENIZER_MISMATCH, LABEL_MISMATCH,
 * EMPTY_SPLIT, DUPLICATE_ID, BAD_SCORES, EXISTS, INTERRUPTED
 * @example
 * const { metrics } = await evaluateModel({ model: "model", dataset: "dataset", split: "dev" });
 * console.log(metrics.meanAveragePrecision.value);
 */
export async function evaluateModel(options: EvaluateModelOptions): Promise<EvaluationReport> {
  return measure(options, async (measured, add) => {
    const { reader, trained } = measured;
    const report = (evaluation: Evaluation): EvaluationReport => ({
      split: reader.split,
      level: trained.labels.level,
      recipe: recipeOf(trained),
      metrics: evaluation.metrics,
    });
    const human = humanCodesOf(reader, trained.labels);
    const { pairs, matrix } = await gatherScores(modelScores(trained, reader, options), {
      human,
      boundary: boundariesToUse(trained, options.boundaries),
      courseIds: reader.courses.map(({ courseId }) => courseId),
      ...(add === null ? {} : { alsoTo: [predictionWriter(measured, human.human, add)] }),
    });
    return report(evaluatePairs(pairs, matrix, options));
  });
}

/**
 * Measures a model in full: metrics under both label spaces, breakdowns, the data of the paper's figures,
 * calibration, selective automation, simple models beside it and, if wanted, another model. With `out`,
 * writes it as a report folder.
 *
 * @throws KodeksError as {@link evaluateModel}; NO_BASELINES where there is nothing to train them on
 */
export async function evaluateInFull(
  options: EvaluateModelOptions & ReportOptions,
): Promise<EvaluationResult> {
  return measure(
    options,
    (measured, add) => fullEvaluation(measured, options, add),
    async (folder, result) => {
      const figures = evaluationFigures(result);
      await writeReportFiles(folder, evaluationPage(result, figures), figures);
    },
  );
}

/** Opens everything, lets `evaluate` do its work, and writes the folder around it. */
async function measure<Report extends { readonly metrics: ReportMetrics }>(
  options: EvaluateModelOptions & ReportOptions,
  evaluate: (measured: Measured, add: AddRow<typeof predictionTables> | null) => Promise<Report>,
  draw?: (folder: string, report: Report) => Promise<void>,
): Promise<Report> {
  const { out, compare } = options;
  const dataset = await openDataset(options.dataset);
  if (out !== undefined) {
    await refuseOutAround(out, [options.model, options.dataset, compare, options.catalogue]);
  }
  const trained = await loadModel(options.model, options.device);
  try {
    checkModelFitsDataset(trained, dataset, options.otherLabels);
    const split = options.split ?? defaultSplit(dataset);
    // Another dataset's validation split is not the one that it was fitted on.
    if (!options.otherLabels) checkHeldOut(trained, split);
    // Before the scoring, which takes long.
    boundariesToUse(trained, options.boundaries);
    const run = async (add: AddRow<typeof predictionTables> | null): Promise<Report> => {
      const reader = await dataset.split(split);
      try {
        refuseDuplicates(reader, dataset);
        return await evaluate({ trained, dataset, reader }, add);
      } finally {
        reader.close();
      }
    };
    if (out === undefined) return await run(null);
    let report: Report | undefined;
    await writeFolder(out, options, async (temporary) => {
      const isShared = (options.suppressBelow ?? null) !== null;
      report = isShared
        ? await run(null)
        : await writeParquetTables(temporary, predictionTables, {}, run);
      await draw?.(temporary, report);
      await describe(temporary, options, trained, report);
    });
    return report as Report;
  } finally {
    trained.model.dispose();
  }
}

/** What a dataset keeps for measuring. */
export function defaultSplit({ manifest }: Dataset): Split {
  return (manifest.counts["test"] ?? 0) > 0 ? "test" : "dev";
}

function refuseDuplicates({ courses, split }: SplitReader, { folder }: Dataset): void {
  const seen = new Set<string>();
  for (const { courseId } of courses) {
    if (seen.has(courseId)) {
      throw new KodeksError(
        "DUPLICATE_ID",
        `course ${courseId} stands in the ${split} split more than once`,
        {
          where: join(folder, "courses.parquet"),
          remedy: "Make the dataset again by `kodeks prepare`.",
        },
      );
    }
    seen.add(courseId);
  }
}

type ReportMetrics = Pick<Metrics, "seed" | "documents" | "labelSpace" | "boundaries">;

async function describe(
  folder: string,
  options: EvaluateModelOptions & ReportOptions,
  trained: TrainedModel,
  report: { readonly metrics: ReportMetrics; readonly split?: string },
): Promise<void> {
  await writeFile(join(folder, "metrics.json"), `${JSON.stringify(report, null, 2)}\n`);
  const inputs = [options.model, options.dataset, options.compare];
  await writeManifest(folder, {
    kind: "report",
    command: "kodeks evaluate",
    seed: report.metrics.seed,
    inputs: await Promise.all(
      inputs
        .filter((path) => path !== undefined)
        .map(async (path) => ({ path, sha256: await hashFolder(path) })),
    ),
    counts: { documents: report.metrics.documents, labels: trained.labels.size },
    details: {
      split: report.split,
      recipe: recipeOf(trained),
      labelSpace: report.metrics.labelSpace,
      boundaries: report.metrics.boundaries ?? null,
    },
  });
}
