import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { MetricName, Metrics } from "./evaluate.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import { chooseThreshold } from "./threshold.ts";

type Expected = Readonly<Partial<Record<MetricName, number | null>>>;

/** One case of golden/metrics.json, which golden/metrics.py makes with scikit-learn. */
interface GoldenCase {
  readonly name: string;
  readonly documents: number;
  readonly labels: number;
  readonly scores64: readonly number[];
  readonly human: readonly (readonly number[])[];
  readonly unseenCodes: readonly (readonly number[])[];
  readonly tau: number;
  readonly threshold: { readonly tau: number; readonly f1Micro: number };
  readonly expected: Expected;
  readonly expectedCountsOnly: Expected;
  readonly expectedReference: Expected;
  readonly facts: Readonly<Record<string, number>>;
}

const file = new URL("../../golden/metrics.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as readonly GoldenCase[];

const matrixOfCase = (golden: GoldenCase): ScoreMatrix => ({
  documents: golden.documents,
  labels: golden.labels,
  scores: Float32Array.from(golden.scores64, (score) => score / 64),
  human: golden.human.map((codes) => Int32Array.from(codes)),
  unseen: Int32Array.from(golden.unseenCodes, (codes) => codes.length),
  patients: Int32Array.from({ length: golden.documents }, (_, row) => row),
  unseenCodes: golden.unseenCodes.map((codes) => Int32Array.from(codes)),
});

function expectFigures(metrics: Metrics, expected: Expected): void {
  for (const [name, value] of Object.entries(expected) as [MetricName, number | null][]) {
    if (value === null) expect(metrics[name].value, name).toBeNaN();
    else expect(Math.abs(metrics[name].value - value), name).toBeLessThan(1e-9);
  }
}

describe.each(cases)("against scikit-learn: $name", (golden) => {
  const matrix = matrixOfCase(golden);
  const options = { resamples: 0 };

  it("gives all eighteen figures", () => {
    expect(Object.keys(golden.expected)).toHaveLength(18);
    expectFigures(evaluate(matrix, golden.tau, options), golden.expected);
  });

  it("leaves unseen codes out of macro figures where only their counts are known", () => {
    const { unseenCodes: _, ...countsOnly } = matrix;
    const expected = { ...golden.expected, ...golden.expectedCountsOnly };
    expectFigures(evaluate(countsOnly, golden.tau, options), expected);
  });

  it("counts as the reference code does", () => {
    const metrics = evaluate(matrix, golden.tau, { ...options, referenceLabelSpace: true });
    expectFigures(metrics, golden.expectedReference);
  });

  it("reports what was counted", () => {
    const metrics = evaluate(matrix, golden.tau, options) as unknown as Record<string, number>;
    for (const [name, value] of Object.entries(golden.facts)) {
      expect(metrics[name], name).toBeCloseTo(value, 12);
    }
  });

  it("chooses the best threshold", () => {
    const { tau, f1Micro } = chooseThreshold(matrix);
    expect(tau).toBe(golden.threshold.tau);
    expect(Math.abs(f1Micro - golden.threshold.f1Micro)).toBeLessThan(1e-9);
  });
});
