import type { AgeRule, ExclusionRule, RuleSource, SexRule } from "./coding-rule.ts";

const whoSexes: RuleSource = {
  title: "ICD-10, volume 2 (instruction manual), WHO",
  place: "3.1.5 Categories with common characteristics: categories limited to one sex",
};
const tabular = (place: string): RuleSource => ({
  title: "ICD-10-CM tabular list, CDC/NCHS",
  place,
});
const who = (place: string): RuleSource => ({
  title: "ICD-10, volume 1 (tabular list), WHO",
  place,
});
const codeEditor: RuleSource = {
  title: "Definitions of Medicare Code Edits, CMS",
  place: "4. Age conflict: maternity, 9–64 years inclusive",
};

/** Codes limited to one sex. A person's legal sex and organs may differ, so that it stays a warning. */
export const sexRules: readonly SexRule[] = [
  {
    codes:
      "A34, B37.3, C51-C58, C79.6, D06, D07.0-D07.3, D25-D28, D39, E28, E89.4, F52.5, F53, I86.3, L29.2, L70.5, " +
      "N70-N98, N99.2-N99.3, O00-O9A, P54.6, Q50-Q52, R87, S31.4, S37.4-S37.6, " +
      "T19.2-T19.3, T83.3, Y76, Z01.4, Z12.4, Z32-Z36, Z39, Z43.7, Z87.5, Z97.5",
    sex: "female",
    severity: "warning",
    source: whoSexes,
  },
  {
    // ICD-10-CM has other conditions under these numbers (M81.0: age-related osteoporosis).
    only: ["who", "sks", "icd-10-gm"],
    codes: "M80.0-M80.1, M81.0-M81.1, M83.0, Z30.1, Z30.3, Z30.5, Z31.1, Z31.2",
    sex: "female",
    severity: "warning",
    source: whoSexes,
  },
  {
    codes:
      "B26.0, C60-C63, D07.4-D07.6, D17.6, D29, D40, E29, E89.5, F52.4, I86.1, L29.1, N40-N51, Q53-Q55, R86, " +
      "S31.2-S31.3, Z12.5",
    sex: "male",
    severity: "warning",
    source: whoSexes,
  },
];

/** Codes of certain ages. What persists from birth may be coded later, so that it is information only. */
export const ageRules: readonly AgeRule[] = [
  {
    topic: "pregnancy",
    codes: "O00-O9A, Z33-Z36, Z39",
    from: 9,
    to: 64,
    what: "pregnancy, childbirth and the puerperium",
    severity: "warning",
    source: codeEditor,
  },
  {
    topic: "perinatal",
    codes: "P00-P96",
    from: 0,
    to: 1,
    what: "conditions of the perinatal period",
    severity: "info",
    source: tabular("chapter 16: for use on newborn records only, never on maternal records"),
  },
  {
    topic: "birth",
    codes: "Z38",
    from: 0,
    to: 0,
    what: "liveborn infants according to place of birth",
    severity: "warning",
    source: tabular("Z38: for the initial birth record only, not on the mother's record"),
  },
  {
    topic: "sudden-infant-death",
    codes: "R95",
    from: 0,
    to: 0,
    what: "sudden infant death syndrome",
    severity: "warning",
    source: who("R95 Sudden infant death syndrome"),
  },
  {
    topic: "menopause",
    codes: "N95",
    from: 15,
    to: 150,
    what: "menopausal and perimenopausal disorders",
    severity: "warning",
    source: who("N95 Menopausal and other perimenopausal disorders"),
  },
];

/**
 * Exclusions between categories that all clinical modifications share; those of ICD-10-CM are in
 * `excludes.generated.ts`.
 */
export const exclusionRules: readonly ExclusionRule[] = [
  {
    codes: "O00-O9A",
    excluded: "P00-P96",
    severity: "warning",
    source: tabular("chapter 16: for use on newborn records only, never on maternal records"),
  },
  {
    codes: "Z37",
    excluded: "Z38",
    severity: "warning",
    source: tabular("Z37: on the mother's record, not for use on the newborn record"),
  },
  {
    codes: "Z38",
    excluded: "O00-O9A",
    severity: "warning",
    source: tabular("Z38: not to be used on the mother's record"),
  },
];
