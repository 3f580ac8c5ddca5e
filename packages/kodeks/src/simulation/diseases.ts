import type { Disease } from "./disease.ts";
import { circulatory } from "./diseases/circulatory.ts";
import { contacts } from "./diseases/contacts.ts";
import { endocrineAndBlood } from "./diseases/endocrine-blood.ts";
import { infectionsAndNeoplasms } from "./diseases/infections-neoplasms.ts";
import { injuriesAndExternalCauses } from "./diseases/injuries-external-causes.ts";
import { mindNervesAndSenses } from "./diseases/mind-nerves-senses.ts";
import { musculoskeletalAndGenitourinary } from "./diseases/musculoskeletal-genitourinary.ts";
import { pregnancyBirthAndMalformations } from "./diseases/pregnancy-birth-malformations.ts";
import { respiratoryDigestiveAndSkin } from "./diseases/respiratory-digestive-skin.ts";
import { symptoms } from "./diseases/symptoms.ts";

/** What patients of simulated cohorts have, in the order of ICD-10. */
export const diseases: readonly Disease[] = [
  ...infectionsAndNeoplasms,
  ...endocrineAndBlood,
  ...mindNervesAndSenses,
  ...circulatory,
  ...respiratoryDigestiveAndSkin,
  ...musculoskeletalAndGenitourinary,
  ...pregnancyBirthAndMalformations,
  ...symptoms,
  ...injuriesAndExternalCauses,
  ...contacts,
].sort((a, b) => (a.category < b.category ? -1 : 1));

const byCategory = new Map(diseases.map((disease) => [disease.category, disease]));

/**
 * The disease of a category; undefined where cohorts have none.
 *
 * @example
 * diseaseOf("I48")?.title; // "Atrial fibrillation and flutter"
 */
export function diseaseOf(category: string): Disease | undefined {
  return byCategory.get(category);
}
