import { bertNormalizer, bertPreTokenizer } from "tokenizers";
import { KodeksError } from "../base/errors.ts";
import { patientNumber, PatientSets } from "./patient-sets.ts";
import { sharedPieces } from "./shared-pieces.ts";
import { specialTokens, wordPieceTokenizerJson } from "./tokenizer-json.ts";
import { DocumentTokenizer } from "./tokenizer.ts";
import { trainWordPiece } from "./wordpiece.ts";

const settings = { lowercase: true, stripAccents: false } as const;

/**
 * Counts the words of a corpus, one text at a time, as the tokenizer will split them, and of each
 * word the patients in whose notes it stands, as far as `mostPatients` of them.
 */
export class WordCounter {
  readonly patients: PatientSets;
  readonly #indices = new Map<string, number>();
  #counts = new Float64Array(1024);
  readonly #normaliser = bertNormalizer(settings);
  readonly #splitter = bertPreTokenizer();

  constructor(mostPatients = 10) {
    this.patients = new PatientSets(mostPatients);
  }

  /** Number of different words. */
  get size(): number {
    return this.#indices.size;
  }

  add(text: string, patientId: string): void {
    const patient = patientNumber(patientId);
    const normalised = this.#normaliser.normalizeString(text);
    for (const [word] of this.#splitter.preTokenizeString(normalised)) {
      const index = this.#index(word);
      this.#counts[index] += 1;
      this.patients.add(index, patient);
    }
  }

  /** The words, numbered as the sets of `patients` are. */
  words(): string[] {
    return [...this.#indices.keys()];
  }

  /** How often each word occurs. */
  *counts(): Generator<readonly [string, number]> {
    for (const [word, index] of this.#indices) yield [word, this.#counts[index]];
  }

  #index(word: string): number {
    const known = this.#indices.get(word);
    if (known !== undefined) return known;
    const index = this.#indices.size;
    this.#indices.set(word, index);
    if (index === this.#counts.length) {
      const larger = new Float64Array(2 * index);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    return index;
  }
}

export interface LearnOptions {
  /** Pieces that fewer patients share are dropped, and not made up for; 1 keeps all. */
  readonly minimumPatients?: number;
}

/**
 * Learns a WordPiece tokenizer of at most `size` pieces, special tokens included. Pieces that fewer
 * than `minimumPatients` patients share are dropped, so that a rare surname is in no piece.
 *
 * @throws KodeksError EMPTY_SPLIT if no piece is left
 * @throws RangeError if the counter did not count as many patients of a word
 */
export function learnTokenizer(
  counter: WordCounter,
  size: number,
  { minimumPatients = 10 }: LearnOptions = {},
): DocumentTokenizer {
  if (minimumPatients > counter.patients.limit) {
    throw new RangeError(
      `the counter counts ${counter.patients.limit} patients, not ${minimumPatients}`,
    );
  }
  const learnt = trainWordPiece(counter.counts(), { size: size - specialTokens.length });
  const pieces =
    minimumPatients === 1
      ? learnt
      : sharedPieces(learnt, counter.words(), counter.patients, minimumPatients);
  if (pieces.length === 0) {
    throw new KodeksError(
      "EMPTY_SPLIT",
      `no word piece is shared by ${minimumPatients} patients of the training split`,
      {
        remedy:
          "Import more patients, lower --minimum-patients, or name a checkpoint with --encoder.",
      },
    );
  }
  return DocumentTokenizer.fromJson(
    wordPieceTokenizerJson([...specialTokens, ...pieces], settings),
  );
}
