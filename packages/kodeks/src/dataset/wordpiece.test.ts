import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "../base/random.ts";
import { trainWordPiece } from "./wordpiece.ts";
import type { WordCounts, WordPieceOptions } from "./wordpiece.ts";

const small: WordCounts = new Map([
  ["hug", 10],
  ["pug", 5],
  ["pun", 12],
  ["bun", 4],
  ["hugs", 5],
]);

const anyCounts: fc.Arbitrary<WordCounts> = fc
  .dictionary(
    fc
      .array(fc.constantFrom("a", "b", "å", "👍"), { minLength: 1, maxLength: 7 })
      .map((word) => word.join("")),
    fc.integer({ min: 1, max: 6 }),
    { maxKeys: 12 },
  )
  .map((counts) => new Map(Object.entries(counts)));

/** The same by counting all pairs anew for every piece. */
function trainSlowly(counts: WordCounts, { size, minimumCount = 2 }: WordPieceOptions): string[] {
  let words = [...counts].map(([word, count]) => ({
    count,
    pieces: [...word].map((character, i) => (i === 0 ? character : `##${character}`)),
  }));
  const vocabulary = [...new Set(words.flatMap(({ pieces }) => pieces))].sort();
  while (vocabulary.length < size) {
    const pairs = new Map<string, { left: string; right: string; count: number }>();
    for (const { pieces, count } of words) {
      for (let i = 1; i < pieces.length; i += 1) {
        const [left, right] = [pieces[i - 1], pieces[i]];
        const pair = pairs.get(`${left} ${right}`) ?? { left, right, count: 0 };
        pair.count += count;
        pairs.set(`${left} ${right}`, pair);
      }
    }
    const age = (piece: string): number => vocabulary.indexOf(piece);
    const [best] = [...pairs.values()].sort(
      (a, b) => b.count - a.count || age(a.left) - age(b.left) || age(a.right) - age(b.right),
    );
    if (best === undefined || best.count < minimumCount) break;
    const piece = best.left + best.right.slice(2);
    if (!vocabulary.includes(piece)) vocabulary.push(piece);
    words = words.map(({ count, pieces }) => {
      const joined: string[] = [];
      for (let i = 0; i < pieces.length; i += 1) {
        const matches = pieces[i] === best.left && pieces[i + 1] === best.right;
        joined.push(matches ? piece : pieces[i]);
        if (matches) i += 1;
      }
      return { count, pieces: joined };
    });
  }
  return vocabulary;
}

describe("trainWordPiece", () => {
  const alphabet = ["##g", "##n", "##s", "##u", "b", "h", "p"];

  it("joins the most frequent pair first, and of equals the one of older pieces", () => {
    // ##u ##g 20; then ##u ##n 16; h ##ug 15; p ##un 12; then p ##ug and hug ##s, 5 each; b ##un 4.
    const joined = ["##ug", "##un", "hug", "pun", "pug", "hugs", "bun"];
    expect(trainWordPiece(small, { size: 100 })).toEqual([...alphabet, ...joined]);
  });

  it("stops at the size asked for, and at rare pairs", () => {
    expect(trainWordPiece(small, { size: 9 })).toEqual([...alphabet, "##ug", "##un"]);
    expect(trainWordPiece(small, { size: 100, minimumCount: 13 })).toEqual([
      ...alphabet,
      "##ug",
      "##un",
      "hug",
    ]);
    expect(trainWordPiece(new Map([["ab", 1]]), { size: 9 })).toEqual(["##b", "a"]);
    expect(trainWordPiece(new Map(), { size: 9 })).toEqual([]);
  });

  it("keeps every character, so that no word of the corpus is unknown", () => {
    expect(trainWordPiece(small, { size: 3 })).toEqual(alphabet);
  });

  it("agrees with counting everything anew", () => {
    const options = fc.record({
      size: fc.integer({ min: 0, max: 40 }),
      minimumCount: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(anyCounts, options, (counts, given) => {
        const found = trainWordPiece(counts, given);
        expect(found).toEqual(trainSlowly(counts, given));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the words", () => {
    fc.assert(
      fc.property(anyCounts, fc.integer(), (counts, seed) => {
        const shuffled = new Map(shuffle([...counts], createRandom(seed)));
        expect(trainWordPiece(shuffled, { size: 40 })).toEqual(
          trainWordPiece(counts, { size: 40 }),
        );
      }),
    );
  });
});
