import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { specialTokens, wordPieceTokenizerJson } from "./tokenizer-json.ts";
import { anyNote } from "./tokenizer.fixture.ts";
import { learnTokenizer, WordCounter } from "./vocabulary.ts";
import { trainWordPiece } from "./wordpiece.ts";

type Note = readonly [patient: string, text: string];

function count(notes: readonly Note[], mostPatients?: number): WordCounter {
  const counter = new WordCounter(mostPatients);
  for (const [patient, text] of notes) counter.add(text, patient);
  return counter;
}

/** The pieces by their ids. */
const piecesOf = (json: string): string[] =>
  Object.entries((JSON.parse(json) as { model: { vocab: Record<string, number> } }).model.vocab)
    .sort(([, a], [, b]) => a - b)
    .map(([piece]) => piece);

describe("learnTokenizer", () => {
  // "thorvald" is a common beginning, "thorvaldsgaard" the surname of three patients.
  const common = "patienten har ondt i ryggen hos os; set af dr. thorvald";
  const notes = Array.from({ length: 30 }, (_, i): Note => [
    `p${i}`,
    i < 3 ? `${common} ${"Thorvaldsgaard ".repeat(40)}` : common,
  ]);

  it("has no piece of a surname of three patients, which falls apart into shared ones", async () => {
    const surname = /gaard|lds/;
    const all = learnTokenizer(count(notes), 400, { minimumPatients: 1 });
    expect(piecesOf(all.json)).toContain("thorvaldsgaard");
    const tokenizer = learnTokenizer(count(notes), 400);
    const pieces = piecesOf(tokenizer.json);
    expect(pieces).toEqual(expect.arrayContaining(["thorvald", "patienten", "ryggen"]));
    expect(pieces.filter((piece) => surname.test(piece))).toEqual([]);
    const [encoded] = await tokenizer.encode(["Thorvaldsgaard"], 50);
    const split = Array.from(encoded.ids.slice(1, -1), (id) => pieces[id]);
    expect(split[0]).toBe("thorvald");
    expect(split.length).toBeGreaterThan(4);
    expect(split.map((piece) => piece.replace("##", "")).join("")).toBe("thorvaldsgaard");
  });

  it("keeps the surname once ten patients bear it", () => {
    const more = Array.from({ length: 7 }, (_, i): Note => [`q${i}`, "Thorvaldsgaard"]);
    expect(piecesOf(learnTokenizer(count([...notes, ...more]), 400).json)).toContain(
      "thorvaldsgaard",
    );
    const again = more.map((_, i): Note => [`p${i % 3}`, "Thorvaldsgaard"]);
    expect(piecesOf(learnTokenizer(count([...notes, ...again]), 400).json)).not.toContain(
      "thorvaldsgaard",
    );
  });

  it("makes a character of few patients unknown", async () => {
    const rare = notes.map(([patient, text], i): Note => [patient, i < 9 ? `${text} ø7` : text]);
    const tokenizer = learnTokenizer(count(rare), 400);
    expect(piecesOf(tokenizer.json).filter((piece) => /[ø7]/.test(piece))).toEqual([]);
    const [encoded] = await tokenizer.encode(["ryggen ø"], 50);
    expect([...encoded.ids].filter((id) => id === specialTokens.indexOf("[UNK]"))).toHaveLength(1);
  });

  it("uses each kept piece in the notes of enough patients, as the tokenizer itself cuts them", async () => {
    const corpus = fc.array(fc.tuple(fc.constantFrom("1", "2", "3", "4", "5"), anyNote), {
      minLength: 5,
      maxLength: 15,
    });
    let long = 0;
    await fc.assert(
      fc.asyncProperty(corpus, fc.integer({ min: 2, max: 4 }), async (given, minimumPatients) => {
        const texts = [...given, ...["1", "2", "3", "4"].map((p): Note => [p, "ab ac"])];
        const counter = count(texts, minimumPatients);
        const tokenizer = learnTokenizer(counter, 200, { minimumPatients });
        const users = new Map<number, Set<string>>();
        const encoded = await tokenizer.encode(
          texts.map(([, text]) => text),
          10_000,
        );
        encoded.forEach(({ ids }, i) => {
          for (const id of ids) users.set(id, (users.get(id) ?? new Set()).add(texts[i][0]));
        });
        piecesOf(tokenizer.json).forEach((piece, id) => {
          const isSpecial = id < specialTokens.length;
          if (isSpecial || [...piece.replace("##", "")].length === 1) return;
          long += 1;
          expect(users.get(id)?.size ?? 0).toBeGreaterThanOrEqual(minimumPatients);
        });
      }),
      { numRuns: 100 },
    );
    expect(long).toBeGreaterThan(200);
  });

  it("keeps every piece for a minimum of one patient", () => {
    const counter = count(notes);
    const settings = { lowercase: true, stripAccents: false };
    const words = new Map<string, number>();
    for (const [, text] of notes) {
      for (const word of text.toLowerCase().match(/[a-z]+|[;.]/g) ?? []) {
        words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
    const pieces = trainWordPiece(words, { size: 400 - specialTokens.length });
    expect(learnTokenizer(counter, 400, { minimumPatients: 1 }).json).toBe(
      wordPieceTokenizerJson([...specialTokens, ...pieces], settings),
    );
  });

  it("asks for no more patients than were counted", () => {
    expect(() => learnTokenizer(count(notes, 3), 400, { minimumPatients: 4 })).toThrow(RangeError);
    expect(() => learnTokenizer(count(notes, 3), 400)).toThrow(RangeError);
    expect(piecesOf(learnTokenizer(count(notes, 3), 400, { minimumPatients: 3 }).json)).toEqual(
      piecesOf(learnTokenizer(count(notes, 9), 400, { minimumPatients: 3 }).json),
    );
  });

  it("says so when patients share nothing", () => {
    const alone = [["p", "one two"] as const, ["q", "three"] as const];
    expect(() => learnTokenizer(count(alone), 100)).toThrow(
      expect.objectContaining({ code: "EMPTY_SPLIT" }),
    );
  });
});

describe("WordCounter", () => {
  it("counts words as the tokenizer splits them", () => {
    const counter = count([
      ["p", "Ondt i ryggen, ONDT"],
      ["q", "i ryg"],
    ]);
    expect(new Map(counter.counts())).toEqual(
      new Map([
        ["ondt", 2],
        ["i", 2],
        ["ryggen", 1],
        [",", 1],
        ["ryg", 1],
      ]),
    );
    expect(counter.words()).toEqual([...counter.counts()].map(([word]) => word));
    expect(counter.size).toBe(5);
  });

  it("keeps counting past its first thousand words", () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `w${i % 1_500}`);
    expect(new Set([...count([["p", words.join(" ")]]).counts()].map(([, n]) => n))).toEqual(
      new Set([2]),
    );
  });
});
