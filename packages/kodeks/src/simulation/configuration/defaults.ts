import type { Configuration } from "./schema.ts";
import { shortcuts } from "./shortcuts.ts";

/**
 * What simulated cohorts are made by unless told otherwise. "Paper" is Edin et al. (2026); its
 * reviews imply a rate of coding: documented cases that were coded ÷ all documented cases, the
 * latter being the coded ones found at the lowered boundary plus the valid share of the extra ones.
 */
export const defaultConfiguration: Configuration = {
  population: {
    firstYear: 2006,
    lastYear: 2016,
    // Paper: 5.8 million records of 1.8 million patients.
    coursesPerPatient: 3.2,
    hospitals: 8,
  },
  diseases: {
    // Paper: 86.9 % of the E66 and 89.6 % of the I10–I15 that were coded were secondary.
    E66: { reason: 0.1 },
    I10: { reason: 0.068 },
    E78: { reason: 0.02 },
    Z92: { reason: 0.02 },
    Z88: { reason: 0.02 },
    Z95: { reason: 0.06 },
    Z96: { reason: 0.06 },
    F17: { reason: 0.02 },
  },
  terms: {},
  documentation: {
    primary: { explicit: 0.94, drug: 0.01, result: 0.01, inferred: 0.03 },
    secondary: { explicit: 0.74, drug: 0.08, result: 0.05, inferred: 0.06 },
    byCode: {
      // Paper: 76 % of the extra cases explicit or a high BMI.
      E66: { explicit: 0.66, drug: 0, result: 0.2, inferred: 0.06 },
      // Paper: 62 % of the coded cases that the model missed (17.6 %) had no clear evidence, and half
      // of the others had evidence such as a low ejection fraction.
      I50: { explicit: 0.6, drug: 0.12, result: 0.1, inferred: 0.04 },
      // Paper: 74 % of the extra cases explicit, 10 % by medication, 16 % inferred.
      "I10-I15": { explicit: 0.72, drug: 0.1, result: 0.02, inferred: 0.1 },
      // Paper: 68 + 8 + 8 % explicit, 12 % events that are often seen in suicide attempts.
      "X60-X85": { explicit: 0.8, drug: 0, result: 0, inferred: 0.12 },
      // Paper: of those coded unspecifically, 26 % told the type by metformin alone.
      "E10-E14": { explicit: 0.72, drug: 0.14, result: 0.04, inferred: 0.02 },
    },
    specific: 0.45,
    generic: {
      E10: "E14",
      E11: "E14",
      E13: "E14",
      J15: "J18",
      F33: "F32",
      I11: "I10",
      I12: "I10",
      I15: "I10",
    },
    negated: 0.5,
    ruledOut: 0.3,
    suspected: 0.25,
    family: 0.25,
    past: 0.35,
    contrast: 0.15,
    copied: 0.12,
    routine: 0.55,
    noise: 0.6,
  },
  coding: {
    primary: 0.985,
    secondary: 0.56,
    secondaryByCode: {
      // Chapter XX earns nothing (paper, discussion), nor do most of the factors of chapter XXI.
      "V01-Y98": 0.32,
      "Z55-Z99": 0.34,
      "R00-R99": 0.4,
      "B95-B98": 0.5,
      "E10-E14": 0.66,
      E78: 0.3,
      "E86-E87": 0.42,
      "F10-F19": 0.42,
      "C00-D48": 0.8,
      "J44-J45": 0.66,
      "O00-Q99": 0.72,
      "S00-T98": 0.64,
    },
    // Documented cases that were coded in any role, less those that were primary (`diseases.*.reason`).
    reviewed: {
      // Paper: 21.3 % → 64.5 % of 389 coded found, 917 extra, 86 % valid: 251 / (251 + 789) = 0.24.
      "X60-X85": 0.24,
      // Paper: 78.6 % of 4,870 found, 6,551 extra, 76 % valid: 3,828 / (3,828 + 4,979) = 0.43.
      E66: 0.4,
      // Paper: 86.0 % of 23,510 found, 25,529 extra, 84 % valid: 20,219 / (20,219 + 21,444) = 0.49.
      "I10-I15": 0.46,
    },
    documented: { explicit: 1, drug: 0.55, result: 0.55, inferred: 0.55 },
    undocumented: 0.06,
    // Paper: heart failure was coded where the notes do not speak of it.
    undocumentedByCode: { I50: 0.45 },
    // Paper, Figure 1: planned single-problem specialties agree best, multimorbidity worst.
    bySpecialty: {
      ophthalmology: 0.55,
      dermatology: 0.6,
      orthopaedics: 0.6,
      "emergency-medicine": 0.55,
      otorhinolaryngology: 0.6,
      geriatrics: 1.2,
      nephrology: 1.25,
      neurology: 1.1,
      cardiology: 1.15,
      pulmonology: 1.1,
      endocrinology: 1.25,
    },
    // Paper: secretaries coded until 2016, physicians after.
    byYear: { 2014: 0.98, 2015: 0.96, 2016: 0.9 },
    unspecific: 0.14,
    broader: { E10: 0.08, E11: 0.1, E13: 0.3, J15: 0.25, F33: 0.15 },
    wrong: 0.03,
    wrongBySpecialty: {
      "clinical-neurophysiology": 0.005,
      obstetrics: 0.01,
      ophthalmology: 0.01,
      haematology: 0.01,
      dermatology: 0.01,
      otorhinolaryngology: 0.015,
      urology: 0.02,
      nephrology: 0.1,
      geriatrics: 0.2,
      neurology: 0.2,
      "emergency-medicine": 0.2,
      gastroenterology: 0.15,
      "child-psychiatry": 0.25,
    },
    historical: 0.06,
  },
  shortcuts,
};

/** Codes exactly what is documented: no condition forgotten, none vague, none wrong, no proxy. */
export function withPerfectCoder(configuration: Configuration): Configuration {
  return {
    ...configuration,
    coding: {
      primary: 1,
      secondary: 1,
      secondaryByCode: {},
      reviewed: {},
      documented: { explicit: 1, drug: 1, result: 1, inferred: 1 },
      undocumented: 0,
      undocumentedByCode: {},
      bySpecialty: {},
      byYear: {},
      unspecific: 0,
      broader: {},
      wrong: 0,
      wrongBySpecialty: {},
      historical: 0,
    },
    shortcuts: [],
  };
}
