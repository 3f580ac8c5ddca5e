import { describe, expect, it } from "vitest";

import { torchError } from "../error.fixture.ts";
import { AdamW, backward, fromArray, noGrad, ops, requireGrad, scope } from "../index.ts";
import type { Tensor } from "../index.ts";

const parameter = (values: readonly number[]): Tensor =>
  scope(() => requireGrad(fromArray(values, [values.length]).keep()));

/** A step on Σ w⁴. */
function step(optimiser: AdamW, weights: Tensor, rate: number): void {
  scope(() => {
    const squares = ops.mul(weights, weights);
    backward(ops.sum(ops.mul(squares, squares)));
  });
  optimiser.step(rate);
}

const groupOf = (weights: Tensor) => [{ parameters: [weights], weightDecay: 0.1 }];

describe("AdamW", () => {
  it("goes on from its moments and steps as if it had never stopped", () => {
    const rates = [0.1, 0.05, 0.2, 0.01, 0.1];
    const weights = parameter([1, -2, 3]);
    const optimiser = new AdamW(groupOf(weights));
    for (const rate of rates.slice(0, 2)) step(optimiser, weights, rate);

    const copy = parameter([...weights.toFloat32()]);
    const other = new AdamW(groupOf(copy));
    scope(() =>
      noGrad(() => {
        ops.copyInPlace(other.moments(copy).first, optimiser.moments(weights).first);
        ops.copyInPlace(other.moments(copy).second, optimiser.moments(weights).second);
      }),
    );
    other.resumeAt(optimiser.steps);
    for (const rate of rates.slice(2)) {
      step(optimiser, weights, rate);
      step(other, copy, rate);
      expect([...copy.toFloat32()]).toEqual([...weights.toFloat32()]);
    }
    expect(other.steps).toBe(rates.length);
    for (const held of [optimiser, other, weights, copy]) held.dispose();
  });

  it("moves the parameters of a group by its factor", () => {
    const [slow, still, full] = [parameter([1]), parameter([1]), parameter([1])];
    const optimiser = new AdamW([
      { parameters: [slow], learningRateFactor: 0.1 },
      { parameters: [still], learningRateFactor: 0, weightDecay: 0.5 },
      { parameters: [full] },
    ]);
    scope(() => backward(ops.add(ops.add(ops.sum(slow), ops.sum(still)), ops.sum(full))));
    optimiser.step(0.01);
    const moved = [slow, still, full].map((tensor) => 1 - tensor.item());
    expect(moved[0]).toBeCloseTo(0.001, 6);
    expect(moved[1]).toBe(0);
    expect(moved[2]).toBeCloseTo(0.01, 6);
    for (const held of [optimiser, slow, still, full]) held.dispose();
  });

  it("refuses a strange parameter, and steps that are no number of steps", () => {
    const [weights, strange] = [parameter([1]), parameter([1])];
    const optimiser = new AdamW(groupOf(weights));
    expect(torchError(() => optimiser.moments(strange)).code).toBe("BAD_ARGUMENT");
    for (const steps of [-1, 0.5, NaN]) {
      expect(torchError(() => optimiser.resumeAt(steps)).code).toBe("BAD_ARGUMENT");
    }
    for (const held of [optimiser, weights, strange]) held.dispose();
  });
});
