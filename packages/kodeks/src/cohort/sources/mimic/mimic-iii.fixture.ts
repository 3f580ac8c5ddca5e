import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { samePatients } from "../same-patients.fixture.ts";
import { writeMimic } from "./mimic.fixture.ts";
import type { MimicRows } from "./mimic.fixture.ts";

/** The columns of MIMIC-III 1.4, as its files have them. */
const layouts = {
  PATIENTS: "ROW_ID,SUBJECT_ID,GENDER,DOB,DOD,DOD_HOSP,DOD_SSN,EXPIRE_FLAG",
  ADMISSIONS:
    "ROW_ID,SUBJECT_ID,HADM_ID,ADMITTIME,DISCHTIME,DEATHTIME,ADMISSION_TYPE,ADMISSION_LOCATION,DISCHARGE_LOCATION,INSURANCE,LANGUAGE,RELIGION,MARITAL_STATUS,ETHNICITY,EDREGTIME,EDOUTTIME,DIAGNOSIS,HOSPITAL_EXPIRE_FLAG,HAS_CHARTEVENTS_DATA",
  SERVICES: "ROW_ID,SUBJECT_ID,HADM_ID,TRANSFERTIME,PREV_SERVICE,CURR_SERVICE",
  DIAGNOSES_ICD: "ROW_ID,SUBJECT_ID,HADM_ID,SEQ_NUM,ICD9_CODE",
  PRESCRIPTIONS:
    "ROW_ID,SUBJECT_ID,HADM_ID,ICUSTAY_ID,STARTDATE,ENDDATE,DRUG_TYPE,DRUG,DRUG_NAME_POE,DRUG_NAME_GENERIC,FORMULARY_DRUG_CD,GSN,NDC,PROD_STRENGTH,DOSE_VAL_RX,DOSE_UNIT_RX,FORM_VAL_DISP,FORM_UNIT_DISP,ROUTE",
  D_LABITEMS: "ROW_ID,ITEMID,LABEL,FLUID,CATEGORY,LOINC_CODE",
  LABEVENTS: "ROW_ID,SUBJECT_ID,HADM_ID,ITEMID,CHARTTIME,VALUE,VALUENUM,VALUEUOM,FLAG",
  NOTEEVENTS:
    "ROW_ID,SUBJECT_ID,HADM_ID,CHARTDATE,CHARTTIME,STORETIME,CATEGORY,DESCRIPTION,CGID,ISERROR,TEXT",
} as const;

export type MimicIiiTables = { readonly [Table in keyof typeof layouts]?: MimicRows };

const clock = (time: string | null): string | null => time?.replace("T", " ") ?? null;

/** ICD-9 codes that the mapping beside the fixture takes to the codes of `samePatients`. */
const icd9 = {
  "I21.9": "41090",
  "E11.9": "25000",
  I10: "4019",
  "H36.0": "36201",
  "S52.5": "81342",
  "V18.4": "E8261",
  "Z00.0": "V700",
} as const;

const gemLines = Object.entries(icd9).map(
  ([code, source]) => `${source.padEnd(5)} ${code.replace(".", "").padEnd(7)} 10000`,
);

/** `samePatients` as MIMIC-III has them: codes in ICD-9, discharge summaries with a date only. */
export const samePatientsInMimicIii = (): Required<MimicIiiTables> => {
  const ids = (course: (typeof samePatients)[number]) => ({
    SUBJECT_ID: Number(course.patientId),
    HADM_ID: Number(course.courseId),
  });
  const patients = new Map(samePatients.map((course) => [course.patientId, course]));
  const labs = samePatients.flatMap((course) => course.labs.map((lab) => ({ course, lab })));
  return {
    PATIENTS: [...patients.values()].map((course, i) => ({
      ROW_ID: i,
      SUBJECT_ID: Number(course.patientId),
      GENDER: course.sex === "male" ? "M" : "F",
      DOB: `${(course.birthYear ?? 0) + 100}-04-01 00:00:00`,
      EXPIRE_FLAG: 0,
    })),
    ADMISSIONS: samePatients.map((course, i) => ({
      ROW_ID: i,
      ...ids(course),
      ADMITTIME: clock(course.start),
      DISCHTIME: clock(course.end),
      ADMISSION_TYPE: course.admissionType?.toUpperCase() ?? null,
      HAS_CHARTEVENTS_DATA: 1,
    })),
    SERVICES: samePatients.flatMap((course, i) =>
      course.specialty === null
        ? []
        : [
            {
              ROW_ID: i,
              ...ids(course),
              TRANSFERTIME: clock(course.start),
              CURR_SERVICE: course.specialty,
            },
          ],
    ),
    DIAGNOSES_ICD: samePatients.flatMap((course) =>
      course.diagnoses.map(({ code }, i) => ({
        ROW_ID: i,
        ...ids(course),
        SEQ_NUM: i + 1,
        ICD9_CODE: icd9[code as keyof typeof icd9],
      })),
    ),
    PRESCRIPTIONS: samePatients.flatMap((course) =>
      course.medications.map(({ time, name, dose, route }) => ({
        ...ids(course),
        STARTDATE: clock(time),
        DRUG_TYPE: "MAIN",
        DRUG: name,
        DOSE_VAL_RX: dose?.split(" ")[0] ?? null,
        DOSE_UNIT_RX: dose?.split(" ")[1] ?? null,
        ROUTE: route,
      })),
    ),
    D_LABITEMS: labs.map(({ lab }, i) => ({
      ROW_ID: i,
      ITEMID: 50_000 + i,
      LABEL: lab.name,
      LOINC_CODE: lab.code,
    })),
    LABEVENTS: labs.map(({ course, lab }, i) => ({
      ROW_ID: i,
      ...ids(course),
      ITEMID: 50_000 + i,
      CHARTTIME: clock(lab.time),
      VALUE: lab.value,
      VALUEUOM: lab.unit,
    })),
    NOTEEVENTS: samePatients.flatMap((course) =>
      course.documents.map(({ documentId, type, time, text }) => ({
        ROW_ID: Number(documentId),
        ...ids(course),
        CHARTDATE: time?.slice(0, 10) ?? null,
        CHARTTIME: type === "discharge summary" ? null : clock(time),
        CATEGORY: type === "discharge summary" ? "Discharge summary" : type,
        DESCRIPTION: "Report",
        TEXT: text,
      })),
    ),
  };
};

/** Writes `samePatients`, with tables replaced, as a folder of MIMIC-III, and the mapping of its codes. */
export function writeMimicIii(folder: string, changes: MimicIiiTables = {}): void {
  writeMimic(folder, layouts, { ...samePatientsInMimicIii(), ...changes });
  writeFileSync(join(folder, "2018_I9gem.txt"), `${gemLines.join("\n")}\n`);
}
