import { Heap } from "./heap.ts";

/** How often each word occurs. Words are what the tokenizer's normaliser and pre-tokenizer make of the text. */
export type WordCounts = Iterable<readonly [word: string, count: number]>;

const continuation = "##";

export interface WordPieceOptions {
  /** Pieces of the vocabulary, characters included, special tokens not. */
  readonly size: number;
  /** Pairs that occur less often are not joined. */
  readonly minimumCount?: number;
}

/** A word as the ids of its pieces, and how often it occurs. */
interface Word {
  pieces: number[];
  readonly count: number;
}

interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

/**
 * Learns a WordPiece vocabulary: starts from single characters and joins the most frequent pair of
 * neighbouring pieces until `size` pieces exist. Pieces inside a word carry `##`.
 *
 * The `tokenizers` package can train too, but its vocabulary differs from run to run (it depends on
 * the order of a hash map); here the same counts give the same vocabulary.
 *
 * @returns the pieces, characters first, then in the order they were joined
 */
export function trainWordPiece(counts: WordCounts, options: WordPieceOptions): string[] {
  const { size, minimumCount = 2 } = options;
  const vocabulary = new Vocabulary();
  const ordered = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const character of alphabet(ordered)) vocabulary.add(character);
  const words: Word[] = ordered.map(([word, count]) => ({
    pieces: wordCharacters(word).map((piece) => vocabulary.idOf(piece)),
    count,
  }));

  const pairs = new PairIndex(words);
  while (vocabulary.size < size) {
    const best = pairs.takeMostFrequent();
    if (best === null || best.count < minimumCount) break;
    const right = vocabulary.pieceOf(best.right).slice(continuation.length);
    pairs.join(best, vocabulary.add(vocabulary.pieceOf(best.left) + right));
  }
  return vocabulary.pieces();
}

/** The pieces that a word begins as: its characters, all but the first with `##`. */
export function wordCharacters(word: string): string[] {
  return [...word].map((character, i) => (i === 0 ? character : continuation + character));
}

function alphabet(words: readonly (readonly [string, number])[]): string[] {
  const all = new Set<string>();
  for (const [word] of words) for (const piece of wordCharacters(word)) all.add(piece);
  return [...all].sort();
}

class Vocabulary {
  readonly #pieces: string[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#pieces.length;
  }

  /** Two different pairs can spell the same piece; it gets one id. */
  add(piece: string): number {
    const known = this.#ids.get(piece);
    if (known !== undefined) return known;
    this.#ids.set(piece, this.#pieces.length);
    return this.#pieces.push(piece) - 1;
  }

  idOf(piece: string): number {
    return this.#ids.get(piece) as number;
  }

  pieceOf(id: number): string {
    return this.#pieces[id];
  }

  pieces(): string[] {
    return this.#pieces;
  }
}

/** A pair of ids as one number; exact below 2^53. */
const pairKey = (left: number, right: number): number => left * 2 ** 24 + right;

/** Counts of neighbouring pairs over all words, kept up to date while pairs are joined. */
class PairIndex {
  readonly #words: readonly Word[];
  readonly #counts = new Map<number, number>();
  readonly #places = new Map<number, Set<number>>();
  readonly #heap = new Heap<Candidate>(
    // Ties go to the older pieces, so that the result does not depend on the order of counting.
    (a, b) => b.count - a.count || a.left - b.left || a.right - b.right,
  );

  constructor(words: readonly Word[]) {
    this.#words = words;
    words.forEach((word, index) => this.#change(word, index, 1));
    for (const [key, count] of this.#counts) this.#offer(key, count);
  }

  takeMostFrequent(): Candidate | null {
    for (;;) {
      const candidate = this.#heap.pop();
      if (candidate === undefined) return null;
      const count = this.#counts.get(pairKey(candidate.left, candidate.right)) ?? 0;
      if (count === candidate.count) return candidate;
      // The count has changed since it was offered; an entry with the new count is in the heap.
    }
  }

  join(pair: Candidate, id: number): void {
    const touched = new Set<number>();
    const places = this.#places.get(pairKey(pair.left, pair.right)) ?? new Set<number>();
    for (const index of [...places].sort((a, b) => a - b)) {
      const word = this.#words[index];
      this.#change(word, index, -1, touched);
      word.pieces = joined(word.pieces, pair.left, pair.right, id);
      this.#change(word, index, 1, touched);
    }
    for (const key of touched) {
      const count = this.#counts.get(key) ?? 0;
      if (count > 0) this.#offer(key, count);
      else {
        this.#counts.delete(key);
        this.#places.delete(key);
      }
    }
  }

  #offer(key: number, count: number): void {
    this.#heap.push({ left: Math.floor(key / 2 ** 24), right: key % 2 ** 24, count });
  }

  #change(word: Word, index: number, sign: 1 | -1, touched?: Set<number>): void {
    for (let i = 1; i < word.pieces.length; i++) {
      const key = pairKey(word.pieces[i - 1], word.pieces[i]);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + sign * word.count);
      touched?.add(key);
      if (sign === 1) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, new Set([index]));
        else places.add(index);
      }
    }
  }
}

function joined(pieces: readonly number[], left: number, right: number, id: number): number[] {
  const result: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i] === left && pieces[i + 1] === right) {
      result.push(id);
      i++;
    } else {
      result.push(pieces[i]);
    }
  }
  return result;
}
