import type { Configuration } from "./configuration/schema.ts";
import type { DiseaseTerms } from "./disease.ts";
import type { Language } from "./grammar/language-grammar.ts";
import { danishTerms } from "./terms/danish-terms.ts";
import { englishTerms } from "./terms/english-terms.ts";
import { toTerms } from "./terms/term-entry.ts";
import type { TermEntries } from "./terms/term-entry.ts";

const builtIn: Readonly<Record<Language, TermEntries>> = { en: englishTerms, da: danishTerms };

/** The words that a language has for each category; those of the configuration come first. */
export function createTerms(
  language: Language,
  { terms }: Pick<Configuration, "terms">,
): ReadonlyMap<string, DiseaseTerms> {
  return new Map(
    Object.entries({ ...builtIn[language], ...terms }).map(([category, entry]) => [
      category,
      toTerms(entry),
    ]),
  );
}
