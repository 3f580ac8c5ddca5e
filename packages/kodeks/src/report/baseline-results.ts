import { KodeksError } from "../base/errors.ts";
import { silent } from "../base/progress.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import { pairedDifferences } from "../evaluation/differences.ts";
import { evaluatePairs } from "../evaluation/evaluate.ts";
import type { BaselineResult, LeftOut } from "../evaluation/evaluation-result.ts";
import { chooseThreshold } from "../evaluation/threshold.ts";
import type { DictionaryLanguage } from "../model/baselines/title-dictionary.ts";
import { humanCodesOf } from "../training/score-split.ts";
import { baselineMakers } from "./baselines.ts";
import type { Baseline } from "./baselines.ts";
import type { EvaluationContext } from "./evaluate-options.ts";
import { gatherMatrix, gatherScores } from "./gather-scores.ts";
import { differencesToJson, metricsToJson } from "./json-figures.ts";

/**
 * Simple models under the same evaluation, each against the model on the same resamples.
 *
 * @throws KodeksError NO_BASELINES where the dataset has no split to train or tune them on
 */
export async function measureBaselines(
  context: EvaluationContext,
  { titles, language }: { titles: readonly (string | null)[]; language: DictionaryLanguage },
  leftOut: LeftOut[],
): Promise<BaselineResult[]> {
  const { dataset, trained, options } = context;
  if (options.baselines === false) {
    leftOut.push({ what: "baselines", why: "they were turned off" });
    return [];
  }
  const { onProgress = silent } = options;
  const validation = await openNeeded(context);
  try {
    const results: BaselineResult[] = [];
    for (const make of baselineMakers) {
      const started = performance.now();
      const task = `baseline ${results.length + 1} of ${baselineMakers.length}`;
      onProgress({ kind: "start", task });
      const baseline = await make({
        dataset,
        labels: trained.labels,
        titles,
        language,
        trainingCourses: options.baselineCourses ?? 20_000,
        seed: options.seed ?? 1,
        signal: options.signal,
      });
      if (baseline.name === "title-dictionary" && titles.every((title) => title === null)) {
        leftOut.push({
          what: "title dictionary",
          why: "no code has a title: give a catalogue with --catalogue",
        });
      } else results.push(await measureBaseline(baseline, context, validation, started));
      onProgress({ kind: "end", task });
    }
    return results;
  } finally {
    validation.close();
  }
}

async function measureBaseline(
  baseline: Baseline,
  { human, courseIds, reader, trained, evaluation, options }: EvaluationContext,
  validation: SplitReader,
  started: number,
): Promise<BaselineResult> {
  const tau = baseline.tau ?? (await tunedTau(baseline, validation, trained));
  const { pairs, matrix } = await gatherScores(baseline.scores(reader), {
    human,
    boundary: tau,
    courseIds,
  });
  const own = evaluatePairs(pairs, matrix, options);
  return {
    name: baseline.name,
    title: baseline.title,
    description: baseline.description,
    metrics: metricsToJson(own.metrics),
    differences: differencesToJson(pairedDifferences(evaluation.resampled, own.resampled)),
    seconds: (performance.now() - started) / 1000,
  };
}

async function tunedTau(
  baseline: Baseline,
  validation: SplitReader,
  { labels }: EvaluationContext["trained"],
): Promise<number> {
  const ids = validation.courses.map(({ courseId }) => courseId);
  const human = humanCodesOf(validation, labels);
  return chooseThreshold(await gatherMatrix(baseline.scores(validation), human, ids)).tau;
}

async function openNeeded({ dataset }: EvaluationContext): Promise<SplitReader> {
  try {
    (await dataset.split("train")).close();
    return await dataset.split("validation");
  } catch (cause) {
    if (!(cause instanceof KodeksError) || cause.code !== "EMPTY_SPLIT") throw cause;
    throw new KodeksError("NO_BASELINES", "there is nothing to train or tune baselines on", {
      where: dataset.folder,
      remedy:
        "A report sets simple models beside the model. Use a dataset with training and validation courses, or --no-baselines.",
      cause,
    });
  }
}
