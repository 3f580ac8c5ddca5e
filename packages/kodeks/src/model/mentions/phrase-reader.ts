import { hashText, joinHashes } from "../lexical/hash.ts";
import { WordReader } from "../lexical/word-reader.ts";
import { stemOf } from "./stem.ts";

/** By what of a word phrases are told apart. */
export const wordForms = ["words", "stems"] as const;
export type WordForm = (typeof wordForms)[number];

const formOf = { words: (word: string): string => word, stems: stemOf } as const;

/** A run of words where it stands in a document. */
export interface Phrase {
  /** 53 bits of hash: phrases that differ have different keys, but for one pair in some 10¹⁵. */
  readonly key: number;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

/** A word with a letter or digit, where it stands. */
export interface HashedWord {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly hashes: readonly [number, number];
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
  readonly form: WordForm;
  readonly #words: WordReader;

  /** @param pieces the tokenizer's pieces by id, null for those that are no text */
  constructor(pieces: readonly (string | null)[], form: WordForm = "words") {
    this.form = form;
    this.#words = new WordReader(pieces);
  }

  /** The words of a document that have a letter or digit, hashed once. */
  words(ids: Int32Array): HashedWord[] {
    const found: HashedWord[] = [];
    for (const { text, first, last } of this.#words.words(ids)) {
      if (!isSaid.test(text)) continue;
      const form = formOf[this.form](text);
      const hashes = [hashText(form), hashText(form, 0, form.length, seeds[1])] as const;
      found.push({ text, first, last, hashes });
    }
    return found;
  }

  /** All phrases of a document, by their first word, shorter before longer. */
  phrases(ids: Int32Array): Generator<Phrase> {
    return phrasesOf(this.words(ids));
  }

  /** The words that begin in a range of tokens. */
  textOf(ids: Int32Array, first: number, last: number): string {
    return wordsWithin(this.words(ids), first, last)
      .map(({ text }) => text)
      .join(" ");
  }
}

/** Those of the words that begin in a range of tokens. */
export function wordsWithin(
  words: readonly HashedWord[],
  first: number,
  last: number,
): readonly HashedWord[] {
  return words.filter((word) => word.first >= first && word.first <= last);
}

/** All phrases of words that follow one another. */
export function* phrasesOf(words: readonly HashedWord[]): Generator<Phrase> {
  for (let i = 0; i < words.length; i += 1) {
    let [one, other]: readonly number[] = seeds;
    for (let j = i; j < Math.min(words.length, i + longestPhrase); j += 1) {
      one = joinHashes(one, words[j].hashes[0]);
      other = joinHashes(other, words[j].hashes[1]);
      const key = (one >>> 0) * 2 ** 21 + (other >>> 11);
      yield { key, first: words[i].first, last: words[j].last };
    }
  }
}
