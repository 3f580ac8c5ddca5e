import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { binomialBelow } from "./binomial.ts";
import { buildCalibration } from "./calibration.ts";
import { coverageCurve, oracleCoverage } from "./coverage-curve.ts";
import { fitPlatt } from "./platt.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import { scoresOf } from "./score-matrix.ts";

/** golden/evaluation-extras.json, which golden/evaluation_extras.py makes. */
interface Golden {
  readonly documents: number;
  readonly labels: number;
  readonly scores: readonly number[];
  readonly human: readonly (readonly number[])[];
  readonly pairs: readonly number[];
  readonly expectedCalibrationError: number;
  readonly expectedCalibrationErrorSuggested: number;
  readonly brier: number;
  readonly platt: { readonly slope: number; readonly intercept: number };
  readonly tails: readonly {
    readonly errors: number;
    readonly trials: number;
    readonly rate: number;
    readonly p: number;
  }[];
  readonly coverage: {
    readonly confidences: readonly number[];
    readonly exact: readonly number[];
    readonly area: number;
    readonly areaOracle: number;
    readonly oracleCoverageAt30: number;
  };
}

const file = new URL("../../golden/evaluation-extras.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8")) as Golden;
const { documents, labels } = golden;
const matrix: ScoreMatrix = {
  documents,
  labels,
  scores: Float32Array.from(golden.scores),
  human: golden.human.map((codes) => Int32Array.from(codes)),
  unseen: new Int32Array(documents),
  patients: Int32Array.from({ length: documents }, (_, i) => i),
};

describe("against scikit-learn and scipy", () => {
  it("calibration", () => {
    const builder = buildCalibration(matrix);
    for (let document = 0; document < documents; document++) {
      builder.add(scoresOf(matrix, document));
    }
    const figures = builder.finish({ resamples: 50, seed: 1 });
    expect(figures.bins.map(({ pairs }) => pairs)).toEqual(golden.pairs);
    expect(figures.brier.value).toBeCloseTo(golden.brier, 6);
    const { expectedCalibrationError: all, expectedCalibrationErrorSuggested: suggested } = figures;
    expect(all.value).toBeCloseTo(golden.expectedCalibrationError, 6);
    expect(suggested.value).toBeCloseTo(golden.expectedCalibrationErrorSuggested, 6);
    expect(all.low).toBeLessThan(all.high);
  });

  it("Platt scaling", () => {
    const human = new Uint8Array(documents * labels);
    golden.human.forEach((codes, document) => {
      for (const code of codes) human[document * labels + code] = 1;
    });
    const { slope, intercept } = fitPlatt(matrix.scores, human);
    expect(slope).toBeCloseTo(golden.platt.slope, 4);
    expect(intercept).toBeCloseTo(golden.platt.intercept, 4);
  });

  it.each(golden.tails)("binomial tail: $errors of $trials at $rate", (tail) => {
    const { errors, trials, rate, p } = tail;
    expect(binomialBelow(errors, trials, rate) / p).toBeCloseTo(1, 9);
  });

  it("areas under curves of error against coverage", () => {
    const confidences = Float64Array.from(golden.coverage.confidences);
    const exact = Uint8Array.from(golden.coverage.exact);
    const { area, areaOracle, points } = coverageCurve(confidences, exact);
    expect(area).toBeCloseTo(golden.coverage.area, 12);
    expect(areaOracle).toBeCloseTo(golden.coverage.areaOracle, 12);
    expect(points.at(-1)?.coverage).toBe(1);
    expect(oracleCoverage(confidences, exact, 0.3)).toBe(golden.coverage.oracleCoverageAt30);
  });
});
