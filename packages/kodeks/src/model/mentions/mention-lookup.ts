import type { PhraseReader } from "./phrase-reader.ts";

/** What a lexicon of mentions knows; phrase i speaks for the codes from `offsets[i]` to `offsets[i + 1]`. */
export interface MentionLexicon {
  /** Keys of the phrases, ascending. */
  readonly keys: Float64Array;
  /** `[phrases + 1]` */
  readonly offsets: Int32Array;
  /** Codes, by their places in the label space. */
  readonly labels: Int32Array;
  /** How likely each is where the phrase stands, between 0 and 1. */
  readonly chances: Float32Array;
  /** How likely each code is where nothing speaks for it, `[codes]`. */
  readonly prior: Float32Array;
}

/** The phrase that decides about a code in a document. */
export interface DecidingPhrase {
  readonly chance: number;
  /** First and last token of each place where it stands. */
  readonly places: readonly (readonly [first: number, last: number])[];
}

/** Looks the phrases of documents up in a lexicon whose keys come from the same reader. */
export class MentionLookup {
  readonly reader: PhraseReader;
  readonly lexicon: MentionLexicon;
  readonly #phrases: ReadonlyMap<number, number>;

  constructor(reader: PhraseReader, lexicon: MentionLexicon) {
    this.reader = reader;
    this.lexicon = lexicon;
    this.#phrases = new Map(Array.from(lexicon.keys, (key, i) => [key, i]));
  }

  /** How likely each code is by the best phrase of a document, or by none, `[codes]`. */
  chances(ids: Int32Array): Float32Array {
    const best = this.lexicon.prior.slice();
    for (const phrase of this.#found(ids).keys()) {
      this.#forEachLabel(phrase, (label, chance) => {
        if (chance > best[label]) best[label] = chance;
      });
    }
    return best;
  }

  /** The first of the lexicon where several are as good; null where none beats the prior. */
  deciding(ids: Int32Array, label: number): DecidingPhrase | null {
    let deciding: DecidingPhrase | null = null;
    for (const [phrase, places] of this.#found(ids)) {
      this.#forEachLabel(phrase, (own, chance) => {
        if (own !== label || chance <= (deciding?.chance ?? this.lexicon.prior[label])) return;
        deciding = { chance, places };
      });
    }
    return deciding;
  }

  /** The phrases of the lexicon that a document holds, and where. */
  #found(ids: Int32Array): Map<number, [number, number][]> {
    const found = new Map<number, [number, number][]>();
    for (const { key, first, last } of this.reader.phrases(ids)) {
      const phrase = this.#phrases.get(key);
      if (phrase === undefined) continue;
      const places = found.get(phrase);
      if (places === undefined) found.set(phrase, [[first, last]]);
      else places.push([first, last]);
    }
    return found;
  }

  #forEachLabel(phrase: number, visit: (label: number, chance: number) => void): void {
    const { offsets, labels, chances } = this.lexicon;
    for (let i = offsets[phrase]; i < offsets[phrase + 1]; i += 1) visit(labels[i], chances[i]);
  }
}
