import { documentType } from "../../document-type.ts";
import type { Stage } from "../../staging/stage.ts";
import { noteText, optional, required, sexOf, timeOf, wholeNumberOf } from "../fields.ts";
import { checkFolder, missingTable } from "../find-table.ts";
import type { ImportReport } from "../import-report.ts";
import type { Gem } from "./gem.ts";
import { addIcd9Diagnosis, admissionOf, doseOf, idOf } from "./mimic-cells.ts";
import type { RowReader } from "./mimic-cells.ts";
import { findTables, importMimic } from "./mimic-tables.ts";
import type { ImportMimicOptions } from "./mimic-tables.ts";

/** The tables in the order in which they are read, with the columns that each must have. */
const columns = {
  patients: ["subject_id", "gender", "dob"],
  admissions: ["subject_id", "hadm_id", "admittime", "dischtime", "admission_type"],
  services: ["subject_id", "hadm_id", "transfertime", "curr_service"],
  diagnoses_icd: ["subject_id", "hadm_id", "seq_num", "icd9_code"],
  prescriptions: ["subject_id", "hadm_id", "startdate", "drug", "dose_val_rx", "dose_unit_rx"],
  d_labitems: ["itemid", "label"],
  labevents: ["subject_id", "hadm_id", "itemid", "charttime", "value", "valueuom"],
  noteevents: ["row_id", "subject_id", "hadm_id", "chartdate", "category", "iserror", "text"],
} as const;

type TableName = keyof typeof columns;

/**
 * Imports MIMIC-III's layout, a folder of tables: ADMISSIONS, DIAGNOSES_ICD, and where present PATIENTS,
 * NOTEEVENTS, SERVICES, PRESCRIPTIONS, LABEVENTS with D_LABITEMS (their LOINC codes where there are). An
 * admission is a course. Its diagnoses are ICD-9 and left out unless `gem` maps them; notes that carers marked
 * as errors, and rows without an admission, are counted and left out. Times are MIMIC's shifted ones, and
 * patients over 89 have no year of birth.
 *
 * @throws KodeksError NOT_FOUND and as `importSource`
 *
 * @example
 * await importMimicIii("mimic-iii-1.4", { out: "cohort", gem: "2018_I9gem.txt" });
 */
export async function importMimicIii(
  folder: string,
  options: ImportMimicOptions,
): Promise<ImportReport> {
  await checkFolder(folder, "the folder that holds ADMISSIONS.csv.gz and NOTEEVENTS.csv.gz");
  const tables = await findTables(columns, () => [folder]);
  for (const table of ["admissions", "diagnoses_icd"] as const) {
    if (tables.get(table)?.length === 0) throw missingTable(folder, table.toUpperCase());
  }
  return importMimic({ name: "mimic-iii", inputs: [folder], tables, readers: rowReaders }, options);
}

/** Shifted admissions begin after 2100; who was over 89 is born 300 years before, to hide the age. */
const oldestShownBirth = 2000;

function rowReaders(stage: Stage, gem: Gem | null): Readonly<Record<TableName, RowReader>> {
  const labItems = new Map<string, { readonly code: string; readonly name: string | null }>();
  return {
    patients(cells, place) {
      const born = timeOf(optional(cells, "dob"), "dob");
      const year = born === null ? null : Number(born.slice(0, 4));
      const hidden = year !== null && year < oldestShownBirth;
      if (hidden) stage.warn("birth-year-hidden");
      const patient = {
        patient_id: idOf(cells, "subject_id"),
        sex: sexOf(optional(cells, "gender")),
        birth_year: hidden ? null : year,
        names: null,
      };
      stage.add("patients", patient, place);
    },
    admissions(cells, place) {
      const id = idOf(cells, "hadm_id");
      const contact = {
        contact_id: id,
        course_id: id,
        patient_id: idOf(cells, "subject_id"),
        split: null,
        language: null,
        start: timeOf(required(cells, "admittime"), "admittime"),
        end: timeOf(optional(cells, "dischtime"), "dischtime"),
        hospital: null,
        department: null,
        specialty: null,
        admission_type: optional(cells, "admission_type")?.toLowerCase() ?? null,
      };
      stage.add("contacts", contact, place);
    },
    services(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const time = timeOf(optional(cells, "transfertime"), "transfertime");
      const specialty = optional(cells, "curr_service");
      stage.add("contact_details", { contact_id, time, department: null, specialty }, place);
    },
    diagnoses_icd(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const code = optional(cells, "icd9_code");
      if (code === null) return stage.warn("diagnosis-without-code");
      const rank = wholeNumberOf(optional(cells, "seq_num"), "seq_num");
      addIcd9Diagnosis(stage, { contact_id, rank }, code, gem, place);
    },
    prescriptions(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const name = optional(cells, "drug");
      if (name === null) return stage.warn("medicine-without-name");
      const medication = {
        contact_id,
        time: timeOf(optional(cells, "startdate"), "startdate"),
        atc: null,
        name,
        dose: doseOf(optional(cells, "dose_val_rx"), optional(cells, "dose_unit_rx")),
        route: optional(cells, "route"),
        kind: "prescribed",
      };
      stage.add("medications", medication, place);
    },
    d_labitems(cells) {
      const item = idOf(cells, "itemid");
      const code = optional(cells, "loinc_code") ?? item;
      labItems.set(item, { code, name: optional(cells, "label") });
    },
    labevents(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const item = idOf(cells, "itemid");
      const lab = {
        contact_id,
        time: timeOf(optional(cells, "charttime"), "charttime"),
        ...(labItems.get(item) ?? { code: item, name: null }),
        value: optional(cells, "value"),
        unit: optional(cells, "valueuom"),
        low: null,
        high: null,
      };
      stage.add("labs", lab, place);
    },
    noteevents(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      if (optional(cells, "iserror") === "1") return stage.warn("note-marked-as-error");
      const time = optional(cells, "charttime");
      const document = {
        contact_id,
        document_id: idOf(cells, "row_id"),
        type: documentType(optional(cells, "category")),
        // Discharge summaries have a date only.
        time:
          time === null
            ? timeOf(optional(cells, "chartdate"), "chartdate")
            : timeOf(time, "charttime"),
        text: noteText(cells["text"], "text"),
      };
      stage.add("documents", document, place);
    },
  };
}
