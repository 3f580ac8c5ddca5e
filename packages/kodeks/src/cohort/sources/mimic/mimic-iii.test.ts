import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Course } from "../../course.ts";
import type { ImportReport } from "../import-report.ts";
import { readCohort, samePatients } from "../same-patients.fixture.ts";
import { importMimicIii } from "./mimic-iii.ts";
import { samePatientsInMimicIii, writeMimicIii } from "./mimic-iii.fixture.ts";
import type { MimicIiiTables } from "./mimic-iii.fixture.ts";
import type { ImportMimicOptions } from "./mimic-tables.ts";

const makeFolder = temporaryFolders();

/** What MIMIC-III cannot carry: hospital, ATC codes, what was administered, reference ranges, a summary's hour. */
const carried = (course: Course): Course => ({
  ...course,
  hospital: null,
  documents: course.documents
    .map((document) => ({
      ...document,
      time:
        document.type === "discharge summary"
          ? `${document.time?.slice(0, 10)}T00:00:00`
          : document.time,
    }))
    .toSorted((a, b) => ((a.time ?? "") < (b.time ?? "") ? -1 : 1)),
  medications: course.medications.map((medicine) => ({
    ...medicine,
    atc: null,
    kind: "prescribed",
  })),
  labs: course.labs.map((lab) => ({ ...lab, low: null, high: null })),
});

/** Years of birth lie a century ahead in the fixture, as MIMIC's do, so that they are not taken for hidden ones. */
const shifted = (course: Course): Course => ({
  ...course,
  birthYear: (course.birthYear ?? 0) + 100,
});

async function importTables(
  changes: MimicIiiTables = {},
  options: Partial<ImportMimicOptions> = {},
): Promise<{ readonly report: ImportReport; readonly courses: readonly Course[] }> {
  const folder = makeFolder();
  const [source, out] = [join(folder, "mimic"), join(folder, "cohort")];
  writeMimicIii(source, changes);
  const gem = join(source, "2018_I9gem.txt");
  const report = await importMimicIii(source, { out, gem, ...options });
  return { report, courses: await readCohort(out) };
}

describe("importMimicIii", () => {
  it("imports samePatients, save for what the format cannot carry", async () => {
    const { report, courses } = await importTables();
    expect(courses).toEqual(samePatients.map(shifted).map(carried));
    expect(report.warnings).toEqual({ "course-without-documents": 1, "icd-9-code-mapped": 7 });
  });

  it("counts ICD-9 codes and leaves them out without a mapping", async () => {
    const folder = makeFolder();
    writeMimicIii(folder);
    const out = join(makeFolder(), "cohort");
    const report = await importMimicIii(folder, { out });
    expect(report.diagnoses).toBe(0);
    expect(report.warnings).toMatchObject({ "icd-9-code": 7, "course-without-diagnoses": 4 });
  });

  it("counts and leaves out notes marked as errors, notes of out-patients, and empty codes", async () => {
    const tables = samePatientsInMimicIii();
    const [note] = tables.NOTEEVENTS;
    const { report, courses } = await importTables({
      NOTEEVENTS: [
        ...tables.NOTEEVENTS,
        { ...note, ROW_ID: 1, ISERROR: "1" },
        { ...note, ROW_ID: 2, HADM_ID: null },
      ],
      DIAGNOSES_ICD: [...tables.DIAGNOSES_ICD, { SUBJECT_ID: 1, HADM_ID: 101 }],
    });
    expect(courses).toEqual(samePatients.map(shifted).map(carried));
    expect(report.warnings).toMatchObject({
      "note-marked-as-error": 1,
      "row-without-admission": 1,
      "diagnosis-without-code": 1,
    });
  });

  it("gives patients over 89, whose birth is moved by 300 years, no year of birth", async () => {
    const patients = samePatientsInMimicIii().PATIENTS.map((row) => ({
      ...row,
      DOB: "1850-01-01 00:00:00",
    }));
    const { report, courses } = await importTables({ PATIENTS: patients });
    expect(courses.map(({ birthYear }) => birthYear)).toEqual([null, null, null, null]);
    expect(report.warnings["birth-year-hidden"]).toBe(3);
  });

  it("makes a combination several diagnoses, of which the first can be primary", async () => {
    const { writeFileSync } = await import("node:fs");
    const gem = join(makeFolder(), "gem.txt");
    writeFileSync(gem, "24941 E0821   10111\n24941 E0865   10112\nV700  NoDx    11000\n");
    const row = { SUBJECT_ID: 1, HADM_ID: 101 };
    const { report, courses } = await importTables(
      {
        DIAGNOSES_ICD: [
          { ...row, SEQ_NUM: 1, ICD9_CODE: "24941" },
          { ...row, SEQ_NUM: 2, ICD9_CODE: "V700" },
        ],
      },
      { gem },
    );
    expect(courses[0]?.diagnoses).toEqual([
      { code: "E08.21", role: "primary" },
      { code: "E08.65", role: "secondary" },
    ]);
    expect(report.warnings).toMatchObject({
      "icd-9-code-mapped": 1,
      "icd-9-code-mapped-to-several": 1,
      "icd-9-code-without-map": 1,
    });
  });

  it("names a field at fault, and the table that is missing", async () => {
    const notes = samePatientsInMimicIii().NOTEEVENTS.map((row) => ({ ...row, ISERROR: null }));
    const [first, ...others] = notes;
    const NOTEEVENTS = [{ ...first, CHARTTIME: "2019-13-01 00:00:00" }, ...others];
    await expect(importTables({ NOTEEVENTS })).rejects.toMatchObject({
      code: "BAD_ROW",
      where: expect.stringMatching(/NOTEEVENTS\.csv\.gz:\d+, field "charttime"$/) as string,
    });
    const folder = makeFolder();
    await expect(importMimicIii(folder, { out: join(folder, "out") })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: 'the folder has no table "ADMISSIONS"',
    });
  });
});
