import type { Random } from "../../base/random.ts";
import type { DiseaseTerms } from "../disease.ts";
import type { NoteType } from "../grammar/language-grammar.ts";

/** A phrase that names a condition, as a writer of this type of note would say it. */
export function drawPhrase(terms: DiseaseTerms, note: NoteType, random: Random): string {
  const lay = note === "nursing note" ? 0.4 : note === "emergency note" ? 0.2 : 0.07;
  const short = note === "discharge summary" ? 0.22 : 0.32;
  const at = random.next();
  if (at < lay && terms.lay.length > 0) return usualFirst(terms.lay, random);
  if (at > 1 - short && terms.abbreviations.length > 0) {
    return usualFirst(terms.abbreviations, random);
  }
  return usualFirst(terms.clinical, random);
}

/** One of the phrases, the first being the most usual. Throws a RangeError where there is none. */
export function usualFirst(phrases: readonly string[], random: Random): string {
  // Of five phrases the first comes up in 59 % of the cases, the last in 7 %.
  const at = Math.floor(phrases.length * random.next() ** 3);
  const phrase = phrases[at];
  if (phrase === undefined) throw new RangeError("there are no phrases to choose from");
  return phrase;
}
