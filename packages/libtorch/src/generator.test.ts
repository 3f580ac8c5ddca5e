import { describe, expect, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import { dropout, fromArray, Generator, ops, scope } from "./index.ts";

const draw = (generator: Generator, count = 8): number[] =>
  scope(() => [...ops.normalInPlace(ops.empty([count]), 0, 1, { generator }).toFloat32()]);

describe("Generator", () => {
  it("gives the same numbers for the same seed, others for another", () => {
    expect(draw(new Generator(5))).toEqual(draw(new Generator(5)));
    expect(draw(new Generator(5))).not.toEqual(draw(new Generator(6)));
    const generator = new Generator(5);
    const first = draw(generator);
    expect(draw(generator)).not.toEqual(first);
    generator.seed(5);
    expect(draw(generator)).toEqual(first);
  });

  it("is not disturbed by other generators, nor by libtorch's own", () => {
    const alone = new Generator(1);
    const expected = [draw(alone), draw(alone)];
    const generator = new Generator(1);
    const other = new Generator(1);
    const first = draw(generator);
    draw(other, 100);
    scope(() => ops.normalInPlace(ops.empty([100])));
    expect([first, draw(generator)]).toEqual(expected);
  });

  it("goes on from a state that was saved", () => {
    scope(() => {
      const generator = new Generator(11);
      draw(generator, 3);
      const state = generator.state();
      const expected = [draw(generator, 5), draw(generator, 20)];
      const copy = fromArray(state.toArray(), state.shape);
      const other = new Generator(0);
      other.restore(copy);
      expect([draw(other, 5), draw(other, 20)]).toEqual(expected);
    });
  });

  it("refuses a state that is none", () => {
    scope(() => {
      const error = torchError(() => new Generator(1).restore(ops.zeros([3])));
      expect(error.code).toBe("OPERATOR");
      expect(error.message).toContain("float32[3]");
    });
  });

  it("takes 64-bit seeds whole", () => {
    const low = 0x1234_5678n;
    const seeds = [low, low + (1n << 32n), low + (1n << 63n), (1n << 64n) - 1n];
    scope(() => {
      const states = seeds.map((seed) => [...new Generator(seed).state().toArray()].join(","));
      expect(new Set(states).size).toBe(seeds.length);
    });
    expect(draw(new Generator(Number.MAX_SAFE_INTEGER))).toEqual(
      draw(new Generator(BigInt(Number.MAX_SAFE_INTEGER))),
    );
  });

  it("refuses seeds that are not whole, and devices that are not there", () => {
    for (const seed of [1.5, NaN, 2 ** 60]) {
      expect(torchError(() => new Generator(seed)).code).toBe("BAD_ARGUMENT");
    }
    scope(() => {
      for (const probability of [-0.1, 1.1, NaN]) {
        expect(torchError(() => dropout(ops.ones([2]), probability, null)).code).toBe(
          "BAD_ARGUMENT",
        );
      }
    });
    expect(torchError(() => new Generator(1, "nowhere")).message).toContain("generator on nowhere");
  });
});

describe("dropout", () => {
  it("drops the given share and scales the rest", () => {
    scope(() => {
      const size = 100_000;
      const output = dropout(ops.ones([size]), 0.2, new Generator(3)).toFloat32();
      const [zero, scale] = [...new Set(output)].sort((a, b) => a - b) as [number, number];
      expect([zero, scale]).toEqual([0, expect.closeTo(1.25, 4)]);
      const kept = output.filter((value) => value !== 0).length;
      // Five standard deviations of a binomial count.
      expect(Math.abs(kept - 0.8 * size)).toBeLessThan(5 * Math.sqrt(size * 0.2 * 0.8));
    });
  });

  it("is the identity without a generator or a probability", () => {
    scope(() => {
      const input = ops.ones([4]);
      expect(dropout(input, 0.5, null)).toBe(input);
      expect(dropout(input, 0, new Generator(1))).toBe(input);
    });
  });

  it("takes inputs of any shape and keeps their mean", () => {
    scope(() => {
      const generator = new Generator(9);
      for (const shape of [[], [0], [3], [5, 7]]) {
        expect(dropout(ops.ones(shape), 0.1, generator).shape).toEqual(shape);
      }
      const mean = ops.mean(dropout(ops.ones([400, 500]), 0.1, generator)).item();
      // Five standard deviations: a share p of zeros gives each element the variance p/(1−p).
      expect(Math.abs(mean - 1)).toBeLessThan(5 * Math.sqrt(0.1 / 0.9 / 200_000));
    });
  });

  it("drops everything at probability 1", () => {
    scope(() => {
      expect([...dropout(ops.ones([4]), 1, new Generator(1)).toFloat32()]).toEqual([0, 0, 0, 0]);
    });
  });
});
