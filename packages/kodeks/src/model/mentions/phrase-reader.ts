import { hashText, joinHashes } from "../lexical/hash.ts";
import { WordReader } from "../lexical/word-reader.ts";
import type { Word } from "../lexical/word-reader.ts";

/** A run of words where it stands in a document. */
export interface Phrase {
  /** 53 bits of hash: phrases that differ have different keys, but for one pair in some 10¹⁵. */
  readonly key: number;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

/** The longest phrase, in words. */
export const longestPhrase = 8;

const seeds = [hashText("mention "), hashText("other mention ")] as const;
const isSaid = /[\p{L}\p{N}]/u;

/**
 * Reads the phrases of tokenised documents: runs of one to eight words, whatever marks stand between them.
 * They come from the tokens, so that the channel sees the text that the encoder sees.
 */
export class PhraseReader {
  readonly #words: WordReader;

  /** @param pieces the tokenizer's pieces by id, null for those that are no text */
  constructor(pieces: readonly (string | null)[]) {
    this.#words = new WordReader(pieces);
  }

  /** All phrases of a document, by their first word, shorter before longer. */
  *phrases(ids: Int32Array): Generator<Phrase> {
    const words = this.#said(ids);
    for (let i = 0; i < words.length; i += 1) {
      const hashes: [number, number] = [...seeds];
      for (let j = i; j < Math.min(words.length, i + longestPhrase); j += 1) {
        yield { key: add(hashes, words[j]), first: words[i].first, last: words[j].last };
      }
    }
  }

  /** All phrases within a range of tokens: those of the words that begin in it. */
  *within(ids: Int32Array, first: number, last: number): Generator<Phrase> {
    for (const phrase of this.phrases(ids.subarray(first, last + 1))) {
      yield { key: phrase.key, first: phrase.first + first, last: phrase.last + first };
    }
  }

  /** The words of a range of tokens. */
  textOf(ids: Int32Array, first: number, last: number): string {
    return this.#said(ids.subarray(first, last + 1))
      .map(({ text }) => text)
      .join(" ");
  }

  /** Words with a letter or digit. */
  #said(ids: Int32Array): Word[] {
    return [...this.#words.words(ids)].filter(({ text }) => isSaid.test(text));
  }
}

/** Puts another word on top of two hashes, and gives the key of both. */
function add(hashes: [number, number], { text }: Word): number {
  hashes[0] = joinHashes(hashes[0], hashText(text));
  hashes[1] = joinHashes(hashes[1], hashText(text, 0, text.length, seeds[1]));
  return (hashes[0] >>> 0) * 2 ** 21 + (hashes[1] >>> 11);
}
