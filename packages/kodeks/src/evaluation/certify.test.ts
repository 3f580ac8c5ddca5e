import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { binomialBelow } from "./binomial.ts";
import { fitAutomation } from "./automation.ts";
import { certify } from "./certify.ts";
import type { JudgedCourses } from "./certify.ts";
import { courseConfidence } from "./course-confidence.ts";
import { pairedDifferences } from "./differences.ts";
import { matrixOf } from "./score-matrix.fixture.ts";

const request = { requested: 0.1, delta: 0.05 };

/** Courses that are wrong with probability `errorAt(confidence)`. */
function courses(
  seed: number,
  count: number,
  errorAt: (confidence: number) => number,
): JudgedCourses {
  const random = createRandom(seed);
  const confidences = Float64Array.from({ length: count }, () => random.next());
  const exact = confidences.map((confidence) => (random.next() < errorAt(confidence) ? 0 : 1));
  return { confidences, exact: Uint8Array.from(exact) };
}

describe("certify", () => {
  it("accepts what is good enough, and no more", () => {
    const errorAt = (confidence: number): number => 0.5 * (1 - confidence) ** 2;
    const { confidence } = certify(courses(1, 2000, errorAt), courses(2, 2000, errorAt), request);
    // Error among those above t is (1 − t)² / 6: 0.1 at t = 0.225.
    expect(confidence).toBeGreaterThan(0.225);
    expect(confidence).toBeLessThan(0.4);
  });

  it("keeps its promise where every threshold is a little too bad", () => {
    let broken = 0;
    for (let run = 0; run < 200; run++) {
      const bad = (): number => 0.102;
      const { confidence } = certify(
        courses(run, 500, bad),
        courses(run + 1000, 500, bad),
        request,
      );
      if (confidence !== null) broken += 1;
    }
    // 0.05 of 200 is 10; 99 % of binomials lie at 18 or below.
    expect(binomialBelow(18, 200, 0.05)).toBeGreaterThan(0.99);
    expect(broken).toBeLessThanOrEqual(18);
  });

  it("says why nothing can be certified", () => {
    const none = { confidence: null, requested: 0.1 };
    const good = (): number => 0;
    expect(certify(courses(1, 100, good), courses(2, 28, good), request)).toEqual({
      ...none,
      reason: "too-few-patients",
    });
    expect(certify(courses(1, 100, good), courses(2, 29, good), request).confidence).not.toBeNull();
    expect(certify(courses(1, 0, good), courses(2, 100, good), request)).toEqual({
      ...none,
      reason: "too-few-patients",
    });
    expect(
      certify(
        courses(1, 100, () => 1),
        courses(2, 100, () => 1),
        request,
      ),
    ).toEqual({
      ...none,
      reason: "error-too-high",
    });
  });
});

describe("fitAutomation", () => {
  it("needs courses on both sides, and codes", () => {
    const matrix = matrixOf([[0.9], [0.1]], [[0], []]);
    const options = { requested: [0.1], delta: 0.05 };
    expect(fitAutomation(matrix, { tuning: [0, 1], certifying: [] }, options)).toBeNull();
    expect(fitAutomation(matrix, { tuning: [1], certifying: [0] }, options)).toBeNull();
    const rule = fitAutomation(matrix, { tuning: [0], certifying: [1] }, options);
    expect(rule).toMatchObject({ delta: 0.05, certified: [{ reason: "too-few-patients" }] });
    expect(rule?.tau).toBeCloseTo(0.9, 6);
  });
});

describe("courseConfidence", () => {
  it("is the product over codes said and not said", () => {
    const plain = { slope: 1, intercept: 0 };
    expect(courseConfidence(Float32Array.of(0.75, 0.25, 0.5), 0.5, plain)).toBeCloseTo(
      0.75 * 0.75 * 0.5,
      6,
    );
    expect(courseConfidence(Float32Array.of(1, 0), 0.5, plain)).toBeCloseTo(1, 6);
    expect(courseConfidence(Float32Array.of(0.5), 0.4, { slope: 2, intercept: 1 })).toBeCloseTo(
      1 / (1 + Math.exp(-1)),
      6,
    );
  });
});

describe("pairedDifferences", () => {
  const resampled = (value: number, samples: readonly number[]) => ({
    values: { f1: value },
    samples: { f1: Float64Array.from(samples) },
  });

  it("subtracts resample by resample", () => {
    const { f1 } = pairedDifferences(
      resampled(0.6, [0.5, 0.6, 0.7]),
      resampled(0.4, [0.3, 0.4, 0.5]),
    );
    expect(f1.value).toBeCloseTo(0.2, 12);
    expect(f1.low).toBeCloseTo(0.2, 12);
    expect(f1.p).toBeCloseTo(2 / 4, 12);
  });

  it("finds no difference between a model and itself", () => {
    const same = resampled(0.6, [0.5, 0.6, 0.7]);
    expect(pairedDifferences(same, same).f1).toEqual({ value: 0, low: 0, high: 0, p: 1 });
  });

  it("refuses other resamples, and is undefined where a figure is", () => {
    expect(() => pairedDifferences(resampled(0, [1]), resampled(0, [1, 2]))).toThrow(RangeError);
    expect(pairedDifferences(resampled(Number.NaN, []), resampled(0, [])).f1.p).toBeNaN();
  });
});
