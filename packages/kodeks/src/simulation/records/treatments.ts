import type { Random } from "../../base/random.ts";
import type { Medication } from "../../cohort/course.ts";
import { drugs } from "../drugs.ts";
import type { Drug } from "../disease.ts";
import type { DrugFact } from "../grammar/facts.ts";
import type { Language } from "../grammar/language-grammar.ts";
import type { ShownCondition } from "./documentation.ts";

/** A medicine that a course gives for one of its conditions. */
export interface Treatment {
  /** Place of the condition in the course's list. */
  readonly condition: number;
  readonly drug: Drug;
  readonly name: string;
  readonly dose: string;
  readonly status: "usual" | "started" | "given";
}

/**
 * The medicines of a course. A medicine is given once, for the first condition that calls for it;
 * what the record does not show is not treated in it either.
 *
 * @param habit random numbers that stay the same over a patient's courses
 */
export function drawTreatments(
  conditions: readonly ShownCondition[],
  language: Language,
  habit: (illness: number) => Random,
  random: Random,
): Treatment[] {
  const treatments: Treatment[] = [];
  const taken = new Set<string>();
  for (const [place, { illness, shown }] of conditions.entries()) {
    if (shown !== "explicit" && shown !== "drug") continue;
    const { disease } = illness;
    const source = disease.chronic ? habit(illness.index) : random;
    const entries = Object.entries(disease.drugs);
    const chosen = entries.filter(([, share]) => source.next() < share);
    if (chosen.length === 0 && shown === "drug") {
      const [likeliest] = entries.toSorted(([, a], [, b]) => b - a);
      if (likeliest !== undefined) chosen.push(likeliest);
    }
    for (const [key] of chosen) {
      const drug = drugs[key];
      if (drug === undefined || (taken.has(key) && shown !== "drug")) continue;
      taken.add(key);
      treatments.push({
        condition: place,
        drug,
        name: drug.names[language],
        dose: doseOf(drug, language, source),
        status: disease.chronic ? "usual" : random.next() < 0.5 ? "started" : "given",
      });
    }
  }
  return treatments;
}

function doseOf(drug: Drug, language: Language, random: Random): string {
  const dose = drug.doses[random.nextInt(drug.doses.length)] ?? "";
  return language === "da" ? dose.replace(/(\d)\.(\d)/g, "$1,$2") : dose;
}

/** The row of `medications`. */
export function medicationOf(treatment: Treatment, time: string): Medication {
  const { drug, name, dose, status } = treatment;
  return {
    time,
    atc: drug.atc,
    name,
    dose,
    route: drug.route,
    kind: status === "given" ? "administered" : "prescribed",
  };
}

/** What a note says of it. */
export function drugFact({ drug, name, dose, status }: Treatment, id: string | null): DrugFact {
  return { type: "drug", id, name, dose, route: drug.route, status };
}
