import { bucketOf, hashText, joinHashes } from "./hash.ts";
import { WordReader } from "./word-reader.ts";
import type { Word } from "./word-reader.ts";

export type NgramKind = "word" | "words" | "characters";

/** An n-gram where it stands in a document. */
export interface Ngram {
  readonly bucket: number;
  readonly kind: NgramKind;
  /** As the tokenizer wrote it (lower case, without accents, if it folds them). */
  readonly text: string;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

/** What of a word does not depend on its neighbours. */
interface Hashed {
  readonly hash: number;
  /** The word's own bucket, then those of its character n-grams. */
  readonly buckets: Int32Array;
}

const [shortest, longest] = [3, 5];
const kindSeeds = { words: hashText("words "), characters: hashText("characters ") } as const;
const cachedWords = 200_000;

/**
 * Reads the hashed n-grams of tokenised documents: words, pairs of words next to each other, and runs of
 * 3 to 5 characters within a word (its ends marked). They come from the tokens, so that both channels of a
 * model see the same text, cut at the same place.
 */
export class NgramReader {
  readonly bits: number;
  readonly #words: WordReader;
  readonly #runsOf: (word: string) => string[];
  readonly #cache = new Map<string, Hashed>();

  /**
   * @param pieces the tokenizer's pieces by id, null for those that are no text (CLS, mask, unknown)
   * @param bits log₂ of the number of buckets
   * @param withCharacters false for words and pairs alone
   */
  constructor(pieces: readonly (string | null)[], bits: number, withCharacters = true) {
    this.#words = new WordReader(pieces);
    this.bits = bits;
    this.#runsOf = withCharacters ? characterRuns : () => [];
  }

  /** The buckets of all n-grams, one for each time they occur; in the order of {@link ngrams}. */
  buckets(ids: Int32Array): number[] {
    const found: number[] = [];
    let previous = 0;
    for (const { text, follows } of this.#words.words(ids)) {
      const { hash, buckets } = this.#hashed(text);
      for (const bucket of buckets) found.push(bucket);
      if (follows) found.push(this.#pairBucket(previous, hash));
      previous = hash;
    }
    return found;
  }

  /** All n-grams with their texts and places. */
  ngrams(ids: Int32Array): Ngram[] {
    const found: Ngram[] = [];
    let previous: (Word & { readonly hash: number }) | null = null;
    for (const word of this.#words.words(ids)) {
      const { hash, buckets } = this.#hashed(word.text);
      const texts = [word.text, ...this.#runsOf(word.text)];
      const { first, last } = word;
      texts.forEach((text, i) =>
        found.push({
          bucket: buckets[i],
          kind: i === 0 ? "word" : "characters",
          text,
          first,
          last,
        }),
      );
      if (word.follows && previous !== null) {
        found.push({
          bucket: this.#pairBucket(previous.hash, hash),
          kind: "words",
          text: `${previous.text} ${word.text}`,
          first: previous.first,
          last,
        });
      }
      previous = { ...word, hash };
    }
    return found;
  }

  #hashed(word: string): Hashed {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const hash = hashText(word);
    const runs = this.#runsOf(word).map((run) =>
      hashText(run, 0, run.length, kindSeeds.characters),
    );
    const buckets = Int32Array.from([hash, ...runs], (value) => bucketOf(value, this.bits));
    if (this.#cache.size >= cachedWords) this.#cache.clear();
    this.#cache.set(word, { hash, buckets });
    return { hash, buckets };
  }

  #pairBucket(first: number, second: number): number {
    return bucketOf(joinHashes(joinHashes(kindSeeds.words, first), second), this.bits);
  }
}

/** Runs of 3 to 5 characters of a word between marks; a run that is the whole marked word counts once. */
function characterRuns(word: string): string[] {
  const characters = [..."<", ...word, ">"];
  const runs: string[] = [];
  for (let size = shortest; size <= longest; size += 1) {
    for (let i = 0; i + size <= characters.length; i += 1) {
      runs.push(characters.slice(i, i + size).join(""));
    }
  }
  return runs;
}
