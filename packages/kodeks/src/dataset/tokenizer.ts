import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "tokenizers";
import { KodeksError } from "../base/errors.ts";
import { codePointStarts } from "../cohort/code-points.ts";
import { wordPieceTokenizerJson } from "./tokenizer-json.ts";

/** A tokenised text. The first token is CLS and the last SEP; both have an empty span. */
export interface Encoded {
  readonly ids: Int32Array;
  /** Where each token begins in the text, in UTF-16 code units. */
  readonly starts: Int32Array;
  /** Where each token ends in the text (exclusive), in UTF-16 code units. */
  readonly ends: Int32Array;
  /** Tokens that were cut off because the text is longer than `maxTokens`. */
  readonly dropped: number;
}

export interface SpecialTokens {
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
  readonly mask: number;
}

interface AddedToken {
  readonly id: number;
  readonly special: boolean;
}

/** BERT's and RoBERTa's names. */
const specialNames: Readonly<Record<keyof SpecialTokens, readonly string[]>> = {
  cls: ["[CLS]", "<s>"],
  sep: ["[SEP]", "</s>"],
  pad: ["[PAD]", "<pad>"],
  mask: ["[MASK]", "<mask>"],
};

const tokenizerRemedy = "Copy or download the folder again; Kodeks reads BERT-like tokenizers.";

/** The tokenizer of an encoder: text to ids, with exact offsets into the text. */
export class DocumentTokenizer {
  /** The tokenizer as `tokenizer.json` stores it. */
  readonly json: string;
  readonly vocabularySize: number;
  readonly special: SpecialTokens;
  readonly #tokenizer: Tokenizer;
  readonly #where: string;

  private constructor(json: string, where: string) {
    this.json = json;
    this.#where = where;
    try {
      this.#tokenizer = Tokenizer.fromString(json);
    } catch (cause) {
      throw new KodeksError("BAD_CHECKPOINT", "the tokenizer cannot be read", {
        where,
        remedy: tokenizerRemedy,
        cause,
      });
    }
    // A checkpoint's tokenizer.json may cut at its training length and pad to it; windows need neither.
    this.#tokenizer.disableTruncation();
    this.#tokenizer.disablePadding();
    this.vocabularySize = this.#tokenizer.getVocabSize(true);
    const find = (kind: keyof SpecialTokens): number => {
      for (const name of specialNames[kind]) {
        const id = this.#tokenizer.tokenToId(name);
        if (id !== null) return id;
      }
      const expected = specialNames[kind].join(" or ");
      throw new KodeksError("BAD_CHECKPOINT", `the tokenizer has no ${expected} token`, {
        where,
        remedy: tokenizerRemedy,
      });
    };
    this.special = { cls: find("cls"), sep: find("sep"), pad: find("pad"), mask: find("mask") };
  }

  static fromJson(json: string, where = "tokenizer.json"): DocumentTokenizer {
    return new DocumentTokenizer(json, where);
  }

  /**
   * Reads the tokenizer of a checkpoint or dataset folder: `tokenizer.json`, or a BERT `vocab.txt`
   * (with `tokenizer_config.json` where there is one).
   *
   * @throws KodeksError NOT_FOUND, BAD_CHECKPOINT
   */
  static fromFolder(folder: string): DocumentTokenizer {
    const file = join(folder, "tokenizer.json");
    if (existsSync(file)) return new DocumentTokenizer(readFileSync(file, "utf8"), file);
    const vocabulary = join(folder, "vocab.txt");
    if (!existsSync(vocabulary)) {
      const what = existsSync(folder)
        ? "the folder has no tokenizer.json and no vocab.txt"
        : "there is no such folder";
      throw new KodeksError("NOT_FOUND", what, {
        where: folder,
        remedy: "Give a checkpoint folder in the Hugging Face layout.",
      });
    }
    const settings = bertSettings(join(folder, "tokenizer_config.json"));
    const pieces = readFileSync(vocabulary, "utf8").split(/\r?\n/);
    while (pieces.at(-1) === "") pieces.pop();
    return new DocumentTokenizer(wordPieceTokenizerJson(pieces, settings), vocabulary);
  }

  /** The pieces by id; null for special tokens, which stand for no text. */
  pieces(): (string | null)[] {
    const pieces = Array.from({ length: this.vocabularySize }, (): string | null => null);
    for (const [piece, id] of Object.entries(this.#tokenizer.getVocab(true))) pieces[id] = piece;
    const { added_tokens: added } = JSON.parse(this.json) as { added_tokens?: AddedToken[] };
    for (const { id, special } of added ?? []) if (special) pieces[id] = null;
    return pieces;
  }

  /** Identifies the tokenizer: equal for equal vocabularies and rules. */
  get fingerprint(): string {
    return createHash("sha256").update(this.json).digest("hex").slice(0, 16);
  }

  /**
   * Tokenises texts on all cores. Each is cut at `maxTokens` (at least 2), CLS and SEP included.
   *
   * @throws KodeksError BAD_CHECKPOINT for a tokenizer that adds no CLS and SEP
   */
  async encode(texts: readonly string[], maxTokens: number): Promise<Encoded[]> {
    const encodings = await this.#tokenizer.encodeBatch([...texts]);
    return encodings.map((encoding, i) => {
      const ids = Int32Array.from(encoding.getIds());
      if (ids[0] !== this.special.cls || ids.at(-1) !== this.special.sep || ids.length < 2) {
        throw new KodeksError("BAD_CHECKPOINT", "the tokenizer puts no CLS and SEP around a text", {
          where: this.#where,
          remedy: "Its tokenizer.json needs a post_processor.",
        });
      }
      const points = codePointStarts(texts[i]);
      const starts = new Int32Array(ids.length);
      const ends = new Int32Array(ids.length);
      encoding.getOffsets().forEach(([start = 0, end = 0], token) => {
        starts[token] = points === null ? start : points[start];
        ends[token] = points === null ? end : points[end];
      });
      const last = ids.length - 1;
      starts[last] = ends[last] = texts[i].length;
      return cut({ ids, starts, ends, dropped: 0 }, maxTokens);
    });
  }
}

function cut(encoded: Encoded, maxTokens: number): Encoded {
  const dropped = encoded.ids.length - maxTokens;
  if (dropped <= 0) return encoded;
  const ids = encoded.ids.slice(0, maxTokens);
  const starts = encoded.starts.slice(0, maxTokens);
  const ends = encoded.ends.slice(0, maxTokens);
  const last = maxTokens - 1;
  ids[last] = encoded.ids.at(-1) as number;
  starts[last] = ends[last] = ends[last - 1];
  return { ids, starts, ends, dropped };
}

function bertSettings(file: string): { lowercase: boolean; stripAccents: boolean | null } {
  if (!existsSync(file)) return { lowercase: true, stripAccents: null };
  const config = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return {
    lowercase: config["do_lower_case"] !== false,
    stripAccents: typeof config["strip_accents"] === "boolean" ? config["strip_accents"] : null,
  };
}
