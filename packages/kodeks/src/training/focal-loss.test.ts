import { backward, gradientOf, requireGrad, scope } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { largestDifference } from "../model/golden.fixture.ts";
import { matrix, slopes } from "./finite-differences.fixture.ts";
import { focalLoss } from "./focal-loss.ts";
import { crossEntropy } from "./loss.ts";

const logits = [-3, -0.5, 0, 0.7, 2, -1.2, 4, -4];
const targets = [0, 1, 0, 1, 0, 0, 1, 1];

function plain(of: ArrayLike<number>, gamma: number): number {
  return targets.reduce((total, target, i) => {
    const probability = 1 / (1 + Math.exp(-of[i]));
    const ofTruth = target === 1 ? probability : 1 - probability;
    return total - (1 - ofTruth) ** gamma * Math.log(ofTruth);
  }, 0);
}

const focalAt = (of: ArrayLike<number>, gamma: number): number =>
  scope(() => focalLoss(gamma)(matrix(of, 2), matrix(targets, 2)).item());

describe("focalLoss", () => {
  it.each([0.5, 1, 2, 5])("is −(1 − p)^γ log p for γ = %f", (gamma) => {
    expect(focalAt(logits, gamma)).toBeCloseTo(plain(logits, gamma), 9);
  });

  it.each([0.5, 2])("has the gradients of finite differences for γ = %f", (gamma) => {
    scope(() => {
      const leaf = requireGrad(matrix(logits, 2));
      backward(focalLoss(gamma)(leaf, matrix(targets, 2)));
      const found = gradientOf(leaf)?.toArray() ?? [];
      const expected = slopes(logits, 1e-5, (moved) => plain(moved, gamma));
      expect(largestDifference(found, expected)).toBeLessThan(1e-8);
    });
  });

  it("comes near cross-entropy as γ vanishes, and counts what is settled less as it grows", () => {
    const entropy = scope(() => crossEntropy(matrix(logits, 2), matrix(targets, 2)).item());
    expect(focalAt(logits, 1e-9)).toBeCloseTo(entropy, 6);
    const [right, wrong] = [targets.map((y) => 6 * y - 3), targets.map((y) => 3 - 6 * y)];
    const share = (gamma: number): number => focalAt(right, gamma) / focalAt(wrong, gamma);
    expect(share(2)).toBeLessThan(share(1) / 10);
  });

  it("stays finite, its gradient too, where probabilities are 0 and 1 in numbers", () => {
    scope(() => {
      const leaf = requireGrad(matrix([1000, -1000, 1000, -1000], 2));
      const loss = focalLoss(2)(leaf, matrix([1, 0, 0, 1], 2));
      backward(loss);
      expect(loss.item()).toBeCloseTo(2000, 6);
      const gradient = Array.from(gradientOf(leaf)?.toArray() ?? [], Number);
      expect(largestDifference(gradient, [0, 0, 1, -1])).toBeLessThan(1e-9);
    });
  });
});
