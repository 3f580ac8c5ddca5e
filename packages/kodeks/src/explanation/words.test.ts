import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyNote } from "../dataset/tokenizer.fixture.ts";
import { tokenSharesToWords, wordsOf } from "./words.ts";

const cut = (text: string): string[] =>
  wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe("wordsOf", () => {
  it.each([
    ["letters and digits", "Type2 diabetes, HbA1c 58!", ["Type2", "diabetes", "HbA1c", "58"]],
    [
      "Danish letters",
      "Hævelse på øjet, åreforkalkning",
      "Hævelse på øjet åreforkalkning".split(" "),
    ],
    ["Cyrillic", "Боль в груди.Ёлка", ["Боль", "в", "груди", "Ёлка"]],
    ["combining marks", "a\u030are cafe\u0301 n\u0303", ["a\u030are", "cafe\u0301", "n\u0303"]],
    [
      "hyphens that join",
      "C-vitamin B12-mangel x‐y x‑y",
      ["C-vitamin", "B12-mangel", "x‐y", "x‑y"],
    ],
    ["hyphens that do not", "-a b- c--d e - f", ["a", "b", "c", "d", "e", "f"]],
    ["apostrophes", "Crohn's Crohn’s 'so' SOS'en", ["Crohn's", "Crohn’s", "so", "SOS'en"]],
    ["dashes and slashes", "mg/l 10–20 a—b 1.5", ["mg", "l", "10", "20", "a", "b", "1", "5"]],
    ["emoji", "👩🏽‍⚕️ok👍🏽 ❤️ 🇩🇰feber🫁", ["ok", "feber"]],
    ["letters beyond the first plane", "x 𝒜b y", ["x", "𝒜b", "y"]],
    ["line ends", "ondt\r\ni\rhovedet\n", ["ondt", "i", "hovedet"]],
    ["characters that no one sees", "a\u200bb c\u00add", ["a", "b", "c", "d"]],
    ["nothing", "", []],
    ["no word", " .,;\r\n- '", []],
  ])("knows %s", (_, text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it("counts in UTF-16 units", () => {
    expect(wordsOf("👍 a\u030ab")).toEqual([{ start: 3, end: 6 }]);
  });

  it("cuts every note into separate words, in order, none of which could be longer", () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          const word = text.slice(start, end);
          expect(word).toMatch(/^[\p{L}\p{N}]/u);
          expect(word).toMatch(/[\p{L}\p{N}\p{M}]$/u);
          expect(word).not.toMatch(/\s/);
          const before = text.slice(last, start);
          expect(before).not.toMatch(/[\p{L}\p{N}]/u);
          if (last > 0) expect(before).not.toMatch(/^[-'’‐‑]?$/);
          last = end;
        }
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe("tokenSharesToWords", () => {
  const sums = (
    text: string,
    tokens: readonly (readonly [start: number, end: number, share: number])[],
  ): Record<string, number> =>
    Object.fromEntries(
      tokenSharesToWords(
        wordsOf(text),
        Int32Array.from(tokens, ([start]) => start),
        Int32Array.from(tokens, ([, end]) => end),
        Float32Array.from(tokens, ([, , share]) => share),
      ).map(({ start, end, share }) => [text.slice(start, end), share]),
    );

  it("sums the tokens of a word", () => {
    const tokens = [
      [0, 0, 0],
      [0, 4, 0.25],
      [4, 8, 0.5],
      [9, 11, 0.25],
      [11, 11, 0],
    ] as const;
    expect(sums("diabetes er", tokens)).toEqual({ diabetes: 0.75, er: 0.25 });
  });

  it("divides a token among its words by the characters that they share", () => {
    // The space belongs to no word: three characters are `abc`, one is `d`.
    expect(sums("abc d", [[0, 5, 1]])).toEqual({ abc: 0.75, d: 0.25 });
    expect(sums("abc,d", [[1, 5, 0.75]])).toEqual({ abc: 0.5, d: 0.25 });
  });

  it("counts the tokens of one character each by itself", () => {
    // Byte-level tokenizers make several tokens of one character.
    const tokens = [
      [0, 2, 0.25],
      [0, 2, 0.25],
      [2, 3, 0.5],
    ] as const;
    expect(sums("𝒜b", tokens)).toEqual({ 𝒜b: 1 });
  });

  it("gives punctuation to no word, and nothing to words that have no token", () => {
    const tokens = [
      [0, 1, 0.5],
      [1, 2, 0.5],
    ] as const;
    expect(sums("a. b", tokens)).toEqual({ a: 0.5, b: 0 });
    expect(sums("", [[0, 0, 1]])).toEqual({});
    expect(sums("a b", [])).toEqual({ a: 0, b: 0 });
  });

  it("keeps the total share of the tokens that touch words", () => {
    const tokens = fc.array(
      fc.record({
        gap: fc.nat({ max: 2 }),
        length: fc.nat({ max: 5 }),
        share: fc.float({ min: 0, max: 1, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(anyNote, tokens, (text, pieces) => {
        let position = 0;
        const spans = pieces.map(({ gap, length, share }) => {
          const start = Math.min(position + gap, text.length);
          position = Math.min(start + length, text.length);
          return { start, end: position, share };
        });
        const words = wordsOf(text);
        const found = tokenSharesToWords(
          words,
          Int32Array.from(spans, ({ start }) => start),
          Int32Array.from(spans, ({ end }) => end),
          Float32Array.from(spans, ({ share }) => share),
        );
        expect(found).toMatchObject(words);
        const touching = spans.filter((token) =>
          words.some((word) => Math.max(word.start, token.start) < Math.min(word.end, token.end)),
        );
        const total = (shares: readonly { readonly share: number }[]): number =>
          shares.reduce((sum, { share }) => sum + share, 0);
        expect(total(found)).toBeCloseTo(total(touching), 6);
        expect(found.every(({ share }) => share >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
