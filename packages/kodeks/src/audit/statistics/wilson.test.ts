import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "./wilson.ts";

describe("wilson", () => {
  // Computed in Python from the formula of Wilson (1927), as statsmodels has it.
  it.each([
    [43, 50, 0.7381381, 0.9304917],
    [0, 50, 0, 0.0713476],
    [50, 50, 0.9286524, 1],
    [1, 3, 0.0614919, 0.7923404],
    [789, 917, 0.8364768, 0.8813449],
  ])("gives the interval of %d of %d", (successes, trials, low, high) => {
    const found = wilson(successes, trials);
    expect(found.value).toBe(successes / trials);
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
  });

  it("solves |p − s| = z √(p (1 − p) / n) at both ends", () => {
    assert(
      property(integer({ min: 1, max: 500 }), double({ min: 0, max: 1, noNaN: true }), (n, u) => {
        const k = Math.floor(u * n);
        const { value, low, high } = wilson(k, n);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        for (const end of [low, high]) {
          if (end === 0 || end === 1) continue;
          const z = Math.abs(end - value) / Math.sqrt((end * (1 - end)) / n);
          expect(z).toBeCloseTo(1.959964, 5);
        }
      }),
    );
  });

  it("has no estimate without trials, and refuses more successes than trials", () => {
    expect(wilson(0, 0).value).toBeNaN();
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
  });
});
