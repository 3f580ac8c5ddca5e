/** Columns of a table: those it must have, and those that are read where they are. */
export interface TableColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/**
 * The tables of OMOP CDM 5.4 that are read, in this order: what others look up comes first. CDM 5.3 and 6.0
 * have the same columns under the same names.
 */
export const omopColumns = {
  concept: {
    required: ["concept_id", "concept_name", "domain_id", "vocabulary_id", "concept_code"],
    optional: [],
  },
  care_site: {
    required: ["care_site_id"],
    optional: [
      "care_site_name",
      "care_site_source_value",
      "place_of_service_concept_id",
      "place_of_service_source_value",
    ],
  },
  provider: {
    required: ["provider_id"],
    optional: ["specialty_concept_id", "specialty_source_value"],
  },
  person: {
    required: ["person_id"],
    optional: ["gender_concept_id", "gender_source_value", "year_of_birth", "birth_datetime"],
  },
  visit_occurrence: {
    required: ["visit_occurrence_id", "person_id", "visit_concept_id", "visit_start_date"],
    optional: [
      "visit_start_datetime",
      "visit_end_date",
      "visit_end_datetime",
      "provider_id",
      "care_site_id",
      "visit_source_value",
    ],
  },
  condition_occurrence: {
    required: ["person_id", "visit_occurrence_id", "condition_source_value"],
    optional: [
      "condition_concept_id",
      "condition_source_concept_id",
      "condition_type_concept_id",
      "condition_status_concept_id",
    ],
  },
  drug_exposure: {
    required: ["person_id", "visit_occurrence_id", "drug_concept_id"],
    optional: [
      "drug_exposure_start_date",
      "drug_exposure_start_datetime",
      "drug_type_concept_id",
      "drug_source_concept_id",
      "drug_source_value",
      "quantity",
      "dose_unit_source_value",
      "sig",
      "route_concept_id",
      "route_source_value",
    ],
  },
  measurement: {
    required: ["person_id", "visit_occurrence_id", "measurement_concept_id"],
    optional: [
      "measurement_date",
      "measurement_datetime",
      "measurement_source_concept_id",
      "measurement_source_value",
      "operator_concept_id",
      "value_as_number",
      "value_as_concept_id",
      "value_source_value",
      "unit_concept_id",
      "unit_source_value",
      "range_low",
      "range_high",
    ],
  },
  note: {
    required: ["note_id", "person_id", "visit_occurrence_id", "note_text"],
    optional: [
      "note_date",
      "note_datetime",
      "note_class_concept_id",
      "note_type_concept_id",
      "note_title",
    ],
  },
} as const satisfies Readonly<Record<string, TableColumns>>;

export type OmopTable = keyof typeof omopColumns;

export const omopTableNames = Object.keys(omopColumns) as readonly OmopTable[];

/** Without these there are no courses or no codes. */
export const neededTables = ["person", "visit_occurrence", "condition_occurrence"] as const;
