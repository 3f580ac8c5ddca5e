import { openCohort } from "../cohort-reader.ts";
import type { Course } from "../course.ts";

const course = (fields: Partial<Course> & Pick<Course, "courseId" | "patientId">): Course => ({
  split: null,
  language: null,
  start: null,
  end: null,
  hospital: null,
  department: null,
  specialty: null,
  admissionType: null,
  sex: null,
  birthYear: null,
  documents: [],
  medications: [],
  labs: [],
  diagnoses: [],
  evidence: [],
  ...fields,
});

/**
 * Three made-up patients with four courses. Every source has fixtures that describe them in its own form, and
 * imports to exactly these courses, in this order, as far as the source can say so much.
 */
export const samePatients: readonly Course[] = [
  course({
    courseId: "101",
    patientId: "1",
    start: "2019-03-01T08:00:00",
    end: "2019-03-05T12:00:00",
    hospital: "North Hospital",
    specialty: "cardiology",
    admissionType: "inpatient",
    sex: "female",
    birthYear: 1950,
    documents: [
      {
        documentId: "9001",
        type: "admission note",
        time: "2019-03-01T09:00:00",
        text: "Chest pain, “crushing”; known type 2 diabetes.\nBlood pressure 160/95 – æøå 😀",
      },
      {
        documentId: "9002",
        type: "discharge summary",
        time: "2019-03-05T11:00:00",
        text: 'Myocardial infarction, stented. Says "better".',
      },
    ],
    medications: [
      {
        time: "2019-03-01T10:00:00",
        atc: "B01AC06",
        name: "acetylsalicylic acid",
        dose: "75 mg",
        route: "oral",
        kind: "prescribed",
      },
      {
        time: "2019-03-02T08:00:00",
        atc: "A10BA02",
        name: "metformin",
        dose: "500 mg",
        route: "oral",
        kind: "administered",
      },
    ],
    labs: [
      {
        time: "2019-03-01T09:30:00",
        code: "2345-7",
        name: "Glucose",
        value: "11.2",
        unit: "mmol/L",
        low: 4.2,
        high: 6.3,
      },
      {
        time: "2019-03-01T09:31:00",
        code: "10839-9",
        name: "Troponin I",
        value: "<5",
        unit: "ng/L",
        low: null,
        high: null,
      },
    ],
    diagnoses: [
      { code: "I21.9", role: "primary" },
      { code: "E11.9", role: "secondary" },
      { code: "I10", role: "secondary" },
    ],
  }),
  course({
    courseId: "102",
    patientId: "1",
    start: "2020-01-10T10:00:00",
    end: "2020-01-10T14:00:00",
    hospital: "North Hospital",
    specialty: "ophthalmology",
    admissionType: "outpatient",
    sex: "female",
    birthYear: 1950,
    documents: [
      {
        documentId: "9003",
        type: "progress note",
        time: "2020-01-10T11:00:00",
        text: "Diabetic retinopathy seen.\r\nControl in a year.",
      },
    ],
    diagnoses: [{ code: "H36.0", role: "primary" }],
  }),
  course({
    courseId: "201",
    patientId: "2",
    start: "2019-07-20T23:10:00",
    end: "2019-07-21T02:00:00",
    hospital: "South Hospital",
    specialty: "orthopaedics",
    admissionType: "emergency",
    sex: "male",
    birthYear: 1988,
    documents: [
      {
        documentId: "9004",
        type: "discharge summary",
        time: "2019-07-21T01:30:00",
        text: "Fell from a bicycle; fracture of the radius.",
      },
    ],
    diagnoses: [
      { code: "S52.5", role: "primary" },
      { code: "V18.4", role: "secondary" },
    ],
  }),
  // A course without notes.
  course({
    courseId: "301",
    patientId: "3",
    start: "2021-05-05T00:00:00",
    admissionType: "outpatient",
    sex: "female",
    birthYear: 2001,
    diagnoses: [{ code: "Z00.0", role: "primary" }],
  }),
];

/** The courses of a cohort folder. */
export async function readCohort(folder: string): Promise<Course[]> {
  const courses: Course[] = [];
  for await (const found of (await openCohort(folder)).courses()) courses.push(found);
  return courses;
}
