import { describe, expect, it } from "vitest";
import type { Course } from "../cohort/course.ts";
import type { TruthRow } from "../cohort/truth.ts";
import { defaultConfiguration } from "./configuration/defaults.ts";
import { createDistribution } from "./distribution.ts";

const course = (courseId: string, text: string, codes: readonly string[]): Course => ({
  courseId,
  patientId: courseId.slice(0, 2),
  split: null,
  language: "en",
  start: null,
  end: null,
  hospital: null,
  department: null,
  specialty: null,
  admissionType: null,
  sex: null,
  birthYear: null,
  documents: [{ documentId: "d", type: "discharge summary", time: null, text }],
  medications: [],
  labs: [],
  evidence: [],
  diagnoses: codes.map((code, at) => ({ code, role: at === 0 ? "primary" : "secondary" })),
});

const truth = (code: string, how: TruthRow["how"], coded_as: string | null): TruthRow => ({
  course_id: "",
  code,
  role: "secondary",
  present: true,
  documented: how !== null,
  how,
  human_coded: coded_as !== null,
  coded_as,
});

describe("distribution", () => {
  it("counts what is coded of what is documented, and as what", () => {
    const distribution = createDistribution(defaultConfiguration);
    const long = "a".repeat(10_001);
    distribution.add(course("P1-1", long, ["K35.8", "E66.9", "I10"]), [
      truth("K35.8", "explicit", "K35.8"),
      truth("E66.9", "result", "E66.9"),
      truth("I10", "explicit", "I10"),
      truth("I50.9", null, "I50.9"),
    ]);
    distribution.add(course("P1-2", "b", ["E66.9"]), [
      truth("E66.9", "explicit", "E66.9"),
      truth("E66.0", "inferred", null),
      truth("I10", "drug", null),
      truth("E11.9", "explicit", "E14.9"),
      truth("E11.4", "explicit", "E11.4"),
    ]);
    distribution.add(course("P2-1", "c", ["Z03.9"]), [
      { ...truth("I10", "negated", null), present: false, role: null },
      { ...truth("Z03.9", null, "Z03.9"), present: false, role: null },
    ]);
    const figures = new Map(distribution.result().figures.map(({ name, value }) => [name, value]));
    expect(Object.fromEntries(figures)).toMatchObject({
      "courses per patient": 1.5,
      "codes per course": 5 / 3,
      "conditions present per course": 3,
      "courses above 10,000 characters": 1 / 3,
      "courses with Z codes alone": 1 / 3,
      "courses without codes": 0,
      "E66 coded as secondary": 0.5,
      "I10-I15 coded as secondary": 1,
      "E66 documented that is coded": 1,
      "I10-I15 documented that is coded": 0.5,
      "X60-X85 documented that is coded": null,
      "I50 coded without a trace": 1,
      "diabetes of known type coded E14": 0.5,
      "conditions without a trace": 1 / 9,
      "mentions per course of what is not there": 1 / 3,
      "wrong codes": 1 / 5,
    });
  });
});
