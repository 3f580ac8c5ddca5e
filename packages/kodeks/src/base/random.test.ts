import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, pickWeighted, shuffle } from "./random.ts";
import type { Random, RandomState } from "./random.ts";

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe("createRandom", () => {
  it("repeats its sequence under one seed and not under another", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (one, other) => {
        fc.pre(one !== other);
        expect(draw(one, 5)).toEqual(draw(one, 5));
        expect(draw(one, 5)).not.toEqual(draw(other, 5));
      }),
    );
  });

  it("tells seeds apart that share their low 32 bits", () => {
    expect(draw(1, 3)).not.toEqual(draw(1 + 2 ** 32, 3));
  });

  it("stays the sequence that earlier reports were made with", () => {
    const random = createRandom(1);
    expect(Array.from({ length: 6 }, () => random.nextInt(1000))).toMatchInlineSnapshot(`
      [
        755,
        150,
        498,
        867,
        183,
        211,
      ]
    `);
  });

  it("is uniform in [0, 1)", () => {
    const values = draw(3, 20_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const bins = new Float64Array(10);
    for (const value of values) bins[Math.floor(value * 10)] += 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % quantile, 9 degrees of freedom
  });

  it("starts neighbouring seeds far apart", () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => draw(seed, 1)[0]);
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.025);
    expect(new Set(firsts).size).toBe(2000);
  });

  it("goes on from where it stood, through JSON", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(50), (seed, drawn) => {
        const random = createRandom(seed);
        for (let i = 0; i < drawn; i++) random.next();
        const state = JSON.parse(JSON.stringify(random.state())) as RandomState;
        const other = createRandom(0);
        other.restore(state);
        const draw = (from: Random): number[] => Array.from({ length: 20 }, () => from.next());
        expect(draw(other)).toEqual(draw(random));
      }),
    );
  });

  it("refuses seeds and bounds that are not integers in range", () => {
    for (const seed of [0.5, Number.NaN, 2 ** 53])
      expect(() => createRandom(seed)).toThrow(RangeError);
    for (const n of [0, -1, 1.5]) expect(() => createRandom(1).nextInt(n)).toThrow(RangeError);
  });
});

describe("shuffle", () => {
  it("keeps the items, repeats under the seed, and works in place", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const copy = [...items];
        expect(shuffle(copy, createRandom(seed))).toBe(copy);
        expect(copy.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
        expect(shuffle([...items], createRandom(seed))).toEqual(copy);
      }),
    );
  });

  it("gives every order of three items equally often", () => {
    const random = createRandom(9);
    const seen = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = shuffle(Int32Array.of(0, 1, 2), random).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe("pickWeighted", () => {
  it("picks as often as the weights say, and never what weighs nothing", () => {
    const random = createRandom(3);
    const items = ["never", "once", "thrice", "not"] as const;
    const weights = { never: 0, once: 1, thrice: 3, not: 0 };
    const counts = { never: 0, once: 0, thrice: 0, not: 0 };
    for (let at = 0; at < 4000; at++)
      counts[pickWeighted(items, (item) => weights[item], random)]++;
    expect([counts.never, counts.not]).toEqual([0, 0]);
    expect(counts.thrice / 4000).toBeCloseTo(0.75, 1);
  });

  it("refuses to pick where nothing weighs anything", () => {
    expect(() => pickWeighted([1, 2], () => 0, createRandom(1))).toThrow(RangeError);
    expect(() => pickWeighted([], () => 1, createRandom(1))).toThrow(RangeError);
  });
});
