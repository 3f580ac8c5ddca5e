import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, readManifest, writeManifest } from "../base/manifest.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Split } from "../dataset/split.ts";
import type { Interval } from "../evaluation/bootstrap.ts";
import type { MetricName } from "../evaluation/evaluate.ts";
import type { CodeLevel } from "../icd10/code.ts";
import type { TrainOptions } from "../training/train.ts";
import { train } from "../training/train.ts";
import { defaultSplit, evaluateModel } from "./evaluate-model.ts";
import type { EvaluationReport } from "./evaluate-model.ts";

/** The columns of the paper's Table 1. */
export const scalingMetrics = [
  "f1Micro",
  "f1Macro",
  "exactMatch",
  "recallAt5",
  "recallAt10",
  "recallAt15",
  "meanAveragePrecision",
  "precisionAtRecall",
] as const satisfies readonly MetricName[];

export type ScalingMetric = (typeof scalingMetrics)[number];

export interface ScalingStudyOptions extends Omit<
  TrainOptions,
  "level" | "trainPatients" | "resume" | "peers" | "onResume"
> {
  readonly levels: readonly CodeLevel[];
  /** Sizes of the training subsets; by default all patients, a half, a quarter, … of them. */
  readonly patients?: readonly number[];
  /** What the models are measured on: `test` by default, and `dev` where there is no test split. */
  readonly split?: Split;
  /** Bootstrap resamples, 1000 by default; 0 for no intervals. */
  readonly resamples?: number;
  /** Told before each model. */
  readonly onModel?: (model: ScalingModel, done: number, all: number) => void;
}

export interface ScalingModel {
  readonly level: CodeLevel;
  readonly patients: number;
}

/** One model of the study. */
export interface ScalingRow extends ScalingModel {
  readonly courses: number;
  readonly labels: number;
  readonly bestEpoch: number;
  readonly metrics: Readonly<Record<ScalingMetric, Interval>>;
}

export interface ScalingStudy {
  readonly split: Split;
  readonly recipe: string;
  readonly resamples: number;
  readonly rows: readonly ScalingRow[];
}

/**
 * How a model gets better with more patients to learn from (the paper's Table 1): trains on nested subsets of
 * the training split at each level, and measures all models on one split and one label space, that of the
 * whole training split. Models and reports that are there already are taken as they are, so that a study that
 * was stopped goes on.
 *
 * @throws KodeksError USAGE (more patients than there are), EXISTS (a folder that is no study), and as `train`
 * and `evaluateModel` do; RESUME_MISMATCH where a model is there that was trained otherwise
 */
export async function scalingStudy(options: ScalingStudyOptions): Promise<ScalingStudy> {
  const { out, levels, resamples = 1000 } = options;
  const dataset = await openDataset(options.dataset);
  await refuseOutAround(out, [options.dataset, options.encoder]);
  await refuseOtherFolder(out);
  const sizes = subsetSizes(await trainingPatients(dataset), options.patients);
  const split = options.split ?? defaultSplit(dataset);
  (await dataset.split(split)).close();
  await mkdir(join(out, "models"), { recursive: true });
  const models = levels.flatMap((level) => sizes.map((patients) => ({ level, patients })));
  const study = (rows: readonly ScalingRow[]): ScalingStudy => ({
    split,
    recipe: options.recipe.name,
    resamples,
    rows,
  });
  const rows: ScalingRow[] = [];
  for (const model of models) {
    options.onModel?.(model, rows.length, models.length);
    rows.push(await rowOf(model, options, split, resamples));
    await replaceFile(join(out, "scaling.json"), study(rows));
  }
  await writeManifest(out, {
    kind: "report",
    command: "kodeks scaling-study",
    seed: options.recipe.seed,
    inputs: [{ path: options.dataset, sha256: await hashFolder(options.dataset) }],
    counts: { models: rows.length },
    details: { split, recipe: options.recipe.name },
  });
  return study(rows);
}

/** Sizes in ascending order, each once. */
function subsetSizes(all: number, asked: readonly number[] | undefined): number[] {
  const sizes = asked ?? halvings(all);
  const tooMany = sizes.find((size) => size > all);
  if (tooMany !== undefined) {
    throw new KodeksError("USAGE", `the training split has ${all} patients, not ${tooMany}`, {
      remedy: "Ask for fewer, or leave --patients away for all and halves of them.",
    });
  }
  return [...new Set(sizes)].sort((a, b) => a - b);
}

const leastPatients = 50;

/** All, and at most four halvings that leave enough to learn from. */
function halvings(all: number): number[] {
  return [1, 2, 4, 8, 16]
    .map((part) => Math.floor(all / part))
    .filter((size, i) => i === 0 || size >= leastPatients);
}

async function trainingPatients(dataset: Dataset): Promise<number> {
  const reader = await dataset.split("train");
  reader.close();
  return new Set(reader.courses.map(({ patientId }) => patientId)).size;
}

async function rowOf(
  model: ScalingModel,
  options: ScalingStudyOptions,
  split: Split,
  resamples: number,
): Promise<ScalingRow> {
  const { level, patients } = model;
  const { force = false, signal, onProgress } = options;
  const name = `level-${level}-patients-${patients}`;
  const folder = join(options.out, "models", name);
  const trained = await train({
    ...options,
    out: folder,
    level,
    trainPatients: patients,
    resume: !force,
    force,
  });
  const report = await measured(join(options.out, "reports", name), folder, {
    dataset: options.dataset,
    split,
    resamples,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  return {
    ...model,
    courses: trained.trainingCourses,
    labels: trained.labels,
    bestEpoch: trained.bestEpoch,
    metrics: Object.fromEntries(
      scalingMetrics.map((metric) => [metric, report.metrics[metric]]),
    ) as ScalingRow["metrics"],
  };
}

type Measure = Omit<Parameters<typeof evaluateModel>[0], "model" | "out"> & {
  readonly split: Split;
  readonly resamples: number;
};

/** The report of a model: the one that is there, if it is of this very model and asked for the same. */
async function measured(folder: string, model: string, how: Measure): Promise<EvaluationReport> {
  const known = await readReport(folder);
  if (known !== null) {
    const { inputs } = await readManifest(folder, "report");
    const hashes = [await hashFolder(model), await hashFolder(how.dataset)];
    const isSame =
      String(inputs.map(({ sha256 }) => sha256)) === String(hashes) &&
      known.split === how.split &&
      known.metrics.resamples === how.resamples;
    if (isSame) return known;
  }
  await evaluateModel({ ...how, model, out: folder, force: true });
  // Read back, so that a study that was resumed has the same numbers to the last digit.
  return (await readReport(folder)) as EvaluationReport;
}

async function readReport(folder: string): Promise<EvaluationReport | null> {
  try {
    await readManifest(folder, "report");
    return JSON.parse(await readFile(join(folder, "metrics.json"), "utf8")) as EvaluationReport;
  } catch (error) {
    if (error instanceof KodeksError || error instanceof SyntaxError) return null;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** A study goes on in its own folder, and in no other. */
async function refuseOtherFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return ["a file"];
    throw error;
  });
  if (names.length === 0 || names.includes("models")) return;
  throw new KodeksError("EXISTS", "the output is there already and holds no scaling study", {
    where: out,
    remedy: "Name another folder.",
  });
}

/** Replaces a file so that it is whole at any moment. */
async function replaceFile(path: string, content: object): Promise<void> {
  const temporary = `${path}.partial`;
  await writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`);
  await rename(temporary, path);
}
