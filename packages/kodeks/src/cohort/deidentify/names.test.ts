import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames, prepareNames } from "./names.ts";

const found = (text: string, names: readonly string[], parts = false): string[] =>
  findNames(text, [prepareNames(names, { parts })]).map(({ start, end }) => text.slice(start, end));

describe("findNames", () => {
  it("takes whole words, whatever their capitals, with the s of a genitive", () => {
    const names = ["Hansen", "Søren", "Åse", "Ægidius"];
    expect(found("hansen, HANSENS og Hansen’s; Hansensen, Johansen", names)).toEqual([
      "hansen",
      "HANSENS",
      "Hansen",
    ]);
    expect(found("SØREN, åses, Ægidius. Sørensen", names)).toEqual(["SØREN", "åses", "Ægidius"]);
    expect(found("A\u030ase, A\u030ases", names)).toEqual(["A\u030ase", "A\u030ases"]);
    expect(found("Jens' og Jenss hund", ["Jens"])).toEqual(["Jens", "Jenss"]);
  });

  it("takes names of several words, the longest first", () => {
    const names = ["Anne", "Anne Marie", "Anne Marie Holm Hansen", "O'Brien", "J. P. Jacobsen"];
    expect(found("Anne Marie Holm var her; Anne-Marie Holm\nHansens søn, anne", names)).toEqual([
      "Anne Marie",
      "Anne-Marie Holm\nHansens",
      "anne",
    ]);
    expect(found("Dr. O’Brien, J.P. Jacobsen og J. P. Jacobsen", names)).toEqual([
      "O’Brien",
      "J.P. Jacobsen",
      "J. P. Jacobsen",
    ]);
    expect(found("Anne, Marie", names)).toEqual(["Anne"]);
    expect(found("Hansen-Lund og Lund-Hansen", ["Lund"])).toEqual(["Lund", "Lund"]);
  });

  it("takes each part of a patient's own names, but no particles", () => {
    expect(
      found("der kom von Holstein, Eva og Evas Bo", ["Eva von der Holstein-Bo"], true),
    ).toEqual(["Holstein", "Eva", "Evas", "Bo"]);
    expect(found("Eva von der Holstein-Bo", ["Eva von der Holstein-Bo"], true)).toHaveLength(1);
    expect(found("Eva Holstein", ["Eva von der Holstein-Bo"])).toEqual([]);
  });

  it("takes names of 2 letters only as they are spelt, and none of 1", () => {
    expect(found("Bo vil bo, BO, Bos; A a", ["Bo", "A"])).toEqual(["Bo", "Bos"]);
    expect(found("li Li", ["li"])).toEqual([]);
    expect(found("Bo Bosen", ["Bo Bosen"])).toEqual(["Bo Bosen"]);
    expect(found("bo bosen", ["Bo Bosen"])).toEqual(["bo bosen"]);
  });

  it("agrees with trying every name at every place", () => {
    const word = fc.constantFrom("anna", "bo", "bos", "cille", "cilles", "da");
    const name = fc.array(word, { minLength: 1, maxLength: 3 });
    const text = fc.array(word, { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), text, (names, words) => {
        const usable = names.filter((name) => name.length > 1 || (name[0]?.length ?? 0) > 2);
        const expected: string[] = [];
        for (let at = 0; at < words.length;) {
          const lengths = usable
            .filter((name) =>
              name.every((part, i) =>
                [part, ...(i === name.length - 1 ? [`${part}s`] : [])].includes(
                  words[at + i] ?? "",
                ),
              ),
            )
            .map((name) => name.length);
          const length = Math.max(0, ...lengths);
          if (length > 0) expected.push(words.slice(at, at + length).join(" "));
          at += Math.max(1, length);
        }
        const given = names.map((name) => name.join(" "));
        expect(found(words.join(" "), given)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("searches for 100,000 names about as fast as for one", () => {
    const syllables = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu".split(" ");
    const pick = (i: number): string => syllables[i % syllables.length];
    const many = Array.from(
      { length: 100_000 },
      (_, i) =>
        pick(i) +
        pick(Math.floor(i / 20)) +
        pick(Math.floor(i / 400)) +
        pick(Math.floor(i / 8_000)) +
        "sen",
    );
    expect(new Set(many).size).toBe(100_000);
    const [few, all] = [[many[0]], many].map((names) => prepareNames(names));
    const text = "patienten har haft ondt i ryggen siden i går og tager panodil ".repeat(3_000);
    const time = (names: typeof few): number => {
      const started = performance.now();
      expect(findNames(text, [names])).toEqual([]);
      return performance.now() - started;
    };
    time(all);
    const fastest = (names: typeof few): number => Math.min(time(names), time(names), time(names));
    expect(fastest(all)).toBeLessThan(5 * fastest(few) + 20);
    expect(findNames(many[99_999], [all])).toHaveLength(1);
  });
});
