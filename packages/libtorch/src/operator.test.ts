import { expect, describe as suite, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import { fromArray, Generator, liveTensors, ops, scope } from "./index.ts";
import type { Tensor } from "./index.ts";
import { call, operator } from "./operator.ts";

/** Calls that TypeScript would refuse. */
const loose = ops as unknown as Record<string, (...values: unknown[]) => unknown>;

suite("arguments", () => {
  const released = (): Tensor => {
    const held: Tensor[] = [];
    scope(() => void held.push(ops.ones([2])));
    return held[0];
  };
  const x = (): Tensor => ops.ones([2, 3]);

  it.each<[string, string, () => unknown]>([
    [
      "a number for a tensor",
      "aten::neg: argument self must be tensor, got 3",
      () => loose["neg"]?.(3),
    ],
    ["nothing for a tensor", "argument other is missing", () => loose["matmul"]?.(x())],
    ["null for a tensor", "argument self is missing", () => loose["neg"]?.(null)],
    [
      "a tensor for a number",
      "argument dim must be int, got float32[2, 3]",
      () => loose["softmax"]?.(x(), x()),
    ],
    ["a fraction for an int", "argument dim must be int, got 1.5", () => ops.softmax(x(), 1.5)],
    ["NaN for an int", "argument dim must be int, got NaN", () => ops.softmax(x(), NaN)],
    ["an int beyond 64 bits", "argument dim must be int", () => ops.softmax(x(), 2n ** 63n)],
    [
      "a fraction among ints",
      "argument size must be ints, got [2, 0.5]",
      () => ops.zeros([2, 0.5]),
    ],
    ["a number among tensors", "argument tensors must be tensors", () => loose["cat"]?.([x(), 1])],
    ["null among tensors", "argument tensors must be tensors", () => loose["cat"]?.([x(), null])],
    ["a tensor for tensors", "argument tensors must be tensors", () => loose["cat"]?.(x())],
    [
      "a number for a bool",
      "argument keepdim must be bool, got 1",
      () => loose["sumAlong"]?.(x(), 0, 1),
    ],
    [
      "a number for a string",
      "argument approximate must be string",
      () => loose["gelu"]?.(x(), { approximate: 1 }),
    ],
    [
      "text for a scalar",
      "argument value must be scalar, got string",
      () => loose["fillInPlace"]?.(x(), "1"),
    ],
    ["an unknown dtype", "unknown dtype", () => loose["zeros"]?.([1], { dtype: "float8" })],
    [
      "an inherited name as dtype",
      "unknown dtype",
      () => loose["zeros"]?.([1], { dtype: "toString" }),
    ],
    [
      "a tensor for a generator",
      "must be generator",
      () => loose["normalInPlace"]?.(x(), 0, 1, { generator: x() }),
    ],
    ["a released tensor", "released", () => ops.neg(released())],
    ["a released tensor in a list", "released", () => ops.cat([x(), released()])],
    [
      "one too many",
      "aten::add.Tensor: takes 3 arguments",
      () => call(ops.addOperator, [x(), x(), 1, 1]),
    ],
    ["one too few", "argument other is missing", () => call(ops.addOperator, [x()])],
  ])("refuse %s", (_, message, body) => {
    const before = liveTensors();
    scope(() => {
      const error = torchError(body);
      expect(error.code).toBe("BAD_ARGUMENT");
      expect(error.message).toContain(message);
      // Refused before crossing: nothing native stands behind it.
      expect(error.cause).toBeUndefined();
    });
    expect(liveTensors()).toBe(before);
  });

  it("take defaults, single numbers for lists, whole 64-bit integers and null where it is allowed", () => {
    scope(() => {
      expect(ops.sumAlong(x(), 1).shape).toEqual([2]);
      expect(ops.sumAlong(x(), [0, 1], true).shape).toEqual([1, 1]);
      expect(ops.linear(x(), ops.ones([4, 3]), null).shape).toEqual([2, 4]);
      expect(ops.index(x(), [null, fromArray([0, 2], [2], "int64")]).shape).toEqual([2, 2]);
      const large = 2n ** 53n + 1n;
      expect(ops.full([1], large, { dtype: "int64" }).toArray()[0]).toBe(large);
      expect(ops.full([1], 1.5).item()).toBe(1.5);
      expect(ops.full([1], true, { dtype: "bool" }).item()).toBe(1);
    });
  });
});

suite("errors of libtorch", () => {
  it("name the operator and the shapes", () => {
    scope(() => {
      const error = torchError(() =>
        ops.matmul(ops.ones([2, 3]), ops.ones([4, 5], { dtype: "float64" })),
      );
      expect(error.code).toBe("OPERATOR");
      expect(error.message).toMatch(/^aten::matmul\(float32\[2, 3\], float64\[4, 5\]\): \S/);
      expect(error.message).not.toContain("\n");
      expect(error.cause).toBeInstanceOf(Error);
    });
  });

  it("show sizes, switches and lists of tensors briefly", () => {
    scope(() => {
      const many = Array.from({ length: 9 }, () => ops.ones([2]));
      expect(torchError(() => ops.cat([...many, ops.ones([2, 2])])).message).toContain(
        "float32[2], … 10]): ",
      );
      expect(torchError(() => ops.view(ops.ones([6]), [4, 4])).message).toContain(
        "(float32[6], [4, 4]): ",
      );
      const message = torchError(() => ops.gelu(ops.ones([1]), { approximate: "erf" })).message;
      expect(message).toContain("(float32[1], erf): ");
    });
  });

  it("never show contents", () => {
    const secret = "Pt. with suicidal ideation";
    const ids = [271828, 314159];
    scope(() => {
      const generator = new Generator(1);
      for (const body of [
        () => loose["neg"]?.(secret),
        () => loose["neg"]?.([secret]),
        () => loose["neg"]?.({ [secret]: secret }),
        () => loose["neg"]?.(ids),
        () => loose["neg"]?.(new Int32Array(ids)),
        () => loose["zeros"]?.(new Int32Array(ids)),
        () => loose["zeros"]?.([secret]),
        () => loose["zeros"]?.([1], { dtype: secret }),
        () => loose["zeros"]?.([1], { device: secret }),
        () => loose["gelu"]?.(ops.ones([1]), { approximate: secret }),
        () => loose["normalInPlace"]?.(ops.ones([1]), 0, -1, { generator }),
        () => ops.embedding(ops.ones([2, 2]), ops.ones([2, 2])),
        () => ops.reshape(fromArray(ids, [2]), [3]),
      ]) {
        const { message } = torchError(body);
        expect(message.slice(0, 200)).not.toMatch(/271828|314159/);
        // libtorch itself may quote an unknown option; what we say of the arguments must not.
        const said = message.split("): ")[0] ?? message;
        expect(said).not.toContain("suicidal");
      }
    });
  });

  it("tell exhausted memory apart", () => {
    const before = liveTensors();
    // 2^48 bytes are beyond what a process can address, however generous the system is.
    for (const size of [2 ** 46, 2 ** 52]) {
      const error = scope(() => torchError(() => ops.zeros([size])));
      expect(error.code).toBe("OUT_OF_MEMORY");
      expect(error.message).toContain(`aten::zeros([${size}]`);
    }
    expect(liveTensors()).toBe(before);
  });

  it("say when this libtorch has no such operator", () => {
    const unknown = operator("no_such_thing.Tensor", "self:tensor", ["tensor"]);
    scope(() => {
      const error = torchError(() => call(unknown, [ops.ones([1])]));
      expect(error.code).toBe("OPERATOR");
      expect(error.message).toMatch(
        /^libtorch \d+\.\d+\.\d+ has no operator aten::no_such_thing\.Tensor$/,
      );
    });
  });
});
