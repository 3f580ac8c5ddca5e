import { describe, expect, it } from "vitest";
import { mapSpan, shiftOffset } from "./map-span.ts";
import { replace } from "./replacement.ts";

// 0123456789012345678901
// Anna Hansen har KOL.
const { text, replacements } = replace("Anna Hansen har KOL.", [
  { start: 0, end: 4, kind: "name", replacement: "[NAME]" },
  { start: 5, end: 11, kind: "name", replacement: "X" },
]);
const cut = (start: number, end: number): string => {
  const span = mapSpan(replacements, start, end);
  return text.slice(span.start, span.end);
};

describe("mapSpan", () => {
  it("keeps a span's words where nothing is replaced", () => {
    expect(text).toBe("[NAME] X har KOL.");
    expect(cut(16, 19)).toBe("KOL");
    expect(cut(11, 15)).toBe(" har");
    expect(cut(4, 5)).toBe(" ");
  });

  it("widens a span that touches a replacement to hold the whole of it", () => {
    expect(cut(0, 2)).toBe("[NAME]");
    expect(cut(3, 6)).toBe("[NAME] X");
    expect(cut(10, 19)).toBe("X har KOL");
    expect(cut(0, 20)).toBe(text);
  });

  it("leaves out a replacement that a span only borders on", () => {
    expect(cut(11, 12)).toBe(" ");
    expect(cut(4, 5)).toBe(" ");
  });

  it("keeps empty spans between replacements empty", () => {
    for (const at of [0, 4, 5, 11, 20]) expect(cut(at, at)).toBe("");
  });
});

describe("shiftOffset", () => {
  it("goes to the edge asked for inside a replacement", () => {
    expect([2, 7].map((at) => shiftOffset(replacements, at))).toEqual([0, 7]);
    expect([2, 7].map((at) => shiftOffset(replacements, at, "end"))).toEqual([6, 8]);
    expect(shiftOffset([], 7)).toBe(7);
  });
});
