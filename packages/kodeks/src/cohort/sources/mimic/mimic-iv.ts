import { join } from "node:path";
import { documentType } from "../../document-type.ts";
import type { Stage } from "../../staging/stage.ts";
import { noteText, numberOf, optional, required, sexOf, timeOf, wholeNumberOf } from "../fields.ts";
import { checkFolder, missingTable } from "../find-table.ts";
import type { ImportReport } from "../import-report.ts";
import type { Gem } from "./gem.ts";
import { addDiagnosis, addIcd9Diagnosis, admissionOf, doseOf, idOf } from "./mimic-cells.ts";
import type { RowReader } from "./mimic-cells.ts";
import { findTables, importMimic } from "./mimic-tables.ts";
import type { ImportMimicOptions } from "./mimic-tables.ts";

export interface ImportMimicIvOptions extends ImportMimicOptions {
  /** Where MIMIC-IV-Note was unpacked, if not beside `hosp/`. */
  readonly notes?: string;
}

/** The tables in the order in which they are read, with the columns that each must have. */
const columns = {
  patients: ["subject_id", "gender", "anchor_age", "anchor_year"],
  admissions: ["subject_id", "hadm_id", "admittime", "dischtime", "admission_type"],
  services: ["subject_id", "hadm_id", "transfertime", "curr_service"],
  diagnoses_icd: ["subject_id", "hadm_id", "seq_num", "icd_code", "icd_version"],
  prescriptions: ["subject_id", "hadm_id", "starttime", "drug", "dose_val_rx", "dose_unit_rx"],
  emar: ["subject_id", "hadm_id", "emar_id", "charttime", "medication", "event_txt"],
  emar_detail: ["subject_id", "emar_id", "dose_given", "dose_given_unit", "route"],
  d_labitems: ["itemid", "label"],
  labevents: ["subject_id", "hadm_id", "itemid", "charttime", "value", "valueuom"],
  discharge: ["note_id", "subject_id", "hadm_id", "charttime", "text"],
  radiology: ["note_id", "subject_id", "hadm_id", "charttime", "text"],
} as const;

type TableName = keyof typeof columns;

const noteTables = new Set<TableName>(["discharge", "radiology"]);

/**
 * Imports MIMIC-IV's layout: `hosp/` (admissions, diagnoses_icd, and where present patients, services,
 * prescriptions, emar with emar_detail, labevents with d_labitems) and `note/` (discharge, radiology). An
 * admission is a course; its first diagnosis (seq_num 1) is the primary one, its last service the specialty.
 * Rows without an admission, ICD-9 codes without `gem`, and medicines that were not given are counted and left
 * out. Times are MIMIC's shifted ones.
 *
 * @throws KodeksError NOT_FOUND and as `importSource`
 *
 * @example
 * await importMimicIv("mimic-iv-3.1", { out: "cohort", notes: "mimic-iv-note-2.2" });
 */
export async function importMimicIv(
  folder: string,
  options: ImportMimicIvOptions,
): Promise<ImportReport> {
  await checkFolder(folder, "the folder that holds hosp/ (and note/) of MIMIC-IV");
  const { notes } = options;
  if (notes !== undefined) await checkFolder(notes, "the folder that holds note/ of MIMIC-IV-Note");
  const noteFolders = notes === undefined ? [join(folder, "note")] : [join(notes, "note"), notes];
  const tables = await findTables(columns, (table) =>
    noteTables.has(table) ? noteFolders : [join(folder, "hosp")],
  );
  for (const table of ["admissions", "diagnoses_icd"] as const) {
    if (tables.get(table)?.length === 0) throw missingTable(join(folder, "hosp"), table);
  }
  if (notes !== undefined && tables.get("discharge")?.length === 0) {
    throw missingTable(notes, "discharge");
  }
  const inputs = notes === undefined ? [folder] : [folder, notes];
  return importMimic({ name: "mimic-iv", inputs, tables, readers: rowReaders }, options);
}

const noteTypes: Readonly<Record<string, string>> = {
  DS: "discharge summary",
  AD: "discharge summary addendum",
  RR: "radiology report",
  AR: "radiology report addendum",
};

/** What the medication record says of a dose that reached the patient. */
const given = /^(?:delayed |partial )?(?:administered|applied|started|restarted)/;

function rowReaders(stage: Stage, gem: Gem | null): Readonly<Record<TableName, RowReader>> {
  const labItems = new Map<string, string>();
  const note =
    (usualType: string): RowReader =>
    (cells, place) => {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const type = noteTypes[optional(cells, "note_type")?.toUpperCase() ?? ""] ?? usualType;
      const document = {
        contact_id,
        document_id: required(cells, "note_id"),
        type: documentType(type),
        time: timeOf(optional(cells, "charttime"), "charttime"),
        text: noteText(cells["text"], "text"),
      };
      stage.add("documents", document, place);
    };
  return {
    patients(cells, place) {
      const year = wholeNumberOf(optional(cells, "anchor_year"), "anchor_year");
      const age = wholeNumberOf(optional(cells, "anchor_age"), "anchor_age");
      const patient = {
        patient_id: idOf(cells, "subject_id"),
        sex: sexOf(optional(cells, "gender")),
        birth_year: year === null || age === null ? null : year - age,
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
      const rank = wholeNumberOf(required(cells, "seq_num"), "seq_num");
      const code = required(cells, "icd_code");
      if (Number(required(cells, "icd_version")) === 9) {
        addIcd9Diagnosis(stage, { contact_id, rank }, code, gem, place);
      } else addDiagnosis(stage, { contact_id, rank }, code, place);
    },
    prescriptions(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const name = optional(cells, "drug");
      if (name === null) return stage.warn("medicine-without-name");
      const medication = {
        contact_id,
        time: timeOf(optional(cells, "starttime"), "starttime"),
        atc: null,
        name,
        dose: doseOf(optional(cells, "dose_val_rx"), optional(cells, "dose_unit_rx")),
        route: optional(cells, "route"),
        kind: "prescribed",
      };
      stage.add("medications", medication, place);
    },
    emar(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const name = optional(cells, "medication");
      if (name === null) return stage.warn("medicine-without-name");
      const event = optional(cells, "event_txt")?.toLowerCase() ?? "";
      if (!given.test(event)) return stage.warn("medicine-not-given");
      const time = timeOf(optional(cells, "charttime"), "charttime");
      const detail = required(cells, "emar_id");
      const unknown = { atc: null, dose: null, route: null };
      stage.add(
        "medications",
        { contact_id, time, name, ...unknown, kind: "administered", detail },
        place,
      );
    },
    emar_detail(cells, place) {
      const dose = doseOf(optional(cells, "dose_given"), optional(cells, "dose_given_unit"));
      const route = optional(cells, "route");
      if (dose === null && route === null) return;
      const detail_id = required(cells, "emar_id");
      stage.add("medication_details", { detail_id, dose, route }, place);
    },
    d_labitems(cells) {
      labItems.set(idOf(cells, "itemid"), optional(cells, "label") ?? "");
    },
    labevents(cells, place) {
      const contact_id = admissionOf(stage, cells);
      if (contact_id === null) return;
      const code = idOf(cells, "itemid");
      const lab = {
        contact_id,
        time: timeOf(optional(cells, "charttime"), "charttime"),
        code,
        name: labItems.get(code) ?? null,
        value: optional(cells, "value"),
        unit: optional(cells, "valueuom"),
        low: numberOf(optional(cells, "ref_range_lower"), "ref_range_lower"),
        high: numberOf(optional(cells, "ref_range_upper"), "ref_range_upper"),
      };
      stage.add("labs", lab, place);
    },
    discharge: note("discharge summary"),
    radiology: note("radiology report"),
  };
}
