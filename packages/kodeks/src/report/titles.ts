import type { LabelSpace } from "../dataset/label-space.ts";
import { Catalogue } from "../icd10/catalogue.ts";
import type { DictionaryLanguage } from "../model/baselines/title-dictionary.ts";
import { diseases } from "../simulation/diseases.ts";
import { createTerms } from "../simulation/terms.ts";

/**
 * A title for each code, null where none is known: from a catalogue folder, and else the 338 categories whose
 * titles come with Kodeks (in Danish the most usual term of each). A full code has no title but its own.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION
 */
export async function titlesOf(
  labels: LabelSpace,
  language: DictionaryLanguage,
  catalogue?: string,
): Promise<(string | null)[]> {
  if (catalogue !== undefined) {
    const opened = await Catalogue.open(catalogue);
    return labels.codes.map((code) => opened.get(code)?.title ?? null);
  }
  const builtIn =
    language === "en"
      ? new Map(diseases.map(({ category, title }) => [category, title]))
      : new Map(
          [...createTerms(language, { terms: {} })].map(([code, { clinical }]) => [
            code,
            clinical[0],
          ]),
        );
  return labels.codes.map((code) => builtIn.get(code) ?? null);
}
