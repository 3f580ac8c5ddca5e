import { backward, gradientOf, requireGrad, scope } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { largestDifference } from "../model/golden.fixture.ts";
import { matrix, slopes } from "./finite-differences.fixture.ts";
import { ldamLoss } from "./ldam-loss.ts";

const logits = [-2, 0.5, 1, 3, -0.1, 0];
const targets = [1, 0, 1, 0, 1, 1];
const counts = [16, 1, 81];

/** Cross-entropy in which the logits of a document's own codes are lower by 3/2, 3 and 3/3. */
function plain(of: ArrayLike<number>): number {
  const margins = [3 / 2, 3, 1];
  return targets.reduce((total, target, i) => {
    const logit = target === 1 ? of[i] - margins[i % 3] : of[i];
    return total + Math.log(1 + Math.exp(target === 1 ? -logit : logit));
  }, 0);
}

describe("ldamLoss", () => {
  it("takes C / n^¼ from the logits of a document's codes", () => {
    const found = scope(() => ldamLoss(3, counts)(matrix(logits, 2), matrix(targets, 2)).item());
    expect(found).toBeCloseTo(plain(logits), 6);
  });

  it("has the margins of the codes that it is given", () => {
    const whole = scope(() => ldamLoss(3, counts)(matrix(logits, 2), matrix(targets, 2)).item());
    const column = (of: readonly number[], j: number): number[] => of.filter((_, i) => i % 3 === j);
    const parts = counts.map((_, j) =>
      scope(() =>
        ldamLoss(3, counts)(matrix(column(logits, j), 2), matrix(column(targets, j), 2), j).item(),
      ),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 5);
  });

  it("has the gradients of finite differences", () => {
    scope(() => {
      const leaf = requireGrad(matrix(logits, 2));
      backward(ldamLoss(3, counts)(leaf, matrix(targets, 2)));
      const found = gradientOf(leaf)?.toArray() ?? [];
      expect(largestDifference(found, slopes(logits, 1e-5, plain))).toBeLessThan(1e-6);
    });
  });

  it("asks no more of a code that no course has than of one that a single course has", () => {
    const at = (count: number): number =>
      scope(() => ldamLoss(3, [count])(matrix([1], 1), matrix([1], 1)).item());
    expect(at(0)).toBe(at(1));
    expect(at(1)).toBeGreaterThan(at(2));
  });
});
