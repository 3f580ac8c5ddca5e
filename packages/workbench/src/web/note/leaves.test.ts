import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastAtOrBefore, linesOf, partsOf, piecesOf } from "./leaves.ts";
import { toUtf16 } from "./offsets.ts";

const texts = fc.string({
  unit: fc.constantFrom(
    "a",
    "æ",
    "ø",
    "Å",
    " ",
    "\n",
    "\r\n",
    "\r",
    "e\u0301",
    "👩🏽‍⚕️",
    "𝛼",
    "\u202e",
    "\t",
  ),
  maxLength: 80,
});

/** The leaves that the page makes of a text. */
const leavesOf = (text: string) =>
  linesOf(text, 0, text.length).flatMap((line) => piecesOf(text, line));

describe("lines and pieces", () => {
  it("hold every character but the line ends, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const joined = leavesOf(text)
          .map(({ start, end }) => text.slice(start, end))
          .join("");
        expect(joined).toBe(text.replace(/\r\n|\n|\r/g, ""));
      }),
    );
  });

  it("end a line at CR LF, LF and CR, once each", () => {
    expect(linesOf("a\r\nb\nc\rd", 0, 8).map(({ start }) => start)).toEqual([0, 3, 5, 7]);
    expect(linesOf("a\n", 0, 2)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 2 },
    ]);
  });

  it("cut a very long line, but never inside a surrogate pair", () => {
    const text = "👩".repeat(20_000);
    const pieces = piecesOf(text, { start: 0, end: text.length });
    expect(pieces.length).toBeGreaterThan(5);
    for (const { start, end } of pieces) {
      expect(end - start).toBeLessThanOrEqual(4000);
      expect(text.slice(start, end)).toMatch(/^(?:👩)+$/u);
    }
  });
});

describe("parts of a span", () => {
  it("together are the span's text, whatever lines it runs over", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const leaves = leavesOf(text);
        const parts = partsOf(
          leaves.map((leaf) => leaf.start),
          leaves.map((leaf) => leaf.end),
          { start, end },
        );
        const marked = parts
          .map((part) => {
            const base = leaves[part.leaf]?.start ?? 0;
            return text.slice(base + part.start, base + part.end);
          })
          .join("");
        // A CR LF that is cut in two leaves its half outside every leaf.
        expect(marked).toBe(text.slice(start, end).replace(/[\r\n]/g, ""));
      }),
    );
  });

  it("finds the leaf before a position", () => {
    expect(lastAtOrBefore([0, 5, 9], 8)).toBe(1);
    expect(lastAtOrBefore([0, 5, 9], 9)).toBe(2);
    expect(lastAtOrBefore([3], 1)).toBe(0);
  });
});

describe("offsets of answers", () => {
  it("in code points name the same characters in UTF-16", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = Array.from(text);
        const find = toUtf16(text, "code-point");
        for (let i = 0; i < points.length; i += 1) {
          expect(text.slice(find(i), find(i + 1))).toBe(points[i]);
        }
      }),
    );
  });

  it("beyond the text are its end", () => {
    expect(toUtf16("æ👩", "code-point")(99)).toBe(3);
    expect(toUtf16("æøå", "utf-16")(99)).toBe(3);
    expect(toUtf16("æøå", "utf-16")(-1)).toBe(0);
  });
});
