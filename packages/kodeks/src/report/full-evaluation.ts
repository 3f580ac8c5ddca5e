import type { AddRow } from "../base/parquet-tables.ts";
import { KodeksError } from "../base/errors.ts";
import { silent } from "../base/progress.ts";
import { readCourseFields } from "../dataset/course-fields.ts";
import type { CourseFields } from "../dataset/course-fields.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import { primarySharesOf } from "../dataset/label-space.ts";
import { buildCalibration, suggestedFrom } from "../evaluation/calibration.ts";
import type { CalibrationBuilder } from "../evaluation/calibration.ts";
import { documentRows } from "../evaluation/document-sums.ts";
import { evaluatePairs } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import type { Calibration, EvaluationResult, LeftOut } from "../evaluation/evaluation-result.ts";
import { buildPrimary } from "../evaluation/suggested-primary.ts";
import { buildThresholdCurve, usualThresholds } from "../evaluation/threshold-curve.ts";
import type { DictionaryLanguage } from "../model/baselines/title-dictionary.ts";
import type { Automation } from "../model/thresholds.ts";
import { automationOf } from "../training/certify-model.ts";
import { humanCodesOf } from "../training/score-split.ts";
import { buildAutomation } from "./automation-part.ts";
import { measureBaselines } from "./baseline-results.ts";
import { compareModel } from "./compare-model.ts";
import type { EvaluateModelOptions, Measured, ReportOptions } from "./evaluate-options.ts";
import { codeBreakdowns, courseBreakdowns, figureData, roleRecalls } from "./evaluation-parts.ts";
import type { PartsOptions } from "./evaluation-parts.ts";
import { gatherMatrix, gatherScores } from "./gather-scores.ts";
import { estimateOf, jsonNumber, metricsToJson } from "./json-figures.ts";
import { boundariesToUse, factsOf, recipeOf } from "./measured-model.ts";
import { modelScores, predictionWriter } from "./model-scores.ts";
import type { predictionTables } from "./predictions.ts";
import { suppress } from "./suppress.ts";
import { titlesOf } from "./titles.ts";

/** Everything a report holds. See `evaluateInFull`. */
export async function fullEvaluation(
  measured: Measured,
  options: EvaluateModelOptions & ReportOptions,
  add: AddRow<typeof predictionTables> | null,
): Promise<EvaluationResult> {
  const { trained, dataset, reader } = measured;
  const { labels, thresholds } = trained;
  const { resamples = 1000, seed = 1, onProgress = silent } = options;
  const parts: PartsOptions = {
    resamples,
    seed,
    minimumCourses: options.minimumCourses ?? 100,
    minimumOccurrences: options.minimumOccurrences ?? 1000,
  };
  const leftOut: LeftOut[] = [];
  const human = humanCodesOf(reader, labels);
  const courseIds = reader.courses.map(({ courseId }) => courseId);
  const rows = reader.courses.map(({ row }) => row);
  const fields = await readCourseFields(dataset, reader.split, rows);
  const language = languageOf(fields.courses);
  const titles = await titlesOf(labels, language, options.catalogue);

  const automation = await automationRule(measured, options, leftOut);
  const boundaries = boundariesToUse(trained, options.boundaries);
  const curve = buildThresholdCurve(human, usualThresholds(thresholds.tau));
  const calibration = buildCalibration(human);
  const primary = buildPrimary(human, primarySharesOf(labels), boundaries.ofLabel);
  const judged =
    automation === null ? null : buildAutomation(human, automation.rule, automation.source);
  const { pairs, matrix } = await gatherScores(modelScores(trained, reader, options), {
    human,
    boundary: boundaries,
    courseIds,
    alsoTo: [
      curve,
      calibration,
      primary,
      ...(judged === null ? [] : [judged]),
      ...(add === null ? [] : [predictionWriter(measured, human.human, add)]),
    ],
  });
  if (matrix === null) {
    leftOut.push({
      what: "AUROC and AUPRC",
      why: "they need every score at once, and courses × codes are too many to hold",
    });
  }

  onProgress({ kind: "start", task: "measuring" });
  const evaluation = evaluatePairs(pairs, matrix, options);
  const other = evaluatePairs(pairs, matrix, {
    ...options,
    referenceLabelSpace: !(options.referenceLabelSpace ?? false),
  });
  const breakdowns = courseBreakdowns(documentRows(pairs), human.patients, fields, parts);
  leftOut.push(...breakdowns.leftOut, ...noPositives(evaluation));
  const roles = roleRecalls(pairs, parts);
  const suggestedPrimary = primary.finish(parts);
  if (roles === null || suggestedPrimary === null) {
    leftOut.push({ what: "primary and secondary codes", why: "the data does not tell them apart" });
  }
  const figures = figureData(pairs, labels, titles, breakdowns.breakdowns, parts);
  if ((figures.figure2b?.codes.length ?? 0) === 0) {
    leftOut.push({
      what: "Figure 2b",
      why:
        figures.figure2b === null
          ? "the training data does not tell primary from secondary codes"
          : `no code has more than ${parts.minimumOccurrences} training courses`,
    });
  }
  onProgress({ kind: "end", task: "measuring" });

  const context = { ...measured, human, courseIds, options, evaluation };
  const baselines = await measureBaselines(context, { titles, language }, leftOut);
  const comparison = options.compare === undefined ? null : await compareModel(context);
  const result: EvaluationResult = {
    schemaVersion: 2,
    split: reader.split,
    level: labels.level,
    recipe: recipeOf(trained),
    model: await factsOf(trained),
    metrics: metricsToJson(evaluation.metrics),
    otherLabelSpace: metricsToJson(other.metrics),
    thresholds: curve.finish().map(({ threshold, predicted, precision, recall, f1 }) => ({
      threshold,
      predicted,
      precision,
      recall,
      f1,
    })),
    courses: breakdowns.breakdowns,
    codes: codeBreakdowns(pairs, labels, parts),
    roles,
    suggestedPrimary:
      suggestedPrimary === null
        ? null
        : {
            courses: suggestedPrimary.courses,
            accuracy: estimateOf(suggestedPrimary.accuracy),
            suggestedShare: estimateOf(suggestedPrimary.suggestedShare),
            accuracyAmongSuggested: estimateOf(suggestedPrimary.accuracyAmongSuggested),
            accuracyOfHighestScore: estimateOf(suggestedPrimary.accuracyOfHighestScore),
          },
    figures,
    calibration: calibrationToJson(calibration, parts),
    automation: judged?.finish(parts) ?? null,
    baselines,
    comparison,
    suppression: { below: null, hidden: 0 },
    leftOut,
  };
  return suppress(result, options.suppressBelow ?? null);
}

/** The model's own rule, or one from the dataset's validation split. */
async function automationRule(
  { trained, dataset, reader }: Measured,
  options: EvaluateModelOptions,
  leftOut: LeftOut[],
): Promise<{ readonly rule: Automation; readonly source: "model" | "report" } | null> {
  const own = trained.thresholds.automation;
  const none = (why: string): null => {
    leftOut.push({ what: "selective automation", why });
    return null;
  };
  if (reader.split === "validation") {
    return none("thresholds are certified on the validation split, which is the one measured");
  }
  if (own) return { rule: own, source: "model" };
  if (trained.learntFromValidation) {
    return none("the model has learnt from the validation split: nothing is left to certify it on");
  }
  let validation: SplitReader;
  try {
    validation = await dataset.split("validation");
  } catch (error) {
    if (!(error instanceof KodeksError) || error.code !== "EMPTY_SPLIT") throw error;
    return none("the model was not certified, and there is no validation split to do it on");
  }
  try {
    const scores = await gatherMatrix(
      modelScores(trained, validation, options),
      humanCodesOf(validation, trained.labels),
      validation.courses.map(({ courseId }) => courseId),
    );
    const rule = automationOf(scores, validation);
    return rule
      ? { rule, source: "report" }
      : none("the validation split has too few patients or codes to certify on");
  } finally {
    validation.close();
  }
}

function noPositives({ metrics }: Evaluation): LeftOut[] {
  const without = metrics.labels - metrics.codesWithPositives;
  if (without === 0) return [];
  return [
    {
      what: `${without} codes without a course in this split`,
      why: "they have no recall or F1 and enter no mean over codes; predictions of them count as false",
    },
  ];
}

function calibrationToJson(calibration: CalibrationBuilder, parts: PartsOptions): Calibration {
  const figures = calibration.finish({ ...parts, resamples: Math.min(parts.resamples, 200) });
  return {
    bins: figures.bins.map((bin) => ({
      from: bin.from,
      to: bin.to,
      pairs: bin.pairs,
      meanScore: jsonNumber(bin.meanScore),
      observed: estimateOf(bin.observed),
    })),
    expectedCalibrationError: estimateOf(figures.expectedCalibrationError),
    suggestedFrom,
    expectedCalibrationErrorSuggested: estimateOf(figures.expectedCalibrationErrorSuggested),
    brier: estimateOf(figures.brier),
  };
}

/** That of most courses, as far as negations are known in it. */
function languageOf(courses: readonly CourseFields[]): DictionaryLanguage {
  const danish = courses.filter(({ language }) => language?.startsWith("da")).length;
  return danish > courses.length / 2 ? "da" : "en";
}
