import { forEachResample, intervalOf } from "./bootstrap.ts";
import type { BootstrapOptions, Interval } from "./bootstrap.ts";
import { humanOfSums, metricsOfSums, sumRows } from "./document-sums.ts";
import type { SumMetrics } from "./document-sums.ts";

/** What is measured of each group of courses. */
export const groupMetrics = [
  "f1Micro",
  "precisionMicro",
  "recallMicro",
  "exactMatch",
  "recallAt10",
  "meanAveragePrecision",
] as const satisfies readonly (keyof SumMetrics)[];

export type GroupMetric = (typeof groupMetrics)[number];

export interface GroupFigures {
  readonly name: string;
  readonly courses: number;
  readonly patients: number;
  readonly humanCodes: number;
  readonly metrics: Readonly<Record<GroupMetric, Interval>>;
}

export interface GroupsFigures {
  /** Groups with enough courses, most courses first; of equal ones by name. */
  readonly groups: readonly GroupFigures[];
  /** Those with fewer; the courses without a group under the name null. */
  readonly tooFew: readonly { readonly name: string | null; readonly courses: number }[];
}

export interface GroupOptions extends BootstrapOptions {
  readonly minimumCourses: number;
}

/**
 * Metrics of each group of documents, with intervals by resampling the patients of the group alone.
 *
 * @param rows of `documentRows`
 * @param names group of each document, or null
 */
export function measureGroups(
  rows: Float64Array,
  patients: Int32Array,
  names: readonly (string | null)[],
  options: GroupOptions,
): GroupsFigures {
  const members = new Map<string | null, number[]>();
  names.forEach((name, document) => {
    const own = members.get(name);
    if (own === undefined) members.set(name, [document]);
    else own.push(document);
  });
  const sorted = [...members].sort(
    ([a, first], [b, second]) => second.length - first.length || compareNames(a, b),
  );
  const isLarge = ([name, own]: (typeof sorted)[number]): boolean =>
    name !== null && own.length >= options.minimumCourses;
  return {
    groups: sorted
      .filter(isLarge)
      .map(([name, own]) =>
        measureGroup(name as string, Int32Array.from(own), rows, patients, options),
      ),
    tooFew: sorted
      .filter((entry) => !isLarge(entry))
      .map(([name, own]) => ({ name, courses: own.length })),
  };
}

function measureGroup(
  name: string,
  documents: Int32Array,
  rows: Float64Array,
  patients: Int32Array,
  options: BootstrapOptions,
): GroupFigures {
  const ownPatients = documents.map((document) => patients[document]);
  const all = new Float64Array(patients.length);
  const sumsWith = (weights: Float64Array): Float64Array => {
    documents.forEach((document, i) => (all[document] = weights[i]));
    return sumRows(rows, all, documents);
  };
  const sums = sumsWith(new Float64Array(documents.length).fill(1));
  const values = metricsOfSums(sums);
  const samples = Object.fromEntries(
    groupMetrics.map((metric) => [metric, new Float64Array(options.resamples)]),
  ) as Record<GroupMetric, Float64Array>;
  forEachResample(ownPatients, options, (weights, index) => {
    const figures = metricsOfSums(sumsWith(weights));
    for (const metric of groupMetrics) samples[metric][index] = figures[metric];
  });
  return {
    name,
    courses: documents.length,
    patients: new Set(ownPatients).size,
    humanCodes: humanOfSums(sums),
    metrics: Object.fromEntries(
      groupMetrics.map((metric) => [metric, intervalOf(values[metric], samples[metric])]),
    ) as Record<GroupMetric, Interval>,
  };
}

function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return a < b ? -1 : 1;
}
