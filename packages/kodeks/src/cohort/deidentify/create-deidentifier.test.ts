import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCourse, bareCourse } from "../course.fixture.ts";
import type { Course } from "../course.ts";
import { createDeidentifier } from "./create-deidentifier.ts";

const text = "Anna Holm, 010203-1237, seen 2019-03-01 with asthma by dr. Krogh; tlf. 22 33 44 55.";
const at = text.indexOf("asthma");
const course: Course = {
  ...bareCourse("0102031237-1"),
  patientId: "010203-1237",
  language: "en",
  start: "2019-03-01T08:00:00",
  documents: [{ documentId: "0102031237/a", type: "note", time: "2019-03-02T09:30:00", text }],
  medications: [
    {
      time: null,
      atc: null,
      name: "metformin",
      dose: "as told to Anna Holm",
      route: null,
      kind: null,
    },
  ],
  evidence: [
    {
      documentId: "0102031237/a",
      code: "J45",
      start: at,
      end: at + 6,
      group: 0,
      fragment: 0,
      kind: "diagnosis",
    },
    {
      documentId: "0102031237/a",
      code: "J45",
      start: 0,
      end: at + 6,
      group: 1,
      fragment: 0,
      kind: "diagnosis",
    },
  ],
};

describe("a de-identified course", () => {
  const deidentifier = createDeidentifier({ secret: "s", names: ["Krogh"] });
  const clean = deidentifier.course(course, ["Anna Holm"]);
  const [document] = clean.documents;

  it("holds no name, number or date of the patient, identifiers included", () => {
    expect(JSON.stringify(clean)).not.toMatch(
      /Anna|Holm|Krogh|0102031237|010203-1237|22 33|2019-03-0/,
    );
    expect(document?.text).toMatch(
      /^\[NAME\], \[CPR\], seen \d{4}-\d\d-\d\d with asthma by dr\. \[NAME\]/,
    );
    expect(deidentifier.counts).toEqual({ name: 3, cpr: 1, date: 1, phone: 1 });
  });

  it("keeps evidence to its words", () => {
    const [asthma, all] = clean.evidence;
    expect(document?.text.slice(asthma?.start, asthma?.end)).toBe("asthma");
    expect(document?.text.slice(all?.start, all?.end)).toMatch(/^\[NAME\].*asthma$/);
    expect(asthma?.documentId).toBe(document?.documentId);
  });

  it("shifts all dates of a patient alike", () => {
    const day = (value: string | null | undefined): number => Date.parse(`${value?.slice(0, 10)}Z`);
    const written = /\d{4}-\d\d-\d\d/.exec(document?.text ?? "")?.[0];
    expect(day(clean.start)).toBe(day(written));
    expect(day(document?.time) - day(clean.start)).toBe(24 * 3600 * 1000);
    expect(clean.start).toMatch(/T08:00:00$/);
  });

  it("is the same under the same secret, and another without one", () => {
    expect(
      createDeidentifier({ secret: "s", names: ["Krogh"] }).course(course, ["Anna Holm"]),
    ).toEqual(clean);
    const random = createDeidentifier().course(course, []);
    expect(random.patientId).not.toBe(clean.patientId);
  });
});

it("keeps whatever identifies no one", () => {
  fc.assert(
    fc.property(anyCourse, (fields) => {
      const given = { courseId: "c", ...fields, documents: [], evidence: [] };
      const clean = createDeidentifier({ secret: "s" }).course(given, []);
      const { diagnoses, specialty, birthYear, hospital } = clean;
      expect({ diagnoses, specialty, birthYear, hospital }).toEqual({
        diagnoses: given.diagnoses,
        specialty: given.specialty,
        birthYear: given.birthYear,
        hospital: given.hospital,
      });
      expect(clean.labs.length).toBe(given.labs.length);
    }),
    { numRuns: 50 },
  );
});
