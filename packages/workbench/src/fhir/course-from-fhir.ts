import { readFhirCourse } from "kodeks/cohort/sources/fhir/fhir-course";
import type { FhirResource } from "../api/fhir.ts";
import { courseInput } from "../api/coding.ts";
import type { CourseInput } from "../api/coding.ts";
import { badField } from "../server/problem.ts";

/** A course that came as FHIR, with what the answer refers back to. */
export interface CourseFromFhir {
  readonly course: CourseInput;
  readonly patient: string | null;
  readonly encounter: string | null;
}

/**
 * Reads a Bundle or DocumentReference as a course.
 *
 * @throws KodeksError as `readFhirCourse`; BAD_FIELDS for what is larger than the API takes
 */
export function courseFromFhir(resource: FhirResource): CourseFromFhir {
  const { course, patientId, encounterId } = readFhirCourse(resource);
  const { split: _split, evidence: _evidence, diagnoses, ...rest } = course;
  const found = courseInput.safeParse({
    ...rest,
    courseId: encounterId,
    patientId,
    sex: rest.sex === "female" || rest.sex === "male" ? rest.sex : null,
    humanCodes: diagnoses,
  });
  if (!found.success) {
    const [issue] = found.error.issues;
    throw badField(issue?.path.map(String).join(".") ?? "", issue?.message ?? "is invalid");
  }
  return { course: found.data, patient: patientId, encounter: encounterId };
}
