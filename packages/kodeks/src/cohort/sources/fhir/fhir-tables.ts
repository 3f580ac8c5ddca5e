import type { Tables } from "../../../base/parquet-tables.ts";

const place = { file: "INTEGER NOT NULL", row: "INTEGER NOT NULL" } as const;

/**
 * What the FHIR importer stages besides: resources refer to each other in any order, and are joined when all
 * of them have been read. A contact is an encounter by its id, or `EpisodeOfCare/` and the id of an episode.
 */
export const fhirTables = {
  /** Every resource that others may refer to, or that may be repeated; also those left out. */
  fhir_resources: {
    type: "VARCHAR NOT NULL",
    id: "VARCHAR NOT NULL",
    digest: "VARCHAR NOT NULL",
    ...place,
  },
  /** Whom a resource of a contact is about. */
  fhir_subjects: { contact_id: "VARCHAR NOT NULL", patient_id: "VARCHAR NOT NULL", ...place },
  fhir_encounters: {
    contact_id: "VARCHAR NOT NULL",
    episode_id: "VARCHAR",
    parent_id: "VARCHAR",
    organization_id: "VARCHAR",
    ...place,
  },
  fhir_organizations: { organization_id: "VARCHAR NOT NULL", name: "VARCHAR", ...place },
  fhir_conditions: {
    condition_id: "VARCHAR NOT NULL",
    contact_id: "VARCHAR",
    code: "VARCHAR NOT NULL",
    ...place,
  },
  /** The conditions that an encounter or episode lists. */
  fhir_diagnoses: {
    contact_id: "VARCHAR NOT NULL",
    condition_id: "VARCHAR NOT NULL",
    role: "VARCHAR",
    rank: "INTEGER",
    ...place,
  },
  fhir_medicines: { medicine_id: "VARCHAR NOT NULL", atc: "VARCHAR", name: "VARCHAR", ...place },
  /** Medicines given by reference. */
  fhir_medications: {
    contact_id: "VARCHAR NOT NULL",
    medicine_id: "VARCHAR NOT NULL",
    time: "TIMESTAMP",
    name: "VARCHAR",
    dose: "VARCHAR",
    route: "VARCHAR",
    kind: "VARCHAR",
    ...place,
  },
} as const satisfies Tables;
