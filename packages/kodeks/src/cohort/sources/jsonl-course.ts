import { KodeksError } from "../../base/errors.ts";
import { parseTime } from "../../base/time.ts";
import { normaliseCode } from "../../icd10/code.ts";
import type { Course, Diagnosis } from "../course.ts";
import { readEvidence } from "./jsonl-evidence.ts";
import type { JsonlRecord } from "./jsonl-record.ts";
import type { OffsetUnit } from "./text-offsets.ts";

export interface CourseOptions {
  readonly offsetUnit: OffsetUnit;
  /** The split of records that name none. */
  readonly defaultSplit: string | null;
  readonly warn: (kind: string, count?: number) => void;
}

/**
 * A record as a course with one document, `ID/note`.
 *
 * @throws KodeksError BAD_CODE, BAD_EVIDENCE; `where` is the field.
 */
export function recordToCourse(record: JsonlRecord, options: CourseOptions): Course {
  const { offsetUnit, defaultSplit, warn } = options;
  const documentId = `${record.id}/note`;
  const diagnoses = readDiagnoses(record, warn);
  const read = readEvidence(record.evidence ?? [], record.text, offsetUnit, documentId);
  const { evidence } = read;
  warn("empty-evidence-fragment", read.emptyFragments);
  const codes = new Set(diagnoses.map(({ code }) => code));
  const strays = evidence.filter(({ code, fragment }) => fragment === 0 && !codes.has(code));
  warn("evidence-code-not-among-codes", strays.length);
  const { start = null, end = null } = record;
  if (start !== null && end !== null && (parseTime(start) ?? 0n) > (parseTime(end) ?? 0n)) {
    warn("end-before-start");
  }
  return {
    courseId: record.id,
    patientId: record.patient_id ?? record.id,
    split: record.split ?? defaultSplit,
    language: record.lang ?? null,
    start,
    end,
    hospital: record.hospital ?? null,
    department: record.department ?? null,
    specialty: record.specialty ?? null,
    admissionType: record.admission_type ?? null,
    sex: record.sex ?? null,
    birthYear: record.birth_year ?? null,
    documents: [{ documentId, type: "note", time: null, text: record.text }],
    medications: [],
    labs: [],
    diagnoses,
    evidence,
  };
}

function readDiagnoses(record: JsonlRecord, warn: CourseOptions["warn"]): readonly Diagnosis[] {
  const given = (record.codes ?? []).map((raw, index) => readCode(raw, `codes[${index}]`));
  const codes = new Set(given);
  warn("repeated-code", given.length - codes.size);
  const primary = record.primary ?? null;
  if (primary === null) return [...codes].map((code) => ({ code, role: null }));
  const primaryCode = readCode(primary, "primary");
  if (!codes.has(primaryCode)) {
    warn("primary-not-among-codes");
    codes.add(primaryCode);
  }
  return [...codes].map((code) => ({
    code,
    role: code === primaryCode ? "primary" : "secondary",
  }));
}

function readCode(raw: string, field: string): string {
  try {
    return normaliseCode(raw);
  } catch (error) {
    if (!(error instanceof KodeksError)) throw error;
    throw new KodeksError(error.code, error.message, { where: field });
  }
}
