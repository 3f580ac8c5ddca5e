import type { DiseaseTerms } from "../disease.ts";

/** `DiseaseTerms` as the chapter files write them: what is left out is empty. */
export type TermEntry = Pick<DiseaseTerms, "clinical"> & Partial<DiseaseTerms>;

/** The terms of a chapter file, by category. */
export type TermEntries = Readonly<Record<string, TermEntry>>;

/** An entry in full. */
export function toTerms(entry: TermEntry): DiseaseTerms {
  return { lay: [], abbreviations: [], findings: [], codes: {}, ...entry };
}
