import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { maskTokens } from "./mask-tokens.ts";

describe("maskTokens", () => {
  const ids = Int32Array.from({ length: 10_000 }, (_, i) => 100 + i);

  it("masks the share asked for, by the seed", () => {
    const masked = maskTokens(ids, 0.15, 4, createRandom(1));
    const share = masked.filter((id) => id === 4).length / ids.length;
    expect(Math.abs(share - 0.15)).toBeLessThan(0.02);
    expect(maskTokens(ids, 0.15, 4, createRandom(1))).toEqual(masked);
    expect(maskTokens(ids, 0.15, 4, createRandom(2))).not.toEqual(masked);
  });

  it("changes nothing else, and neither the first nor the last token", () => {
    const document = fc.array(fc.integer({ min: 5, max: 99 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(
        document,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.nat(),
        (tokens, share, seed) => {
          const original = Int32Array.from(tokens);
          const masked = maskTokens(original, share, 4, createRandom(seed));
          expect(original).toEqual(Int32Array.from(tokens));
          expect([masked[0], masked.at(-1), masked.length]).toEqual([
            tokens[0],
            tokens.at(-1),
            tokens.length,
          ]);
          masked.forEach((id, i) => expect([4, tokens[i]]).toContain(id));
        },
      ),
    );
  });

  it("leaves a document as it is at a share of 0", () => {
    expect(maskTokens(ids, 0, 4, createRandom(1))).toBe(ids);
  });
});
