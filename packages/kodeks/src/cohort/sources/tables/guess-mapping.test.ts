import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { readCohort, samePatients } from "../same-patients.fixture.ts";
import { guessMapping } from "./guess-mapping.ts";
import { importTables } from "./import-tables.ts";
import { tableForms, writeTables } from "./same-tables.fixture.ts";

const makeFolder = temporaryFolders();

const filesIn = (files: Readonly<Record<string, string>>): string => {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

/** Tables with names that are in use, and values that need no translation. */
const usual = {
  encounters: samePatients.map((course) => ({
    encounter_id: course.courseId,
    patient_id: course.patientId,
    start: course.start,
    end: course.end,
    hospital: course.hospital,
    specialty: course.specialty,
    admission_type: course.admissionType,
    name: "not a medicine",
  })),
  patients: [...new Map(samePatients.map((c) => [c.patientId, c])).values()].map((course) => ({
    id: course.patientId,
    gender: course.sex === "male" ? "M" : "F",
    birth_year: course.birthYear,
  })),
  notes: samePatients.flatMap((course) =>
    course.documents.map(({ documentId, type, time, text }) => ({
      id: documentId,
      encounter_id: course.courseId,
      patient_id: course.patientId,
      note_type: type,
      time,
      text,
    })),
  ),
  diagnoses: samePatients.flatMap((course) =>
    course.diagnoses.map(({ code, role }, i) => ({
      encounter_id: course.courseId,
      seq_num: i + 1,
      icd10: code,
      role,
    })),
  ),
  drugs: samePatients.flatMap((course) =>
    course.medications.map((medicine) => ({ encounter_id: course.courseId, ...medicine })),
  ),
  lab_results: samePatients.flatMap((course) =>
    course.labs.map((lab) => ({ encounter_id: course.courseId, ...lab })),
  ),
};

describe("guessMapping", () => {
  it.each(tableForms)("guesses a mapping that imports samePatients from %s", async (form) => {
    const source = makeFolder();
    await writeTables(source, usual, form);
    writeFileSync(join(source, "README.txt"), "Tables of a hospital, with\nencounter_id and text");
    const { mapping } = await guessMapping(source);
    const out = join(makeFolder(), "cohort");
    await importTables(source, mapping, { out });
    expect(await readCohort(out)).toEqual(samePatients);
  });

  it("finds courses, notes and codes in one file", async () => {
    const source = filesIn({ "data.csv": "id,patient_id,visit_id,text,icd10\n1,p,v,note,I10\n" });
    const { input } = await guessMapping(join(source, "data.csv"));
    expect(input).toEqual({
      courses: { file: "data.csv", course_id: "visit_id", patient_id: "patient_id" },
      documents: { file: "data.csv", course_id: "visit_id", document_id: "id", text: "text" },
      diagnoses: { file: "data.csv", course_id: "visit_id", code: "icd10" },
    });
  });

  it("does not take results for diagnoses", async () => {
    const source = filesIn({
      "stays.csv": "stay_id,patient_id\n",
      "x.csv": "stay_id,code,value\n",
    });
    const { input } = await guessMapping(source);
    expect(Object.keys(input)).toEqual(["courses", "labs"]);
  });

  it("says that it found no courses", async () => {
    const source = filesIn({ "a.csv": "x,y\n1,2\n" });
    await expect(guessMapping(source)).rejects.toMatchObject({ code: "BAD_TABLE", where: source });
  });
});
