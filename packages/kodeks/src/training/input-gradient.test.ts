import {
  backward,
  clearGradient,
  fromArray,
  gradientOf,
  noGrad,
  ops,
  requireGrad,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { architectures } from "../model/coding-model.ts";
import { goldenModel } from "../model/golden.fixture.ts";
import { slopes } from "./finite-differences.fixture.ts";
import { inputGradientLoss } from "./input-gradient.ts";
import { crossEntropy } from "./loss.ts";

describe.each(architectures)("inputGradientLoss of %s", (architecture) => {
  const { file, model, documents } = goldenModel(architecture);
  afterAll(() => model.dispose());
  // Two windows, of which the second is filled up.
  const ids = [documents[2].slice(0, 11)];
  const windows = model.pack(ids);
  const lossAt = (embeddings: Tensor): Tensor => {
    const { logits } = model.decode(model.encoder.encode(embeddings, windows), windows);
    return crossEntropy(logits, ops.narrow(file.tensor("input/targets"), 0, 1, 1));
  };
  const penalty = (lambda: number): Tensor =>
    inputGradientLoss(lambda)({ embeddings: model.encoder.embed(windows), lossAt });
  const width = 16;

  it("is λ times the sum of the tokens' gradient norms, by finite differences", () => {
    const start = scope(() => noGrad(() => model.encoder.embed(windows).toFloat32()));
    const at = (moved: Float64Array): number =>
      scope(() =>
        noGrad(() => lossAt(fromArray(Float32Array.from(moved), [windows.count, 8, width])).item()),
      );
    const gradient = slopes(start, 1e-2, at);
    const norms = Array.from({ length: start.length / width }, (_, token) =>
      Math.hypot(...gradient.slice(token * width, (token + 1) * width)),
    );
    const expected = norms.reduce((sum, norm) => sum + norm, 0);
    // What fills up the last window has no part in the loss.
    expect(Math.max(...norms.slice(11))).toBe(0);
    expect(expected).toBeGreaterThan(0.1);
    const found = scope(() => penalty(0.5).item());
    expect(Math.abs(found - 0.5 * expected)).toBeLessThan(5e-3 * expected);
  });

  it("has the gradients of finite differences itself", () => {
    scope(() => backward(penalty(1)));
    let compared = 0;
    for (const [name, parameter] of model.namedParameters()) {
      const gradient = scope(() => gradientOf(parameter)?.toFloat32());
      clearGradient(parameter);
      // Biases at the very end bear on the penalty, if at all, through the loss's slope.
      if (gradient === undefined) continue;
      expect(gradient.every(Number.isFinite), name).toBe(true);
      const peak = gradient.reduce(
        (best, g, i) => (Math.abs(g) > Math.abs(gradient[best]) ? i : best),
        0,
      );
      const step = 1e-2;
      const at = (by: number): number => {
        const move = (amount: number): void =>
          scope(() =>
            noGrad(() => {
              const change = new Float32Array(parameter.size);
              change[peak] = amount;
              ops.addInPlace(parameter, fromArray(change, parameter.shape));
            }),
          );
        move(by);
        try {
          return scope(() => penalty(1).item());
        } finally {
          move(-by);
        }
      };
      const slope = (at(step) - at(-step)) / (2 * step);
      expect(Math.abs(slope - gradient[peak]), name).toBeLessThan(0.02 * Math.abs(slope) + 3e-3);
      if (Math.abs(slope) > 0.02) compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("leaves the loss's own gradient alone", () => {
    scope(() => {
      const embeddings = requireGrad(ops.detach(model.encoder.embed(windows)));
      inputGradientLoss(1)({ embeddings, lossAt });
      expect(gradientOf(embeddings)).toBeNull();
      for (const parameter of model.parameters()) expect(gradientOf(parameter)).toBeNull();
    });
  });
});
