import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeWordFilter } from "./word-filter.ts";
import { foldWord } from "./words.ts";

describe("a word filter", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aAsSåÅøΣßİ", "a\u030a", "Ж"), maxLength: 6 });

  it("lets every word of its list pass, with or without an s, whatever its capitals", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, (list, other) => {
        const folded = list.map(foldWord);
        const filter = makeWordFilter(folded);
        for (const word of [...list, other].flatMap((word) => [word, `${word}s`, `${word}S`])) {
          const small = foldWord(word);
          if (
            folded.includes(small) ||
            (small.endsWith("s") && folded.includes(small.slice(0, -1)))
          ) {
            expect(filter.mayHave(`-${word}-`, 1, 1 + word.length)).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("stops most others", () => {
    const list = Array.from({ length: 20_000 }, (_, i) => `navn${i.toString(36)}`);
    const filter = makeWordFilter(list);
    const others = Array.from({ length: 20_000 }, (_, i) => `ord${i.toString(36)}`);
    const passed = others.filter((word) => filter.mayHave(word, 0, word.length));
    // At most 1 in 16 bits is set.
    expect(passed.length).toBeLessThan(20_000 / 10);
  });
});
