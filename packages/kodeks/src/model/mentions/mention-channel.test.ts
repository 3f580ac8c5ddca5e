import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeSafetensors } from "@kodeks/libtorch";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { pieces } from "../lexical/lexical.fixture.ts";
import { MentionChannel } from "./mention-channel.ts";
import { loadMentions, saveMentions } from "./mention-file.ts";
import { MentionLookup } from "./mention-lookup.ts";
import type { MentionLexicon } from "./mention-lookup.ts";
import { longestPhrase, phrasesOf, PhraseReader, wordsWithin } from "./phrase-reader.ts";
import { stemOf } from "./stem.ts";

const makeFolder = temporaryFolders();
const reader = new PhraseReader(pieces);
const documents = fc
  .array(fc.nat(pieces.length - 1), { maxLength: 30 })
  .map((ids) => Int32Array.from(ids));

/** The longest phrase of some tokens: null, dia, ##betes, type, 2, ##s, ",", gout, asthma. */
const keyBy = (own: PhraseReader, ...ids: number[]): number =>
  [...own.phrases(Int32Array.from(ids))]
    .filter(({ first }) => first === 0)
    .reduce((longest, one) => (one.last > longest.last ? one : longest)).key;
const key = (...ids: number[]): number => keyBy(reader, ...ids);

interface Spoken {
  readonly key: number;
  readonly codes: readonly (readonly [code: number, chance: number])[];
}

const spoken: readonly Spoken[] = [
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

const stems = new PhraseReader(pieces, "stems");
const stemmed: readonly Spoken[] = [
  {
    key: keyBy(stems, 1, 2),
    codes: [
      [0, 0.8],
      [1, 0.4],
    ],
  },
  { key: keyBy(stems, 8), codes: [[2, 0.6]] },
];

function lexiconOf(all: readonly Spoken[]): MentionLexicon {
  const sorted = all.toSorted((a, b) => a.key - b.key);
  const offsets = [0];
  for (const { codes } of sorted) offsets.push((offsets.at(-1) ?? 0) + codes.length);
  const pairs = sorted.flatMap(({ codes }) => codes);
  return {
    keys: Float64Array.from(sorted, (one) => one.key),
    offsets: Int32Array.from(offsets),
    labels: Int32Array.from(pairs, ([label]) => label),
    chances: Float32Array.from(pairs, ([, chance]) => chance),
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
  const byWord = new MentionLookup(reader, lexiconOf(spoken));
  const channel = new MentionChannel([byWord, new MentionLookup(stems, lexiconOf(stemmed))], 0.7);

  it("gives the mean logit of both lexicons' best chances, priors included, times its factor", () => {
    const bestBy = (own: PhraseReader, all: readonly Spoken[], ids: Int32Array, label: number) => {
      const there = new Set([...own.phrases(ids)].map((phrase) => phrase.key));
      const chances = all
        .filter((one) => there.has(one.key))
        .flatMap(({ codes }) => codes.filter(([code]) => code === label))
        .map(([, chance]) => chance);
      return Math.max([0.1, 0.01, 0.001][label], ...chances);
    };
    const logit = (chance: number): number => Math.log(chance / (1 - chance));
    fc.assert(
      fc.property(documents, fc.nat(2), (ids, label) => {
        const words = bestBy(reader, spoken, ids, label);
        const stem = bestBy(stems, stemmed, ids, label);
        const expected = (0.7 * (logit(words) + logit(stem))) / 2;
        expect(channel.logits(ids)[label]).toBeCloseTo(expected, 3);
      }),
    );
  });

  it("finds by its stem what is written otherwise, and says as it is written what decided", () => {
    expect(["fracturas", "fractura", "renales", "renal", "diseases", "gout"].map(stemOf)).toEqual([
      "fractur",
      "fractur",
      "renal",
      "renal",
      "diseas",
      "gout",
    ]);
    const [found] = channel.contributions(Int32Array.of(8), 2);
    expect(found?.text).toBe("asthma");
    expect(channel.contributions(Int32Array.of(8), 0)).toEqual([]);
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
    expect(channel.logits(Int32Array.of(0, 3, 0))).toEqual(channel.bias);
    expect(channel.contributions(Int32Array.of(3), 0)).toEqual([]);
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
      new MentionChannel([
        new MentionLookup(reader, { ...lexiconOf(spoken), labels: Int32Array.of(0, 1, 9, 2) }),
        channel.lookups[1],
      ]),
    );
    expect(() => loadMentions(folder, pieces, 3)).toThrow(refused);
    const file = join(folder, "mentions.safetensors");
    writeSafetensors(file, { keys: { data: Float64Array.of(1), shape: [1] } });
    expect(() => loadMentions(folder, pieces, 3)).toThrow(refused);
    rmSync(file);
    expect(() => loadMentions(folder, pieces, 3)).toThrow(refused);
  });
});
