/** A full code of a category, and what share of its cases it is. */
export interface DiseaseCode {
  readonly code: string;
  /** Relative; the weights of a disease need not sum to 1. */
  readonly weight: number;
}

/** How a condition shows itself in a laboratory result. */
export interface LabEffect {
  /** A key of `labTests`. */
  readonly test: string;
  readonly direction: "high" | "low";
  /** Share of the patients with the condition in whom it is measured and outside the range. */
  readonly share: number;
}

/** A category of ICD-10 as something that patients have. */
export interface Disease {
  readonly category: string;
  /** As the catalogue calls it. */
  readonly title: string;
  readonly codes: readonly DiseaseCode[];
  /** Courses of hospital patients in which it is present, as a share of all: 0.2 down to 0.00002. */
  readonly share: number;
  /** Age at which it is most common, and the spread, in years. */
  readonly age: readonly [mean: number, deviation: number];
  /** Share of those who have it that are women. */
  readonly female: number;
  /** Whether it stays with the patient over later courses. */
  readonly chronic: boolean;
  /** Specialties in which it is the reason for a course, by weight; empty where it never is. */
  readonly specialties: Readonly<Record<string, number>>;
  /** How many times likelier another category becomes in a patient who has this one. */
  readonly leadsTo: Readonly<Record<string, number>>;
  /** Keys of `drugs` that treat it, and the share of patients who get each. */
  readonly drugs: Readonly<Record<string, number>>;
  readonly labs: readonly LabEffect[];
}

/** How notes of a language speak of a category. All are phrases that fit behind "known" or "signs of". */
export interface DiseaseTerms {
  /** What clinicians write; the most usual first. At least two. */
  readonly clinical: readonly string[];
  /** What patients and nurses say. */
  readonly lay: readonly string[];
  readonly abbreviations: readonly string[];
  /** Findings and complaints that point to it without naming it, as in "elevated troponin". */
  readonly findings: readonly string[];
  /** Phrases for the full codes that the text can tell apart, by code. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** A medicine. */
export interface Drug {
  readonly atc: string;
  readonly names: { readonly en: string; readonly da: string };
  readonly doses: readonly string[];
  readonly route: "oral" | "intravenous" | "subcutaneous" | "inhaled" | "topical" | "rectal";
}

/** A laboratory test. */
export interface LabTest {
  readonly loinc: string;
  /** Null for measurements that laboratories do not report; they go by LOINC. */
  readonly npu: string | null;
  readonly names: { readonly en: string; readonly da: string };
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Typical value in health, its spread, and a typical value when low and when high. */
  readonly usual: readonly [mean: number, deviation: number];
  readonly whenLow: number | null;
  readonly whenHigh: number | null;
  readonly digits: number;
}
