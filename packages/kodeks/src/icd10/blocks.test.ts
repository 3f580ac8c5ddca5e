import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSharedData, needsSharedData, sharedData } from "../base/shared-data.fixture.ts";
import { blockOf, blocks } from "./blocks.ts";
import { chapterOf, chapters } from "./chapters.ts";

describe("blocks", () => {
  it("are WHO's 274, each once, in the order of their categories", () => {
    expect(blocks).toHaveLength(274);
    expect(new Set(blocks.map(({ code }) => code)).size).toBe(274);
    const inChapter = new Map(chapters.map(({ numeral }) => [numeral, ""]));
    for (const { first, chapter } of blocks) {
      expect(first >= (inChapter.get(chapter) ?? "?"), first).toBe(true);
      inChapter.set(chapter, first);
    }
  });

  it.each(blocks)("$code lies in one chapter and in its outer block", (block) => {
    expect(block.first <= block.last).toBe(true);
    expect(chapterOf(block.last).numeral).toBe(block.chapter);
    if (block.parent === null) return;
    const [first = "", last = ""] = block.parent.split("-");
    expect(first <= block.first && block.last <= last).toBe(true);
    expect(block.code).not.toBe(block.parent);
  });

  it("are nested or apart, never overlapping, so that the innermost one is the narrowest", () => {
    for (const a of blocks) {
      for (const b of blocks) {
        const apart = a.last < b.first || b.last < a.first;
        const nested =
          (a.first <= b.first && b.last <= a.last) || (b.first <= a.first && a.last <= b.last);
        expect(apart || nested, `${a.code} ${b.code}`).toBe(true);
      }
    }
    const category = fc
      .tuple(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), fc.integer({ min: 0, max: 99 }))
      .map(([letter, number]) => letter + String(number).padStart(2, "0"));
    fc.assert(
      fc.property(category, (code) => {
        const holding = blocks.filter(({ first, last }) => first <= code && code <= last);
        const inner = blockOf(`${code}.9`);
        expect(inner?.code ?? null).toBe(holding.at(-1)?.code ?? null);
        for (const outer of holding) {
          expect(outer.first <= (inner?.first ?? "") && (inner?.last ?? "~") <= outer.last).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["E11.9", "E10-E14", null],
    ["A90", "A90-A99", null],
    ["C18.7", "C15-C26", "C00-C75"],
    ["C97", "C97-C97", "C00-C97"],
    ["V43.5", "V40-V49", "V01-V99"],
    ["X60", "X60-X84", null],
    ["X85", "X85-Y09", null],
    ["U07.1", "U00-U49", null],
  ])("%s stands in %s", (code, block, parent) => {
    expect(blockOf(code)).toMatchObject({ code: block, parent });
  });

  it.each(["E08", "C4A.0", "D3A.0", "M1A", "Z3A.1", "D90", "D49", "U55"])(
    "%s stands in none",
    (code) => {
      expect(blockOf(code)).toBeNull();
    },
  );
});

describe.skipIf(!hasSharedData)(`blocks of ICD-10-CM${needsSharedData}`, () => {
  it("have the titles of most of ours that they share a range with", () => {
    const file = join(sharedData, "icd-10-cm", "icd-10-cm-2019.tsv.gz");
    const ranges = new Map<string, { first: string; last: string }>();
    for (const row of gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").slice(1)) {
      const [, , , category = "", , title = ""] = row.split("\t");
      const range = ranges.get(title) ?? { first: category, last: category };
      ranges.set(title, { first: range.first, last: category });
    }
    // American spelling and capitals aside.
    const plain = (title: string): string =>
      title.toLowerCase().replaceAll(/ae|oe/g, "e").replaceAll("our", "or");
    let [shared, same] = [0, 0];
    for (const [title, { first, last }] of ranges) {
      const ours = blocks.find(({ code }) => code === `${first}-${last}`);
      if (ours === undefined) continue;
      shared += 1;
      if (plain(ours.title) === plain(title)) same += 1;
    }
    // The 30 others were read one by one: the American edition reworded them.
    expect({ shared, same }).toEqual({ shared: 202, same: 172 });
  });
});
