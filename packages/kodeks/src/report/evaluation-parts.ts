import type { CourseFields, SplitFields } from "../dataset/course-fields.ts";
import type { Label, LabelSpace } from "../dataset/label-space.ts";
import type { BootstrapOptions } from "../evaluation/bootstrap.ts";
import {
  codeFigures,
  correlation,
  frequencyEdges,
  measureCodeGroups,
  secondaryEdges,
} from "../evaluation/code-groups.ts";
import type { CodedPairs } from "../evaluation/coded-pairs.ts";
import { measureGroups } from "../evaluation/course-groups.ts";
import type { GroupFigures } from "../evaluation/course-groups.ts";
import type {
  CodeBreakdown,
  CodePoint,
  CourseBreakdown,
  CourseGroup,
  Figure1,
  FigureData,
  LeftOut,
  RoleRecall,
} from "../evaluation/evaluation-result.ts";
import { measureRoles } from "../evaluation/roles.ts";
import { dimensions } from "./course-dimensions.ts";
import type { Dimension } from "./course-dimensions.ts";
import { estimateOf, jsonNumber } from "./json-figures.ts";

export interface PartsOptions extends BootstrapOptions {
  /** Courses that a department needs to be shown. */
  readonly minimumCourses: number;
  /** Training courses that a code needs to be in Figure 2b. */
  readonly minimumOccurrences: number;
}

/** Other groups than departments are fewer and larger: these many courses are asked of them at most. */
const minimumOfOthers = 20;

/** Breakdowns of the courses, and what could not be broken down. */
export function courseBreakdowns(
  rows: Float64Array,
  patients: Int32Array,
  { courses, missing }: SplitFields,
  options: PartsOptions,
): { readonly breakdowns: CourseBreakdown[]; readonly leftOut: LeftOut[] } {
  const breakdowns: CourseBreakdown[] = [];
  const leftOut: LeftOut[] = [];
  for (const dimension of dimensions) {
    const names = courses.map(dimension.nameOf);
    if (names.every((name) => name === null)) {
      leftOut.push({
        what: `breakdown by ${dimension.title}`,
        why: whyMissing(dimension, missing),
      });
      continue;
    }
    breakdowns.push(courseBreakdown(rows, patients, courses, names, dimension, options));
  }
  return { breakdowns, leftOut };
}

const columnsOf: Readonly<Partial<Record<Dimension["dimension"], string>>> = {
  admissionType: "admission_type",
  sex: "sex",
  ageBand: "birth_year",
};

function whyMissing({ dimension }: Dimension, missing: readonly string[]): string {
  const column = columnsOf[dimension];
  return column !== undefined && missing.includes(column)
    ? "the dataset was prepared before it kept this field: prepare it again"
    : "no course of the split has the field";
}

function courseBreakdown(
  rows: Float64Array,
  patients: Int32Array,
  courses: readonly CourseFields[],
  names: readonly (string | null)[],
  { dimension, order, compare }: Dimension,
  options: PartsOptions,
): CourseBreakdown {
  const isDepartment = dimension === "department";
  const minimumCourses = isDepartment
    ? options.minimumCourses
    : Math.min(options.minimumCourses, minimumOfOthers);
  const { groups, tooFew } = measureGroups(rows, patients, names, { ...options, minimumCourses });
  const specialties = isDepartment ? specialtiesOf(courses) : null;
  const specialtyOf = (name: string | null): { specialty?: string | null } =>
    specialties === null || name === null ? {} : { specialty: specialties.get(name) ?? null };
  const inOrder =
    order === undefined && compare === undefined
      ? groups
      : groups.toSorted((a, b) =>
          order === undefined
            ? (compare?.(a.name, b.name) ?? 0)
            : order.indexOf(a.name) - order.indexOf(b.name),
        );
  return {
    dimension,
    minimumCourses,
    groups: inOrder.map((group) => ({ ...groupOf(group), ...specialtyOf(group.name) })),
    tooFew: tooFew.map((group) => ({ ...group, ...specialtyOf(group.name) })),
  };
}

/** Of each department the specialty that most of its courses have. */
function specialtiesOf(courses: readonly CourseFields[]): Map<string, string | null> {
  const counts = new Map<string, Map<string, number>>();
  for (const { department, specialty } of courses) {
    if (department === null || specialty === null) continue;
    const own = counts.get(department) ?? new Map<string, number>();
    own.set(specialty, (own.get(specialty) ?? 0) + 1);
    counts.set(department, own);
  }
  return new Map(
    [...counts].map(([department, own]) => [
      department,
      [...own].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null,
    ]),
  );
}

function groupOf({ name, courses, patients, humanCodes, metrics }: GroupFigures): CourseGroup {
  return {
    name,
    courses,
    patients,
    humanCodes,
    f1Micro: estimateOf(metrics.f1Micro),
    precisionMicro: estimateOf(metrics.precisionMicro),
    recallMicro: estimateOf(metrics.recallMicro),
    exactMatch: estimateOf(metrics.exactMatch),
    recallAt10: estimateOf(metrics.recallAt10),
    meanAveragePrecision: estimateOf(metrics.meanAveragePrecision),
  };
}

/** Breakdowns of the codes. */
export function codeBreakdowns(
  pairs: CodedPairs,
  { labels }: LabelSpace,
  options: PartsOptions,
): CodeBreakdown[] {
  const measure = (
    dimension: CodeBreakdown["dimension"],
    values: Float64Array,
    edges: readonly number[],
  ): CodeBreakdown => ({
    dimension,
    groups: measureCodeGroups(pairs, values, edges, options).map((group) => ({
      ...group,
      f1Macro: estimateOf(group.f1Macro),
      f1Micro: estimateOf(group.f1Micro),
      neverPredictedShare: jsonNumber(group.neverPredictedShare),
    })),
  });
  const frequency = Float64Array.from(labels, ({ count }) => count);
  const shares = Float64Array.from(labels, (label) => {
    const isFrequent = label.count > options.minimumOccurrences;
    return isFrequent ? (secondaryShareOf(label) ?? Number.NaN) : Number.NaN;
  });
  return [
    measure("frequency", frequency, frequencyEdges),
    ...(shares.every(Number.isNaN) ? [] : [measure("secondaryShare", shares, secondaryEdges)]),
  ];
}

function secondaryShareOf({ count, primary }: Label): number | null {
  return primary === null || count === 0 ? null : 1 - primary / count;
}

/** Null where no code of the split has a role. */
export function roleRecalls(pairs: CodedPairs, options: PartsOptions): RoleRecall[] | null {
  if (!pairs.hasRoles) return null;
  return measureRoles(pairs, options).map(({ role, courses, codes, ...recalls }) => ({
    role,
    courses,
    codes,
    recallAt5: estimateOf(recalls.recallAt5),
    recallAt10: estimateOf(recalls.recallAt10),
    recallAt15: estimateOf(recalls.recallAt15),
    recallAt5Pooled: estimateOf(recalls.recallAt5Pooled),
    recallAt10Pooled: estimateOf(recalls.recallAt10Pooled),
    recallAt15Pooled: estimateOf(recalls.recallAt15Pooled),
    recallAtTau: estimateOf(recalls.recallAtTau),
  }));
}

/** What the paper's Figures 1 and 2 show. */
export function figureData(
  pairs: CodedPairs,
  labels: LabelSpace,
  titles: readonly (string | null)[],
  breakdowns: readonly CourseBreakdown[],
  options: PartsOptions,
): FigureData {
  const points = codeFigures(pairs).flatMap((figures, label) => {
    if (figures.positives === 0) return [];
    const { code, count } = labels.labels[label];
    const point: CodePoint = {
      code,
      title: titles[label],
      occurrences: count,
      positives: figures.positives,
      predicted: figures.predicted,
      f1: figures.f1,
    };
    return [{ point, secondaryShare: secondaryShareOf(labels.labels[label]) }];
  });
  const never = points.filter(({ point }) => point.predicted === 0).length;
  const frequent = points.flatMap(({ point, secondaryShare }) =>
    secondaryShare !== null && (point.occurrences ?? 0) > options.minimumOccurrences
      ? [{ ...point, secondaryShare }]
      : [],
  );
  const hasRoles = labels.labels.some(({ primary }) => primary !== null);
  const f1Of = ({ f1 }: CodePoint): number => f1 ?? 0;
  return {
    figure1: figure1(breakdowns, options.minimumCourses),
    figure2a: {
      codes: points.map(({ point }) => point),
      neverPredictedShare: jsonNumber(never / points.length),
      correlation: jsonNumber(
        correlation(
          points.map(({ point }) => Math.log10(Math.max(1, point.occurrences ?? 1))),
          points.map(({ point }) => f1Of(point)),
        ),
      ),
    },
    figure2b: hasRoles
      ? {
          moreThanOccurrences: options.minimumOccurrences,
          codes: frequent,
          correlation: jsonNumber(
            correlation(
              frequent.map(({ secondaryShare }) => secondaryShare),
              frequent.map(f1Of),
            ),
          ),
        }
      : null,
  };
}

function figure1(breakdowns: readonly CourseBreakdown[], minimumCourses: number): Figure1 {
  const departments = breakdowns.find(({ dimension }) => dimension === "department");
  const bySpecialty = new Map<string, CourseGroup[]>();
  for (const group of departments?.groups ?? []) {
    if (!group.specialty) continue;
    bySpecialty.set(group.specialty, [...(bySpecialty.get(group.specialty) ?? []), group]);
  }
  const specialties = [...bySpecialty].map(([specialty, groups]) => ({
    specialty,
    median: median(groups.map(({ f1Micro }) => f1Micro.value ?? 0)),
    departments: groups.map(({ name, courses, f1Micro }) => ({
      department: name,
      courses,
      f1Micro,
    })),
  }));
  specialties.sort((a, b) => b.median - a.median || (a.specialty < b.specialty ? -1 : 1));
  const withoutSpecialty = (departments?.groups ?? [])
    .filter(({ specialty }) => !specialty)
    .map(({ name, courses }) => ({ name, specialty: null, courses }));
  return {
    minimumCourses,
    specialties,
    tooFew: [...(departments?.tooFew ?? []), ...withoutSpecialty],
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
