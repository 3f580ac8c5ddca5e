import type { Course } from "kodeks/cohort/course";
import { parseTime, formatTime } from "kodeks/base/time";
import { documentType } from "kodeks/cohort/document-type";
import type { CaseRecord } from "../store/store.ts";

/**
 * A closed case as a course to train on: what its coder accepted are its diagnoses, with their roles; what was
 * rejected is thereby not among them. Human codes of the source that nobody decided on are not taken over.
 *
 * @returns null for a case that is not closed
 */
export function feedbackCourse(record: CaseRecord): Course | null {
  if (record.state !== "done") return null;
  const { caseId, course, decisions } = record;
  const { documents, medications, labs } = course;
  return {
    courseId: caseId,
    patientId: course.patientId ?? caseId,
    split: null,
    language: course.language,
    hospital: course.hospital,
    department: course.department,
    specialty: course.specialty,
    admissionType: course.admissionType,
    sex: course.sex,
    birthYear: course.birthYear,
    start: wardTime(course.start),
    end: wardTime(course.end),
    documents: documents.map(({ documentId, type, time, text }) => ({
      documentId,
      type: documentType(type),
      time: wardTime(time),
      text,
    })),
    medications: medications.map((medication) => ({
      ...medication,
      time: wardTime(medication.time),
    })),
    labs: labs.map((lab) => ({ ...lab, time: wardTime(lab.time) })),
    diagnoses: decisions.flatMap(({ code, role, state }) =>
      state === "accepted" ? [{ code, role }] : [],
    ),
    evidence: [],
  };
}

/** A line of labelled JSONL for `kodeks import jsonl`; null for a case that is not closed. */
export function feedbackLine(record: CaseRecord): string | null {
  const course = feedbackCourse(record);
  if (course === null) return null;
  const { courseId, patientId, language, documents, diagnoses } = course;
  const primary = diagnoses.find(({ role }) => role === "primary")?.code;
  const line = {
    id: courseId,
    patient_id: patientId,
    text: documents.map(({ text }) => text).join("\n\n"),
    codes: diagnoses.map(({ code }) => code),
    ...(primary === undefined ? {} : { primary }),
    ...(language === null ? {} : { lang: language }),
    specialty: course.specialty,
    department: course.department,
    hospital: course.hospital,
    admission_type: course.admissionType,
    sex: course.sex,
    birth_year: course.birthYear,
    start: course.start,
    end: course.end,
  };
  return `${JSON.stringify(line)}\n`;
}

/** A time as cohorts have it; null for what is less than a day, as in 2024-05. */
function wardTime(time: string | null): string | null {
  const micros = time === null ? undefined : parseTime(time);
  return micros === undefined ? null : formatTime(micros);
}
