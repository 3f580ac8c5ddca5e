import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCodeSet } from "./code-range.ts";

describe("parseCodeSet", () => {
  it("holds the codes of a list of ranges and categories", () => {
    const set = parseCodeSet("X60-X85, E66, I10-I15");
    for (const code of [
      "X60",
      "X60.0",
      "X72.9",
      "X85",
      "X85.9",
      "E66",
      "E66.01",
      "I15.9",
      "DI109",
    ]) {
      expect(set.contains(code), code).toBe(true);
    }
    for (const code of ["X59.9", "X86", "E65", "E67.0", "I09.9", "I16", "Z99"]) {
      expect(set.contains(code), code).toBe(false);
    }
  });

  it("reads other separators, dashes, cases and forms", () => {
    const set = parseCodeSet(" x60 – DX85;e11.0-E115 ");
    expect(set.contains("X70")).toBe(true);
    expect(set.contains("E11.59")).toBe(true);
    expect(set.contains("E11.6")).toBe(false);
  });

  it("does not hold a category of which it holds only some codes", () => {
    const set = parseCodeSet("E11.0-E11.5, E66.0, C4A-C4A.1");
    for (const code of ["E11", "E66", "E66.1"]) expect(set.contains(code), code).toBe(false);
    for (const code of ["E11.0", "E66.01", "C4A.1"]) expect(set.contains(code), code).toBe(true);
    expect(parseCodeSet("E10.9-E11.5").contains("E11")).toBe(false);
    expect(parseCodeSet("E10.9-E12").contains("E11")).toBe(true);
  });

  it("spans chapters and categories with letters", () => {
    const set = parseCodeSet("C00-D49");
    for (const code of ["C4A.9", "D3A", "D00.1", "D49.9"]) expect(set.contains(code)).toBe(true);
    expect(set.contains("D50")).toBe(false);
  });

  it.each([
    ["", "item 1", "missing"],
    ["E66,", "item 2", "missing"],
    ["E66, X60-", "item 2", "missing"],
    ["-X60", "item 1", "missing"],
    ["X85-X60", "item 1", "ends before it starts"],
    ["E11.5-E11.4", "item 1", "ends before it starts"],
    ["X60-X70-X85", "item 1", "more than two ends"],
    ["E66 E67", "item 1", "neither a code nor a range"],
    ["E66, obesity", "item 2", "not an ICD-10 code"],
    ["E66.*", "item 1", "neither a code nor a range"],
  ])("refuses %j", (text, where, message) => {
    expect(() => parseCodeSet(text)).toThrow(
      expect.objectContaining({
        code: "BAD_CODE",
        where,
        message: expect.stringContaining(message) as string,
      }) as Error,
    );
  });

  it("holds a category exactly if it lies between the ends", () => {
    const category = fc
      .tuple(fc.constantFrom("A", "D", "E", "Z"), fc.integer({ min: 0, max: 99 }))
      .map(([letter, number]) => letter + String(number).padStart(2, "0"));
    fc.assert(
      fc.property(category, category, category, (a, b, code) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const set = parseCodeSet(`${from}-${to}`);
        expect(set.contains(code)).toBe(from <= code && code <= to);
        expect(set.contains(`${code}.9`)).toBe(set.contains(code));
      }),
    );
  });
});
