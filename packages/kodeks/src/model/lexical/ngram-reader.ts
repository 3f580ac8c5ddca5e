import { bucketOf, hashText, joinHashes } from "./hash.ts";

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

interface Word {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Whether the token before it ends a word, so that the two make a pair. */
  readonly follows: boolean;
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
  readonly #pieces: readonly (string | null)[];
  readonly #isContinued: (piece: string) => boolean;
  readonly #runsOf: (word: string) => string[];
  readonly #cache = new Map<string, Hashed>();

  /**
   * @param pieces the tokenizer's pieces by id, null for those that are no text (CLS, mask, unknown)
   * @param bits log₂ of the number of buckets
   * @param withCharacters false for words and pairs alone
   */
  constructor(pieces: readonly (string | null)[], bits: number, withCharacters = true) {
    this.#pieces = pieces;
    this.bits = bits;
    this.#runsOf = withCharacters ? characterRuns : () => [];
    const marks = pieces.some((piece) => piece !== null && isWordPiece(piece))
      ? isWordPiece
      : (piece: string): boolean => !startsWord.test(piece);
    this.#isContinued = marks;
  }

  /** The buckets of all n-grams, one for each time they occur; in the order of {@link ngrams}. */
  buckets(ids: Int32Array): number[] {
    const found: number[] = [];
    let previous = 0;
    for (const { text, follows } of this.#words(ids)) {
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
    for (const word of this.#words(ids)) {
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

  *#words(ids: Int32Array): Generator<Word> {
    let text = "";
    let first = 0;
    let follows = false;
    for (let token = 0; token <= ids.length; token += 1) {
      const piece = token < ids.length ? (this.#pieces[ids[token]] ?? null) : null;
      const isContinued = piece !== null && text !== "" && this.#isContinued(piece);
      if (!isContinued && text !== "") {
        yield { text, first, last: token - 1, follows };
        text = "";
        follows = true;
      }
      if (piece === null) follows = false;
      else {
        if (text === "") first = token;
        text += piece.replace(marker, "");
      }
    }
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

const startsWord = /^[Ġ▁]/u;
const marker = /^(?:##(?=.)|[Ġ▁])/u;

function isWordPiece(piece: string): boolean {
  return piece.length > 2 && piece.startsWith("##");
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
