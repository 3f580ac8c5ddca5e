import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PatientSets } from "./patient-sets.ts";
import { sharedPieces } from "./shared-pieces.ts";
import { trainWordPiece } from "./wordpiece.ts";

/** A word and the patients in whose notes it stands. */
type Corpus = ReadonlyMap<string, ReadonlySet<number>>;

const anyCorpus: fc.Arbitrary<Corpus> = fc
  .dictionary(
    fc
      .array(fc.constantFrom("a", "b", "c", "å", "👍"), { minLength: 1, maxLength: 8 })
      .map((word) => word.join("")),
    fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 6 }),
    { maxKeys: 40 },
  )
  .map((words) => new Map(Object.entries(words).map(([word, of]) => [word, new Set(of)])));

function train(corpus: Corpus, minimum: number): { all: string[]; kept: string[] } {
  const all = trainWordPiece(
    [...corpus].map(([word, patients]) => [word, patients.size] as const),
    { size: 60 },
  );
  const sets = new PatientSets(minimum);
  [...corpus.values()].forEach((patients, i) => patients.forEach((p) => sets.add(i, p)));
  return { all, kept: sharedPieces(all, [...corpus.keys()], sets, minimum) };
}

/** The longest piece at each place, by trying every length; null for an unknown word. */
function split(word: string, vocabulary: ReadonlySet<string>): string[] | null {
  const rest = [...word];
  const pieces: string[] = [];
  while (rest.length > 0) {
    const prefix = pieces.length === 0 ? "" : "##";
    let length = rest.length;
    while (length > 0 && !vocabulary.has(prefix + rest.slice(0, length).join(""))) length -= 1;
    if (length === 0) return null;
    pieces.push(prefix + rest.splice(0, length).join(""));
  }
  return pieces;
}

/** The patients of each piece, where `piecesOf` gives those of a word. */
function holders(
  corpus: Corpus,
  piecesOf: (word: string) => readonly string[] | null,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [word, patients] of corpus) {
    for (const piece of piecesOf(word) ?? []) {
      const of = found.get(piece) ?? new Set();
      patients.forEach((patient) => of.add(patient));
      found.set(piece, of);
    }
  }
  return found;
}

const charactersOf = (word: string): string[] =>
  [...word].map((character, i) => (i === 0 ? character : `##${character}`));
const isLong = (piece: string): boolean => [...piece.replace("##", "")].length > 1;

describe("sharedPieces", () => {
  it("keeps nothing that fewer patients share, by a plain count", () => {
    let dropped = 0;
    let kept = 0;
    fc.assert(
      fc.property(anyCorpus, fc.integer({ min: 2, max: 6 }), (corpus, minimum) => {
        const trained = train(corpus, minimum);
        const vocabulary = new Set(trained.kept);
        const users = holders(corpus, (word) => split(word, vocabulary));
        const seen = holders(corpus, charactersOf);
        for (const piece of trained.kept) {
          const patients = isLong(piece) ? users.get(piece) : seen.get(piece);
          expect(patients?.size ?? 0).toBeGreaterThanOrEqual(minimum);
        }
        kept += trained.kept.length;
        dropped += trained.all.length - trained.kept.length;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(kept, dropped)).toBeGreaterThan(1_000);
  });

  it("keeps shared characters, the order, and whole words that enough patients share", () => {
    fc.assert(
      fc.property(anyCorpus, fc.integer({ min: 2, max: 6 }), (corpus, minimum) => {
        const { all, kept } = train(corpus, minimum);
        const vocabulary = new Set(kept);
        expect(kept).toEqual(all.filter((piece) => vocabulary.has(piece)));
        const seen = holders(corpus, charactersOf);
        for (const piece of all) {
          const shared = (seen.get(piece)?.size ?? 0) >= minimum;
          if (!isLong(piece)) expect(vocabulary.has(piece)).toBe(shared);
          if ((corpus.get(piece)?.size ?? 0) >= minimum) expect(vocabulary).toContain(piece);
        }
        for (const word of corpus.keys()) {
          const common = charactersOf(word).every((piece) => vocabulary.has(piece));
          expect(split(word, vocabulary) !== null).toBe(common);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lets the words of a dropped piece count for the shorter ones that they fall apart into", () => {
    // Three patients each have a word of their own with the same beginning.
    const corpus = new Map(
      ["smerta", "smertb", "smertc"].map((word, patient) => [word, new Set([patient])]),
    );
    const sets = new PatientSets(3);
    [0, 1, 2].forEach((patient) => sets.add(patient, patient));
    const pieces = [
      "##e",
      "##m",
      "##r",
      "##t",
      "s",
      "##a",
      "##b",
      "##c",
      "smer",
      "smert",
      "smerta",
    ];
    expect(sharedPieces(pieces, [...corpus.keys()], sets, 3)).toEqual(
      "##e ##m ##r ##t s".split(" "),
    );
    // The words are unknown without their last letter; with it, the beginning is shared.
    ["a", "b", "c"].forEach((letter, i) => corpus.set(`x${letter}`, new Set([i + 3, i + 4])));
    const all = new PatientSets(3);
    [...corpus.values()].forEach((patients, i) => patients.forEach((p) => all.add(i, p)));
    expect(sharedPieces(pieces, [...corpus.keys()], all, 3)).toEqual(
      pieces.filter((piece) => !["smer", "smerta"].includes(piece)),
    );
  });

  it("takes words of more than 100 characters for unknown, as BERT's tokenizer does", () => {
    const sets = new PatientSets(2);
    for (const patient of [1, 2]) [0, 1].forEach((word) => sets.add(word, patient));
    const pieces = ["a", "##a", "aa", "##b"];
    expect(sharedPieces(pieces, ["a".repeat(101), "ab"], sets, 2)).toEqual(["a", "##a", "##b"]);
    expect(sharedPieces(pieces, ["a".repeat(100), "ab"], sets, 2)).toEqual(pieces);
  });
});
