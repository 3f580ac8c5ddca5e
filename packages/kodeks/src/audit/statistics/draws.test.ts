import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { drawBeta, drawBinomial, drawGamma, drawNormal, sortedQuantile } from "./draws.ts";

const draws = 20_000;

function moments(draw: () => number): { readonly mean: number; readonly variance: number } {
  const values = Array.from({ length: draws }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, variance };
}

describe("draws", () => {
  const random = createRandom(11);

  it("have the mean and variance of the normal distribution", () => {
    const { mean, variance } = moments(() => drawNormal(random));
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it.each([0.5, 1, 3.7])("have the mean and variance of Gamma(%d)", (shape) => {
    const { mean, variance } = moments(() => drawGamma(shape, random));
    expect(mean / shape).toBeCloseTo(1, 1);
    expect(variance / shape).toBeGreaterThan(0.9);
    expect(variance / shape).toBeLessThan(1.1);
  });

  it.each([
    [0.5, 0.5],
    [0.5, 25.5],
    [43.5, 7.5],
  ])("have the mean and variance of Beta(%d, %d)", (a, b) => {
    const { mean, variance } = moments(() => drawBeta(a, b, random));
    expect(mean).toBeCloseTo(a / (a + b), 2);
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeGreaterThan(0.92);
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeLessThan(1.08);
  });

  it("follow the median and tails of Beta(0.5, 25.5)", () => {
    // scipy.stats.beta(0.5, 25.5).ppf([0.025, 0.5, 0.975])
    const sorted = Float64Array.from({ length: draws }, () => drawBeta(0.5, 25.5, random)).sort();
    expect(sortedQuantile(sorted, 0.5)).toBeCloseTo(0.00898, 3);
    expect(sortedQuantile(sorted, 0.975)).toBeCloseTo(0.09457, 2);
  });

  it.each([
    [10, 0.3],
    [5000, 0.02],
    [100_000, 0.7],
    [200, 0],
    [200, 1],
  ])("have the mean and variance of Binomial(%d, %d)", (n, p) => {
    const { mean, variance } = moments(() => drawBinomial(n, p, random));
    expect(Math.abs(mean - n * p)).toBeLessThanOrEqual(4 * Math.sqrt((n * p * (1 - p)) / draws));
    expect(Math.abs(variance - n * p * (1 - p))).toBeLessThanOrEqual(0.06 * n * p * (1 - p));
  });
});
