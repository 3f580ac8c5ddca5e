import type { MetricName } from "../evaluation/evaluate.ts";
import type { EvaluationResult } from "../evaluation/evaluation-result.ts";
import {
  automationTable,
  baselineTable,
  codeTables,
  comparisonTable,
  courseTables,
  metricsTable,
  roleTable,
} from "./evaluation-tables.ts";
import { figureWithData } from "./figure-data.ts";
import type { ReportFigure } from "./figure-data.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { metricNames } from "./metric-names.ts";
import { countOrDash, estimateCell, intervalText, percentText } from "./numbers.ts";
import { pageColumns, pageTable, pageText, renderPage } from "./page.ts";
import type { PageSection } from "./page.ts";

/** The web page of an evaluation: one file that loads nothing and quotes no note. */
export function evaluationPage(result: EvaluationResult, figures: readonly ReportFigure[]): string {
  return renderPage({
    title: "Evaluation of a coding model",
    lead: markup`${pageText(summary(result))}${headline(result)}`,
    sections: evaluationSections(result, figures),
    foot: pageText(
      `Intervals are 95 % bootstrap intervals over patients (${result.metrics.resamples.toLocaleString("en")} resamples, seed ${result.metrics.seed}). Human codes are taken as the truth; where coders leave out what the notes say, a model that finds it counts as wrong. The page names no patient and quotes no note.`,
    ),
  });
}

/** The sections of the page, for reports that hold more than one evaluation. */
export function evaluationSections(
  result: EvaluationResult,
  figures: readonly ReportFigure[],
): PageSection[] {
  const drawn = (...names: readonly string[]): Markup[] => {
    const own = figures.filter(({ name }) => names.includes(name)).map(figureWithData);
    return own.length === 0 ? [] : [pageColumns(own)];
  };
  return [
    { id: "baselines", title: "Against simple models", body: baselineSection(result) },
    { id: "metrics", title: "All metrics", body: [metricsTable(result)] },
    {
      id: "specialties",
      title: "Specialties",
      body: [...drawn("figure-1"), specialtyText(result)],
    },
    {
      id: "codes",
      title: "Codes",
      body: [codesText(result), ...drawn("figure-2a", "figure-2b"), ...codeTables(result.codes)],
    },
    {
      id: "roles",
      title: "Primary and secondary",
      body: [...drawn("figure-3a", "figure-3b"), roleTable(result) ?? noRoles, primaryText(result)],
    },
    {
      id: "automation",
      title: "Coding without review",
      body: [
        ...drawn("coverage"),
        automationTable(result) ?? pageText("There was no validation split to certify on."),
      ],
    },
    {
      id: "calibration",
      title: "Calibration",
      body: [calibrationText(result), ...drawn("calibration"), thresholdTable(result)],
    },
    { id: "groups", title: "Groups of courses", body: courseTables(result.courses) },
    { id: "left-out", title: "What was left out", body: leftOutSection(result) },
    { id: "how", title: "How it was measured", body: [howTable(result)] },
  ];
}

const noRoles = pageText("The data does not tell primary from secondary codes.");

function summary({ split, level, model, metrics }: EvaluationResult): string {
  return `A ${model.architecture} model measured on ${countOrDash(metrics.documents)} courses of ${countOrDash(metrics.patients)} patients (${split} split), ${countOrDash(metrics.labels)} codes at level ${level}.`;
}

const headlineMetrics = [
  "f1Micro",
  "f1Macro",
  "exactMatch",
  "recallAt10",
  "meanAveragePrecision",
] as const satisfies readonly MetricName[];

/** The main numbers, large, each with its interval. */
export function headline({ metrics }: EvaluationResult): Markup {
  const facts = headlineMetrics.map(
    (metric) =>
      markup`<div><dt>${metricNames[metric]}</dt><dd>${percentText(metrics[metric].value)}<small>${intervalText(metrics[metric])}</small></dd></div>`,
  );
  return markup`<dl class="facts">${facts}</dl>
`;
}

function baselineSection(result: EvaluationResult): Markup[] {
  const comparison = comparisonTable(result);
  const other = comparison === null ? [] : [comparison];
  if (result.baselines.length === 0) {
    return [pageText("No simple models were measured (--no-baselines)."), ...other];
  }
  const descriptions = result.baselines.map(
    ({ title, description }) => markup`<li>${title}: ${description}</li>`,
  );
  return [baselineTable(result), markup`<ul>${descriptions}</ul>\n`, ...other];
}

function specialtyText({ figures: { figure1 } }: EvaluationResult): Markup {
  if (figure1.specialties.length === 0) {
    return pageText(
      `No department has ${figure1.minimumCourses} courses in this split, so that Figure 1 is empty.`,
    );
  }
  if (figure1.tooFew.length === 0) return pageText("No department was left out.");
  const names = figure1.tooFew.map(
    ({ name, courses }) => `${name ?? "not given"} (${countOrDash(courses)})`,
  );
  return markup`<details><summary>Departments left out of the figure, with fewer than ${figure1.minimumCourses} courses: ${figure1.tooFew.length}</summary>
${pageText(`${names.join(", ")}.`)}</details>
`;
}

function codesText({ figures: { figure2a, figure2b } }: EvaluationResult): Markup {
  const parts = [
    `${percentText(figure2a.neverPredictedShare)} of the ${countOrDash(figure2a.codes.length)} codes in use here were never predicted.`,
    figure2a.correlation === null
      ? ""
      : `F1 and the logarithm of the frequency correlate with r = ${figure2a.correlation.toFixed(2)}.`,
    figure2b === null || figure2b.correlation === null
      ? ""
      : `Among codes with more than ${countOrDash(figure2b.moreThanOccurrences)} training courses, F1 and the share of secondary use correlate with r = ${figure2b.correlation.toFixed(2)}.`,
  ];
  return pageText(parts.filter((part) => part !== "").join(" "));
}

function primaryText({ suggestedPrimary: primary }: EvaluationResult): Markup {
  if (primary === null) return pageText("The training data has no primary codes to suggest from.");
  return markup`<p>The suggested primary code is the human one in ${estimateCell(primary.accuracy)} of ${countOrDash(primary.courses)} courses; a code is suggested in ${percentText(primary.suggestedShare.value)} of them, and right in ${estimateCell(primary.accuracyAmongSuggested)} of those. Taking the highest score alone is right in ${estimateCell(primary.accuracyOfHighestScore)}.</p>
`;
}

function calibrationText({ calibration }: EvaluationResult): Markup {
  return markup`<p>Expected calibration error over suggestions with a score of at least ${calibration.suggestedFrom}: ${estimateCell(calibration.expectedCalibrationErrorSuggested)}; over all pairs of course and code, most of which score next to 0: ${(calibration.expectedCalibrationError.value ?? 0).toFixed(5)}.</p>
`;
}

const shownThresholds = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

function thresholdTable({ thresholds, metrics }: EvaluationResult): Markup {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
  const shown = thresholds.filter(
    ({ threshold }) =>
      near(threshold, metrics.tau) || shownThresholds.some((one) => near(one, threshold)),
  );
  return pageTable(
    "Decision boundaries",
    [
      { title: "boundary" },
      ...["suggestions", "precision", "recall", "F1 micro"].map((title) => ({
        title,
        align: "right" as const,
      })),
    ],
    shown.map(({ threshold, predicted, precision, recall, f1 }) => [
      near(threshold, metrics.tau) ? `τ = ${threshold.toFixed(4)}` : String(threshold),
      countOrDash(predicted),
      percentText(precision),
      percentText(recall),
      percentText(f1),
    ]),
  );
}

function leftOutSection({ leftOut, suppression }: EvaluationResult): Markup[] {
  const items = leftOut.map(({ what, why }) => markup`<li>${what}: ${why}</li>`);
  const hidden =
    suppression.below === null
      ? "No counts are hidden."
      : `Counts below ${suppression.below}, and what was computed from them, are hidden: ${countOrDash(suppression.hidden)} entries, shown as a dash.`;
  return [
    items.length === 0 ? pageText("Nothing was left out.") : markup`<ul>${items}</ul>\n`,
    pageText(hidden),
  ];
}

function howTable({ model, recipe, level, split, metrics }: EvaluationResult): Markup {
  const { unseenShare, labelSpace } = metrics;
  const space =
    labelSpace === "full"
      ? "all codes of the training split; human codes outside them stay misses"
      : "reference: codes absent from the split are left out before counting";
  const rows: readonly (readonly [string, string])[] = [
    ["training recipe", recipe],
    ["architecture", `${model.architecture}, ${countOrDash(model.parameters)} parameters`],
    ["training courses", countOrDash(model.trainingCourses)],
    ["weights (SHA-256)", model.sha256.slice(0, 16)],
    ["split", split],
    ["level of the codes", String(level)],
    ["label space", space],
    [
      "highest recall possible",
      unseenShare === null
        ? "unknown"
        : `${percentText(1 - unseenShare)}: ${percentText(unseenShare)} of the human codes are not in the training split`,
    ],
    [
      "predicted means",
      metrics.boundaries === undefined
        ? `a score of at least τ = ${metrics.tau.toFixed(4)}, chosen on validation`
        : `a score of at least the code's own boundary in the set ${metrics.boundaries}; other codes have τ = ${metrics.tau.toFixed(4)}`,
    ],
    [
      "courses without human codes",
      `${countOrDash(metrics.documentsWithoutCodes)}, which count in F1 and exact match only`,
    ],
    [
      "codes in the split",
      `${countOrDash(metrics.codesWithPositives)} of ${countOrDash(metrics.labels)}`,
    ],
    ["resamples of AUROC and AUPRC", countOrDash(metrics.curveResamples)],
  ];
  return pageTable("", [{ title: "" }, { title: "" }], rows);
}
