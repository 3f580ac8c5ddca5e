import type { TextChannel, TextContribution } from "../text-channel.ts";
import type { MentionLookup } from "./mention-lookup.ts";

/**
 * The mention channel: lexicons of the phrases by which annotators justified codes, as they are written and by
 * their stems. The best phrase of a document counts for each code: P = max(prior, chances), and the channel's
 * logit is factor · the lexicons' mean logit(P).
 */
export class MentionChannel implements TextChannel {
  readonly lookups: readonly MentionLookup[];
  readonly factor: number;
  readonly bias: Float32Array;

  /** @param lookups at least one, all of the same codes */
  constructor(lookups: readonly MentionLookup[], factor = 1) {
    this.lookups = lookups;
    this.factor = factor;
    this.bias = this.#logits(lookups.map(({ lexicon }) => lexicon.prior));
  }

  get phrases(): number {
    return this.lookups.reduce((sum, { lexicon }) => sum + lexicon.keys.length, 0);
  }

  logits(ids: Int32Array): Float32Array {
    return this.#logits(this.lookups.map((lookup) => lookup.chances(ids)));
  }

  /** The phrase of each lexicon that decides; one, where it is the same. */
  contributions(ids: Int32Array, label: number): TextContribution[] {
    const found = new Map<string, TextContribution>();
    for (const lookup of this.lookups) {
      const deciding = lookup.deciding(ids, label);
      if (deciding === null) continue;
      const { chance, places } = deciding;
      const text = lookup.reader.textOf(ids, ...places[0]);
      const gain = this.#share * (logitOf(chance) - logitOf(lookup.lexicon.prior[label]));
      const same = found.get(text);
      const contribution = gain + (same?.contribution ?? 0);
      // Where a stem stands the word may stand in other forms, too: the first lexicon's places are the word's own.
      found.set(text, { kind: "mention", text, places: same?.places ?? places, contribution });
    }
    return [...found.values()].sort((a, b) => b.contribution - a.contribution);
  }

  get #share(): number {
    return this.factor / this.lookups.length;
  }

  #logits(chances: readonly Float32Array[]): Float32Array {
    const logits = new Float32Array(chances[0].length);
    for (const own of chances) {
      own.forEach((chance, label) => (logits[label] += this.#share * logitOf(chance)));
    }
    return logits;
  }
}

function logitOf(chance: number): number {
  return Math.log(chance / (1 - chance));
}
