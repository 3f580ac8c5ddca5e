import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { defaultConfiguration } from "../configuration/defaults.ts";
import { createChronicState, drawConditions } from "./conditions.ts";
import { createDemography } from "./demography.ts";
import { areCompatible, createEpidemiology } from "./epidemiology.ts";

const demography = createDemography(defaultConfiguration);
const epidemiology = createEpidemiology(defaultConfiguration, demography);

interface Drawn {
  readonly categories: ReadonlySet<string>;
  readonly primary: string;
  readonly sex: string;
  readonly age: number;
}

/** One course for each of many patients, weighted as courses are. */
const drawn: readonly Drawn[] = (() => {
  const random = createRandom(3);
  const courses: Drawn[] = [];
  while (courses.length < 20_000) {
    const { sex, birthYear } = demography.drawPatient(random);
    const count = demography.drawCourses(birthYear, random);
    const chronic = createChronicState(epidemiology, sex, random);
    const from = Math.max(2006, birthYear);
    const years = Array.from({ length: count }, () => from + random.nextInt(2017 - from));
    for (const year of years.sort((a, b) => a - b)) {
      const age = Math.min(104, year - birthYear);
      const conditions = drawConditions(epidemiology, chronic.at(age), sex, age, null, random);
      for (const one of conditions) {
        for (const other of conditions)
          expect(areCompatible(one.illness, other.illness)).toBe(true);
      }
      const categories = new Set(conditions.map(({ illness }) => illness.disease.category));
      expect(categories.size).toBe(conditions.length);
      courses.push({ categories, primary: [...categories][0] ?? "", sex, age });
    }
  }
  return courses;
})();

const share = (category: string, among = drawn): number =>
  among.filter(({ categories }) => categories.has(category)).length / among.length;

describe("conditions of simulated patients", () => {
  it.each([["I10"], ["E11"], ["E66"], ["I48"], ["J44"], ["I50"], ["F32"], ["M16"]])(
    "%s is about as common as its table says",
    (category) => {
      const wanted = epidemiology.byCategory.get(category)?.disease.share ?? 0;
      expect(share(category) / wanted).toBeGreaterThan(0.6);
      expect(share(category) / wanted).toBeLessThan(1.7);
    },
  );

  it.each([
    ["E66", "E11"],
    ["I10", "N18"],
    ["J44", "F17"],
    ["F32", "X60"],
    ["I50", "I48"],
  ])("%s goes with %s more than by chance", (one, other) => {
    const withOne = drawn.filter(({ categories }) => categories.has(one));
    expect(share(other, withOne)).toBeGreaterThan(1.3 * share(other));
  });

  it("fit age and sex", () => {
    for (const { categories, sex, age } of drawn) {
      for (const category of categories) {
        if (category.startsWith("O")) expect(sex).toBe("female");
        if (category === "C61" || category === "N40") expect(sex).toBe("male");
        if (category.startsWith("P")) expect(age).toBe(0);
      }
    }
    const old = drawn.filter(({ age }) => age >= 70);
    const young = drawn.filter(({ age }) => age < 40);
    expect(share("I10", old)).toBeGreaterThan(5 * share("I10", young));
  });

  it("make external causes and risk factors no reason to come", () => {
    for (const { primary } of drawn) expect(primary).not.toMatch(/^([V-Y]|B9[56]|Z85|Z72)/);
  });
});
