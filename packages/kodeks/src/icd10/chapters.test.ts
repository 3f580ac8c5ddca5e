import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hasSharedData, needsSharedData, sharedData } from "../base/shared-data.fixture.ts";
import { chapterOf, chapters } from "./chapters.ts";

describe("chapters", () => {
  it("are WHO's 22, in order", () => {
    expect(chapters).toHaveLength(22);
    expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, index) => index + 1));
    expect(new Set(chapters.map(({ title }) => title)).size).toBe(22);
  });

  it.each(chapters)("$numeral holds its first and last category", ({ numeral, first, last }) => {
    expect(chapterOf(first).numeral).toBe(numeral);
    expect(chapterOf(`${last}.9`).numeral).toBe(numeral);
  });

  it.each([
    ["C4A.0", "II"],
    ["D3A.00", "II"],
    ["D49.9", "II"],
    ["D50", "III"],
    ["H59.9", "VII"],
    ["H60.0", "VIII"],
    ["K95.0", "XI"],
    ["T99", "XIX"],
    ["U07.1", "XXII"],
    ["V00.0", "XX"],
    ["X60", "XX"],
    ["Y99", "XX"],
    ["Z3A.0", "XXI"],
  ])("%s belongs to %s", (code, numeral) => {
    expect(chapterOf(code).numeral).toBe(numeral);
  });

  it("refuses what is no code", () => {
    expect(() => chapterOf("")).toThrow(TypeError);
  });
});

describe.skipIf(!hasSharedData)(`chapters of ICD-10-CM${needsSharedData}`, () => {
  it("are the same parts of the classification", () => {
    const file = join(sharedData, "icd-10-cm", "icd-10-cm-2019.tsv.gz");
    const rows = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").slice(1);
    const numerals = new Map<string, Set<string>>();
    for (const row of rows) {
      const [code = "", , , , , , title = ""] = row.split("\t");
      const found = numerals.get(title) ?? new Set();
      numerals.set(title, found.add(chapterOf(code).numeral));
    }
    const sets = [...numerals.values()].map((found) => [...found]);
    expect(sets.every((found) => found.length === 1)).toBe(true);
    expect(new Set(sets.flat()).size).toBe(numerals.size);
    expect(numerals.size).toBe(21);
  });
});
