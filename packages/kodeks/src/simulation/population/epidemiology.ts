import type { Configuration } from "../configuration/schema.ts";
import type { Disease } from "../disease.ts";
import { diseases as table } from "../diseases.ts";
import { oldest, sexes } from "./demography.ts";
import type { Demography, Sex } from "./demography.ts";

/** A disease with its frequencies worked out. */
export interface Illness {
  readonly index: number;
  readonly disease: Disease;
  /** Share of the courses of an age in which it is present; for chronic illness it never falls. */
  readonly presence: Readonly<Record<Sex, Float64Array>>;
  /** Share of its courses of which it is the reason. */
  readonly reason: number;
  /** Others by index, with how many times likelier either is in a patient who has the other. */
  readonly associations: ReadonlyMap<number, number>;
}

/** A chronic illness that a patient may draw. */
export interface ChronicIllness {
  readonly illness: Illness;
  /** Associated illnesses that are drawn before it, by their place. */
  readonly earlier: readonly { readonly place: number; readonly factor: number }[];
}

/** The illnesses of a cohort, chronic ones in the order in which patients draw them. */
export interface Epidemiology {
  readonly illnesses: readonly Illness[];
  readonly chronic: readonly ChronicIllness[];
  readonly acute: readonly Illness[];
  readonly byCategory: ReadonlyMap<string, Illness>;
}

// What a patient cannot have at once, though nothing else keeps it apart: the first that is drawn stays.
const exclusive: readonly (readonly string[])[] = [
  ["E10", "E11", "E13", "E14", "O24"],
  ["I10", "I11", "I12", "I13", "I15"],
  ["O80", "O82"],
  ["J18", "J15"],
  ["F01", "F03", "G30"],
  ["M16", "M17"],
  ["F32", "F33"],
  ["E03", "E05"],
  ["X60", "X61", "X64", "X65", "X70", "X78", "X80", "X84"],
  ["W01", "W10", "W19", "V18", "V43", "Y04"],
  ["Z03", "Z00", "Z08", "Z09", "Z30", "Z34", "Z45", "Z47", "Z50", "Z51"],
  ["Z38", "Z00"],
];

/** Whether only the course of a birth has it. */
export function isOfBirth({ disease }: Illness): boolean {
  return /^(Z38|P)/.test(disease.category);
}

/** Whether a patient can have both at once. */
export function areCompatible(one: Illness, other: Illness): boolean {
  return !(incompatible.get(one.disease.category)?.has(other.disease.category) ?? false);
}

const incompatible = new Map<string, Set<string>>();
for (const group of exclusive) {
  for (const category of group) {
    const others = incompatible.get(category) ?? new Set<string>();
    for (const other of group) if (other !== category) others.add(other);
    incompatible.set(category, others);
  }
}

/** Works out how often each disease is present at each age, so that its overall share comes true. */
export function createEpidemiology(
  configuration: Configuration,
  { courseAges }: Demography,
): Epidemiology {
  const diseases = table.map((disease) => {
    const { reason: _, ...change } = configuration.diseases[disease.category] ?? {};
    return { ...disease, ...change };
  });
  const indexOf = new Map(diseases.map(({ category }, index) => [category, index]));
  const associations = diseases.map(() => new Map<number, number>());
  for (const [index, { leadsTo }] of diseases.entries()) {
    for (const [category, times] of Object.entries(leadsTo)) {
      const other = indexOf.get(category);
      if (other === undefined || other === index) continue;
      const most = Math.max(times, associations[index]?.get(other) ?? 0);
      associations[index]?.set(other, most);
      associations[other]?.set(index, most);
    }
  }

  const illnesses = diseases.map((disease, index) => ({
    index,
    disease,
    presence: presenceOf(disease, courseAges),
    reason:
      Object.keys(disease.specialties).length === 0
        ? 0
        : (configuration.diseases[disease.category]?.reason ?? usualReason(disease)),
    associations: associations[index] ?? new Map<number, number>(),
  }));
  const chronic = illnesses
    .filter(({ disease }) => disease.chronic)
    .sort((a, b) => b.disease.share - a.disease.share || a.index - b.index);
  const places = new Map(chronic.map(({ index }, place) => [index, place]));
  return {
    illnesses,
    chronic: chronic.map((illness, own) => ({
      illness,
      earlier: [...illness.associations].flatMap(([index, factor]) => {
        const place = places.get(index);
        return place === undefined || place >= own ? [] : [{ place, factor }];
      }),
    })),
    acute: illnesses.filter(({ disease }) => !disease.chronic),
    byCategory: new Map(illnesses.map((illness) => [illness.disease.category, illness])),
  };
}

function presenceOf(
  disease: Disease,
  courseAges: Readonly<Record<Sex, Float64Array>>,
): Record<Sex, Float64Array> {
  const [mean, deviation] = disease.age;
  const spread = Math.max(0.3, deviation);
  const shape = { female: new Float64Array(oldest + 1), male: new Float64Array(oldest + 1) };
  let expected = 0;
  for (const sex of sexes) {
    const courses = courseAges[sex].reduce((sum, value) => sum + value, 0);
    const sexShare = sex === "female" ? disease.female : 1 - disease.female;
    let highest = 0;
    for (let age = 0; age <= oldest; age++) {
      const now = Math.exp(-0.5 * ((age - mean) / spread) ** 2);
      highest = Math.max(highest, now);
      const value = ((disease.chronic ? highest : now) * sexShare) / courses;
      shape[sex][age] = value;
      expected += value * (courseAges[sex][age] ?? 0);
    }
  }
  for (const sex of sexes) {
    const scale = expected > 0 ? disease.share / expected : 0;
    shape[sex].forEach((value, age, all) => (all[age] = Math.min(0.9, value * scale)));
  }
  return shape;
}

const oftenSecondary = new Set([
  "E86",
  "E87",
  "D64",
  "D50",
  "N39",
  "J96",
  "N17",
  "B95",
  "B96",
  "L89",
  "R63",
  "D63",
  "K59",
  "I95",
  "F05",
  "E46",
  "R13",
]);

/** The commoner a chronic illness, the more of its courses are for something else. */
function usualReason(disease: Disease): number {
  if (disease.chronic) return 0.5 / (1 + disease.share * 60);
  if (oftenSecondary.has(disease.category)) return 0.25;
  if (disease.category.startsWith("R")) return 0.65;
  // A kind of contact is the reason for it by its nature.
  if (/^Z[0-5]/.test(disease.category)) return 0.98;
  return 0.85;
}
