import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { calibrated, fitPlatt, logit, scoreOf, sigmoid } from "./platt.ts";

describe("fitPlatt", () => {
  it("finds the slope and shift by which labels were drawn", () => {
    const random = createRandom(4);
    const scores = Float32Array.from({ length: 60_000 }, () => sigmoid(6 * random.next() - 4));
    const labels = Uint8Array.from(scores, (score) =>
      Number(random.next() < sigmoid(0.8 * logit(score) - 0.6)),
    );
    const { slope, shift } = fitPlatt(scores, (cell) => labels[cell] === 1);
    expect(slope).toBeCloseTo(0.8, 1);
    expect(shift).toBeCloseTo(-0.6, 1);
    const sum = scores.reduce((total, score) => total + calibrated(score, { slope, shift }), 0);
    expect(sum / labels.reduce((total, label) => total + label, 0)).toBeCloseTo(1, 3);
  });

  it("equals scikit-learn's logistic regression without penalty", () => {
    // LogisticRegression(C=1e12).fit(logit(x)[:, None], y): coef_ 0.39935, intercept_ -0.41860
    const scores = Float32Array.of(0.05, 0.2, 0.3, 0.5, 0.55, 0.6, 0.7, 0.9, 0.95, 0.1);
    const labels = [0, 0, 1, 0, 1, 0, 1, 1, 0, 0];
    const { slope, shift } = fitPlatt(scores, (cell) => labels[cell] === 1);
    expect(slope).toBeCloseTo(0.39935, 2);
    expect(shift).toBeCloseTo(-0.4186, 2);
  });

  it("leaves scores alone where there is nothing to learn", () => {
    const same = { slope: 1, shift: 0 };
    expect(fitPlatt(Float32Array.of(0.1, 0.2), () => false)).toEqual(same);
    expect(fitPlatt(Float32Array.of(0.1, 0.2), () => true)).toEqual(same);
    expect(fitPlatt(Float32Array.of(0.1, 0.2, 0.8, 0.9), (cell) => cell < 2)).toEqual(same);
  });

  it("has an inverse", () => {
    const calibration = { slope: 0.7, shift: -0.4 };
    for (const score of [0.01, 0.3, 0.99]) {
      expect(scoreOf(calibrated(score, calibration), calibration)).toBeCloseTo(score, 8);
    }
  });
});
