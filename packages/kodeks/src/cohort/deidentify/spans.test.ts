import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSpans } from "./spans.ts";

describe("spans", () => {
  it("take what is free, in any order", () => {
    const text = "abcdefghijklmnopqrst";
    const stretch = fc.tuple(fc.nat(18), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (given) => {
        const spans = makeSpans();
        const owner = Array.from(text, () => false);
        for (const [start, length] of given) {
          const end = Math.min(text.length, start + length);
          const isFree = !owner.slice(start, end).includes(true);
          expect(spans.take(start, end)).toBe(isFree);
          if (isFree) owner.fill(true, start, end);
        }
        const masked = Array.from(text, (character, i) => (owner[i] ? "\0" : character)).join("");
        expect(spans.mask(text)).toBe(masked);
        const gaps = spans.gaps(text.length);
        expect(gaps.every(([start, end]) => start < end)).toBe(true);
        expect(gaps.map(([start, end]) => text.slice(start, end)).join("")).toBe(
          masked.replaceAll("\0", ""),
        );
      }),
    );
  });
});
