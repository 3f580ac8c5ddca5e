import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "../base/random.ts";
import { dividePatients } from "./divide-patients.ts";

const courses = Array.from({ length: 300 }, (_, i) => ({
  courseId: `c${i}`,
  patientId: `p${Math.floor(i / 3)}`,
}));

describe("dividePatients", () => {
  const { tuning, certifying } = dividePatients(courses);
  const patientsOf = (part: readonly number[]) => part.map((i) => courses[i].patientId);

  it("takes about half of the patients each, and none twice", () => {
    const tuned = new Set(patientsOf(tuning));
    expect(patientsOf(certifying).filter((patient) => tuned.has(patient))).toEqual([]);
    expect(tuned.size + certifying.length).toBe(100);
    expect(tuned.size).toBeGreaterThan(35);
    expect(tuned.size).toBeLessThan(65);
    expect(tuning.length).toBe(3 * tuned.size);
  });

  it("takes one course of each certifying patient, not always the first", () => {
    expect(new Set(patientsOf(certifying)).size).toBe(certifying.length);
    expect(new Set(certifying.map((i) => i % 3)).size).toBe(3);
  });

  it("does not depend on the order of courses", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const moved = shuffle([...courses], createRandom(seed));
        const again = dividePatients(moved);
        const ids = (part: readonly number[], of: typeof courses) =>
          part.map((i) => of[i].courseId).sort();
        expect(ids(again.tuning, moved)).toEqual(ids(tuning, courses));
        expect(ids(again.certifying, moved)).toEqual(ids(certifying, courses));
      }),
      { numRuns: 10 },
    );
  });
});
