import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Client } from "pg";
import { openDatabase, sqlString } from "../../../base/duckdb.ts";
import { samePatients } from "../same-patients.fixture.ts";

type Cell = string | number | null;
export type OmopRow = Readonly<Record<string, Cell>>;

/** Every column of OMOP CDM 5.4, in its order. */
const layout = {
  person:
    "person_id gender_concept_id year_of_birth month_of_birth day_of_birth birth_datetime race_concept_id ethnicity_concept_id location_id provider_id care_site_id person_source_value gender_source_value gender_source_concept_id race_source_value race_source_concept_id ethnicity_source_value ethnicity_source_concept_id",
  visit_occurrence:
    "visit_occurrence_id person_id visit_concept_id visit_start_date visit_start_datetime visit_end_date visit_end_datetime visit_type_concept_id provider_id care_site_id visit_source_value visit_source_concept_id admitted_from_concept_id admitted_from_source_value discharged_to_concept_id discharged_to_source_value preceding_visit_occurrence_id",
  condition_occurrence:
    "condition_occurrence_id person_id condition_concept_id condition_start_date condition_start_datetime condition_end_date condition_end_datetime condition_type_concept_id condition_status_concept_id stop_reason provider_id visit_occurrence_id visit_detail_id condition_source_value condition_source_concept_id condition_status_source_value",
  drug_exposure:
    "drug_exposure_id person_id drug_concept_id drug_exposure_start_date drug_exposure_start_datetime drug_exposure_end_date drug_exposure_end_datetime verbatim_end_date drug_type_concept_id stop_reason refills quantity days_supply sig route_concept_id lot_number provider_id visit_occurrence_id visit_detail_id drug_source_value drug_source_concept_id route_source_value dose_unit_source_value",
  measurement:
    "measurement_id person_id measurement_concept_id measurement_date measurement_datetime measurement_time measurement_type_concept_id operator_concept_id value_as_number value_as_concept_id unit_concept_id range_low range_high provider_id visit_occurrence_id visit_detail_id measurement_source_value measurement_source_concept_id unit_source_value unit_source_concept_id value_source_value measurement_event_id meas_event_field_concept_id",
  note: "note_id person_id note_date note_datetime note_type_concept_id note_class_concept_id note_title note_text encoding_concept_id language_concept_id provider_id visit_occurrence_id visit_detail_id note_source_value note_event_id note_event_field_concept_id",
  care_site:
    "care_site_id care_site_name place_of_service_concept_id location_id care_site_source_value place_of_service_source_value",
  provider:
    "provider_id provider_name npi dea specialty_concept_id care_site_id year_of_birth gender_concept_id provider_source_value specialty_source_value specialty_source_concept_id gender_source_value gender_source_concept_id",
  concept:
    "concept_id concept_name domain_id vocabulary_id concept_class_id standard_concept concept_code valid_start_date valid_end_date invalid_reason",
} as const;

export type OmopTables = Readonly<Partial<Record<keyof typeof layout, readonly OmopRow[]>>>;

const numeric = new Set(["value_as_number", "quantity", "range_low", "range_high"]);
const texts = new Set(["domain_id", "vocabulary_id", "concept_class_id"]);
const integers = new Set([
  "year_of_birth",
  "month_of_birth",
  "day_of_birth",
  "refills",
  "days_supply",
]);

function typeOf(column: string): "INTEGER" | "NUMERIC" | "DATE" | "TIMESTAMP" | "VARCHAR" {
  if (numeric.has(column)) return "NUMERIC";
  if (integers.has(column) || (column.endsWith("_id") && !texts.has(column))) return "INTEGER";
  if (column.endsWith("_datetime")) return "TIMESTAMP";
  return column.endsWith("_date") ? "DATE" : "VARCHAR";
}

const columnsOf = (table: string): readonly string[] =>
  layout[table as keyof typeof layout].split(" ");

function text(courseId: string, documentId: string): string {
  const course = samePatients.find((found) => found.courseId === courseId);
  return course?.documents.find((found) => found.documentId === documentId)?.text ?? "";
}

const concept = (
  id: number,
  vocabulary: string,
  domain: string,
  code: string,
  name: string,
): OmopRow => ({
  concept_id: id,
  concept_name: name,
  domain_id: domain,
  vocabulary_id: vocabulary,
  concept_class_id: "Class",
  concept_code: code,
  valid_start_date: "1970-01-01",
  valid_end_date: "2099-12-31",
});

const condition = (
  id: number,
  person: number,
  visit: number | null,
  value: string,
  fields: OmopRow = {},
): OmopRow => ({
  condition_occurrence_id: id,
  person_id: person,
  visit_occurrence_id: visit,
  condition_concept_id: 0,
  condition_start_date: "2019-03-01",
  condition_type_concept_id: 32817,
  condition_status_concept_id: 0,
  condition_source_value: value,
  ...fields,
});

/** The patients of `samePatients` as a database in the form of OMOP CDM 5.4, said in the ways that ETLs use. */
export const omopTables: OmopTables = {
  person: [
    { person_id: 1, gender_concept_id: 8532, year_of_birth: 1950, person_source_value: "A1" },
    { person_id: 2, gender_concept_id: 8507, year_of_birth: 1988, gender_source_value: "?" },
    {
      person_id: 3,
      gender_concept_id: 0,
      birth_datetime: "2001-06-01 00:00:00",
      gender_source_value: "F",
    },
  ],
  care_site: [
    { care_site_id: 11, care_site_name: "North Hospital", place_of_service_concept_id: 0 },
    { care_site_id: 12, care_site_source_value: "South Hospital" },
  ],
  provider: [
    { provider_id: 21, provider_name: "N. N.", specialty_source_value: "cardiology" },
    { provider_id: 22, specialty_concept_id: 38004463 },
    { provider_id: 23, specialty_concept_id: 38004463, specialty_source_value: "orthopaedics" },
  ],
  visit_occurrence: [
    {
      visit_occurrence_id: 101,
      person_id: 1,
      visit_concept_id: 9201,
      visit_start_date: "2019-03-01",
      visit_start_datetime: "2019-03-01 08:00:00",
      visit_end_date: "2019-03-05",
      visit_end_datetime: "2019-03-05 12:00:00",
      visit_type_concept_id: 32817,
      provider_id: 21,
      care_site_id: 11,
    },
    {
      visit_occurrence_id: 102,
      person_id: 1,
      visit_concept_id: 9202,
      visit_start_date: "2020-01-10",
      visit_start_datetime: "2020-01-10 10:00:00",
      visit_end_date: "2020-01-10",
      visit_end_datetime: "2020-01-10 14:00:00",
      visit_type_concept_id: 32817,
      provider_id: 22,
      care_site_id: 11,
      preceding_visit_occurrence_id: 101,
    },
    {
      visit_occurrence_id: 201,
      person_id: 2,
      visit_concept_id: 9203,
      visit_start_date: "2019-07-20",
      visit_start_datetime: "2019-07-20 23:10:00",
      visit_end_date: "2019-07-21",
      visit_end_datetime: "2019-07-21 02:00:00",
      visit_type_concept_id: 32817,
      provider_id: 23,
      care_site_id: 12,
    },
    // OMOP requires the end; its datetimes may be empty.
    {
      visit_occurrence_id: 301,
      person_id: 3,
      visit_concept_id: 581477,
      visit_start_date: "2021-05-05",
      visit_end_date: "2021-05-05",
      visit_type_concept_id: 32817,
      visit_source_value: "OUTPATIENT",
    },
  ],
  condition_occurrence: [
    condition(1, 1, 101, "I21.9", {
      condition_source_concept_id: 45591468,
      condition_status_concept_id: 32903,
    }),
    condition(2, 1, 101, "diabetes", {
      condition_source_concept_id: 35206882,
      condition_status_concept_id: 32908,
    }),
    // Nothing but the primary diagnosis beside it tells that this one is secondary.
    condition(3, 1, 101, "I10", { condition_source_concept_id: 1326493 }),
    condition(4, 1, 102, "H36.0", {
      condition_source_concept_id: 45586142,
      condition_type_concept_id: 44786627,
    }),
    condition(5, 2, 201, "S525", {
      condition_source_concept_id: 0,
      condition_type_concept_id: 38000200,
    }),
    condition(6, 2, 201, "V18.4", {
      condition_source_concept_id: 45584545,
      condition_type_concept_id: 38000201,
    }),
    condition(7, 3, 301, "Z00.0", {
      condition_concept_id: 45590704,
      condition_status_concept_id: 32902,
    }),
    // Left out: SNOMED CT, ICD-9-CM (which would pass for ICD-10), no visit.
    condition(8, 1, 101, "22298006", {
      condition_source_concept_id: 312327,
      condition_concept_id: 312327,
    }),
    condition(9, 2, 201, "V54.1", { condition_source_concept_id: 44825264 }),
    condition(10, 3, null, "I10", { condition_source_concept_id: 1326493 }),
  ],
  drug_exposure: [
    {
      drug_exposure_id: 1,
      person_id: 1,
      drug_concept_id: 0,
      drug_exposure_start_date: "2019-03-01",
      drug_exposure_start_datetime: "2019-03-01 10:00:00",
      drug_exposure_end_date: "2019-03-05",
      drug_type_concept_id: 32838,
      quantity: 75,
      sig: "one a day",
      visit_occurrence_id: 101,
      drug_source_value: "acetylsalicylic acid",
      drug_source_concept_id: 21600987,
      route_source_value: "oral",
      dose_unit_source_value: "mg",
    },
    {
      drug_exposure_id: 2,
      person_id: 1,
      drug_concept_id: 1503297,
      drug_exposure_start_date: "2019-03-02",
      drug_exposure_start_datetime: "2019-03-02 08:00:00",
      drug_exposure_end_date: "2019-03-02",
      drug_type_concept_id: 38000180,
      quantity: 2,
      sig: "500 mg",
      route_concept_id: 4132161,
      visit_occurrence_id: 101,
      drug_source_value: "A10BA02",
    },
  ],
  measurement: [
    {
      measurement_id: 1,
      person_id: 1,
      measurement_concept_id: 3004501,
      measurement_date: "2019-03-01",
      measurement_datetime: "2019-03-01 09:30:00",
      value_as_number: 11.2,
      unit_concept_id: 8753,
      range_low: 4.2,
      range_high: 6.3,
      visit_occurrence_id: 101,
      measurement_source_value: "GLU",
    },
    {
      measurement_id: 2,
      person_id: 1,
      measurement_concept_id: 0,
      measurement_source_concept_id: 3021337,
      measurement_date: "2019-03-01",
      measurement_datetime: "2019-03-01 09:31:00",
      operator_concept_id: 4171756,
      value_as_number: 5,
      unit_source_value: "ng/L",
      visit_occurrence_id: 101,
    },
  ],
  note: [
    {
      note_id: 9001,
      person_id: 1,
      note_date: "2019-03-01",
      note_datetime: "2019-03-01 09:00:00",
      note_type_concept_id: 32831,
      note_class_concept_id: 0,
      note_title: "Admission  note",
      note_text: text("101", "9001"),
      visit_occurrence_id: 101,
    },
    {
      note_id: 9002,
      person_id: 1,
      note_date: "2019-03-05",
      note_datetime: "2019-03-05 11:00:00",
      note_type_concept_id: 32831,
      note_class_concept_id: 3030023,
      note_title: "Epicrisis",
      note_text: text("101", "9002"),
      visit_occurrence_id: 101,
    },
    {
      note_id: 9003,
      person_id: 1,
      note_date: "2020-01-10",
      note_datetime: "2020-01-10 11:00:00",
      note_type_concept_id: 32831,
      note_class_concept_id: 3000735,
      note_text: text("102", "9003"),
      visit_occurrence_id: 102,
    },
    {
      note_id: 9004,
      person_id: 2,
      note_date: "2019-07-21",
      note_datetime: "2019-07-21 01:30:00",
      note_type_concept_id: 44814637,
      note_class_concept_id: 0,
      note_text: text("201", "9004"),
      visit_occurrence_id: 201,
    },
  ],
  concept: [
    concept(581477, "Visit", "Visit", "OP", "Outpatient"),
    concept(38004463, "Medicare Specialty", "Provider", "18", "Ophthalmology"),
    concept(45591468, "ICD10", "Condition", "I21.9", "Acute myocardial infarction, unspecified"),
    concept(35206882, "ICD10CM", "Condition", "E11.9", "Type 2 diabetes mellitus"),
    concept(1326493, "ICD10GM", "Condition", "I10", "Hypertension"),
    concept(45586142, "ICD10", "Condition", "H36.0", "Diabetic retinopathy"),
    concept(45584545, "ICD10", "Condition", "V18.4", "Pedal cyclist injured"),
    concept(45590704, "ICD10", "Condition", "Z00.0", "General medical examination"),
    concept(312327, "SNOMED", "Condition", "57054005", "Acute myocardial infarction"),
    concept(44825264, "ICD9CM", "Observation", "V54.1", "Aftercare of a healing fracture"),
    concept(21600987, "ATC", "Drug", "B01AC06", "acetylsalicylic acid; oral"),
    concept(1503297, "RxNorm", "Drug", "6809", "metformin"),
    concept(4132161, "SNOMED", "Route", "26643006", "Oral"),
    concept(3004501, "LOINC", "Measurement", "2345-7", "Glucose"),
    concept(3021337, "LOINC", "Measurement", "10839-9", "Troponin I"),
    concept(8753, "UCUM", "Unit", "mmol/L", "millimole per liter"),
    concept(3030023, "LOINC", "Measurement", "18842-5", "Discharge summary"),
    concept(3000735, "LOINC", "Measurement", "11506-3", "Progress note"),
  ],
};

/** The cell as CSV writes it. */
function csvCell(cell: Cell, delimiter: string): string {
  const text = cell === null ? "" : String(cell);
  const plain = !/["\r\n]/.test(text) && !text.includes(delimiter);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A table as CSV. */
export function toCsv(table: string, rows: readonly OmopRow[], delimiter = ","): string {
  const columns = columnsOf(table);
  const lines = rows.map((row) =>
    columns.map((column) => csvCell(row[column] ?? null, delimiter)).join(delimiter),
  );
  return [columns.join(delimiter), ...lines, ""].join("\n");
}

/** Writes tables as an export does: names in capitals, CSV, one gzipped, one with tabs. */
export function writeOmopCsv(folder: string, tables: OmopTables = omopTables): string {
  mkdirSync(folder, { recursive: true });
  for (const [table, rows] of Object.entries(tables)) {
    const path = join(folder, table.toUpperCase());
    if (table === "note") writeFileSync(`${path}.csv.gz`, gzipSync(toCsv(table, rows)));
    else if (table === "measurement") writeFileSync(`${path}.tsv`, toCsv(table, rows, "\t"));
    else writeFileSync(`${path}.csv`, toCsv(table, rows));
  }
  return folder;
}

function createTable(name: string, table: string): string {
  const columns = columnsOf(table).map((column) => `${column} ${typeOf(column)}`);
  return `CREATE TABLE ${name} (${columns.join(", ")})`;
}

function insert(name: string, table: string, rows: readonly OmopRow[]): string {
  const literal = (cell: Cell): string => {
    if (cell === null) return "NULL";
    return typeof cell === "number" ? String(cell) : sqlString(cell);
  };
  const values = rows.map(
    (row) =>
      `(${columnsOf(table)
        .map((column) => literal(row[column] ?? null))
        .join(", ")})`,
  );
  return `INSERT INTO ${name} VALUES ${values.join(", ")}`;
}

/** Writes tables as Parquet, with the types of OMOP. */
export async function writeOmopParquet(
  folder: string,
  tables: OmopTables = omopTables,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase({ threads: 1 });
  const connection = await database.connect();
  for (const [table, rows] of Object.entries(tables)) {
    await connection.run(createTable(table, table));
    await connection.run(insert(table, table, rows));
    const path = sqlString(join(folder, `${table}.parquet`));
    await connection.run(`COPY ${table} TO ${path} (FORMAT parquet)`);
  }
  connection.closeSync();
  database.closeSync();
  return folder;
}

/** Makes tables in a schema of PostgreSQL. */
export async function loadOmopPostgres(
  client: Client,
  schema: string,
  tables: OmopTables = omopTables,
): Promise<void> {
  await client.query(`CREATE SCHEMA ${schema}`);
  for (const [table, rows] of Object.entries(tables)) {
    await client.query(createTable(`${schema}.${table}`, table));
    await client.query(insert(`${schema}.${table}`, table, rows));
  }
}

/** `samePatients` as OMOP can say it: a visit must have an end. */
export const samePatientsWithEnds = samePatients.map((course) =>
  course.courseId === "301" ? { ...course, end: course.start } : course,
);
