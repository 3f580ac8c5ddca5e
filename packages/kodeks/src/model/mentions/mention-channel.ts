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
 * The mention channel: a lexicon of the phrases by which annotators justified codes. Where several speak
 * for a code, each is a chance that it holds: P = 1 − (1 − prior) · Π (1 − chance), and the channel's logit
 * is factor · logit(P).
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
    this.bias = lexicon.prior.map((prior) => factor * Math.log(prior / (1 - prior)));
    this.#phrases = new Map(Array.from(lexicon.keys, (key, i) => [key, i]));
  }

  logits(ids: Int32Array): Float32Array {
    const { prior } = this.lexicon;
    /** −Σ ln(1 − chance) of the codes that something speaks for. */
    const sums = new Map<number, number>();
    for (const phrase of this.#found(ids).keys()) {
      this.#forEachLabel(phrase, (label, strength) =>
        sums.set(label, (sums.get(label) ?? 0) + strength),
      );
    }
    const out = this.bias.slice();
    for (const [label, sum] of sums) out[label] = this.factor * raised(prior[label], sum);
    return out;
  }

  contributions(ids: Int32Array, label: number): TextContribution[] {
    const strengths: (readonly [places: [number, number][], strength: number])[] = [];
    let sum = 0;
    for (const [phrase, places] of this.#found(ids)) {
      this.#forEachLabel(phrase, (own, strength) => {
        if (own !== label) return;
        strengths.push([places, strength]);
        sum += strength;
      });
    }
    const added = this.factor * raised(this.lexicon.prior[label], sum) - this.bias[label];
    return strengths
      .map(([places, strength]) => ({
        kind: "mention" as const,
        text: this.reader.textOf(ids, ...places[0]),
        places,
        contribution: (added * strength) / sum,
      }))
      .sort((a, b) => b.contribution - a.contribution);
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

  #forEachLabel(phrase: number, visit: (label: number, strength: number) => void): void {
    const { offsets, labels, chances } = this.lexicon;
    for (let i = offsets[phrase]; i < offsets[phrase + 1]; i += 1) {
      visit(labels[i], -Math.log1p(-chances[i]));
    }
  }
}

/** logit of 1 − (1 − prior) · exp(−sum), kept finite. */
function raised(prior: number, sum: number): number {
  const against = Math.max((1 - prior) * Math.exp(-sum), 1e-6);
  return Math.log((1 - against) / against);
}
