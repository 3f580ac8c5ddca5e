import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOffsets } from "./text-offsets.ts";

const text = fc.string({ unit: "binary" });

describe("textOffsets", () => {
  it("converts code points so that slices agree", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
        const points = Array.from(text);
        const offsets = textOffsets(text, "code-points");
        expect(offsets.length).toBe(points.length);
        const [start = 0, end = 0] = [a, b]
          .map((offset) => offset % (points.length + 1))
          .sort((x, y) => x - y);
        const cut = text.slice(offsets.toUtf16(start), offsets.toUtf16(end));
        expect(cut).toBe(points.slice(start, end).join(""));
      }),
    );
  });

  it("takes UTF-16 offsets as they are, except inside a pair", () => {
    const offsets = textOffsets("a😀b", "utf-16");
    expect(offsets.length).toBe(4);
    expect([0, 1, 2, 3, 4].map((offset) => offsets.toUtf16(offset))).toEqual([
      0,
      1,
      undefined,
      3,
      4,
    ]);
  });
});
