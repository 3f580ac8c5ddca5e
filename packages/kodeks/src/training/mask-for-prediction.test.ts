import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { chosenCount, maskForPrediction } from "./mask-for-prediction.ts";

const ordinary = Int32Array.from({ length: 1000 }, (_, i) => 10 + i);
const rule = { share: 0.15, maskId: 4, ordinary };

describe("maskForPrediction", () => {
  it("chooses the share asked for, among eligible tokens, and changes no other", () => {
    const tokens = fc.array(fc.integer({ min: 10, max: 1009 }), { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(
        tokens,
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        fc.nat(),
        (list, share, seed) => {
          const original = Int32Array.from(list);
          const range = { from: 1, to: list.length - 1 };
          const masked = maskForPrediction(original, range, { ...rule, share }, createRandom(seed));
          expect([...original]).toEqual(list);
          const eligible = list.length - 2;
          expect(masked.places.length).toBe(chosenCount(eligible, share));
          expect(Math.abs(masked.places.length - share * eligible)).toBeLessThanOrEqual(1);
          expect(masked.places.length).toBeGreaterThan(0);
          const places = [...masked.places];
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(Math.min(...places)).toBeGreaterThanOrEqual(range.from);
          expect(Math.max(...places)).toBeLessThan(range.to);
          expect([...masked.targets]).toEqual(places.map((place) => list[place]));
          masked.ids.forEach((id, place) => {
            if (!places.includes(place)) expect(id).toBe(list[place]);
            else expect(id === 4 || (id >= 10 && id < 1010)).toBe(true);
          });
        },
      ),
    );
  });

  it("masks 80 %, draws 10 % and leaves 10 % of them, every token alike", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = createRandom(seed);
        const ids = Int32Array.from({ length: 102 }, (_, i) => 10 + i);
        const kinds = { masked: 0, kept: 0, drawn: 0 };
        const chosen = new Float64Array(102);
        for (let round = 0; round < 400; round++) {
          const masked = maskForPrediction(ids, { from: 1, to: 101 }, rule, random);
          for (const place of masked.places) {
            chosen[place] += 1;
            const id = masked.ids[place];
            kinds[id === 4 ? "masked" : id === ids[place] ? "kept" : "drawn"] += 1;
          }
        }
        // 6,000 tokens: five standard deviations are 0.026 and 0.019.
        expect(Math.abs(kinds.masked / 6000 - 0.8)).toBeLessThan(0.026);
        expect(Math.abs(kinds.kept / 6000 - 0.1)).toBeLessThan(0.02);
        expect(Math.abs(kinds.drawn / 6000 - 0.1)).toBeLessThan(0.02);
        expect([chosen[0], chosen[101]]).toEqual([0, 0]);
        // Each place: 60 of 400 expected, with a standard deviation of 7.
        expect(Math.min(...chosen.subarray(1, 101))).toBeGreaterThan(15);
        expect(Math.max(...chosen.subarray(1, 101))).toBeLessThan(105);
      }),
      { numRuns: 20 },
    );
  });

  it("depends on its random numbers alone", () => {
    const ids = Int32Array.from({ length: 50 }, (_, i) => 10 + i);
    const with_ = (seed: number) =>
      maskForPrediction(ids, { from: 0, to: 50 }, rule, createRandom(seed));
    expect(with_(1)).toEqual(with_(1));
    expect(with_(1)).not.toEqual(with_(2));
  });
});
