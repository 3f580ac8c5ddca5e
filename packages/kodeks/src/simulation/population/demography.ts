import type { Random } from "../../base/random.ts";
import type { Configuration } from "../configuration/schema.ts";

export type Sex = "female" | "male";
export const sexes = ["female", "male"] as const;

/** Ages run from 0 to this, in whole years. */
export const oldest = 104;

/** Shares of hospital patients by age in the middle of the period, for each ten years of age. */
const pyramid: Readonly<Record<Sex, readonly number[]>> = {
  female: [0.045, 0.032, 0.062, 0.066, 0.057, 0.062, 0.07, 0.066, 0.048, 0.014],
  male: [0.052, 0.031, 0.032, 0.037, 0.051, 0.065, 0.081, 0.064, 0.032, 0.005],
};

/** Share of those born in the period whose first course is their birth. */
const bornInHospital = 0.8;

/** Who the patients of a period are, and how often they come. */
export interface Demography {
  drawPatient(random: Random): { readonly sex: Sex; readonly birthYear: number };
  /** How many courses a patient has in the period; at least 1. */
  drawCourses(birthYear: number, random: Random): number;
  /** Whether a patient born in the period was born in one of its hospitals. */
  drawBornHere(birthYear: number, random: Random): boolean;
  /** Share of all courses by age, for each sex; all of them sum to 1. */
  readonly courseAges: Readonly<Record<Sex, Float64Array>>;
}

/** The demography of a configuration's period. */
export function createDemography({ population }: Configuration): Demography {
  const { firstYear, lastYear, coursesPerPatient } = population;
  const middle = Math.floor((firstYear + lastYear) / 2);
  const cells = sexes.flatMap((sex) =>
    pyramid[sex].map((share, decade) => ({ sex, decade, share })),
  );
  const total = cells.reduce((sum, { share }) => sum + share, 0);

  const weights = cells.map(({ decade, share }) => (share / total) * visits(decade * 10 + 5));
  const scale = coursesPerPatient / weights.reduce((sum, weight) => sum + weight, 0);
  const meanCourses = (birthYear: number): number => {
    const age = Math.max(0, middle - birthYear);
    return Math.max(1, visits(age) * scale);
  };
  const birthYears = (decade: number): readonly [from: number, years: number] => {
    const youngest = middle - decade * 10;
    // The first decade holds those born during the second half of the period as well.
    return decade === 0 ? [youngest - 9, lastYear - youngest + 10] : [youngest - 9, 10];
  };

  const courseAges = { female: new Float64Array(oldest + 1), male: new Float64Array(oldest + 1) };
  let sum = 0;
  for (const { sex, decade, share } of cells) {
    const [from, years] = birthYears(decade);
    for (let birthYear = from; birthYear < from + years; birthYear++) {
      const courses = (share / total / years) * meanCourses(birthYear);
      const first = Math.max(firstYear, birthYear);
      const born = birthYear >= firstYear ? bornInHospital / meanCourses(birthYear) : 0;
      addTo(courseAges[sex], 0, courses * born);
      for (let year = first; year <= lastYear; year++) {
        addTo(courseAges[sex], year - birthYear, (courses * (1 - born)) / (lastYear - first + 1));
      }
      sum += courses;
    }
  }
  for (const sex of sexes) courseAges[sex].forEach((value, age, all) => (all[age] = value / sum));

  return {
    courseAges,
    drawPatient(random) {
      let left = random.next() * total;
      const cell = cells.find(({ share }) => (left -= share) < 0) ?? { sex: "female", decade: 5 };
      const [from, years] = birthYears(cell.decade);
      return { sex: cell.sex, birthYear: from + random.nextInt(years) };
    },
    drawCourses(birthYear, random) {
      // A few come very often: geometric rather than Poisson.
      const more = meanCourses(birthYear) - 1;
      return (
        1 + Math.min(30, Math.floor(Math.log(1 - random.next()) / Math.log(more / (1 + more))))
      );
    },
    drawBornHere: (birthYear, random) => birthYear >= firstYear && random.next() < bornInHospital,
  };
}

/** How often people of an age come, relative to others. */
function visits(age: number): number {
  if (age < 3) return 1.2;
  if (age < 20) return 0.7;
  return 0.9 + Math.min(1.6, Math.max(0, age - 35) * 0.032);
}

function addTo(ages: Float64Array, age: number, value: number): void {
  const at = Math.min(oldest, Math.max(0, age));
  ages[at] = (ages[at] ?? 0) + value;
}
