import { pickWeighted, type Random } from "../../base/random.ts";
import type { Language } from "../grammar/language-grammar.ts";
import { specialties } from "../specialties.ts";
import type { Sex } from "./demography.ts";
import type { Illness } from "./epidemiology.ts";

/** Where a course takes place; names in the language of the notes. */
export interface Place {
  readonly hospital: string;
  /** With the hospital's name, as registers do: departments of the same kind are apart. */
  readonly department: string;
  readonly specialty: string;
  /** A key of `specialties`. */
  readonly specialtyKey: string;
}

const names: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Northgate Hospital",
    "Eastmere Hospital",
    "St Anne's Hospital",
    "Harbour General",
    "Westfield University Hospital",
    "Lindale Hospital",
    "Royal Southern",
    "Fenwick Hospital",
    "Castle Hill Hospital",
    "Moorside Hospital",
    "Bridgewater Hospital",
    "Oakley Hospital",
  ],
  da: [
    "Nordsygehuset",
    "Østby Hospital",
    "Sankt Anna Hospital",
    "Havnehospitalet",
    "Universitetshospitalet Vest",
    "Lindedal Sygehus",
    "Sydhospitalet",
    "Fjordhospitalet",
    "Slotsbakkens Hospital",
    "Hedesygehuset",
    "Brobyens Hospital",
    "Egelund Hospital",
  ],
};

/** A hospital a patient lives near. */
export function drawHome(hospitals: number, random: Random): number {
  // The larger come first.
  return Math.min(hospitals - 1, Math.floor(hospitals * random.next() ** 1.6));
}

/** Where a patient goes for an illness: mostly to the hospital nearby. */
export function drawPlace(options: {
  readonly illness: Illness;
  readonly sex: Sex;
  readonly age: number;
  readonly home: number;
  readonly hospitals: number;
  readonly language: Language;
  readonly random: Random;
}): Place {
  const { illness, age, home, hospitals, language, random } = options;
  const specialtyKey = drawSpecialty(illness, age, random);
  const specialty = specialties[specialtyKey];
  if (specialty === undefined) throw new RangeError(`no specialty ${specialtyKey}`);
  // Rare specialties are practised at the largest hospitals alone.
  const sites = rare.has(specialtyKey) ? Math.min(2, hospitals) : hospitals;
  const site = random.next() < 0.85 ? home % sites : random.nextInt(sites);
  const hospital = names[language][site] ?? names[language][0] ?? "";
  const kind = Math.min(
    specialty.departments.length - 1,
    Math.floor(specialty.departments.length * random.next() ** 1.7),
  );
  const department = specialty.departments[kind]?.[language] ?? specialty.name[language];
  return {
    hospital,
    department: `${department}, ${hospital}`,
    specialty: specialty.name[language],
    specialtyKey,
  };
}

const rare = new Set([
  "cardiothoracic-surgery",
  "neurosurgery",
  "plastic-surgery",
  "vascular-surgery",
  "clinical-neurophysiology",
  "haematology",
  "infectious-diseases",
  "child-psychiatry",
]);

const ofChildren = new Set([
  "paediatrics",
  "neonatology",
  "child-psychiatry",
  "otorhinolaryngology",
  "ophthalmology",
  "orthopaedics",
  "emergency-medicine",
  "obstetrics",
  "plastic-surgery",
  "neurosurgery",
  "clinical-neurophysiology",
]);

function drawSpecialty({ disease }: Illness, age: number, random: Random): string {
  const weights = Object.entries(disease.specialties).map(([key, weight]) => {
    const suits =
      (key !== "neonatology" || age === 0) &&
      (key !== "geriatrics" || age >= 65) &&
      (key !== "child-psychiatry" || age <= 18) &&
      (key !== "paediatrics" || age <= 17);
    return [key, suits ? weight : 0] as const;
  });
  // Where no specialty of the illness takes patients of this age, there is the emergency department.
  weights.push(["emergency-medicine", Number.MIN_VALUE]);
  const [drawn] = pickWeighted(weights, ([, weight]) => weight, random);
  return age < 16 && !ofChildren.has(drawn) && random.next() < 0.85 ? "paediatrics" : drawn;
}
