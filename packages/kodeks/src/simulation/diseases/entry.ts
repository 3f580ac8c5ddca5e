import type { Disease, LabEffect } from "../disease.ts";
import type { DrugKey } from "../drugs.ts";
import type { LabTestKey } from "../lab-tests.ts";
import type { SpecialtyKey } from "../specialties.ts";

/** A `Disease` as the chapter files write it: keys are checked, and what is usual is left out. */
export interface DiseaseEntry {
  readonly title: string;
  /** Weights by full code. */
  readonly codes: Readonly<Record<string, number>>;
  readonly share: number;
  readonly age: readonly [mean: number, deviation: number];
  /** Default 0.5. */
  readonly female?: number;
  /** Default false. */
  readonly chronic?: boolean;
  readonly specialties?: Readonly<Partial<Record<SpecialtyKey, number>>>;
  readonly leadsTo?: Readonly<Record<string, number>>;
  readonly drugs?: Readonly<Partial<Record<DrugKey, number>>>;
  readonly labs?: readonly LabEffect[];
}

/** The diseases of a chapter file, by category. */
export type DiseaseEntries = Readonly<Record<string, DiseaseEntry>>;

/** Entries in full. */
export function toDiseases(entries: DiseaseEntries): readonly Disease[] {
  return Object.entries(entries).map(([category, entry]) => ({
    category,
    title: entry.title,
    codes: Object.entries(entry.codes).map(([code, weight]) => ({ code, weight })),
    share: entry.share,
    age: entry.age,
    female: entry.female ?? 0.5,
    chronic: entry.chronic ?? false,
    specialties: entry.specialties ?? {},
    leadsTo: entry.leadsTo ?? {},
    drugs: entry.drugs ?? {},
    labs: entry.labs ?? [],
  }));
}

/** A result above the range in this share of the patients. */
export function high(test: LabTestKey, share: number): LabEffect {
  return { test, direction: "high", share };
}

/** A result below the range in this share of the patients. */
export function low(test: LabTestKey, share: number): LabEffect {
  return { test, direction: "low", share };
}
