import { join } from "node:path";
import { writeCohort } from "./cohort-writer.ts";
import type { Course, CourseDocument, Diagnosis } from "./course.ts";
import { bareCourse } from "./course.fixture.ts";

/** Writes courses as a cohort into a folder; returns where. */
export async function writeCourses(folder: string, courses: readonly Course[]): Promise<string> {
  const out = join(folder, "cohort");
  await writeCohort({ out, command: "kodeks test" }, async (add) => {
    for (const course of courses) add(course);
    return {};
  });
  return out;
}

const document = (documentId: string, type: string, text: string): CourseDocument => ({
  documentId,
  type,
  time: null,
  text,
});

const codes = (...given: readonly [code: string, role: Diagnosis["role"]][]): Diagnosis[] =>
  given.map(([code, role]) => ({ code, role }));

const metformin = {
  time: null,
  atc: "A10BA02",
  name: "metformin",
  dose: null,
  route: null,
  kind: null,
};

/** Four courses of three patients, small enough to count by hand. */
export const fourCourses: readonly Course[] = [
  bareCourse("c1", {
    patientId: "p1",
    sex: "F",
    birthYear: 1960,
    start: "2020-01-10T08:00:00",
    hospital: "Aalborg",
    documents: [
      document("d1", "note", "abcd"),
      document("d2", "discharge summary", "x".repeat(16)),
    ],
    diagnoses: codes(["E11.9", "primary"], ["I10", "secondary"]),
    medications: [metformin, metformin],
  }),
  bareCourse("c2", {
    patientId: "p1",
    sex: "F",
    birthYear: 1960,
    start: "2020-02-01T08:00:00",
    hospital: "Aalborg",
    documents: [document("d3", "note", "y".repeat(100))],
    // Registered twice, which counts once, as primary.
    diagnoses: codes(
      ["E11.2", "secondary"],
      ["E11.2", "primary"],
      ["E11.9", "secondary"],
      ["I10", "secondary"],
    ),
  }),
  bareCourse("c3", { patientId: "p2", sex: "M", birthYear: 2000, start: "2021-02-01T08:00:00" }),
  bareCourse("c4", {
    patientId: "p3",
    documents: [document("d4", "note", "😀")],
    diagnoses: codes(["E11.9", null]),
    medications: [{ ...metformin, atc: null, name: "panodil" }],
  }),
];
