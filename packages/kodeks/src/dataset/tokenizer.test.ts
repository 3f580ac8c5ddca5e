import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { bertNormalizer, byteLevelAlphabet } from "tokenizers";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { specialTokens, wordPieceTokenizerJson } from "./tokenizer-json.ts";
import { anyNote, noteParts } from "./tokenizer.fixture.ts";
import { DocumentTokenizer } from "./tokenizer.ts";
import type { Encoded } from "./tokenizer.ts";
import { learnTokenizer, WordCounter } from "./vocabulary.ts";

const makeFolder = temporaryFolders();
const settings = { lowercase: true, stripAccents: false } as const;
const normaliser = bertNormalizer(settings);

const learnt = ((): DocumentTokenizer => {
  const counter = new WordCounter(1);
  // Emoji and the letter 𝒜 stay unknown; everything else is in the alphabet.
  const known = noteParts.filter((part) => !/[\ud800-\udfff]/.test(part));
  for (let i = 0; i < known.length; i += 1) {
    counter.add([...known.slice(i), ...known.slice(0, i)].join(""), "p");
    counter.add(known.join(" "), "p");
  }
  return learnTokenizer(counter, 400, { minimumPatients: 1 });
})();
const vocabulary = new Map(
  Object.entries(
    (JSON.parse(learnt.json) as { model: { vocab: Record<string, number> } }).model.vocab,
  ).map(([piece, id]) => [id, piece]),
);

async function encodeOne(text: string, maxTokens = 10_000): Promise<Encoded> {
  const [encoded] = await learnt.encode([text], maxTokens);
  return encoded;
}

/** The inner tokens as pieces with the text they stand for. */
function inner(text: string, { ids, starts, ends }: Encoded): (readonly [string, string])[] {
  return Array.from(
    ids,
    (id, i) => [vocabulary.get(id) ?? "", text.slice(starts[i], ends[i])] as const,
  ).slice(1, -1);
}

function expectInOrder(text: string, encoded: Encoded, tokenizer = learnt): void {
  const { ids, starts, ends } = encoded;
  expect(starts.length).toBe(ids.length);
  expect(ends.length).toBe(ids.length);
  expect(ids[0]).toBe(tokenizer.special.cls);
  expect(ids.at(-1)).toBe(tokenizer.special.sep);
  expect([starts[0], ends[0]]).toEqual([0, 0]);
  expect(starts.at(-1)).toBe(ends.at(-1));
  const splitsPair = (at: number): boolean =>
    at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  for (let i = 0; i < ids.length; i += 1) {
    const [start, end] = [starts[i], ends[i]];
    expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : starts[i - 1]);
    expect(end).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    // Byte-level tokens of white space have no span of their own.
    if (tokenizer === learnt && i > 0 && i < ids.length - 1) expect(end).toBeGreaterThan(start);
    expect(splitsPair(start) || splitsPair(end)).toBe(false);
  }
}

describe("offsets", () => {
  it("cut the words out of a note with emoji, marks and line ends", async () => {
    const text = "Tab.\tpanodil 👩🏽‍⚕️ 1g\r\nHÆVELSE e\u0301 糖尿";
    const encoded = await encodeOne(text);
    const joined = inner(text, encoded).reduce<string[]>((words, [piece, slice]) => {
      if (piece.startsWith("##")) words.push((words.pop() as string) + slice);
      else words.push(slice);
      return words;
    }, []);
    expect(
      joined.map((word) => word.replaceAll(/\p{Emoji_Presentation}|\u200d|\ufe0f/gu, "")),
    ).toEqual(
      ["Tab", ".", "panodil", "", "1g", "HÆVELSE", "e\u0301", "糖", "尿"].map((word) =>
        word === "" ? expect.any(String) : word,
      ),
    );
  });

  it("give for each token the text that its piece spells", async () => {
    let pieces = 0;
    await fc.assert(
      fc.asyncProperty(anyNote, async (text) => {
        const encoded = await encodeOne(text);
        expectInOrder(text, encoded);
        const { starts, ends } = encoded;
        for (let i = 1; i < starts.length; i += 1) {
          expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1]);
        }
        for (const [piece, slice] of inner(text, encoded)) {
          if (piece === "[UNK]") continue;
          expect(normaliser.normalizeString(slice).trim()).toBe(piece.replace(/^##(?=.)/u, ""));
          pieces += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(pieces).toBeGreaterThan(1_000);
  });

  it("leave out nothing but white space and control characters", async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (text) => {
        const { starts, ends } = await encodeOne(text);
        let position = 0;
        for (let i = 0; i < starts.length; i += 1) {
          expect(text.slice(position, starts[i])).toMatch(/^[\s\p{C}]*$/u);
          position = Math.max(position, ends[i]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("stay in the text and in order for any Unicode at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
        expectInOrder(text, await encodeOne(text));
      }),
      { numRuns: 300 },
    );
  });

  it("of an empty text are those of CLS and SEP", async () => {
    for (const text of ["", " \r\n\t"]) {
      const { ids, dropped } = await encodeOne(text);
      expect([...ids]).toEqual([learnt.special.cls, learnt.special.sep]);
      expect(dropped).toBe(0);
    }
  });
});

describe("cutting at maxTokens", () => {
  it("keeps CLS first and SEP last and reports what it drops", async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, fc.integer({ min: 2, max: 30 }), async (text, maxTokens) => {
        const whole = await encodeOne(text);
        const cut = await encodeOne(text, maxTokens);
        expectInOrder(text, cut);
        expect(cut.ids.length).toBe(Math.min(maxTokens, whole.ids.length));
        expect(cut.dropped).toBe(whole.ids.length - cut.ids.length);
        const kept = cut.ids.length - 1;
        expect(cut.ids.slice(0, kept)).toEqual(whole.ids.slice(0, kept));
        expect(cut.starts.slice(0, kept)).toEqual(whole.starts.slice(0, kept));
        expect(cut.ends.slice(0, kept)).toEqual(whole.ends.slice(0, kept));
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the other texts of the call", async () => {
    const texts = ["smerte 👍", "", "diabetes\r\n糖尿病", "ÆØÅ mg/l"];
    const together = await learnt.encode(texts, 6);
    expect(together).toEqual(await Promise.all(texts.map((text) => encodeOne(text, 6))));
  });
});

describe("a byte-level tokenizer, as RoBERTa's", () => {
  const names = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"];
  const bytes = [...names, ...byteLevelAlphabet().sort()];
  const json = {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: names.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: "ByteLevel",
      add_prefix_space: false,
      trim_offsets: true,
      use_regex: true,
    },
    post_processor: {
      type: "RobertaProcessing",
      sep: ["</s>", 2],
      cls: ["<s>", 0],
      trim_offsets: true,
      add_prefix_space: false,
    },
    decoder: null,
    model: {
      type: "BPE",
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      vocab: Object.fromEntries(bytes.map((piece, id) => [piece, id])),
      merges: [],
    },
  };
  const tokenizer = DocumentTokenizer.fromJson(JSON.stringify(json));

  it("gives every byte of a character the whole character", async () => {
    const [encoded] = await tokenizer.encode(["å👍b"], 99);
    const { ids, starts, ends } = encoded;
    expect(ids.length).toBe(2 + 4 + 3);
    expect([...starts]).toEqual([0, 0, 0, 1, 1, 1, 1, 3, 4]);
    expect([...ends]).toEqual([0, 1, 1, 3, 3, 3, 3, 4, 4]);
  });

  it("keeps its offsets in order and whole", async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (text) => {
        const [encoded] = await tokenizer.encode([text], 10_000);
        expectInOrder(text, encoded, tokenizer);
      }),
      { numRuns: 200 },
    );
  });

  it("must put CLS and SEP around the text", async () => {
    const bare = DocumentTokenizer.fromJson(JSON.stringify({ ...json, post_processor: null }));
    await expect(bare.encode(["text"], 99)).rejects.toMatchObject({ code: "BAD_CHECKPOINT" });
    await expect(bare.encode([""], 99)).rejects.toMatchObject({ code: "BAD_CHECKPOINT" });
  });
});

describe("a tokenizer of a folder", () => {
  const pieces = [...specialTokens, "a", "å", "smerte", "Smerte", "##r"];

  it("is read from vocab.txt under BERT's rules", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "vocab.txt"), pieces.join("\r\n") + "\r\n");
    const ids = async (): Promise<number[]> => {
      const [encoded] = await DocumentTokenizer.fromFolder(folder).encode(["Å Smerter"], 99);
      return [...encoded.ids];
    };
    expect(await ids()).toEqual([2, 5, 7, 9, 3]);
    const config = (json: object): void =>
      writeFileSync(join(folder, "tokenizer_config.json"), JSON.stringify(json));
    config({ do_lower_case: true, strip_accents: false });
    expect(await ids()).toEqual([2, 6, 7, 9, 3]);
    config({ do_lower_case: false });
    expect(await ids()).toEqual([2, 1, 8, 9, 3]);
  });

  it("prefers tokenizer.json, and neither cuts nor pads as that file says", async () => {
    const folder = makeFolder();
    const json = JSON.parse(wordPieceTokenizerJson(pieces, settings)) as Record<string, unknown>;
    json["truncation"] = { direction: "Right", max_length: 4, strategy: "LongestFirst", stride: 0 };
    json["padding"] = {
      strategy: { Fixed: 12 },
      direction: "Right",
      pad_to_multiple_of: null,
      pad_id: 0,
      pad_type_id: 0,
      pad_token: "[PAD]",
    };
    writeFileSync(join(folder, "tokenizer.json"), JSON.stringify(json));
    writeFileSync(join(folder, "vocab.txt"), "nothing");
    const [encoded] = await DocumentTokenizer.fromFolder(folder).encode(["a å a å a"], 99);
    expect([...encoded.ids]).toEqual([2, 5, 6, 5, 6, 5, 3]);
  });

  it("must be there, be readable and have the special tokens", () => {
    const folder = makeFolder();
    const code = (code: string): unknown => expect.objectContaining({ code });
    expect(() => DocumentTokenizer.fromFolder(folder)).toThrow(code("NOT_FOUND"));
    writeFileSync(
      join(folder, "vocab.txt"),
      pieces.filter((piece) => piece !== "[MASK]").join("\n"),
    );
    expect(() => DocumentTokenizer.fromFolder(folder)).toThrow(
      expect.objectContaining({
        code: "BAD_CHECKPOINT",
        message: expect.stringContaining("[MASK]"),
      }),
    );
    writeFileSync(join(folder, "tokenizer.json"), "{");
    expect(() => DocumentTokenizer.fromFolder(folder)).toThrow(code("BAD_CHECKPOINT"));
  });
});
