import { describe as suite, expect, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import { fromArray, liveTensors, ops, scope } from "./index.ts";
import type { DType, Tensor } from "./index.ts";

suite("scope", () => {
  it("releases what is born in it and lets the result survive", () => {
    const before = liveTensors();
    const made: Tensor[] = [];
    const sum = scope(() => {
      const ones = ops.ones([3]);
      made.push(ones);
      return ops.add(ones, ones);
    });
    expect(made[0]?.isReleased).toBe(true);
    expect([...sum.toArray()]).toEqual([2, 2, 2]);
    expect(liveTensors()).toBe(before + 1);
    sum.dispose();
    expect(liveTensors()).toBe(before);
  });

  it("hands survivors to the enclosing scope", () => {
    const before = liveTensors();
    const inner = scope(() => {
      const result = scope(() => scope(() => ops.ones([2])));
      expect(result.isReleased).toBe(false);
      return { made: result, count: liveTensors() };
    });
    expect(inner.count).toBe(before + 1);
    expect(inner.made.isReleased).toBe(false);
    inner.made.dispose();

    const dropped = scope(() => [scope(() => ops.ones([2]))].map((tensor) => () => tensor));
    expect(dropped[0]?.().isReleased).toBe(true);
    expect(liveTensors()).toBe(before);
  });

  it("finds survivors in arrays and plain objects", () => {
    const before = liveTensors();
    const { pair, deep } = scope(() => {
      ops.zeros([5]);
      return {
        pair: [ops.ones([1]), ops.ones([2])],
        deep: { inside: [{ tensor: ops.ones([3]) }] },
        n: 1,
      };
    });
    const survivors = [...pair, ...deep.inside.map(({ tensor }) => tensor)];
    expect(survivors.map((tensor) => tensor.shape)).toEqual([[1], [2], [3]]);
    expect(liveTensors()).toBe(before + 3);
    for (const tensor of survivors) tensor.dispose();
  });

  it("releases everything when its function throws", () => {
    const before = liveTensors();
    expect(() =>
      scope(() => {
        ops.ones([2]);
        scope(() => {
          ops.ones([2]);
          throw new Error("stop");
        });
      }),
    ).toThrow("stop");
    expect(liveTensors()).toBe(before);
    expect(torchError(() => ops.ones([1])).message).toContain("no scope is open");
  });

  it("leaves kept tensors alone until they are disposed of", () => {
    const before = liveTensors();
    const [kept, returned] = scope(() => {
      const tensor = ops.ones([2]).keep();
      return [() => tensor, ops.ones([1]).keep()] as const;
    });
    expect(kept().isReleased).toBe(false);
    scope(() => kept());
    expect(kept().isReleased).toBe(false);
    kept().dispose();
    kept().dispose();
    returned.dispose();
    expect(liveTensors()).toBe(before);
  });

  it("releases a tensor that was disposed of within it only once", () => {
    const before = liveTensors();
    scope(() => {
      ops.ones([2]).dispose();
      const other = ops.ones([7]);
      expect(other.shape).toEqual([7]);
    });
    expect(liveTensors()).toBe(before);
  });

  it("makes the use of a released tensor an error", () => {
    const tensors: Tensor[] = [];
    scope(() => void tensors.push(ops.ones([2])));
    const [tensor] = tensors as [Tensor];
    scope(() => {
      for (const use of [
        () => ops.neg(tensor),
        () => ops.cat([ops.ones([1]), tensor]),
        () => tensor.shape,
        () => tensor.toArray(),
        () => tensor.item(),
      ]) {
        const error = torchError(use);
        expect(error.code).toBe("BAD_ARGUMENT");
        expect(error.message).toContain("released");
      }
    });
    expect(String(tensor)).toBe("Tensor(released)");
  });

  it("refuses an async function and releases its tensors", async () => {
    const before = liveTensors();
    let after: unknown;
    const error = torchError(() =>
      scope(async () => {
        const tensor = ops.ones([2]);
        await Promise.resolve();
        try {
          return ops.neg(tensor);
        } catch (cause) {
          after = cause;
          throw cause;
        }
      }),
    );
    expect(error.message).toContain("synchronous");
    expect(liveTensors()).toBe(before);
    // The rest of the function fails on its own, without an unhandled rejection.
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(String(after)).toContain("released");
    expect(liveTensors()).toBe(before);
  });

  it("must be open where tensors are made, and nothing leaks where it is not", () => {
    const before = liveTensors();
    const held = scope(() => ops.ones([6]).keep());
    for (const make of [
      () => ops.ones([1]),
      () => fromArray([1], [1]),
      () => ops.unbind(held),
      () => ops.topk(held, 2),
    ]) {
      const error = torchError(make);
      expect(error.code).toBe("BAD_ARGUMENT");
      expect(error.message).toContain("no scope is open");
    }
    held.dispose();
    expect(liveTensors()).toBe(before);
  });
});

suite("elements", () => {
  const examples: readonly [DType, readonly number[]][] = [
    ["float32", [0.5, -2, 3]],
    ["float64", [0.1, -2, 3]],
    ["int64", [1, -2, 2 ** 40]],
    ["int32", [1, -2, 3]],
    ["int16", [1, -2, 3]],
    ["int8", [1, -2, 3]],
    ["uint8", [1, 2, 255]],
    ["bool", [1, 0, 1]],
  ];
  it.each(examples)("of %s go in and out", (dtype, values) => {
    scope(() => {
      const tensor = fromArray(values, [3], dtype);
      expect(tensor.dtype).toBe(dtype);
      expect(Array.from(tensor.toArray(), Number)).toEqual(values);
      expect(ops.select(tensor, 0, 1).item()).toBe(values[1]);
    });
  });

  it.each(["float16", "bfloat16"] as const)("of %s are read as numbers by item()", (dtype) => {
    scope(() => {
      for (const value of [0, 1, -2.5, 0.15625, 1024, 2 ** -20, -Infinity, Infinity, NaN]) {
        const half = ops.to(fromArray([value], [1]), { dtype });
        expect(half.item()).toBe(ops.to(half, { dtype: "float32" }).item());
      }
    });
  });

  it("come out in row-major order whatever the strides", () => {
    scope(() => {
      const matrix = ops.transpose(fromArray([1, 2, 3, 4, 5, 6], [2, 3]), 0, 1);
      expect([...matrix.toArray()]).toEqual([1, 4, 2, 5, 3, 6]);
      expect([matrix.dim(0), matrix.dim(-1), matrix.size]).toEqual([3, 2, 6]);
      expect(torchError(() => matrix.dim(2)).code).toBe("BAD_ARGUMENT");
    });
  });

  it.each<[string, () => unknown]>([
    ["too few for the shape", () => fromArray([1, 2], [3])],
    ["of another type than the array's", () => fromArray(new Float32Array(2), [2], "int32")],
    ["of 16 bits without a dtype", () => fromArray(new Uint16Array(2), [2])],
    ["plain numbers as half floats", () => fromArray([1], [1], "float16")],
    ["of no known type", () => fromArray([1], [1], "constructor" as DType)],
    ["read as float32 where they are not", () => ops.zeros([1], { dtype: "int64" }).toFloat32()],
    ["more than one for item()", () => ops.zeros([2]).item()],
  ])("%s are an error", (_, body) => {
    expect(scope(() => torchError(body)).code).toBe("BAD_ARGUMENT");
  });
});
