import type { Interval } from "../evaluation/bootstrap.ts";
import type { CodeLevel } from "../icd10/code.ts";
import type { ReportFigure } from "./figure-data.ts";
import { scalingCurve } from "./figures/scaling-curve.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { metricNames, tableMetrics } from "./metric-names.ts";
import { countOrDash, estimateCell } from "./numbers.ts";
import { pageTable } from "./page.ts";
import type { ScalingMetric, ScalingRow } from "./scaling-study.ts";

// Metrics of decided sets share one colour, those of rankings another.
const groups: Readonly<Record<ScalingMetric, number>> = {
  f1Micro: 0,
  f1Macro: 0,
  exactMatch: 0,
  recallAt5: 1,
  recallAt10: 1,
  recallAt15: 1,
  meanAveragePrecision: 1,
  precisionAtRecall: 1,
};

const shortNames: Partial<Record<ScalingMetric, string>> = { meanAveragePrecision: "MAP" };

const ofLevel = (rows: readonly ScalingRow[], level: CodeLevel): ScalingRow[] =>
  rows.filter((row) => row.level === level).toSorted((a, b) => a.courses - b.courses);

/** Table 1 of a level as a curve; null without models of that level. */
export function scalingFigure(rows: readonly ScalingRow[], level: CodeLevel): ReportFigure | null {
  const own = ofLevel(rows, level);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    name: `table-1-level-${level}`,
    svg: scalingCurve({
      title: `Table 1 as a curve. Level ${level}`,
      description: `Scores of ${own.length} models trained on ${countOrDash(first.courses)} to ${countOrDash(last.courses)} courses.`,
      xLabel: "training courses (log scale)",
      series: tableMetrics.map((metric) => ({
        name: shortNames[metric] ?? metricNames[metric],
        group: groups[metric],
        points: own.map(({ courses, metrics }) => ({ size: courses, ...metrics[metric] })),
      })),
    }),
    caption: "Nested training subsets, measured on one test split. Bars: 95 % intervals.",
    table: {
      columns: ["level", "patients", "courses", "metric", "value", "low", "high"],
      rows: own.flatMap(({ patients, courses, metrics }) =>
        tableMetrics.map((metric) => {
          const { value, low, high } = metrics[metric];
          return [level, patients, courses, metric, value, low, high];
        }),
      ),
    },
  };
}

/** Table 1: a column for each model. */
export function scalingTable(rows: readonly ScalingRow[]): Markup {
  const own = [...ofLevel(rows, 3), ...ofLevel(rows, 5)];
  const line = (name: string, cell: (row: ScalingRow) => string | Markup) => [
    name,
    ...own.map(cell),
  ];
  return pageTable(
    "Table 1. Scores by training data, with 95 % intervals",
    [
      { title: "training courses" },
      ...own.map(({ courses }) => ({ title: countOrDash(courses), align: "right" as const })),
    ],
    [
      line("training patients", ({ patients }) => countOrDash(patients)),
      line("level of codes", ({ level }) => String(level)),
      line("codes", ({ labels }) => countOrDash(labels)),
      ...tableMetrics.map((metric) =>
        line(metricNames[metric], ({ metrics }) => cellOf(metrics[metric])),
      ),
    ],
  );
}

/** JSON has null for what could not be had. */
function cellOf({ value, low, high }: Interval): Markup {
  return markup`${estimateCell({ value, low, high })}`;
}
