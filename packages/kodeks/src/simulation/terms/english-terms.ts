import { circulatory } from "./en/circulatory.ts";
import { contacts } from "./en/contacts.ts";
import { endocrineAndBlood } from "./en/endocrine-blood.ts";
import { infectionsAndNeoplasms } from "./en/infections-neoplasms.ts";
import { injuriesAndExternalCauses } from "./en/injuries-external-causes.ts";
import { mindNervesAndSenses } from "./en/mind-nerves-senses.ts";
import { musculoskeletalAndGenitourinary } from "./en/musculoskeletal-genitourinary.ts";
import { pregnancyBirthAndMalformations } from "./en/pregnancy-birth-malformations.ts";
import { respiratoryDigestiveAndSkin } from "./en/respiratory-digestive-skin.ts";
import { symptoms } from "./en/symptoms.ts";
import type { TermEntries } from "./term-entry.ts";

/** How English notes speak of each category. */
export const englishTerms: TermEntries = {
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
};
