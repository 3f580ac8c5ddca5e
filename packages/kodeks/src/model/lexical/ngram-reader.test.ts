import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NgramReader } from "./ngram-reader.ts";

const wordPieces = [null, "dia", "##betes", "type", "2", "##s", ",", "æøå", "👩🏽", "##"];
const ids = (...of: number[]): Int32Array => Int32Array.from(of);

function texts(reader: NgramReader, tokens: Int32Array, kind: string): string[] {
  return reader
    .ngrams(tokens)
    .filter((ngram) => ngram.kind === kind)
    .map(({ text, first, last }) => `${text} ${first}-${last}`);
}

describe("NgramReader", () => {
  const reader = new NgramReader(wordPieces, 18);

  it("joins word pieces to words and neighbours to pairs, but not across what is no text", () => {
    const tokens = ids(0, 1, 2, 3, 0, 4, 5, 6, 9, 0);
    expect(texts(reader, tokens, "word")).toEqual([
      "diabetes 1-2",
      "type 3-3",
      "2s 5-6",
      ", 7-7",
      "## 8-8",
    ]);
    expect(texts(reader, tokens, "words")).toEqual(["diabetes type 1-3", "2s , 5-7", ", ## 7-8"]);
  });

  it("runs over 3 to 5 characters of a word and its ends", () => {
    expect(texts(reader, ids(3), "characters").map((text) => text.split(" ")[0])).toEqual([
      "<ty",
      "typ",
      "ype",
      "pe>",
      "<typ",
      "type",
      "ype>",
      "<type",
      "type>",
    ]);
    expect(texts(reader, ids(6), "characters")).toEqual(["<,> 0-0"]);
    expect(texts(reader, ids(8), "characters")).toEqual(["<👩🏽 0-0", "👩🏽> 0-0", "<👩🏽> 0-0"]);
  });

  it.each(["Ġ", "▁"])("reads pieces that mark the start of a word by %s", (mark) => {
    const other = new NgramReader([null, `${mark}dia`, "betes", `${mark}type`], 18);
    expect(texts(other, ids(0, 1, 2, 3, 0), "word")).toEqual(["diabetes 1-2", "type 3-3"]);
    expect(other.buckets(ids(1, 2, 3))).toEqual(reader.buckets(ids(1, 2, 3)));
  });

  it("gives the buckets of its n-grams, within bounds and the same for the same text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(wordPieces.length - 1), { maxLength: 30 }),
        fc.integer({ min: 8, max: 20 }),
        (tokens, bits) => {
          const sized = new NgramReader(wordPieces, bits);
          const buckets = sized.buckets(Int32Array.from(tokens));
          expect(buckets).toEqual(
            sized.ngrams(Int32Array.from(tokens)).map(({ bucket }) => bucket),
          );
          expect(buckets.every((bucket) => bucket >= 0 && bucket < 2 ** bits)).toBe(true);
        },
      ),
    );
  });

  it("hashes kinds apart, pairs by their order, and fills its buckets evenly", () => {
    const bucketsOf = (...tokens: number[]): number[] => reader.buckets(Int32Array.from(tokens));
    expect(new Set(bucketsOf(3)).size).toBe(10);
    expect(bucketsOf(3, 4).at(-1)).not.toBe(bucketsOf(4, 3).at(-1));
    const words = Array.from({ length: 4096 }, (_, i) => `word${i}`);
    const many = new NgramReader([...words, "##x"], 8);
    const counts = new Float64Array(256);
    words.forEach((_, i) => (counts[many.buckets(ids(i))[0]] += 1));
    const chiSquare = counts.reduce((sum, count) => sum + (count - 16) ** 2 / 16, 0);
    // 255 degrees of freedom: beyond 340 once in 5,000 fair draws.
    expect(chiSquare).toBeLessThan(340);
  });
});
