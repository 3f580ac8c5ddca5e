import type { CohortProfile } from "../cohort/profile.ts";
import type { Distribution } from "../cohort/profile/distribution.ts";
import type { PeriodCount } from "../cohort/profile/calendar.ts";
import type { Frequencies } from "../cohort/profile/frequencies.ts";
import type { Count } from "../cohort/profile/small-cells.ts";
import { barChart } from "./figures/bar-chart.ts";
import type { Bar } from "./figures/bar-chart.ts";
import { histogram } from "./figures/histogram.ts";
import type { Histogram, HistogramBin } from "./figures/histogram.ts";
import { rankCurve } from "./figures/rank-curve.ts";

export const cohortFigureNames = [
  "courses-per-patient",
  "codes-per-course",
  "code-frequencies",
  "chapters",
  "characters-per-course",
  "documents-per-course",
  "document-types",
  "age",
  "specialties",
  "years",
  "months",
] as const;

/** The figures of a cohort's profile by name, without those that would be empty. */
export type CohortFigures = Partial<Record<(typeof cohortFigureNames)[number], string>>;

/** Draws the figures of a profile, as SVG strings. */
export function cohortFigures(profile: CohortProfile): CohortFigures {
  const { calendar, chapters, codes, courses } = profile;
  const figures = {
    "courses-per-patient": binned(profile.coursesPerPatient, {
      title: "Courses per patient",
      xLabel: "courses",
      yLabel: "patients",
      isDiscrete: true,
    }),
    "codes-per-course": binned(profile.codesPerCourse, {
      title: "Codes per course",
      xLabel: "full codes",
      yLabel: "courses",
      isDiscrete: true,
    }),
    "code-frequencies": codeFrequencies(codes),
    chapters:
      chapters.length === 0
        ? undefined
        : barChart({
            title: "Chapters of ICD-10",
            description: "Number of courses with a code of each chapter.",
            axis: "courses with a code of the chapter",
            bars: chapters.map(({ numeral, title, count }) => bar(`${numeral} ${title}`, count)),
          }),
    "characters-per-course": binned(profile.charactersPerCourse, {
      title: "Length of a course's text",
      xLabel: "characters (log scale)",
      yLabel: "courses",
      scale: "log",
    }),
    "documents-per-course": binned(profile.documentsPerCourse, {
      title: "Documents per course",
      xLabel: "documents",
      yLabel: "courses",
      isDiscrete: true,
    }),
    "document-types": frequencyBars(profile.documentTypes, "Types of document", "documents"),
    age: binned(profile.ageAtStart, {
      title: "Age at the start of a course",
      xLabel: "age (years)",
      yLabel: "courses",
    }),
    specialties: frequencyBars(courses.specialty, "Specialties", "courses"),
    years: periods(calendar.years, "Courses by year of their start"),
    months: periods(calendar.months, "Courses by month of their start"),
  } satisfies Record<keyof CohortFigures, string | undefined>;
  return Object.fromEntries(
    Object.entries(figures).filter(([, svg]) => svg !== undefined),
  ) as CohortFigures;
}

const hidable = (count: Count): { readonly value: number | null; readonly text?: string } =>
  typeof count === "number" ? { value: count } : { value: null, text: count };

const bar = (label: string, count: Count): Bar => ({ label, ...hidable(count) });

const hiddenNote = "Dashed bars stand for numbers that are hidden.";

function binned(
  { bins, quantiles }: Distribution,
  chart: Omit<Histogram, "bins" | "description">,
): string | undefined {
  // A single bin says no more than the table of distributions.
  if (bins.length < 2) return undefined;
  const median = quantiles.p50 === null ? "" : ` The median is ${quantiles.p50} ${chart.xLabel}.`;
  return histogram({
    ...chart,
    description: `Number of ${chart.yLabel} by ${chart.xLabel}.${median} ${hiddenNote}`,
    bins: bins.map(({ from, to, count }): HistogramBin => ({ from, to, ...hidable(count) })),
  });
}

function frequencyBars(
  { values, others, missing }: Frequencies,
  title: string,
  axis: string,
): string | undefined {
  if (values.length < 2) return undefined;
  const bars = values.map(({ value, title, count }) => bar(value ?? title ?? "", count));
  if (others.values > 0) bars.push(bar(`${others.values} others`, others.count));
  if (missing.count !== 0) bars.push(bar("not given", missing.count));
  return barChart({
    title,
    axis,
    bars,
    description: `Number of ${axis} for each of the most frequent values. ${hiddenNote}`,
  });
}

/** Years and months stand at their place on the line of time. */
function periods(counts: readonly PeriodCount[], title: string): string | undefined {
  if (counts.length === 0) return undefined;
  return histogram({
    title,
    description: `Number of courses by the time of their start. ${hiddenNote}`,
    xLabel: "year",
    yLabel: "courses",
    isDiscrete: counts.every(({ period }) => period.length === 4),
    bins: counts.map(({ period, count }) => {
      const [year = 0, month] = period.split("-").map(Number);
      const from = year + ((month ?? 1) - 1) / 12;
      const to = from + (month === undefined ? 1 : 1 / 12);
      return { from, to, label: period, ...hidable(count) };
    }),
  });
}

function codeFrequencies({ level3, level5 }: CohortProfile["codes"]): string | undefined {
  if (level5.rankCurve.length === 0 && level3.rankCurve.length === 0) return undefined;
  return rankCurve({
    title: "Frequency of codes by rank",
    description:
      "Number of courses that have a code, by the rank of the code, both on log scales. Codes of too few patients are left out.",
    xLabel: "rank of the code",
    yLabel: "courses with the code",
    series: [
      { name: "categories (level 3)", points: level3.rankCurve },
      { name: "full codes", points: level5.rankCurve },
    ],
  });
}
