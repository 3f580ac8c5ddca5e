import type { MetricName } from "../evaluation/evaluate.ts";
import type {
  CourseBreakdown,
  Difference,
  Estimate,
  EvaluationResult,
  JsonMetrics,
} from "../evaluation/evaluation-result.ts";
import { textTable } from "./text-table.ts";
import type { TextColumn } from "./text-table.ts";

/** The metrics in the order of tables, with their names. */
export const metricNames: readonly (readonly [metric: MetricName, name: string])[] = [
  ["f1Micro", "F1 micro"],
  ["f1Macro", "F1 macro"],
  ["f1MacroHarmonic", "F1 of macro precision and recall"],
  ["precisionMicro", "precision micro"],
  ["recallMicro", "recall micro"],
  ["exactMatch", "exact match ratio"],
  ["recallAt5", "recall@5"],
  ["recallAt10", "recall@10"],
  ["recallAt15", "recall@15"],
  ["recallAt5Pooled", "recall@5, pooled"],
  ["recallAt10Pooled", "recall@10, pooled"],
  ["recallAt15Pooled", "recall@15, pooled"],
  ["precisionAtRecall", "precision@recall"],
  ["meanAveragePrecision", "MAP"],
  ["aurocMicro", "AUROC micro"],
  ["aurocMacro", "AUROC macro"],
  ["auprcMicro", "AUPRC micro"],
  ["auprcMacro", "AUPRC macro"],
];

/** What a report says, for a terminal. */
export function evaluationView(result: EvaluationResult, out?: string): string {
  const { metrics } = result;
  const count = (value: number): string => value.toLocaleString("en");
  const title =
    `${result.split}: ${count(metrics.documents)} courses of ${count(metrics.patients)} patients, ` +
    `${count(metrics.labels)} codes (level ${result.level}), recipe ${result.recipe}`;
  const parts = [
    title,
    metricsTable(result),
    remarks(metrics).join("\n"),
    baselineTable(result),
    comparisonTable(result),
    rolesTable(result),
    ...result.courses
      .filter(({ dimension }) => dimension === "specialty" || dimension === "sex")
      .map(breakdownTable),
    automationTable(result),
    calibrationLine(result),
    leftOutList(result),
  ];
  if (out !== undefined) parts.push(`report → ${out}`);
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const right = (title: string): TextColumn => ({ title, align: "right" });

function metricsTable({ metrics, otherLabelSpace }: EvaluationResult): string {
  const other = otherLabelSpace.labelSpace === "full" ? "all codes" : "reference codes";
  return textTable(
    [{ title: "" }, right("value"), right("95 % interval"), right(other)],
    metricNames.map(([metric, name]) => [
      name,
      figure(metrics[metric].value),
      interval(metrics[metric]),
      figure(otherLabelSpace[metric].value),
    ]),
  );
}

/** What a reader of the metrics must know. */
export function remarks(metrics: JsonMetrics): string[] {
  const space =
    metrics.labelSpace === "full"
      ? "all codes of the training split"
      : "reference (codes absent from this split left out)";
  const boundary =
    metrics.boundaries === undefined
      ? `τ = ${metrics.tau.toFixed(4)}`
      : `the code's boundary in the set ${metrics.boundaries}`;
  const lines = [`label space: ${space}; predicted means a score of at least ${boundary}`];
  const unseen = metrics.unseenShare ?? 0;
  if (unseen > 0) {
    lines.push(
      `${percent(unseen)} of the human codes are not in the training split: recall cannot exceed ${percent(1 - unseen)}`,
    );
  }
  if ((metrics.neverPredictedShare ?? 0) > 0) {
    lines.push(
      `${percent(metrics.neverPredictedShare)} of the codes in use here were never predicted`,
    );
  }
  if (metrics.documentsWithoutCodes > 0) {
    lines.push(
      `${metrics.documentsWithoutCodes} courses without human codes count in F1 and exact match only`,
    );
  }
  return lines;
}

const shown = [
  ["f1Micro", "F1 micro"],
  ["f1Macro", "F1 macro"],
  ["exactMatch", "exact match"],
  ["recallAt10", "recall@10"],
  ["meanAveragePrecision", "MAP"],
] as const satisfies readonly (readonly [MetricName, string])[];

function baselineTable({ metrics, baselines, recipe }: EvaluationResult): string {
  if (baselines.length === 0) return "";
  const rows = [
    [`model (${recipe})`, metrics, undefined] as const,
    ...baselines.map(({ title, metrics: own, differences }) => [title, own, differences] as const),
  ];
  return textTable(
    [
      { title: "beside simple models" },
      ...shown.map(([, name]) => right(name)),
      right("model's F1 micro is higher by"),
    ],
    rows.map(([title, own, differences]) => [
      title,
      ...shown.map(([metric]) => figure(own[metric].value)),
      difference(differences?.f1Micro),
    ]),
  );
}

function comparisonTable({ metrics, comparison }: EvaluationResult): string {
  if (comparison === null) return "";
  return textTable(
    [
      { title: `beside the other model (${comparison.other.recipe})` },
      right("this"),
      right("other"),
      right("difference"),
      right("p"),
    ],
    metricNames.map(([metric, name]) => [
      name,
      figure(metrics[metric].value),
      figure(comparison.metrics[metric].value),
      difference(comparison.differences[metric]),
      figure(comparison.differences[metric]?.p ?? null),
    ]),
  );
}

function rolesTable({ roles, suggestedPrimary }: EvaluationResult): string {
  if (roles === null) return "";
  const table = textTable(
    [
      { title: "codes that are" },
      right("codes"),
      right("recall@5"),
      right("recall@10"),
      right("found"),
    ],
    roles.map(({ role, codes, recallAt5, recallAt10, recallAtTau }) => [
      role,
      amount(codes),
      both(recallAt5),
      both(recallAt10),
      both(recallAtTau),
    ]),
  );
  if (suggestedPrimary === null) return table;
  return `${table}\nsuggested primary code right: ${both(suggestedPrimary.accuracy)} of ${amount(suggestedPrimary.courses)} courses with one`;
}

function breakdownTable({ dimension, groups, tooFew, minimumCourses }: CourseBreakdown): string {
  const table = textTable(
    [
      { title: `by ${dimension}` },
      right("courses"),
      right("F1 micro"),
      right("exact match"),
      right("recall@10"),
    ],
    groups.map((group) => [
      group.name,
      amount(group.courses),
      both(group.f1Micro),
      both(group.exactMatch),
      both(group.recallAt10),
    ]),
  );
  if (tooFew.length === 0) return table;
  return `${table}\nfewer than ${minimumCourses} courses: ${tooFew.length} more`;
}

function automationTable({ automation }: EvaluationResult): string {
  if (automation === null) return "";
  const table = textTable(
    [
      { title: "coded without review at an error of" },
      right("least confidence"),
      right("coverage"),
      right("realised error"),
      right("of the oracle's coverage"),
    ],
    automation.certified.map((certificate) => [
      percent(certificate.requested),
      certificate.confidence === null
        ? certificate.reason === "too-few-patients"
          ? "none: too few patients"
          : "none: too many errors"
        : certificate.confidence.toFixed(4),
      both(certificate.coverage),
      both(certificate.realisedError),
      percent(certificate.shareOfOracle),
    ]),
  );
  const { certifyingPatients, delta } = automation;
  return `${table}\ncertified on ${amount(certifyingPatients)} validation patients; each error rate is kept with a probability of at least ${percent(1 - delta)}`;
}

function calibrationLine({ calibration }: EvaluationResult): string {
  const { expectedCalibrationError: all, expectedCalibrationErrorSuggested: suggested } =
    calibration;
  return `expected calibration error: ${both(all)} over all pairs, ${both(suggested)} over scores of at least ${calibration.suggestedFrom}`;
}

function leftOutList({ leftOut, suppression }: EvaluationResult): string {
  const lines = leftOut.map(({ what, why }) => `- ${what}: ${why}`);
  if (suppression.below !== null) {
    lines.push(`- ${suppression.hidden} entries: counts below ${suppression.below} are hidden`);
  }
  return lines.length === 0 ? "" : ["left out:", ...lines].join("\n");
}

/** Three decimals. */
export function figure(value: number | null): string {
  return value === null || Number.isNaN(value) ? "none" : value.toFixed(3);
}

export function interval({ low, high }: Estimate): string {
  return low === null || high === null || Number.isNaN(low)
    ? ""
    : `${low.toFixed(3)}–${high.toFixed(3)}`;
}

function both(estimate: Estimate): string {
  const bounds = interval(estimate);
  return bounds === "" ? figure(estimate.value) : `${figure(estimate.value)} (${bounds})`;
}

function difference(own: Difference | undefined): string {
  if (own === undefined || own.value === null) return "";
  const sign = own.value < 0 ? "−" : "+";
  const bounds =
    own.low === null || own.high === null ? "" : ` (${own.low.toFixed(3)}–${own.high.toFixed(3)})`;
  return `${sign}${Math.abs(own.value).toFixed(3)}${bounds}`;
}

function percent(share: number | null): string {
  return share === null ? "none" : `${(share * 100).toFixed(1)} %`;
}

function amount(count: number | null): string {
  return count === null ? "hidden" : count.toLocaleString("en");
}
