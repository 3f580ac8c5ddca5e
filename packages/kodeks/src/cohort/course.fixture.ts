import * as fc from "fast-check";
import type { Course } from "./course.ts";

/** A course with nothing but what must be there. */
export function bareCourse(courseId: string, given: Partial<Course> = {}): Course {
  return {
    courseId,
    patientId: courseId,
    split: null,
    language: null,
    start: null,
    end: null,
    hospital: null,
    department: null,
    specialty: null,
    admissionType: null,
    sex: null,
    birthYear: null,
    documents: [],
    medications: [],
    labs: [],
    diagnoses: [],
    evidence: [],
    ...given,
  };
}

const string = fc.string({ unit: "grapheme", maxLength: 20 });
const nullable = fc.option(string);
const time = fc.option(fc.constantFrom("2020-05-31T14:05:06.7", "1932-01-01T00:00:00"));
const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const offset = fc.nat(2 ** 31 - 1);

/** Any course, with ids to be made unique by the caller. */
export const anyCourse: fc.Arbitrary<Omit<Course, "courseId">> = fc.record({
  patientId: string,
  split: nullable,
  language: nullable,
  start: time,
  end: time,
  hospital: nullable,
  department: nullable,
  specialty: nullable,
  admissionType: nullable,
  sex: nullable,
  birthYear: fc.option(fc.integer({ min: 1800, max: 2200 })),
  documents: fc.array(fc.record({ documentId: string, type: string, time, text: string })),
  medications: fc.array(
    fc.record({
      time,
      atc: nullable,
      name: nullable,
      dose: nullable,
      route: nullable,
      kind: fc.constantFrom("prescribed" as const, "administered" as const, null),
    }),
  ),
  labs: fc.array(
    fc.record({
      time,
      code: nullable,
      name: nullable,
      value: nullable,
      unit: nullable,
      low: number,
      high: number,
    }),
  ),
  diagnoses: fc.array(
    fc.record({
      code: string,
      role: fc.constantFrom("primary" as const, "secondary" as const, null),
    }),
  ),
  evidence: fc.array(
    fc.record({
      documentId: string,
      code: string,
      start: offset,
      end: offset,
      group: offset,
      fragment: offset,
      kind: fc.constant("diagnosis" as const),
    }),
  ),
});
