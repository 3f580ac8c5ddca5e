import * as fc from "fast-check";
import { liveTensors, noGrad, ops, scope } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { LabelSpace } from "../dataset/label-space.ts";
import { anyNote } from "../dataset/tokenizer.fixture.ts";
import { learnTokenizer, WordCounter } from "../dataset/vocabulary.ts";
import { largestDifference } from "../model/golden.fixture.ts";
import { loadModel } from "../model/model-folder.ts";
import type { SaveModel, TrainedModel } from "../model/model-folder.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { attInGrad } from "./attingrad.ts";
import { codeNote } from "./code-note.ts";
import { tokenSharesToWords, wordsOf } from "./words.ts";

const makeFolder = temporaryFolders();

const text = "👩🏽‍⚕️ Sukkersyge, type 2.\r\nHævelse af begge ben; Crohn’s sygdom. Боль в груди";
const counter = new WordCounter(1);
counter.add(text, "p");
const tokenizer = learnTokenizer(counter, 90, { minimumPatients: 1 });

const codes = "A15 C50 E10 E11 E14 F32 G43 I10 I50 J18 J45 K50 M10 R52".split(" ");
const labelsWith = (primary: (i: number) => number | null): LabelSpace =>
  new LabelSpace(
    3,
    codes.map((code, i) => ({ code, count: 10 + i, primary: primary(i) })),
  );
const thresholds = { tau: 0.5, evidence: 0, tunedOn: "validation" };

/** Runs `body` with a small model of fourteen codes that was saved and loaded. */
async function withModel(
  parts: Partial<SaveModel>,
  body: (trained: TrainedModel) => Promise<void>,
  change?: Parameters<typeof saveSmallModel>[2],
): Promise<void> {
  const all = { tokenizer, labels: labelsWith(() => null), thresholds, ...parts };
  const trained = await loadModel(await saveSmallModel(makeFolder(), all, change));
  try {
    await body(trained);
  } finally {
    trained.model.dispose();
  }
}

describe("codeNote", () => {
  it("ranks the codes by score", async () => {
    await withModel({}, async (trained) => {
      const { suggestions, tokens, droppedTokens } = await codeNote(trained, text, { top: 14 });
      const [encoded] = await tokenizer.encode([text], 512);
      const ids = encoded?.ids ?? new Int32Array();
      expect(tokens).toBe(ids.length);
      expect(droppedTokens).toBe(0);
      const scores = trained.model.score([ids]);
      const found = new Map(suggestions.map(({ code, score }) => [code, score]));
      expect(suggestions.map(({ rank }) => rank)).toEqual(codes.map((_, i) => i + 1));
      expect([...found.values()]).toEqual([...scores].sort((a, b) => b - a));
      expect(codes.map((code) => found.get(code))).toEqual([...scores]);
      expect(suggestions.some((suggestion) => "evidence" in suggestion)).toBe(false);
    });
  });

  it("leaves ties in code order", async () => {
    await withModel(
      {},
      async (trained) => {
        for (const explain of [false, true]) {
          const { suggestions } = await codeNote(trained, text, { top: 14, explain });
          expect(new Set(suggestions.map(({ score }) => score)).size).toBe(1);
          expect(suggestions.map(({ code }) => code)).toEqual(codes);
        }
      },
      (model) => {
        const weight = model.namedParameters().get("decoder.output.weight");
        if (weight !== undefined) scope(() => noGrad(() => ops.zeroInPlace(weight)));
      },
    );
  });

  it("gives as many codes as asked for, else ten, or all predicted ones", async () => {
    await withModel({}, async (trained) => {
      const at = (tau: number, top?: number) =>
        codeNote(
          { ...trained, thresholds: { ...thresholds, tau } },
          text,
          top === undefined ? {} : { top },
        );
      const { suggestions } = await at(0);
      expect(suggestions.length).toBe(14);
      expect(suggestions.every(({ predicted }) => predicted)).toBe(true);
      expect((await at(1)).suggestions).toEqual(
        suggestions.slice(0, 10).map((one) => ({ ...one, predicted: false })),
      );
      expect((await at(0, 3)).suggestions).toEqual(suggestions.slice(0, 3));
      expect((await at(1, 20)).suggestions.length).toBe(14);

      // A score that equals the boundary is predicted.
      const eleventh = suggestions[10]?.score ?? 0;
      expect((await at(eleventh)).suggestions).toEqual(suggestions.slice(0, 11));
    });
  });

  it("scores the same with and without explanation", async () => {
    await withModel({}, async (trained) => {
      const before = liveTensors();
      const plain = await codeNote(trained, text, { top: 14 });
      const explained = await codeNote(trained, text, { top: 14, explain: true });
      expect(liveTensors()).toBe(before);
      const inCodeOrder = ({ suggestions }: typeof plain): number[] =>
        codes.map((code) => suggestions.find((one) => one.code === code)?.score ?? Number.NaN);
      expect(largestDifference(inCodeOrder(explained), inCodeOrder(plain))).toBeLessThan(1e-5);
      expect(explained.tokens).toBe(plain.tokens);
    });
  });

  it("gives each code its own explanation", async () => {
    await withModel({}, async (trained) => {
      const { suggestions } = await codeNote(trained, text, { top: 3, explain: true });
      const [{ ids, starts, ends }] = await tokenizer.encode([text], 512);
      const shares = suggestions.map(({ code, evidence = [] }) => {
        const { tokenShares } = attInGrad(trained.model, ids, () => [codes.indexOf(code)]);
        const words = tokenSharesToWords(wordsOf(text), starts, ends, tokenShares[0]);
        const expected = words.filter(({ share }) => share > 0).map(({ share }) => share);
        const found = evidence.map(({ share }) => share);
        expect(largestDifference(found, expected), code).toBeLessThan(1e-6);
        return found;
      });
      expect(largestDifference(shares[0], shares[1])).toBeGreaterThan(1e-4);
    });
  });

  it("quotes whole words exactly where they stand", async () => {
    await withModel({}, async (trained) => {
      await fc.assert(
        fc.asyncProperty(anyNote, async (part) => {
          const note = `${part} ${text}`;
          const words = wordsOf(note);
          const { suggestions } = await codeNote(trained, note, { top: 2, explain: true });
          for (const { evidence = [] } of suggestions) {
            expect(evidence.length).toBeGreaterThan(0);
            const spans = evidence.map(({ start, end }) => ({ start, end }));
            // In order of the text, each a word and each once.
            expect(words.filter((word) => spans.some((span) => span.start === word.start))).toEqual(
              spans,
            );
            for (const { text: quoted, start, end } of evidence) {
              expect(note.slice(start, end)).toBe(quoted);
            }
            const total = evidence.reduce((sum, { share }) => sum + share, 0);
            expect(total).toBeGreaterThan(0);
            expect(total).toBeLessThan(1 + 1e-5);
          }
        }),
        { numRuns: 40 },
      );
    });
  });

  it("shows the words above the highlighting boundary only", async () => {
    await withModel({}, async (trained) => {
      const all = await codeNote(trained, text, { top: 3, explain: true });
      const boundary = 0.08;
      const above = await codeNote(
        { ...trained, thresholds: { ...thresholds, evidence: boundary } },
        text,
        { top: 3, explain: true },
      );
      const shown = all.suggestions.map(({ evidence = [] }) =>
        evidence.filter(({ share }) => share > boundary),
      );
      expect(above.suggestions.map(({ evidence }) => evidence)).toEqual(shown);
      expect(shown.flat().length).toBeGreaterThan(0);
      const words = all.suggestions.flatMap(({ evidence = [] }) => evidence);
      expect(words.length).toBeGreaterThan(shown.flat().length);
    });
  });

  it("reads no further than the model's limit", async () => {
    const seen = "Sukkersyge, type 2.";
    const rest = "\r\nHævelse af begge ben";
    const [short, long] = await tokenizer.encode([seen, seen + rest], 512);
    const maxTokens = short?.ids.length ?? 0;
    await withModel({ maxTokens }, async (trained) => {
      const whole = await codeNote(trained, seen + rest, { top: 14, explain: true });
      expect(whole.tokens).toBe(maxTokens);
      expect(whole.droppedTokens).toBe((long?.ids.length ?? 0) - maxTokens);
      expect(whole.droppedTokens).toBeGreaterThan(4);
      const cut = await codeNote(trained, seen, { top: 14, explain: true });
      expect(cut.droppedTokens).toBe(0);
      expect(whole.suggestions).toEqual(cut.suggestions);
    });
  });

  it("names the likeliest primary diagnosis among the predicted codes", async () => {
    const primary = (i: number): number => (i * 7) % 11;
    await withModel({ labels: labelsWith(primary) }, async (trained) => {
      const at = async (tau: number) =>
        codeNote({ ...trained, thresholds: { ...thresholds, tau } }, text, { top: 14 });
      const { suggestions } = await at(0);
      const value = ({ code, score }: { code: string; score: number }): number => {
        const i = codes.indexOf(code);
        return (score * primary(i)) / (10 + i);
      };
      const likeliest = (count: number): string | undefined =>
        suggestions.slice(0, count).sort((a, b) => value(b) - value(a))[0]?.code;
      expect((await at(0)).primary).toBe(likeliest(14));
      const boundary = suggestions[2]?.score ?? 0;
      expect((await at(boundary)).primary).toBe(likeliest(3));
      expect((await at(1)).primary).toBeNull();
    });
    await withModel({ labels: labelsWith(() => 0) }, async (trained) => {
      const noPrimary = { ...trained, thresholds: { ...thresholds, tau: 0 } };
      expect((await codeNote(noPrimary, text)).primary).toBeNull();
    });
    await withModel({}, async (trained) => {
      const noRoles = { ...trained, thresholds: { ...thresholds, tau: 0 } };
      expect((await codeNote(noRoles, text)).primary).toBeNull();
    });
  });

  it("refuses a note without text", async () => {
    await withModel({}, async (trained) => {
      for (const empty of ["", " \r\n\t", "\u00a0"]) {
        await expect(codeNote(trained, empty)).rejects.toMatchObject({ code: "EMPTY_TEXT" });
      }
    });
  });

  it("takes a note of which the tokenizer keeps nothing", async () => {
    await withModel({}, async (trained) => {
      const { suggestions, tokens } = await codeNote(trained, "\u0007", { explain: true });
      expect(tokens).toBe(2);
      expect(suggestions.every(({ evidence }) => evidence?.length === 0)).toBe(true);
    });
  });
});
