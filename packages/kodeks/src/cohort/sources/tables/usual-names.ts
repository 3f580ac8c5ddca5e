import type { SectionName } from "./mapping.ts";

const courseIds = [
  "course_id",
  "course",
  "visit_id",
  "visit_no",
  "visit",
  "encounter_id",
  "encounter",
  "admission_id",
  "hadm_id",
  "contact_id",
  "case_id",
  "case_no",
  "stay_id",
  "episode_id",
  "episode",
  "kontakt_id",
  "forloeb_id",
  "fallnummer",
  "fall_id",
];
const patientIds = [
  "patient_id",
  "patient",
  "person_id",
  "person",
  "subject_id",
  "patient_no",
  "pseudonym",
  "pid",
  "mrn",
];
const person = {
  sex: ["sex", "gender", "koen", "køn", "geschlecht"],
  birth_year: ["birth_year", "year_of_birth", "yob", "foedselsaar", "geburtsjahr"],
  birth_date: ["birth_date", "date_of_birth", "dob", "birthdate", "foedselsdato", "geburtsdatum"],
  names: ["patient_name", "full_name"],
};

/** Column names under which fields usually stand, the likeliest first. */
export const usualColumns: Readonly<
  Record<SectionName, Readonly<Record<string, readonly string[]>>>
> = {
  courses: {
    course_id: [...courseIds, "id"],
    patient_id: patientIds,
    start: [
      "start",
      "start_time",
      "start_date",
      "admitted",
      "admittime",
      "admission_date",
      "begin",
    ],
    end: ["end", "end_time", "end_date", "discharged", "dischtime", "discharge_date"],
    hospital: ["hospital", "hospital_name", "site", "facility", "sygehus", "klinik"],
    department: ["department", "dept", "ward", "unit", "afdeling", "abteilung"],
    specialty: ["specialty", "speciality", "service", "speciale", "fachrichtung"],
    admission_type: ["admission_type", "visit_type", "encounter_class", "class"],
    language: ["language", "lang"],
    split: ["split"],
    ...person,
  },
  patients: { patient_id: [...patientIds, "id"], ...person },
  documents: {
    course_id: courseIds,
    document_id: ["document_id", "doc_id", "note_id", "note_no", "id"],
    type: ["type", "note_type", "document_type", "doc_type", "category", "title"],
    time: ["time", "charttime", "note_time", "note_date", "written", "created", "date", "datetime"],
    text: ["text", "note_text", "note", "content", "body", "tekst"],
  },
  diagnoses: {
    course_id: courseIds,
    code: [
      "code",
      "icd_code",
      "icd10",
      "icd_10",
      "icd",
      "diagnosis_code",
      "dx_code",
      "dx",
      "diagnosis",
    ],
    role: ["role", "diagnosis_type", "dx_type", "diagnosetype"],
    rank: ["rank", "seq_num", "sequence", "seq", "position", "no"],
  },
  medications: {
    course_id: courseIds,
    time: ["time", "starttime", "start_time", "start", "given_at", "date", "datetime"],
    atc: ["atc", "atc_code"],
    name: ["name", "drug", "drug_name", "medication", "medicine", "substance"],
    dose: ["dose", "dosage"],
    route: ["route"],
    kind: ["kind"],
  },
  labs: {
    course_id: courseIds,
    time: ["time", "charttime", "sample_time", "date", "datetime"],
    code: ["code", "loinc", "loinc_code", "test_code", "npu", "npu_code", "itemid"],
    name: ["name", "test", "test_name", "analyte", "component", "label"],
    value: ["value", "result", "result_value"],
    unit: ["unit", "units", "uom", "valueuom"],
    low: ["low", "ref_low", "ref_range_lower", "lower"],
    high: ["high", "ref_high", "ref_range_upper", "upper"],
  },
};

/** Names of files, without ending, in the singular. */
export const usualFiles: Readonly<Record<SectionName, readonly string[]>> = {
  courses: ["course", "visit", "encounter", "admission", "stay", "case", "episode", "contact"],
  patients: ["patient", "person"],
  documents: ["document", "note", "text", "report"],
  diagnoses: ["diagnosis", "diagnoses", "dx", "code", "condition"],
  medications: ["medication", "medicine", "drug", "prescription"],
  labs: ["lab", "result", "lab_result", "measurement"],
};
