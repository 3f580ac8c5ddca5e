import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { calibrated, fitPlatt, logitOf, scoreOf, sigmoid } from "./platt.ts";

describe("fitPlatt", () => {
  const random = createRandom(4);
  const scores = Float32Array.from({ length: 60_000 }, () => sigmoid(6 * random.next() - 4));
  const human = Uint8Array.from(scores, (score) =>
    Number(random.next() < sigmoid(0.8 * logitOf(score) - 0.6)),
  );

  it("finds the slope and intercept by which labels were drawn", () => {
    const found = fitPlatt(scores, human);
    expect(found.slope).toBeCloseTo(0.8, 1);
    expect(found.intercept).toBeCloseTo(-0.6, 1);
    const sum = scores.reduce((total, score) => total + calibrated(score, found), 0);
    expect(sum / human.reduce((total, label) => total + label, 0)).toBeCloseTo(1, 3);
  });

  it("is where both derivatives of the likelihood, without bins, are nothing", () => {
    const found = fitPlatt(scores, human);
    const positives = human.reduce((sum, own) => sum + own, 0);
    const target = [1 / (human.length - positives + 2), (positives + 1) / (positives + 2)];
    const errors = [...scores].map(
      (score, pair) => calibrated(score, found) - target[human[pair] ?? 0],
    );
    const mean = (of: (pair: number) => number): number =>
      errors.reduce((sum, error, pair) => sum + error * of(pair), 0) / errors.length;
    expect(Math.abs(mean(() => 1))).toBeLessThan(1e-6);
    expect(Math.abs(mean((pair) => logitOf(scores[pair] ?? 0)))).toBeLessThan(1e-6);
  });

  it("stays finite where labels are separable, all alike, or scores all the same", () => {
    const cases = [
      [Float32Array.of(0, 0.1, 0.9, 1), Uint8Array.of(0, 0, 1, 1)],
      [Float32Array.of(0.1, 0.2), Uint8Array.of(0, 0)],
      [Float32Array.of(0.3, 0.3, 0.3), Uint8Array.of(0, 1, 0)],
    ] as const;
    for (const [some, labels] of cases) {
      const { slope, intercept } = fitPlatt(some, labels);
      expect(Number.isFinite(slope) && Number.isFinite(intercept)).toBe(true);
    }
  });
});

describe("scoreOf", () => {
  it("is the inverse of calibrated", () => {
    const scaling = { slope: 0.7, intercept: -0.4 };
    for (const score of [0.01, 0.3, 0.99]) {
      expect(scoreOf(calibrated(score, scaling), scaling)).toBeCloseTo(score, 8);
    }
  });
});
