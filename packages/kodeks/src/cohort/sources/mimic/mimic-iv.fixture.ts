import { samePatients } from "../same-patients.fixture.ts";
import { writeMimic } from "./mimic.fixture.ts";
import type { MimicRows } from "./mimic.fixture.ts";

/** The columns of MIMIC-IV 2.2 to 3.1 and MIMIC-IV-Note 2.2, as their files have them. */
const layouts = {
  "hosp/patients": "subject_id,gender,anchor_age,anchor_year,anchor_year_group,dod",
  "hosp/admissions":
    "subject_id,hadm_id,admittime,dischtime,deathtime,admission_type,admit_provider_id,admission_location,discharge_location,insurance,language,marital_status,race,edregtime,edouttime,hospital_expire_flag",
  "hosp/services": "subject_id,hadm_id,transfertime,prev_service,curr_service",
  "hosp/diagnoses_icd": "subject_id,hadm_id,seq_num,icd_code,icd_version",
  "hosp/prescriptions":
    "subject_id,hadm_id,pharmacy_id,poe_id,poe_seq,order_provider_id,starttime,stoptime,drug_type,drug,formulary_drug_cd,gsn,ndc,prod_strength,form_rx,dose_val_rx,dose_unit_rx,form_val_disp,form_unit_disp,doses_per_24_hrs,route",
  "hosp/emar":
    "subject_id,hadm_id,emar_id,emar_seq,poe_id,pharmacy_id,enter_provider_id,charttime,medication,event_txt,scheduletime,storetime",
  "hosp/emar_detail":
    "subject_id,emar_id,emar_seq,parent_field_ordinal,administration_type,pharmacy_id,barcode_type,reason_for_no_barcode,complete_dose_not_given,dose_due,dose_due_unit,dose_given,dose_given_unit,will_remainder_of_dose_be_given,product_amount_given,product_unit,product_code,product_description,product_description_other,prior_infusion_rate,infusion_rate,infusion_rate_adjustment,infusion_rate_adjustment_amount,infusion_rate_unit,route,infusion_complete,completion_interval,new_iv_bag_hung,continued_infusion_in_other_location,restart_interval,side,site,non_formulary_visual_verification",
  "hosp/d_labitems": "itemid,label,fluid,category",
  "hosp/labevents":
    "labevent_id,subject_id,hadm_id,specimen_id,itemid,order_provider_id,charttime,storetime,value,valuenum,valueuom,ref_range_lower,ref_range_upper,flag,priority,comments",
  "note/discharge": "note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text",
  "note/radiology": "note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text",
} as const;

export type MimicIvTables = { readonly [Path in keyof typeof layouts]?: MimicRows };

const clock = (time: string | null): string | null => time?.replace("T", " ") ?? null;
const admissionTypes = ["EW EMER.", "AMBULATORY OBSERVATION", "URGENT", "ELECTIVE"];
const services = ["CMED", "EYE", "ORTHO", null];

/**
 * `samePatients` as MIMIC-IV has them. It has two kinds of notes, so that their types are given by number
 * here (9001 and 9003 are radiology reports); laboratory items have numbers, medicines no ATC codes.
 */
export const samePatientsInMimicIv = (): Required<MimicIvTables> => {
  const ids = (course: (typeof samePatients)[number]) => ({
    subject_id: Number(course.patientId),
    hadm_id: Number(course.courseId),
  });
  const patients = new Map(samePatients.map((course) => [course.patientId, course]));
  const labs = samePatients.flatMap((course) =>
    course.labs.map((lab) => ({ ...lab, ...ids(course) })),
  );
  const medicines = samePatients.flatMap((course) =>
    course.medications.map((medicine) => ({ ...medicine, ...ids(course) })),
  );
  const notes = samePatients.flatMap((course) =>
    course.documents.map(({ documentId, type, time, text }) => ({
      note_id: documentId,
      ...ids(course),
      note_type: type === "discharge summary" ? "DS" : "RR",
      note_seq: 1,
      charttime: clock(time),
      storetime: clock(time),
      text,
    })),
  );
  const [dose = "", unit = ""] = medicines[0]?.dose?.split(" ") ?? [];
  const [given = "", givenUnit = ""] = medicines[1]?.dose?.split(" ") ?? [];
  return {
    "hosp/patients": [...patients.values()].map((course) => ({
      subject_id: Number(course.patientId),
      gender: course.sex === "male" ? "M" : "F",
      anchor_age: 2019 - (course.birthYear ?? 0),
      anchor_year: 2019,
      anchor_year_group: "2017 - 2019",
    })),
    "hosp/admissions": samePatients.map((course, i) => ({
      ...ids(course),
      admittime: clock(course.start),
      dischtime: clock(course.end),
      admission_type: admissionTypes[i] ?? null,
      language: "English",
      hospital_expire_flag: 0,
    })),
    "hosp/services": samePatients.flatMap((course, i) => {
      const service = services[i];
      if (service === null || service === undefined) return [];
      const before = {
        ...ids(course),
        transfertime: clock(course.start),
        prev_service: null,
        curr_service: "MED",
      };
      const last = {
        ...ids(course),
        transfertime: clock(course.end),
        prev_service: "MED",
        curr_service: service,
      };
      return [last, before];
    }),
    "hosp/diagnoses_icd": samePatients.flatMap((course) =>
      course.diagnoses.map(({ code }, i) => ({
        ...ids(course),
        seq_num: i + 1,
        icd_code: code.replace(".", "").padEnd(7),
        icd_version: 10,
      })),
    ),
    "hosp/prescriptions": medicines.slice(0, 1).map(({ subject_id, hadm_id, ...medicine }) => ({
      subject_id,
      hadm_id,
      pharmacy_id: 1,
      starttime: clock(medicine.time),
      drug_type: "MAIN",
      drug: medicine.name,
      dose_val_rx: dose,
      dose_unit_rx: unit,
      route: medicine.route,
    })),
    "hosp/emar": medicines.slice(1).map(({ subject_id, hadm_id, ...medicine }) => ({
      subject_id,
      hadm_id,
      emar_id: `${subject_id}-7`,
      emar_seq: 7,
      charttime: clock(medicine.time),
      medication: medicine.name,
      event_txt: "Administered",
    })),
    "hosp/emar_detail": medicines.slice(1).flatMap(({ subject_id, route }) => [
      { subject_id, emar_id: `${subject_id}-7`, emar_seq: 7, dose_due: "1000" },
      {
        subject_id,
        emar_id: `${subject_id}-7`,
        emar_seq: 7,
        parent_field_ordinal: "1.1",
        dose_given: given,
        dose_given_unit: givenUnit,
        route,
      },
    ]),
    "hosp/d_labitems": labs.map(({ name }, i) => ({
      itemid: 50_000 + i,
      label: name,
      fluid: "Blood",
      category: "Chemistry",
    })),
    "hosp/labevents": labs.map(({ subject_id, hadm_id, ...lab }, i) => ({
      labevent_id: i,
      subject_id,
      hadm_id,
      specimen_id: i,
      itemid: 50_000 + i,
      charttime: clock(lab.time),
      value: lab.value,
      valueuom: lab.unit,
      ref_range_lower: lab.low,
      ref_range_upper: lab.high,
    })),
    "note/discharge": notes.filter(({ note_type }) => note_type === "DS"),
    "note/radiology": notes.filter(({ note_type }) => note_type === "RR"),
  };
};

/** Writes `samePatients`, with tables replaced, as a folder of MIMIC-IV. */
export function writeMimicIv(folder: string, changes: MimicIvTables = {}): void {
  writeMimic(folder, layouts, { ...samePatientsInMimicIv(), ...changes });
}
