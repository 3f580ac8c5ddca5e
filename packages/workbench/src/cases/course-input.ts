import type { CourseInput } from "../api/coding.ts";
import { canonicalCode } from "../server/codes.ts";
import { badField } from "../server/problem.ts";

/**
 * What the schema cannot say of a course: documents have different ids, and codes are codes.
 *
 * @param path where the course stands in the request
 * @throws KodeksError BAD_FIELDS
 */
export function checkedCourse(course: CourseInput, path: string): CourseInput {
  const seen = new Set<string>();
  for (const [i, { documentId }] of course.documents.entries()) {
    if (seen.has(documentId)) {
      throw badField(`${path}.documents.${i}.documentId`, "stands in the course already");
    }
    seen.add(documentId);
  }
  const humanCodes = course.humanCodes.map(({ code, role }, i) => ({
    code: canonicalCode(code, `${path}.humanCodes.${i}.code`),
    role,
  }));
  return { ...course, humanCodes };
}

/** A course of one note. */
export function courseOfText(text: string, id: string | null): CourseInput {
  return {
    courseId: id,
    patientId: null,
    sex: null,
    birthYear: null,
    start: null,
    end: null,
    hospital: null,
    department: null,
    specialty: null,
    admissionType: null,
    language: null,
    documents: [{ documentId: "note", type: "note", time: null, text }],
    medications: [],
    labs: [],
    humanCodes: [],
  };
}
