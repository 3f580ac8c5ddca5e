import { describe, expect, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import {
  backward,
  clearGradient,
  fromArray,
  gradientOf,
  gradients,
  liveTensors,
  noGrad,
  ops,
  requireGrad,
  requiresGrad,
  scope,
} from "./index.ts";
import type { Tensor } from "./index.ts";

const leaf = (values: readonly number[]): Tensor =>
  requireGrad(fromArray(values, [values.length], "float64"));

const numbers = (tensor: Tensor | null | undefined): number[] =>
  tensor ? Array.from(tensor.toArray(), Number) : [];

describe("backward", () => {
  it("accumulates in leaves until their gradients are cleared", () => {
    scope(() => {
      const x = leaf([1, 2, 3]);
      expect(gradientOf(x)).toBeNull();
      backward(ops.sum(ops.mul(x, x)));
      backward(ops.sum(ops.mul(x, x)));
      expect(numbers(gradientOf(x))).toEqual([4, 8, 12]);
      clearGradient(x);
      expect(gradientOf(x)).toBeNull();
    });
  });

  it("wants one element, and something to differentiate", () => {
    scope(() => {
      const x = leaf([1, 2]);
      expect(torchError(() => backward(ops.mul(x, x)))).toMatchObject({
        code: "BAD_ARGUMENT",
        message: expect.stringContaining("float64[2]") as string,
      });
      expect(torchError(() => backward(ops.ones([1]))).code).toBe("OPERATOR");
    });
  });
});

describe("noGrad", () => {
  it("records nothing within, and recording goes on after it, also after an error", () => {
    scope(() => {
      const x = leaf([2]);
      const inside = noGrad(() => {
        expect(noGrad(() => requiresGrad(ops.neg(x)))).toBe(false);
        return ops.mul(x, x);
      });
      expect(requiresGrad(inside)).toBe(false);
      expect(requiresGrad(ops.mul(x, x))).toBe(true);
      expect(() =>
        noGrad(() => {
          throw new Error("stop");
        }),
      ).toThrow("stop");
      expect(requiresGrad(ops.mul(x, x))).toBe(true);
    });
  });

  it("refuses an async function", () => {
    expect(torchError(() => noGrad(async () => Promise.reject(new Error("late")))).code).toBe(
      "BAD_ARGUMENT",
    );
  });
});

describe("requireGrad", () => {
  it("can be turned off, and is refused for whole numbers", () => {
    scope(() => {
      const x = leaf([1]);
      requireGrad(x, false);
      expect(requiresGrad(x)).toBe(false);
      const whole = fromArray([1], [1], "int64");
      expect(torchError(() => requireGrad(whole)).message).toContain("int64[1]");
    });
  });
});

describe("gradients", () => {
  it("are null for an input that the outputs do not depend on", () => {
    scope(() => {
      const [x, unused] = [leaf([1, 2]), leaf([5])];
      const [dx, none] = gradients([ops.sum(ops.exp(x))], [x, unused]);
      expect(numbers(dx)).toEqual(
        [Math.exp(1), Math.exp(2)].map((v) => expect.closeTo(v, 12) as number),
      );
      expect(none).toBeNull();
      expect(gradientOf(x)).toBeNull();
    });
  });

  it("take output gradients of the outputs' shapes", () => {
    scope(() => {
      const x = leaf([1, 2, 3]);
      const upstream = fromArray([1, 0, -1], [3], "float64");
      const [dx] = gradients([ops.mul(x, x)], [x], { outputGradients: [upstream] });
      expect(numbers(dx)).toEqual([2, 0, -6]);
    });
  });

  it("can be differentiated again with createGraph", () => {
    scope(() => {
      const x = leaf([2, 3]);
      const [first] = gradients([ops.sum(ops.mul(ops.mul(x, x), x))], [x], { createGraph: true });
      expect(numbers(first)).toEqual([12, 27]);
      const [second] = gradients([ops.sum(first as Tensor)], [x]);
      expect(numbers(second)).toEqual([12, 18]);
    });
  });

  it("keep the graph only when asked to", () => {
    scope(() => {
      const x = leaf([2]);
      const y = ops.sum(ops.mul(x, x));
      const once = gradients([y], [x], { retainGraph: true });
      const twice = gradients([y], [x]);
      expect(numbers(twice[0])).toEqual(numbers(once[0]));
      expect(torchError(() => gradients([y], [x])).code).toBe("OPERATOR");
    });
  });

  it("do not leak where no scope is open", () => {
    const before = liveTensors();
    const [x, z, y] = scope(() => {
      const [a, b] = [leaf([2]), leaf([3])];
      return [a, b, ops.sum(ops.mul(a, b))] as const;
    });
    expect(torchError(() => gradients([y], [x, z])).message).toContain("no scope");
    for (const tensor of [x, y, z]) tensor.dispose();
    expect(liveTensors()).toBe(before);
  });

  it("of a small network agree with finite differences", () => {
    scope(() => {
      const value = (i: number): number => Math.sin(1.7 * i + 0.3) / 2;
      const tensor = (shape: readonly number[], offset: number): Tensor => {
        const size = shape.reduce((a, b) => a * b, 1);
        return fromArray(
          Float64Array.from({ length: size }, (_, i) => value(i + offset)),
          shape,
        );
      };
      const input = tensor([5, 3], 100);
      const target = ops.sigmoid(tensor([5, 2], 200));
      const parameters = [tensor([4, 3], 0), tensor([4], 20), tensor([2, 4], 40), tensor([2], 60)];
      const loss = ([w1, b1, w2, b2]: readonly Tensor[]): Tensor => {
        const hidden = ops.gelu(ops.linear(input, w1, b1));
        return ops.binaryCrossEntropyWithLogits(ops.linear(hidden, w2, b2), target);
      };
      parameters.forEach((parameter) => requireGrad(parameter));
      const found = gradients([loss(parameters)], parameters);

      const step = 1e-5;
      const lossAt = (which: number, data: Float64Array, index: number, delta: number): number =>
        scope(() => {
          const moved = Float64Array.from(data);
          moved[index] = data[index] + delta;
          const at = parameters.map((p, i) => (i === which ? fromArray(moved, p.shape) : p));
          return noGrad(() => loss(at)).item();
        });
      parameters.forEach((parameter, which) => {
        const data = parameter.toArray() as Float64Array;
        const analytic = numbers(found[which]);
        expect(analytic.some((slope) => Math.abs(slope) > 1e-3)).toBe(true);
        data.forEach((_, i) => {
          const slope = (lossAt(which, data, i, step) - lossAt(which, data, i, -step)) / (2 * step);
          expect(Math.abs(analytic[i] - slope)).toBeLessThan(1e-9);
        });
      });
    });
  });
});
