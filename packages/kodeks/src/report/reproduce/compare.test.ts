import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEffects, difference, scaled } from "./compare.ts";

const effect = (value: number, half: number) => ({ value, low: value - half, high: value + half });

describe("compareEffects", () => {
  it("tells sign, order of magnitude, and what cannot be told", () => {
    expect(compareEffects(0.1, effect(0.12, 0.05))).toBe("same");
    expect(compareEffects(-0.1, effect(-0.31, 0.05))).toBe("same");
    expect(compareEffects(0.1, effect(0.33, 0.05))).toBe("other-size");
    expect(compareEffects(0.1, effect(0.03, 0.01))).toBe("other-size");
    expect(compareEffects(0.1, effect(-0.12, 0.05))).toBe("opposite");
    expect(compareEffects(0.1, effect(0.05, 0.06))).toBe("too-small");
    expect(compareEffects("positive", effect(0.5, 0.1))).toBe("same");
    expect(compareEffects("negative", effect(0.5, 0.1))).toBe("opposite");
    expect(compareEffects(0.1, effect(0, 0))).toBe("too-small");
    expect(compareEffects(0.1, { value: Number.NaN, low: 0, high: 1 })).toBe("too-small");
  });

  it("does not call small what is narrow, holds none, and is nothing like the paper's", () => {
    expect(compareEffects(0.36, effect(0, 0.02))).toBe("opposite");
    expect(compareEffects(0.36, effect(0, 0.2))).toBe("too-small");
    expect(compareEffects(-0.36, effect(0, 0.02))).toBe("opposite");
    expect(compareEffects(-0.36, effect(0, 0.2))).toBe("too-small");
  });

  it("judges mirrored effects alike", () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (paper, own, half) => {
          const mirrored = { value: -own, low: -own - half, high: -own + half };
          expect(compareEffects(-paper, mirrored)).toBe(compareEffects(paper, effect(own, half)));
        },
      ),
    );
  });
});

describe("difference", () => {
  it("adds the uncertainties of both", () => {
    const { value, low, high } = difference(effect(0.6, 0.03), effect(0.5, 0.04));
    expect(value).toBeCloseTo(0.1);
    expect(low).toBeCloseTo(0.05);
    expect(high).toBeCloseTo(0.15);
  });

  it("keeps its ends in order when scaled by a negative factor", () => {
    expect(scaled({ value: 1, low: 0, high: 2 }, -2)).toEqual({ value: -2, low: -4, high: -0 });
  });
});
