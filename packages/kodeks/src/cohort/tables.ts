import type { RowOf, Tables } from "../base/parquet-tables.ts";

/**
 * The tables of a cohort folder, one Parquet file each. Rows of all tables stand in the order of
 * `courses`, and within a course in the order of its source.
 *
 * `evidence.start` and `evidence.end` (exclusive) count UTF-16 code units of `documents.text`;
 * `group` numbers the annotations of a course from 0, `fragment` the pieces of one annotation.
 * `courses.split` is the source's own split, `diagnoses.role` is null where the source does not
 * tell primary from secondary, `labs.value` is as reported ("<5", "positive").
 */
export const cohortTables = {
  courses: {
    course_id: "VARCHAR NOT NULL",
    patient_id: "VARCHAR NOT NULL",
    split: "VARCHAR",
    language: "VARCHAR",
    start: "TIMESTAMP",
    end: "TIMESTAMP",
    hospital: "VARCHAR",
    department: "VARCHAR",
    specialty: "VARCHAR",
    admission_type: "VARCHAR",
    sex: "VARCHAR",
    birth_year: "INTEGER",
  },
  documents: {
    course_id: "VARCHAR NOT NULL",
    document_id: "VARCHAR NOT NULL",
    type: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    text: "VARCHAR NOT NULL",
  },
  medications: {
    course_id: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    atc: "VARCHAR",
    name: "VARCHAR",
    dose: "VARCHAR",
    route: "VARCHAR",
    kind: "VARCHAR",
  },
  labs: {
    course_id: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    code: "VARCHAR",
    name: "VARCHAR",
    value: "VARCHAR",
    unit: "VARCHAR",
    low: "DOUBLE",
    high: "DOUBLE",
  },
  diagnoses: {
    course_id: "VARCHAR NOT NULL",
    code: "VARCHAR NOT NULL",
    role: "VARCHAR",
  },
  evidence: {
    course_id: "VARCHAR NOT NULL",
    document_id: "VARCHAR NOT NULL",
    code: "VARCHAR NOT NULL",
    start: "INTEGER NOT NULL",
    end: "INTEGER NOT NULL",
    group: "INTEGER NOT NULL",
    fragment: "INTEGER NOT NULL",
    kind: "VARCHAR NOT NULL",
  },
} as const satisfies Tables;

export type CohortTable = keyof typeof cohortTables;

/** The names of the tables, `courses` first. */
export const cohortTableNames = Object.keys(cohortTables) as readonly CohortTable[];

/** A row of a table, by column name. */
export type CohortRow<Table extends CohortTable> = RowOf<(typeof cohortTables)[Table]>;
export type CourseRow = CohortRow<"courses">;
export type DocumentRow = CohortRow<"documents">;
export type MedicationRow = CohortRow<"medications">;
export type LabRow = CohortRow<"labs">;
export type DiagnosisRow = CohortRow<"diagnoses">;
export type EvidenceRow = CohortRow<"evidence">;
