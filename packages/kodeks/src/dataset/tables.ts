import type { Tables } from "../base/parquet-tables.ts";

/**
 * The tables of a dataset folder. `row` numbers the courses from 0 and joins the tables and the
 * token shards; `position` is the course's place in the cohort, `patient_position` the patient's place in
 * [0, 1) by which splits and nested training subsets are cut. All offsets count UTF-16 code units of `courses.text`, ends exclusive.
 */
export const datasetTables = {
  courses: {
    row: "INTEGER NOT NULL",
    position: "INTEGER NOT NULL",
    course_id: "VARCHAR NOT NULL",
    patient_id: "VARCHAR NOT NULL",
    patient_position: "DOUBLE NOT NULL",
    split: "VARCHAR NOT NULL",
    language: "VARCHAR",
    hospital: "VARCHAR",
    department: "VARCHAR",
    specialty: "VARCHAR",
    year: "INTEGER",
    admission_type: "VARCHAR",
    sex: "VARCHAR",
    birth_year: "INTEGER",
    text: "VARCHAR NOT NULL",
  },
  labels: {
    row: "INTEGER NOT NULL",
    code: "VARCHAR NOT NULL",
    role: "VARCHAR",
  },
  segments: {
    row: "INTEGER NOT NULL",
    start: "INTEGER NOT NULL",
    end: "INTEGER NOT NULL",
    document_id: "VARCHAR",
    type: "VARCHAR NOT NULL",
    kind: "VARCHAR NOT NULL",
    document_start: "INTEGER",
  },
  evidence: {
    row: "INTEGER NOT NULL",
    code: "VARCHAR NOT NULL",
    start: "INTEGER NOT NULL",
    end: "INTEGER NOT NULL",
    group: "INTEGER NOT NULL",
    fragment: "INTEGER NOT NULL",
  },
} as const satisfies Tables;
