import { mean } from "d3-array";
import type {
  Automation,
  Calibration,
  CodePoint,
  Estimate,
  EvaluationResult,
  Figure1,
  RoleRecall,
} from "../evaluation/evaluation-result.ts";
import type { FigureTable, ReportFigure } from "./figure-data.ts";
import { codeScatter } from "./figures/code-scatter.ts";
import type { CodeBin } from "./figures/code-scatter.ts";
import { coverageCurve } from "./figures/coverage-curve.ts";
import { isNumber } from "./figures/frame.ts";
import type { RateEstimate } from "./figures/frame.ts";
import { rateBars } from "./figures/rate-bars.ts";
import { reliability } from "./figures/reliability.ts";
import { specialtyDots } from "./figures/specialty-dots.ts";

/**
 * The paper's Figures 1 to 3, a reliability diagram and coverage against error, drawn from an evaluation.
 * Figures that would be empty are left out.
 *
 * @param named codes whose dots are named in Figure 2b
 */
export function evaluationFigures(
  { figures, roles, calibration, automation }: EvaluationResult,
  named: readonly string[] = ["E66", "I10", "E14", "I50"],
): ReportFigure[] {
  return [
    figure1(figures.figure1),
    figure2a(figures.figure2a.codes),
    figures.figure2b === null ? null : figure2b(figures.figure2b, named),
    ...(roles === null ? [] : [figure3("a", 5, roles), figure3("b", 10, roles)]),
    calibrationFigure(calibration),
    automation === null ? null : automationFigure(automation),
  ].filter((figure) => figure !== null);
}

/** The departments that can be drawn, from the highest median down. */
function figure1({ specialties, minimumCourses }: Figure1): ReportFigure | null {
  const rows = specialties.flatMap(({ specialty, median, departments }) => {
    const dots = departments.flatMap(({ department, courses, f1Micro }) => {
      const estimate = known(f1Micro);
      return estimate === null || courses === null
        ? []
        : [{ name: department, courses, ...estimate }];
    });
    return median === null || dots.length === 0
      ? []
      : [{ name: specialty, median, departments: dots }];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    name: "figure-1",
    svg: specialtyDots({
      title: "Figure 1. F1 of each specialty",
      description: `Micro-F1 of ${rows.length} specialties, from ${first.name} at ${percent(first.median)} to ${last.name} at ${percent(last.median)}; a dot for each department.`,
      xLabel: "F1 micro of the department (%)",
      rows,
    }),
    caption: `Departments with at least ${minimumCourses} test courses; specialties by the median of their departments.`,
    table: {
      columns: ["specialty", "median_f1", "department", "courses", "f1", "low", "high"],
      rows: specialties.flatMap(({ specialty, median, departments }) =>
        departments.map(({ department, courses, f1Micro }) => [
          specialty,
          median,
          department,
          courses,
          ...ends(f1Micro),
        ]),
      ),
    },
  };
}

const codeColumns = ["code", "title", "training_courses", "test_courses", "predicted", "f1"];

const codeCells = ({ code, title, occurrences, positives, predicted, f1 }: CodePoint) =>
  [code, title, occurrences, positives, predicted, f1] as const;

function figure2a(codes: readonly CodePoint[]): ReportFigure | null {
  const points = codes.flatMap(({ code, occurrences, predicted, f1 }) =>
    occurrences === null || occurrences === 0 || f1 === null
      ? []
      : [{ code, x: occurrences, f1, neverPredicted: predicted === 0 }],
  );
  if (points.length === 0) return null;
  return {
    name: "figure-2a",
    svg: codeScatter({
      title: "Figure 2a. F1 of a code by its frequency in training",
      description: `F1 of ${points.length} codes against the number of training courses that have them, on a log scale.`,
      xKind: "count",
      xLabel: "training courses with the code (log scale)",
      points,
      bins: binsOf(points, thirdsOfDecades(points.map(({ x }) => x))),
    }),
    caption: "Codes that a test course has. Squares: mean F1 of codes of similar frequency.",
    table: { columns: codeColumns, rows: codes.map(codeCells) },
  };
}

function figure2b(
  { codes, moreThanOccurrences }: NonNullable<EvaluationResult["figures"]["figure2b"]>,
  named: readonly string[],
): ReportFigure | null {
  const points = codes.flatMap(({ code, secondaryShare, predicted, f1 }) =>
    f1 === null ? [] : [{ code, x: secondaryShare, f1, neverPredicted: predicted === 0 }],
  );
  if (points.length === 0) return null;
  return {
    name: "figure-2b",
    svg: codeScatter({
      title: "Figure 2b. F1 of a code by its share of secondary use",
      description: `F1 of ${points.length} frequent codes against the share of courses that have them as a secondary diagnosis.`,
      xKind: "share",
      xLabel: "share of use as secondary diagnosis in training (%)",
      points,
      bins: binsOf(points, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      named,
    }),
    caption: `Codes with more than ${moreThanOccurrences.toLocaleString("en")} training courses. Squares: mean F1 of codes of similar share.`,
    table: {
      columns: [...codeColumns, "secondary_share"],
      rows: codes.map((code) => [...codeCells(code), code.secondaryShare]),
    },
  };
}

function figure3(part: "a" | "b", k: 5 | 10, roles: readonly RoleRecall[]): ReportFigure | null {
  const estimates = roles.map((role) => ({
    role,
    estimate: k === 5 ? role.recallAt5 : role.recallAt10,
  }));
  const bars = estimates.flatMap(({ role, estimate }) => {
    const rate = known(estimate);
    return rate === null || role.codes === null
      ? []
      : [{ label: role.role, count: role.codes, ...rate }];
  });
  if (bars.length === 0) return null;
  return {
    name: `figure-3${part}`,
    svg: rateBars({
      title: `Figure 3${part}. Recall@${k} by role`,
      description: bars
        .map(({ label, value }) => `${label} codes: ${percent(value)} among the first ${k}`)
        .join("; "),
      xLabel: "role of the diagnosis",
      yLabel: `recall@${k} (%)`,
      unit: "codes",
      bars,
    }),
    caption: `Human codes among the model's ${k} best suggestions, mean over courses; 95 % intervals.`,
    table: {
      columns: ["role", "courses", "codes", `recall_at_${k}`, "low", "high"],
      rows: estimates.map(({ role, estimate }) => [
        role.role,
        role.courses,
        role.codes,
        ...ends(estimate),
      ]),
    },
  };
}

function calibrationFigure({
  bins,
  expectedCalibrationErrorSuggested,
  suggestedFrom,
}: Calibration) {
  const drawn = bins.flatMap(({ from, to, pairs, meanScore, observed }) => {
    const estimate = known(observed);
    return estimate === null || pairs === null || pairs === 0 || meanScore === null
      ? []
      : [{ from, to, score: meanScore, count: pairs, ...estimate }];
  });
  if (drawn.length === 0) return null;
  const error = expectedCalibrationErrorSuggested.value;
  return {
    name: "calibration",
    svg: reliability({
      title: "Reliability of the scores",
      description: `Share of suggestions that humans coded, for ${drawn.length} ranges of scores.`,
      bins: drawn,
      ...(error === null ? {} : { expectedError: error }),
    }),
    caption: `A point on the dashed line means that of suggestions with a score of 30 %, say, 30 % were coded. The error is over suggestions with a score of at least ${suggestedFrom}.`,
    table: {
      columns: ["from", "to", "pairs", "mean_score", "observed", "low", "high"],
      rows: bins.map(({ from, to, pairs, meanScore, observed }) => [
        from,
        to,
        pairs,
        meanScore,
        ...ends(observed),
      ]),
    },
  };
}

function automationFigure({
  curve,
  certified,
  exactMatch,
  delta,
}: Automation): ReportFigure | null {
  if (curve.length === 0) return null;
  return {
    name: "coverage",
    svg: coverageCurve({
      title: "Courses coded without review, and their error",
      description: "Share of wrong courses among those accepted, by the share accepted.",
      points: curve,
      oracle: exactMatch.value === null ? [] : oracleCurve(exactMatch.value),
      certified: certified.map(({ requested, coverage, realisedError }) => ({
        requested,
        accepted:
          coverage.value === null || realisedError.value === null
            ? null
            : { coverage: coverage.value, error: realisedError.value },
      })),
    }),
    caption: `Wrong: the codes are not exactly those of the human coder. Squares: thresholds certified on other patients to keep the error asked for (dashed) with ${percent(1 - delta)} certainty.`,
    table: {
      columns: ["confidence", "coverage", "error"],
      rows: curve.map(({ confidence, coverage, error }) => [confidence, coverage, error]),
    },
  };
}

/** What one who knows the right courses would reach: no error up to their share, the others after them. */
function oracleCurve(right: number): { readonly coverage: number; readonly error: number }[] {
  const rest = Array.from({ length: 21 }, (_, step) => right + ((1 - right) * step) / 20);
  return [
    { coverage: 0, error: 0 },
    ...rest.map((coverage) => ({
      coverage,
      error: coverage === 0 ? 0 : Math.max(0, coverage - right) / coverage,
    })),
  ];
}

/** Three bins a decade: 1, 2, 5, 10, 20, … beyond the largest value. */
function thirdsOfDecades(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const edges = [1];
  for (let power = 1; (edges.at(-1) ?? 1) <= most; power *= 10) {
    edges.push(2 * power, 5 * power, 10 * power);
  }
  return edges;
}

const fewestCodes = 3;

/** Means between edges, the last edge included; of fewer than three codes none is drawn. */
function binsOf(
  points: readonly { readonly x: number; readonly f1: number }[],
  edges: readonly number[],
): CodeBin[] {
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? 0;
    const isLast = index === edges.length - 2;
    const own = points.filter(({ x }) => x >= from && (x < to || (isLast && x === to)));
    return own.length < fewestCodes
      ? []
      : [{ from, to, codes: own.length, mean: mean(own, ({ f1 }) => f1) ?? 0 }];
  });
}

const known = ({ value, low, high }: Estimate): RateEstimate | null =>
  isNumber(value) ? { value, low, high } : null;

const ends = ({ value, low, high }: Estimate): FigureTable["rows"][number] => [value, low, high];

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
