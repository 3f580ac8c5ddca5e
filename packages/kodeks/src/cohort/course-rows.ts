import type {
  Course,
  CourseDocument,
  Diagnosis,
  Evidence,
  LabResult,
  Medication,
} from "./course.ts";
import type {
  CohortRow,
  CohortTable,
  CourseRow,
  DiagnosisRow,
  DocumentRow,
  EvidenceRow,
  LabRow,
  MedicationRow,
} from "./tables.ts";

/** The rows that one course has in each table. */
export type CourseRows = { readonly [Table in CohortTable]: readonly CohortRow<Table>[] };

/** A course as rows of the tables. */
export function courseToRows(course: Course): CourseRows {
  const course_id = course.courseId;
  return {
    courses: [
      {
        course_id,
        patient_id: course.patientId,
        split: course.split,
        language: course.language,
        start: course.start,
        end: course.end,
        hospital: course.hospital,
        department: course.department,
        specialty: course.specialty,
        admission_type: course.admissionType,
        sex: course.sex,
        birth_year: course.birthYear,
      },
    ],
    documents: course.documents.map(({ documentId, ...rest }) => ({
      course_id,
      document_id: documentId,
      ...rest,
    })),
    medications: course.medications.map((medication) => ({ course_id, ...medication })),
    labs: course.labs.map((lab) => ({ course_id, ...lab })),
    diagnoses: course.diagnoses.map((diagnosis) => ({ course_id, ...diagnosis })),
    evidence: course.evidence.map(({ documentId, ...rest }) => ({
      course_id,
      document_id: documentId,
      ...rest,
    })),
  };
}

/** A course from its row of `courses` and its rows of the other tables. */
export function rowsToCourse(row: CourseRow, rows: Omit<CourseRows, "courses">): Course {
  return {
    courseId: row.course_id,
    patientId: row.patient_id,
    split: row.split,
    language: row.language,
    start: row.start,
    end: row.end,
    hospital: row.hospital,
    department: row.department,
    specialty: row.specialty,
    admissionType: row.admission_type,
    sex: row.sex,
    birthYear: row.birth_year,
    documents: rows.documents.map(toDocument),
    medications: rows.medications.map(toMedication),
    labs: rows.labs.map(toLab),
    diagnoses: rows.diagnoses.map(toDiagnosis),
    evidence: rows.evidence.map(toEvidence),
  };
}

function toDocument({ document_id, type, time, text }: DocumentRow): CourseDocument {
  return { documentId: document_id, type, time, text };
}

function toMedication(row: MedicationRow): Medication {
  const { time, atc, name, dose, route, kind } = row;
  return { time, atc, name, dose, route, kind: kind as Medication["kind"] };
}

function toLab({ time, code, name, value, unit, low, high }: LabRow): LabResult {
  return { time, code, name, value, unit, low, high };
}

function toDiagnosis({ code, role }: DiagnosisRow): Diagnosis {
  return { code, role: role as Diagnosis["role"] };
}

function toEvidence(row: EvidenceRow): Evidence {
  const { document_id: documentId, code, start, end, group, fragment, kind } = row;
  return { documentId, code, start, end, group, fragment, kind: kind as Evidence["kind"] };
}
