import { categoryOf } from "./code.ts";

/** One of the 22 chapters of ICD-10. */
export interface Chapter {
  readonly number: number;
  /** Roman numeral, as in the printed classification. */
  readonly numeral: string;
  /** First and last category in WHO's edition. */
  readonly first: string;
  readonly last: string;
  readonly title: string;
}

/** WHO's 22 chapters, in order. */
export const chapters: readonly Chapter[] = [
  ["I", "A00", "B99", "Certain infectious and parasitic diseases"],
  ["II", "C00", "D48", "Neoplasms"],
  [
    "III",
    "D50",
    "D89",
    "Diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism",
  ],
  ["IV", "E00", "E90", "Endocrine, nutritional and metabolic diseases"],
  ["V", "F00", "F99", "Mental and behavioural disorders"],
  ["VI", "G00", "G99", "Diseases of the nervous system"],
  ["VII", "H00", "H59", "Diseases of the eye and adnexa"],
  ["VIII", "H60", "H95", "Diseases of the ear and mastoid process"],
  ["IX", "I00", "I99", "Diseases of the circulatory system"],
  ["X", "J00", "J99", "Diseases of the respiratory system"],
  ["XI", "K00", "K93", "Diseases of the digestive system"],
  ["XII", "L00", "L99", "Diseases of the skin and subcutaneous tissue"],
  ["XIII", "M00", "M99", "Diseases of the musculoskeletal system and connective tissue"],
  ["XIV", "N00", "N99", "Diseases of the genitourinary system"],
  ["XV", "O00", "O99", "Pregnancy, childbirth and the puerperium"],
  ["XVI", "P00", "P96", "Certain conditions originating in the perinatal period"],
  ["XVII", "Q00", "Q99", "Congenital malformations, deformations and chromosomal abnormalities"],
  [
    "XVIII",
    "R00",
    "R99",
    "Symptoms, signs and abnormal clinical and laboratory findings, not elsewhere classified",
  ],
  ["XIX", "S00", "T98", "Injury, poisoning and certain other consequences of external causes"],
  ["XX", "V01", "Y98", "External causes of morbidity and mortality"],
  ["XXI", "Z00", "Z99", "Factors influencing health status and contact with health services"],
  ["XXII", "U00", "U99", "Codes for special purposes"],
].map(([numeral = "", first = "", last = "", title = ""], index) => ({
  number: index + 1,
  numeral,
  first,
  last,
  title,
}));

const byStart = [...chapters]
  // ICD-10-CM's V00 belongs with the external causes, though WHO's chapter starts at V01.
  .map((chapter) => ({ chapter, start: chapter.first === "V01" ? "V00" : chapter.first }))
  .sort((a, b) => (a.start < b.start ? 1 : -1));

/**
 * The chapter of a canonical code. National categories behind the end of WHO's range (D49, K95,
 * T99, Y99 in ICD-10-CM) belong to the chapter they follow, so that every code has one.
 *
 * @example
 * chapterOf("E11.9").numeral; // "IV"
 */
export function chapterOf(code: string): Chapter {
  const category = categoryOf(code);
  const found = byStart.find(({ start }) => start <= category);
  if (found === undefined) throw new TypeError("not a canonical ICD-10 code");
  return found.chapter;
}
