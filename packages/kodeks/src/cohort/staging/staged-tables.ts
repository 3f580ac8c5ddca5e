import type { RowOf, Tables } from "../../base/parquet-tables.ts";
import { fhirTables } from "../sources/fhir/fhir-tables.ts";

/**
 * What importers add, in any order. Rows of notes, medicines, results and diagnoses name the *contact* they
 * belong to (a visit, an admission, an encounter); contacts name their course, which may span several.
 * `file` (number) and `row` tell where a row came from.
 */
export const stagedTables = {
  contacts: {
    contact_id: "VARCHAR NOT NULL",
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
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  /** Details of a contact that the source keeps elsewhere; the last in time holds. */
  contact_details: {
    contact_id: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    department: "VARCHAR",
    specialty: "VARCHAR",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  patients: {
    patient_id: "VARCHAR NOT NULL",
    sex: "VARCHAR",
    birth_year: "INTEGER",
    /** The patient's own names, a line each, for de-identification; they never reach the cohort. */
    names: "VARCHAR",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  documents: {
    contact_id: "VARCHAR NOT NULL",
    document_id: "VARCHAR NOT NULL",
    type: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    text: "VARCHAR NOT NULL",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  medications: {
    contact_id: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    atc: "VARCHAR",
    name: "VARCHAR",
    dose: "VARCHAR",
    route: "VARCHAR",
    kind: "VARCHAR",
    /** Of `medication_details`, where the source keeps dose and route apart. */
    detail: "VARCHAR",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  /** Doses and routes that the source keeps elsewhere; the first in order holds. */
  medication_details: {
    detail_id: "VARCHAR NOT NULL",
    dose: "VARCHAR",
    route: "VARCHAR",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  labs: {
    contact_id: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    code: "VARCHAR",
    name: "VARCHAR",
    value: "VARCHAR",
    unit: "VARCHAR",
    low: "DOUBLE",
    high: "DOUBLE",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  diagnoses: {
    contact_id: "VARCHAR NOT NULL",
    code: "VARCHAR NOT NULL",
    role: "VARCHAR",
    /** Place among the contact's diagnoses as the source ranks them. */
    rank: "INTEGER",
    file: "INTEGER NOT NULL",
    row: "INTEGER NOT NULL",
  },
  ...fhirTables,
} as const satisfies Tables;

export type StagedTable = keyof typeof stagedTables;

/** A row as an importer adds it; its place is added by the stage. */
export type StagedRow<Table extends StagedTable> = Omit<
  RowOf<(typeof stagedTables)[Table]>,
  "file" | "row" | "detail"
> & { readonly detail?: string | null };
