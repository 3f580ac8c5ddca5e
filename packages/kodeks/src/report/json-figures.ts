import type { Interval } from "../evaluation/bootstrap.ts";
import type { PairedDifference } from "../evaluation/differences.ts";
import type { Metrics, MetricName } from "../evaluation/evaluate.ts";
import type { Differences, Estimate, JsonMetrics } from "../evaluation/evaluation-result.ts";

/** NaN, which JSON lacks, as null. */
export function jsonNumber(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

export function estimateOf({ value, low, high }: Interval): Estimate {
  return { value: jsonNumber(value), low: jsonNumber(low), high: jsonNumber(high) };
}

/** Nothing known: what suppression leaves. */
export const noEstimate: Estimate = { value: null, low: null, high: null };

export function metricsToJson(metrics: Metrics): JsonMetrics {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => {
      if (typeof value === "number") return [name, jsonNumber(value)];
      return [name, typeof value === "object" ? estimateOf(value) : value];
    }),
  ) as unknown as JsonMetrics;
}

/** Differences that are undefined for both are left out. */
export function differencesToJson(
  differences: Readonly<Record<MetricName, PairedDifference>>,
): Differences {
  return Object.fromEntries(
    Object.entries(differences)
      .filter(([, { value }]) => !Number.isNaN(value))
      .map(([name, difference]) => [
        name,
        { ...estimateOf(difference), p: jsonNumber(difference.p) },
      ]),
  );
}
