import type { MetricName } from "../evaluation/evaluate.ts";
import type {
  CodeBreakdown,
  CourseBreakdown,
  CourseDimension,
  Differences,
  EvaluationResult,
  JsonMetrics,
} from "../evaluation/evaluation-result.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { metricNames } from "./metric-names.ts";
import { countOrDash, differenceCell, estimateCell, percentText } from "./numbers.ts";
import { pageTable, pageText } from "./page.ts";
import type { TableColumn } from "./page.ts";

const right = (title: string): TableColumn => ({ title, align: "right" });

const compared = [
  "f1Micro",
  "f1Macro",
  "exactMatch",
  "recallAt10",
  "meanAveragePrecision",
] as const satisfies readonly MetricName[];

/** The model, and each simple model with what the model adds to it. */
export function baselineTable({ metrics, baselines }: EvaluationResult): Markup {
  const row = (name: string, own: JsonMetrics) => [
    name,
    ...compared.map((metric) => estimateCell(own[metric])),
  ];
  const rows = baselines.flatMap(({ title, metrics: own, differences }) => [
    row(title, own),
    differenceRow("this model is better by", differences),
  ]);
  return pageTable(
    "The model against simple ones, under the same evaluation",
    [{ title: "" }, ...compared.map((metric) => right(metricNames[metric]))],
    [row("this model", metrics), ...rows],
  );
}

const differenceRow = (name: string, differences: Differences) => [
  markup`<small>${name}, points</small>`,
  ...compared.map((metric) => differenceCell(differences[metric])),
];

/** Two models on the same courses. */
export function comparisonTable({ metrics, comparison }: EvaluationResult): Markup | null {
  if (comparison === null) return null;
  const { other, metrics: theirs, differences } = comparison;
  const names = Object.keys(metricNames) as MetricName[];
  return pageTable(
    `Against another model (${other.architecture}, recipe ${other.recipe})`,
    [{ title: "" }, right("this"), right("other"), right("difference, points"), right("p")],
    names.map((metric) => [
      metricNames[metric],
      estimateCell(metrics[metric]),
      estimateCell(theirs[metric]),
      differenceCell(differences[metric]),
      differences[metric]?.p?.toFixed(3) ?? "",
    ]),
  );
}

/** Every metric under both conventions of the label space. */
export function metricsTable({ metrics, otherLabelSpace }: EvaluationResult): Markup {
  const names = Object.keys(metricNames) as MetricName[];
  const spaces = { full: "all codes of training", reference: "reference label space" };
  return pageTable(
    "All metrics with 95 % intervals",
    [{ title: "" }, right(spaces[metrics.labelSpace]), right(spaces[otherLabelSpace.labelSpace])],
    names.map((metric) => [
      metricNames[metric],
      estimateCell(metrics[metric]),
      estimateCell(otherLabelSpace[metric]),
    ]),
  );
}

const dimensions: Readonly<Record<CourseDimension, string>> = {
  specialty: "Specialty",
  department: "Department",
  hospital: "Hospital",
  admissionType: "Admission type",
  sex: "Sex",
  ageBand: "Age",
  year: "Year",
  textLength: "Length of text",
};

const openUpTo = 12;

/** A table for each thing that courses are grouped by; long ones are folded. */
export function courseTables(breakdowns: readonly CourseBreakdown[]): Markup[] {
  return breakdowns.map(({ dimension, groups, minimumCourses, tooFew }) => {
    const hasSpecialty = groups.some(({ specialty }) => specialty !== undefined);
    const title = dimensions[dimension];
    const table = pageTable(
      title,
      [
        { title: "" },
        ...(hasSpecialty ? [{ title: "specialty" }] : []),
        right("courses"),
        right("F1 micro"),
        right("exact match"),
        right("recall@10"),
        right("MAP"),
      ],
      groups.map((group) => [
        group.name,
        ...(hasSpecialty ? [group.specialty ?? ""] : []),
        countOrDash(group.courses),
        estimateCell(group.f1Micro),
        estimateCell(group.exactMatch),
        estimateCell(group.recallAt10),
        estimateCell(group.meanAveragePrecision),
      ]),
    );
    const rest =
      tooFew.length > 0 &&
      pageText(
        `Not measured, with fewer than ${minimumCourses} courses or without the field: ${tooFew
          .map(({ name, courses }) => `${name ?? "not given"} (${countOrDash(courses)})`)
          .join(", ")}.`,
      );
    const body = markup`${table}${rest}`;
    if (groups.length <= openUpTo && tooFew.length <= openUpTo) return body;
    return markup`<details><summary>${title}: ${groups.length} groups</summary>
${body}</details>
`;
  });
}

/** How codes fare by frequency and by share of secondary use. */
export function codeTables(breakdowns: readonly CodeBreakdown[]): Markup[] {
  return breakdowns.map(({ dimension, groups }) => {
    const isFrequency = dimension === "frequency";
    const edge = (value: number): string =>
      isFrequency ? value.toLocaleString("en") : `${Math.round(value * 100)} %`;
    return pageTable(
      isFrequency ? "Codes by training courses" : "Codes by share of secondary use",
      [
        { title: "" },
        right("codes"),
        right("in the split"),
        right("human codes"),
        right("F1 macro"),
        right("F1 micro"),
        right("never predicted"),
      ],
      groups.map((group) => [
        group.to === null
          ? `${edge(group.from)} or more`
          : isFrequency
            ? `${edge(group.from)}–${edge(group.to - 1)}`
            : `${edge(group.from)} to ${edge(group.to)}`,
        countOrDash(group.codes),
        countOrDash(group.codesWithPositives),
        countOrDash(group.humanCodes),
        estimateCell(group.f1Macro),
        estimateCell(group.f1Micro),
        percentText(group.neverPredictedShare),
      ]),
    );
  });
}

/** Recall of primary and of secondary codes. */
export function roleTable({ roles }: EvaluationResult): Markup | null {
  if (roles === null) return null;
  return pageTable(
    "Human codes found, by role",
    [
      { title: "" },
      right("codes"),
      right("recall@5"),
      right("recall@10"),
      right("recall@15"),
      right("recall"),
    ],
    roles.map((role) => [
      role.role,
      countOrDash(role.codes),
      estimateCell(role.recallAt5),
      estimateCell(role.recallAt10),
      estimateCell(role.recallAt15),
      estimateCell(role.recallAtTau),
    ]),
  );
}

const reasons = {
  "too-few-patients": "too few patients to certify on",
  "error-too-high": "error too high",
} as const;

/** What each certified threshold accepts, and how often it errs. */
export function automationTable({ automation }: EvaluationResult): Markup | null {
  if (automation === null) return null;
  return pageTable(
    "Certified thresholds",
    [
      { title: "error asked for" },
      right("confidence from"),
      right("courses accepted"),
      right("wrong among them"),
      right("of the best threshold in hindsight"),
    ],
    automation.certified.map(
      ({ requested, confidence, reason, coverage, realisedError, shareOfOracle }) => [
        `at most ${Number((requested * 100).toFixed(2))} %`,
        confidence === null ? (reason === null ? "none" : reasons[reason]) : confidence.toFixed(3),
        estimateCell(coverage),
        estimateCell(realisedError),
        percentText(shareOfOracle),
      ],
    ),
  );
}
