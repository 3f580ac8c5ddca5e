import { PatientSets } from "./patient-sets.ts";
import { PieceTrie } from "./piece-trie.ts";
import { wordCharacters } from "./wordpiece.ts";

/**
 * The pieces of a WordPiece vocabulary that at least `minimum` patients share, in their order: a
 * longer piece must be used in the words of so many patients, as the tokenizer of the pieces that are
 * left splits them; a single character must stand in the words of so many. What a dropped piece
 * covered falls to shorter ones, and a word with a dropped character becomes unknown.
 *
 * @param words the words of the corpus
 * @param patients of each word, by its place in `words`, the patients in whose notes it stands;
 *   its limit must not be below `minimum`
 */
export function sharedPieces(
  pieces: readonly string[],
  words: readonly string[],
  patients: PatientSets,
  minimum: number,
): string[] {
  const lengths = pieces.map((piece) => [...piece.replace(/^##/u, "")].length);
  const kept = new Uint8Array(pieces.length).fill(1);
  const trie = new PieceTrie(pieces);
  const drop = (id: number): void => {
    kept[id] = 0;
    trie.remove(pieces[id]);
  };

  // A character need not stand alone in any word as yet: it is what new words fall back on.
  const holders = charactersOf(pieces, lengths, words, patients, minimum);
  lengths.forEach((length, id) => {
    if (length === 1 && !holders.isFull(id)) drop(id);
  });

  const longerOnes = [...new Set(lengths)].filter((length) => length > 1).sort((a, b) => b - a);
  for (let dropped = 1; dropped > 0;) {
    dropped = 0;
    const uses = new PieceUses(trie, words, patients, minimum);
    words.forEach((_, word) => uses.count(word));
    // The longest first, because their words then count for the shorter pieces they fall apart into.
    // Words that move on are not taken off the pieces they leave; the next round counts anew.
    for (const length of longerOnes) {
      const rare = pieces.flatMap((_, id) =>
        lengths[id] === length && kept[id] === 1 && !uses.isShared(id) ? [id] : [],
      );
      rare.forEach(drop);
      dropped += rare.length;
      for (const word of new Set(rare.flatMap((id) => uses.wordsOf(id)))) uses.count(word);
    }
  }
  return pieces.filter((_, id) => kept[id] === 1);
}

/** The patients in whose words each single character stands. */
function charactersOf(
  pieces: readonly string[],
  lengths: readonly number[],
  words: readonly string[],
  patients: PatientSets,
  minimum: number,
): PatientSets {
  const ids = new Map(
    pieces.flatMap((piece, id): [string, number][] => (lengths[id] === 1 ? [[piece, id]] : [])),
  );
  const holders = new PatientSets(minimum);
  words.forEach((word, index) => {
    for (const character of wordCharacters(word)) {
      const id = ids.get(character);
      if (id !== undefined) holders.addAll(id, patients, index);
    }
  });
  return holders;
}

/** Who uses each piece, and of the pieces that too few patients use, in which words. */
class PieceUses {
  readonly #trie: PieceTrie;
  readonly #words: readonly string[];
  readonly #patients: PatientSets;
  readonly #users: PatientSets;
  readonly #places = new Map<number, number[]>();

  constructor(trie: PieceTrie, words: readonly string[], patients: PatientSets, minimum: number) {
    this.#trie = trie;
    this.#words = words;
    this.#patients = patients;
    this.#users = new PatientSets(minimum);
  }

  count(word: number): void {
    for (const piece of this.#trie.split(this.#words[word]) ?? []) {
      if (this.#users.isFull(piece)) continue;
      this.#users.addAll(piece, this.#patients, word);
      if (this.#users.isFull(piece)) {
        this.#places.delete(piece);
        continue;
      }
      const places = this.#places.get(piece);
      if (places === undefined) this.#places.set(piece, [word]);
      else places.push(word);
    }
  }

  isShared(piece: number): boolean {
    return this.#users.isFull(piece);
  }

  wordsOf(piece: number): readonly number[] {
    return this.#places.get(piece) ?? [];
  }
}
