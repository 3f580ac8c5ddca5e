import { circulatory } from "./da/circulatory.ts";
import { contacts } from "./da/contacts.ts";
import { endocrineAndBlood } from "./da/endocrine-blood.ts";
import { infectionsAndNeoplasms } from "./da/infections-neoplasms.ts";
import { injuriesAndExternalCauses } from "./da/injuries-external-causes.ts";
import { mindNervesAndSenses } from "./da/mind-nerves-senses.ts";
import { musculoskeletalAndGenitourinary } from "./da/musculoskeletal-genitourinary.ts";
import { pregnancyBirthAndMalformations } from "./da/pregnancy-birth-malformations.ts";
import { respiratoryDigestiveAndSkin } from "./da/respiratory-digestive-skin.ts";
import { symptoms } from "./da/symptoms.ts";
import type { TermEntries } from "./term-entry.ts";

/** How Danish notes speak of each category. */
export const danishTerms: TermEntries = {
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
