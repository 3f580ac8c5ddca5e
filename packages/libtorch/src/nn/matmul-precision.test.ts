import { describe, expect, it } from "vitest";

import {
  backward,
  freshParameters,
  fromArray,
  Generator,
  gradientOf,
  Linear,
  matmul,
  ops,
  requireGrad,
  scope,
  withMatmulPrecision,
} from "../index.ts";

// 1 + 2⁻¹⁰ needs more than the 8 bits of a bfloat16's fraction.
const fine = 1 + 2 ** -10;

describe("withMatmulPrecision", () => {
  it("rounds the inputs of products and nothing else, and ends with its body", () => {
    scope(() => {
      const input = fromArray([fine], [1, 1]);
      const one = fromArray([1], [1, 1]);
      const product = (): number => matmul(input, one).item();
      expect(product()).toBe(fine);
      withMatmulPrecision("bfloat16", () => {
        expect(product()).toBe(1);
        expect(matmul(input, one).dtype).toBe("float32");
        expect(ops.mul(input, one).item()).toBe(fine);
        expect(withMatmulPrecision("float32", product)).toBe(fine);
        expect(product()).toBe(1);
      });
      expect(product()).toBe(fine);
      expect(() =>
        withMatmulPrecision("bfloat16", () => {
          throw new Error("in the body");
        }),
      ).toThrow("in the body");
      expect(product()).toBe(fine);
    });
  });

  it("gives a linear layer float32 gradients close to the exact ones", () => {
    const layer = new Linear(freshParameters(new Generator(1)), 64, 32, { deviation: 0.2 });
    scope(() => {
      const input = ops.normalInPlace(ops.empty([16, 64]), 0, 1, { generator: new Generator(2) });
      requireGrad(input);
      const gradients = (["float32", "bfloat16"] as const).map((precision) => {
        const output = withMatmulPrecision(precision, () => layer.forward(input));
        expect(output.dtype).toBe("float32");
        backward(ops.sum(ops.mul(output, output)));
        return [input, layer.weight, layer.bias ?? input].map((tensor) => {
          const gradient = gradientOf(tensor);
          expect(gradient?.dtype).toBe("float32");
          const values = gradient?.toFloat32().slice() ?? new Float32Array();
          if (gradient !== null) ops.fillInPlace(gradient, 0);
          return values;
        });
      });
      const [exact = [], rounded = []] = gradients;
      exact.forEach((values, i) => {
        const norm = (list: Float32Array): number => Math.hypot(...list);
        const difference = norm(values.map((value, j) => value - (rounded[i]?.[j] ?? NaN)));
        expect(difference / norm(values)).toBeLessThan(0.02);
        expect(difference).toBeGreaterThan(0);
      });
    });
    layer.dispose();
  });
});
