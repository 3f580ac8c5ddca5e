import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { drawBinomial } from "./draws.ts";
import { asShare, stratifiedPart, stratifiedTotal } from "./stratified.ts";

describe("stratifiedTotal", () => {
  it("weights each stratum's share by its size", () => {
    const strata = [
      { size: 400, sampled: 40, valid: 30 },
      { size: 600, sampled: 20, valid: 1 },
    ];
    const total = stratifiedTotal(strata, { seed: 1 });
    expect(total.value).toBeCloseTo(330, 10);
    // scipy.stats.beta of both strata, 10^6 draws each: 2.5 % and 97.5 % of the sum
    expect(total.low).toBeGreaterThan(263);
    expect(total.low).toBeLessThan(281);
    expect(total.high).toBeGreaterThan(412);
    expect(total.high).toBeLessThan(440);
    expect(asShare(total, 1000).value).toBeCloseTo(0.33, 10);
  });

  it("follows Beta's quantiles in one large stratum", () => {
    // 10^6 · scipy.stats.beta(43.5, 7.5).ppf([0.025, 0.975])
    const total = stratifiedTotal([{ size: 1_000_000, sampled: 50, valid: 43 }], {
      seed: 2,
      draws: 8000,
    });
    expect(total.low / 1_000_000).toBeCloseTo(0.7446, 2);
    expect(total.high / 1_000_000).toBeCloseTo(0.9337, 2);
  });

  it("has no spread where all were reviewed", () => {
    const total = stratifiedTotal([{ size: 12, sampled: 12, valid: 5 }], { seed: 1 });
    expect(total).toEqual({ value: 5, low: 5, high: 5 });
  });

  it("says nothing where a stratum was not reviewed, and leaves out empty ones", () => {
    const reviewed = { size: 10, sampled: 10, valid: 4 };
    const open = { size: 3, sampled: 0, valid: 0 };
    expect(stratifiedTotal([reviewed, open], { seed: 1 }).value).toBeNaN();
    expect(stratifiedTotal([reviewed, { ...open, size: 0 }], { seed: 1 }).value).toBe(4);
    expect(stratifiedTotal([], { seed: 1 }).value).toBeNaN();
    expect(() => stratifiedTotal([{ size: 3, sampled: 4, valid: 1 }], { seed: 1 })).toThrow(
      RangeError,
    );
  });

  it("covers the truth of made-up populations in about 95 % of reviews", () => {
    const random = createRandom(5);
    const shares = [0.9, 0.55, 0.02];
    const sizes = [120, 260, 900];
    let covered = 0;
    const runs = 120;
    for (let run = 0; run < runs; run++) {
      const valid = shares.map((share, s) => drawBinomial(sizes[s], share, random));
      const truth = valid.reduce((sum, one) => sum + one, 0);
      const strata = sizes.map((size, s) => {
        // A sample without replacement, one member after the other.
        const sampled = 40;
        let left = valid[s];
        let found = 0;
        for (let draw = 0; draw < sampled; draw++) {
          if (random.nextInt(size - draw) >= left) continue;
          left -= 1;
          found += 1;
        }
        return { size, sampled, valid: found };
      });
      const { low, high } = stratifiedTotal(strata, { seed: run, draws: 300 });
      if (low <= truth && truth <= high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.91);
  });
});

describe("stratifiedPart", () => {
  it("divides the valid members of some strata by those of all", () => {
    const coded = { size: 100, sampled: 50, valid: 45 };
    const uncoded = { size: 300, sampled: 60, valid: 20 };
    const part = stratifiedPart([coded], [uncoded], { seed: 1 });
    expect(part.value).toBeCloseTo(90 / 190, 10);
    // 90 ± 3.0·√… and 100 ± 18: about ± 0.05 by the delta method
    expect(part.low).toBeGreaterThan(0.37);
    expect(part.low).toBeLessThan(0.44);
    expect(part.high).toBeGreaterThan(0.51);
    expect(part.high).toBeLessThan(0.6);
  });

  it("is exact where all were reviewed, and unknown where one stratum was not", () => {
    const full = (valid: number) => ({ size: 10, sampled: 10, valid });
    expect(stratifiedPart([full(3)], [full(9)], { seed: 1 })).toEqual({
      value: 0.25,
      low: 0.25,
      high: 0.25,
    });
    const open = { size: 10, sampled: 0, valid: 0 };
    expect(stratifiedPart([full(3)], [open], { seed: 1 }).value).toBeNaN();
  });
});
