import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointStarts, toCodePoint } from "./code-points.ts";

describe("code points", () => {
  it("need no table where they agree with UTF-16 units", () => {
    expect(codePointStarts("blåbær e\u0301 糖")).toBeNull();
    expect(toCodePoint(null, 7)).toBe(7);
  });

  it("are told apart from UTF-16 units behind an emoji", () => {
    const starts = codePointStarts("a👩🏽b");
    expect(starts).toEqual(Int32Array.of(0, 1, 3, 5, 6));
    expect([0, 1, 3, 5, 6].map((unit) => toCodePoint(starts, unit))).toEqual([0, 1, 2, 3, 4]);
  });

  it("lead to UTF-16 units and back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const points = [...text];
        const starts = codePointStarts(text);
        expect(starts === null).toBe(points.length === text.length);
        if (starts === null) return;
        expect(starts.length).toBe(points.length + 1);
        points.forEach((point, i) => {
          const start = starts[i];
          expect(text.slice(start, starts[i + 1])).toBe(point);
          expect(toCodePoint(starts, start)).toBe(i);
        });
        expect(toCodePoint(starts, text.length)).toBe(points.length);
      }),
    );
  });
});
