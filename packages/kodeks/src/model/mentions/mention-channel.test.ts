import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeSafetensors } from "@kodeks/libtorch";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { pieces } from "../lexical/lexical.fixture.ts";
import { MentionChannel } from "./mention-channel.ts";
import type { MentionLexicon } from "./mention-channel.ts";
import { loadMentions, saveMentions } from "./mention-file.ts";
import { longestPhrase, phrasesOf, PhraseReader, wordsWithin } from "./phrase-reader.ts";

const makeFolder = temporaryFolders();
const reader = new PhraseReader(pieces);
const documents = fc
  .array(fc.nat(pieces.length - 1), { maxLength: 30 })
  .map((ids) => Int32Array.from(ids));

/** The longest phrase of some tokens: null, dia, ##betes, type, 2, ##s, ",", gout, asthma. */
const key = (...ids: number[]): number =>
  [...reader.phrases(Int32Array.from(ids))]
    .filter(({ first }) => first === 0)
    .reduce((longest, one) => (one.last > longest.last ? one : longest)).key;
const spoken: readonly { key: number; codes: readonly (readonly [number, number])[] }[] = [
  { key: key(1, 2), codes: [[0, 0.9]] },
  {
    key: key(1, 2, 3, 4),
    codes: [
      [0, 0.5],
      [1, 0.25],
    ],
  },
  { key: key(7), codes: [[2, 0.999]] },
];

function lexicon(): MentionLexicon {
  const sorted = spoken.toSorted((a, b) => a.key - b.key);
  const offsets = [0];
  for (const { codes } of sorted) offsets.push((offsets.at(-1) ?? 0) + codes.length);
  const all = sorted.flatMap(({ codes }) => codes.map(([label, chance]) => ({ label, chance })));
  return {
    keys: Float64Array.from(sorted, (one) => one.key),
    offsets: Int32Array.from(offsets),
    labels: Int32Array.from(all, ({ label }) => label),
    chances: Float32Array.from(all, ({ chance }) => chance),
    prior: Float32Array.of(0.1, 0.01, 0.001),
  };
}

describe("phrases", () => {
  it("are runs of words, whatever marks stand between them, with the tokens they span", () => {
    const found = [...reader.phrases(Int32Array.of(0, 1, 2, 6, 7, 0))];
    expect(found).toEqual([
      { key: key(1, 2), first: 1, last: 2 },
      { key: key(1, 2, 7), first: 1, last: 4 },
      { key: key(7), first: 4, last: 4 },
    ]);
    expect(reader.textOf(Int32Array.of(1, 2, 6, 7), 0, 3)).toBe("diabetes gout");
  });

  it("have keys that tell words, their order and their ends apart", () => {
    const keys = [key(7), key(8), key(7, 8), key(8, 7), key(7, 7), key(1, 2), key(1)];
    expect(new Set(keys).size).toBe(keys.length);
    expect([...reader.phrases(Int32Array.of(6, 6))]).toEqual([]);
    const long = [...reader.phrases(new Int32Array(longestPhrase + 2).fill(7))];
    expect(Math.max(...long.map(({ first, last }) => last - first + 1))).toBe(longestPhrase);
  });

  it("of a range are those of its words", () => {
    const words = reader.words(Int32Array.of(0, 8, 1, 2, 7, 0));
    expect([...phrasesOf(wordsWithin(words, 2, 3))]).toEqual([
      { key: key(1, 2), first: 2, last: 3 },
    ]);
    // A range that begins inside a word does not hold it.
    expect(wordsWithin(words, 3, 3)).toEqual([]);
  });
});

describe("MentionChannel", () => {
  const channel = new MentionChannel(reader, lexicon(), 0.7);

  it("gives the logit of the best chance, the prior included, times its factor", () => {
    fc.assert(
      fc.property(documents, (ids) => {
        const there = new Set([...reader.phrases(ids)].map((phrase) => phrase.key));
        [0.1, 0.01, 0.001].forEach((prior, label) => {
          const chances = spoken
            .filter((one) => there.has(one.key))
            .flatMap(({ codes }) => codes.filter(([own]) => own === label))
            .map(([, chance]) => chance);
          const best = Math.max(prior, ...chances);
          expect(channel.logits(ids)[label]).toBeCloseTo(0.7 * Math.log(best / (1 - best)), 3);
        });
      }),
    );
  });

  it("is explained in full by the mention that decides and the bias", () => {
    fc.assert(
      fc.property(documents, fc.nat(2), (ids, label) => {
        const contributions = channel.contributions(ids, label);
        const sum = contributions.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum + channel.bias[label]).toBeCloseTo(channel.logits(ids)[label], 4);
      }),
    );
    const found = channel.contributions(Int32Array.of(1, 2, 3, 4, 7, 1, 2), 0);
    expect(found.map(({ text }) => text)).toEqual(["diabetes"]);
    expect(found[0]?.places).toEqual([
      [0, 1],
      [5, 6],
    ]);
  });

  it("is its bias where it knows nothing", () => {
    expect(channel.logits(Int32Array.of(0, 8, 0))).toEqual(channel.bias);
    expect(channel.contributions(Int32Array.of(8), 0)).toEqual([]);
  });

  it("scores after saving as before, to the bit, and its file holds no word", () => {
    const folder = makeFolder();
    saveMentions(folder, channel);
    const loaded = loadMentions(folder, pieces, 3);
    const ids = Int32Array.of(0, 1, 2, 3, 4, 7, 0);
    expect(loaded.logits(ids)).toEqual(channel.logits(ids));
    expect(loaded.factor).toBe(0.7);
  });

  it("is refused with another number of codes, damaged, or missing", () => {
    const folder = makeFolder();
    const refused = expect.objectContaining({ code: "BAD_FOLDER" }) as Error;
    saveMentions(folder, channel);
    expect(() => loadMentions(folder, pieces, 4)).toThrow(refused);
    saveMentions(
      folder,
      new MentionChannel(reader, { ...lexicon(), labels: Int32Array.of(0, 1, 9, 2) }),
    );
    expect(() => loadMentions(folder, pieces, 3)).toThrow(refused);
    const file = join(folder, "mentions.safetensors");
    writeSafetensors(file, { keys: { data: Float64Array.of(1), shape: [1] } });
    expect(() => loadMentions(folder, pieces, 3)).toThrow(refused);
    rmSync(file);
    expect(() => loadMentions(folder, pieces, 3)).toThrow(refused);
  });
});
