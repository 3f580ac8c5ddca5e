import type { TextChannel, TextContribution } from "../text-channel.ts";
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

/**
 * The mention channel: a lexicon of the phrases by which annotators justified codes. The best phrase of a
 * document counts for each code: P = max(prior, chances), and the channel's logit is factor · logit(P).
 */
export class MentionChannel implements TextChannel {
  readonly reader: PhraseReader;
  readonly lexicon: MentionLexicon;
  readonly factor: number;
  readonly bias: Float32Array;
  readonly #phrases: ReadonlyMap<number, number>;

  constructor(reader: PhraseReader, lexicon: MentionLexicon, factor = 1) {
    this.reader = reader;
    this.lexicon = lexicon;
    this.factor = factor;
    this.bias = lexicon.prior.map((prior) => factor * logitOf(prior));
    this.#phrases = new Map(Array.from(lexicon.keys, (key, i) => [key, i]));
  }

  logits(ids: Int32Array): Float32Array {
    const best = this.lexicon.prior.slice();
    for (const phrase of this.#found(ids).keys()) {
      this.#forEachLabel(phrase, (label, chance) => {
        if (chance > best[label]) best[label] = chance;
      });
    }
    return best.map((chance) => this.factor * logitOf(chance));
  }

  /** The one phrase that decides, the first of the lexicon where several are as good; or none. */
  contributions(ids: Int32Array, label: number): TextContribution[] {
    let highest = this.lexicon.prior[label];
    let deciding: readonly [first: number, last: number][] | null = null;
    for (const [phrase, places] of this.#found(ids)) {
      this.#forEachLabel(phrase, (own, chance) => {
        if (own !== label || chance <= highest) return;
        [highest, deciding] = [chance, places];
      });
    }
    if (deciding === null) return [];
    const places: readonly [number, number][] = deciding;
    const contribution = this.factor * logitOf(highest) - this.bias[label];
    return [{ kind: "mention", text: this.reader.textOf(ids, ...places[0]), places, contribution }];
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

function logitOf(chance: number): number {
  return Math.log(chance / (1 - chance));
}
