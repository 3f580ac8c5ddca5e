import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { createRandom, shuffle } from "../base/random.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openDataset, readTexts } from "../dataset/dataset.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { readEvidenceSpans } from "../dataset/evidence.ts";
import type { UnusedEvidence } from "../dataset/evidence.ts";
import type { Split } from "../dataset/split.ts";
import { bootstrap } from "../evaluation/bootstrap.ts";
import type { Interval } from "../evaluation/bootstrap.ts";
import type { Faithfulness } from "../evaluation/faithfulness.ts";
import { chooseBoundary, countPlausibility, plausibility } from "../evaluation/plausibility.ts";
import type { ExplainedPair, Plausibility } from "../evaluation/plausibility.ts";
import { explainSplit } from "../explanation/explain-split.ts";
import type { FaithfulPair, MethodFindings, SplitFindings } from "../explanation/explain-split.ts";
import { methodNames } from "../explanation/method.ts";
import type { MethodName } from "../explanation/method.ts";
import { methods } from "../explanation/methods.ts";
import type { CodeLevel } from "../icd10/code.ts";
import { checkModelFitsDataset } from "../model/fits-dataset.ts";
import { loadModel } from "../model/model-folder.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { defaultSplit } from "./evaluate-model.ts";

export interface EvaluateExplanationsOptions {
  readonly model: string;
  readonly dataset: string;
  /** By default `test`, and `dev` where there is no test split. */
  readonly split?: Split;
  /** All but LIME and KernelSHAP by default, which take a pass for each of hundreds of masked notes. */
  readonly methods?: readonly MethodName[];
  /** Courses with evidence that are explained, drawn by the seed; all by default. */
  readonly courses?: number;
  /** Courses of the validation split that boundaries are chosen on, 100 by default. */
  readonly validationCourses?: number;
  /** Predicted codes whose faithfulness is measured, about 200 by default; 0 for none. */
  readonly faithfulPairs?: number;
  readonly resamples?: number;
  readonly seed?: number;
  readonly samples?: number;
  readonly steps?: number;
  /** A report folder to make, with `metrics.json`. */
  readonly out?: string;
  readonly force?: boolean;
  /** Write the boundary of highlighted words that was chosen on validation evidence into the model. */
  readonly store?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** Figures of the plausibility of one kind of pairs. */
export type PlausibilityFigures = Readonly<Record<keyof Plausibility, Interval>> & {
  readonly pairs: number;
};

export interface MethodReport {
  readonly name: MethodName;
  readonly title: string;
  readonly isSigned: boolean;
  /** As the method states it: n windows, P pairs, w words, K codes, m points. */
  readonly cost: string;
  /** Passes of a whole note, beside the one that scores it, mean over the notes. */
  readonly passes: { readonly forward: number; readonly backward: number };
  readonly secondsPerNote: number;
  /** τ_x of tokens, for the figures below. */
  readonly boundary: number;
  /** τ_x of words, for highlighting. */
  readonly wordBoundary: number;
  /** Null for a kind of which there is no pair. */
  readonly plausibility: {
    readonly all: PlausibilityFigures | null;
    readonly predicted: PlausibilityFigures | null;
    readonly notPredicted: PlausibilityFigures | null;
  };
  readonly faithfulness:
    | (Readonly<Record<keyof Faithfulness, Interval>> & { readonly pairs: number })
    | null;
}

export interface ExplanationReport {
  readonly split: Split;
  readonly level: CodeLevel;
  readonly tau: number;
  readonly courses: number;
  /** What boundaries were chosen on. */
  readonly boundariesFrom: "validation evidence" | "none: the usual 0.05";
  readonly validationCourses: number;
  readonly unusedEvidence: UnusedEvidence;
  readonly resamples: number;
  readonly seed: number;
  readonly methods: readonly MethodReport[];
}

/** Methods that need few passes. */
export const quickMethods = methodNames.filter((name) => name !== "lime" && name !== "kernelshap");
const usualBoundary = 0.05;

/**
 * Measures explanations against marked evidence (plausibility) and against the model itself (faithfulness), every
 * figure with a bootstrap interval over patients (docs/explanations.md). The boundary above which a token counts as marked
 * is chosen for each method on the validation split's evidence.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION, TOKENIZER_MISMATCH, EMPTY_SPLIT, NO_EVIDENCE,
 * EXISTS, INTERRUPTED
 * @example
 * const report = await evaluateExplanations({ model: "model", dataset: "dataset", split: "dev" });
 */
export async function evaluateExplanations(
  options: EvaluateExplanationsOptions,
): Promise<ExplanationReport> {
  const { out } = options;
  const dataset = await openDataset(options.dataset);
  if (out !== undefined) await refuseOutAround(out, [options.model, options.dataset]);
  const trained = await loadModel(options.model);
  try {
    checkModelFitsDataset(trained, dataset);
    let report: ExplanationReport | undefined;
    const make = async (): Promise<ExplanationReport> =>
      (report = await measure(trained, dataset, options));
    if (out === undefined) await make();
    else {
      await writeFolder(out, options, async (temporary) => {
        const made = await make();
        await writeFile(join(temporary, "metrics.json"), `${JSON.stringify(made, null, 2)}\n`);
        await writeManifest(temporary, {
          kind: "report",
          command: "kodeks explain evaluate",
          seed: made.seed,
          inputs: [
            { path: options.model, sha256: await hashFolder(options.model) },
            { path: options.dataset, sha256: await hashFolder(options.dataset) },
          ],
          counts: { courses: made.courses },
          details: { split: made.split, methods: made.methods.map(({ name }) => name) },
        });
      });
    }
    if (options.store === true) await storeBoundary(trained, report as ExplanationReport);
    return report as ExplanationReport;
  } finally {
    trained.model.dispose();
  }
}

async function measure(
  trained: TrainedModel,
  dataset: Dataset,
  options: EvaluateExplanationsOptions,
): Promise<ExplanationReport> {
  const { seed = 1, resamples = 500, faithfulPairs = 200 } = options;
  const names = options.methods ?? quickMethods;
  const split = options.split ?? defaultSplit(dataset);
  const courses = options.courses ?? Number.POSITIVE_INFINITY;
  const explain = { trained, dataset, names, options, seed };
  const main = await explainOf(explain, split, courses, faithfulPairs);
  if (main === null) throw noEvidence(dataset, split);
  const validation =
    split === "validation" || (dataset.manifest.counts["validation"] ?? 0) === 0
      ? null
      : await explainOf(explain, "validation", options.validationCourses ?? 100, 0);
  const reports = names.map((name) => {
    const tuned = validation?.findings.methods.get(name);
    const boundary = tuned === undefined ? usualBoundary : boundaryOf(tuned.pairs);
    const wordBoundary = tuned === undefined ? usualBoundary : boundaryOf(tuned.words);
    const found = main.findings.methods.get(name) as MethodFindings;
    const { windows } = main.findings;
    const { title, isSigned, cost } = methods[name];
    const of = (pairs: readonly ExplainedPair[]): PlausibilityFigures | null =>
      figures(pairs, boundary, resamples, seed);
    return {
      name,
      title,
      isSigned,
      cost: cost.text,
      passes: { forward: found.forward / windows, backward: found.backward / windows },
      secondsPerNote: found.seconds / main.courses,
      boundary,
      wordBoundary,
      plausibility: {
        all: of(found.pairs),
        predicted: of(found.pairs.filter(({ predicted }) => predicted)),
        notPredicted: of(found.pairs.filter(({ predicted }) => !predicted)),
      },
      faithfulness: faithfulFigures(found.faithful, resamples, seed),
    };
  });
  return {
    split,
    level: trained.labels.level,
    tau: trained.thresholds.tau,
    courses: main.courses,
    boundariesFrom: validation === null ? "none: the usual 0.05" : "validation evidence",
    validationCourses: validation?.courses ?? 0,
    unusedEvidence: main.unused,
    resamples,
    seed,
    methods: reports,
  };
}

interface Explain {
  readonly trained: TrainedModel;
  readonly dataset: Dataset;
  readonly names: readonly MethodName[];
  readonly options: EvaluateExplanationsOptions;
  readonly seed: number;
}

/** Explains courses of a split that have evidence; null where none has. */
async function explainOf(
  { trained, dataset, names, options, seed }: Explain,
  name: Split,
  most: number,
  faithfulPairs: number,
): Promise<{
  readonly findings: SplitFindings;
  readonly courses: number;
  readonly unused: UnusedEvidence;
} | null> {
  const { onProgress = silent, signal, samples, steps } = options;
  const split = await dataset.split(name);
  try {
    const { spans, unused } = await readEvidenceSpans(dataset, split, trained.labels);
    const marked = split.courses.map((_, i) => i).filter((i) => spans[i].length > 0);
    if (marked.length === 0) return null;
    const courses = shuffle(marked, createRandom(seed))
      .slice(0, most)
      .sort((a, b) => a - b);
    const texts = await readTexts(
      dataset,
      courses.map((i) => split.courses[i].row),
    );
    const task = `explaining ${name}`;
    onProgress({ kind: "start", task, total: courses.length, unit: "courses" });
    const findings = await explainSplit({
      trained,
      split,
      evidence: spans,
      texts,
      courses,
      methods: names,
      faithfulPairs,
      seed,
      onProgress,
      ...(samples === undefined ? {} : { samples }),
      ...(steps === undefined ? {} : { steps }),
      ...(signal === undefined ? {} : { signal }),
    });
    onProgress({ kind: "end", task });
    return { findings, courses: courses.length, unused };
  } finally {
    split.close();
  }
}

function boundaryOf(pairs: readonly Pick<ExplainedPair, "shares" | "evidence">[]): number {
  const { boundary } = chooseBoundary(pairs);
  return Number.isNaN(boundary) ? usualBoundary : boundary;
}

function figures(
  pairs: readonly ExplainedPair[],
  boundary: number,
  resamples: number,
  seed: number,
): PlausibilityFigures | null {
  if (pairs.length === 0) return null;
  const counted = countPlausibility(pairs, boundary);
  const patients = Int32Array.from(pairs, ({ patient }) => patient);
  const found = bootstrap(patients, (weights) => ({ ...plausibility(counted, weights) }), {
    resamples,
    seed,
  });
  return { pairs: pairs.length, ...found };
}

function faithfulFigures(
  pairs: readonly FaithfulPair[],
  resamples: number,
  seed: number,
): MethodReport["faithfulness"] {
  if (pairs.length === 0) return null;
  const patients = Int32Array.from(pairs, ({ patient }) => patient);
  const mean = (weights: Float64Array, of: (pair: FaithfulPair) => number): number => {
    let [sum, total] = [0, 0];
    pairs.forEach((pair, i) => {
      sum += weights[i] * of(pair);
      total += weights[i];
    });
    return sum / total;
  };
  const found = bootstrap(
    patients,
    (weights) => ({
      comprehensiveness: mean(weights, (pair) => pair.comprehensiveness),
      sufficiency: mean(weights, (pair) => pair.sufficiency),
    }),
    { resamples, seed },
  );
  return { pairs: pairs.length, ...found };
}

/** @throws KodeksError NO_EVIDENCE */
async function storeBoundary({ folder, thresholds }: TrainedModel, report: ExplanationReport) {
  const own = report.methods.find(({ name }) => name === "attingrad");
  if (report.boundariesFrom !== "validation evidence" || own === undefined) {
    throw new KodeksError("NO_EVIDENCE", "no boundary of AttInGrad was chosen, so none is stored", {
      where: folder,
      remedy: "It takes the method attingrad and a validation split with evidence.",
    });
  }
  const changed = {
    ...thresholds,
    evidence: own.wordBoundary,
    evidenceTunedOn: `${report.validationCourses} validation courses`,
  };
  const file = join(folder, "thresholds.json");
  // Renamed into place, so that a reader finds the old file or the new one.
  await writeFile(`${file}.new`, `${JSON.stringify(changed, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

function noEvidence(dataset: Dataset, split: Split): KodeksError {
  return new KodeksError("NO_EVIDENCE", `no course of the ${split} split has usable evidence`, {
    where: dataset.folder,
    remedy:
      "Evidence comes with the source, or by `kodeks annotations import`; its codes must be coded and known to the model.",
  });
}
