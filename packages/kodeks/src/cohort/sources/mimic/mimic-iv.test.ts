import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../base/manifest.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Course } from "../../course.ts";
import type { ImportReport } from "../import-report.ts";
import { readCohort, samePatients } from "../same-patients.fixture.ts";
import { importMimicIv } from "./mimic-iv.ts";
import type { ImportMimicIvOptions } from "./mimic-iv.ts";
import { samePatientsInMimicIv, writeMimicIv } from "./mimic-iv.fixture.ts";
import type { MimicIvTables } from "./mimic-iv.fixture.ts";

const makeFolder = temporaryFolders();

/** What MIMIC-IV cannot carry: hospital, LOINC and ATC codes, other note types; services and admission types are its own. */
const carried = (course: Course): Course => ({
  ...course,
  hospital: null,
  specialty: null,
  admissionType: null,
  documents: course.documents.map((document) => ({
    ...document,
    type: document.type === "discharge summary" ? document.type : "radiology report",
  })),
  medications: course.medications.map((medicine) => ({ ...medicine, atc: null })),
  labs: course.labs.map((lab) => ({ ...lab, code: null })),
});

async function importTables(
  changes: MimicIvTables = {},
  options: Partial<ImportMimicIvOptions> = {},
): Promise<{ readonly report: ImportReport; readonly courses: readonly Course[] }> {
  const folder = makeFolder();
  const [source, out] = [join(folder, "mimic"), join(folder, "cohort")];
  writeMimicIv(source, changes);
  const report = await importMimicIv(source, { out, ...options });
  return { report, courses: await readCohort(out) };
}

describe("importMimicIv", () => {
  it("imports samePatients, save for what the format cannot carry", async () => {
    const { report, courses } = await importTables();
    expect(courses.map(carried)).toEqual(samePatients.map(carried));
    expect(courses.map(({ specialty }) => specialty)).toEqual(["CMED", "EYE", "ORTHO", null]);
    expect(courses.map(({ admissionType }) => admissionType)).toEqual([
      "ew emer.",
      "ambulatory observation",
      "urgent",
      "elective",
    ]);
    expect(courses[0]?.labs.map(({ code, name }) => [code, name])).toEqual([
      ["50000", "Glucose"],
      ["50001", "Troponin I"],
    ]);
    expect(report).toMatchObject({ courses: 4, documents: 4, diagnoses: 7, skipped: [] });
    expect(report.warnings).toEqual({ "course-without-documents": 1 });
  });

  it("does without the tables that are optional, and takes notes from another folder", async () => {
    const folder = makeFolder();
    const [source, notes, out] = ["mimic", "notes", "cohort"].map((name) => join(folder, name));
    writeMimicIv(source ?? "");
    writeMimicIv(notes ?? "");
    const needed = ["admissions.csv.gz", "diagnoses_icd.csv.gz"];
    for (const name of readdirSync(join(source ?? "", "hosp"))) {
      if (!needed.includes(name)) rmSync(join(source ?? "", "hosp", name));
    }
    rmSync(join(source ?? "", "note"), { recursive: true });
    await importMimicIv(source ?? "", { out: out ?? "", notes: join(notes ?? "", "note") });
    const courses = await readCohort(out ?? "");
    const bare = (course: Course): Course => ({
      ...carried(course),
      sex: null,
      birthYear: null,
      medications: [],
      labs: [],
    });
    expect(courses.map(carried)).toEqual(samePatients.map(bare));
  });

  it("takes codes without dots, padded or with seven places", async () => {
    const rows = ["E119", "V184XXA", "C4A0   ", "I10", "T8611", "E119"].map((icd_code, i) => ({
      subject_id: 3,
      hadm_id: 301,
      seq_num: i + 1,
      icd_code,
      icd_version: 10,
    }));
    const { courses } = await importTables({ "hosp/diagnoses_icd": rows.toReversed() });
    expect(courses[3]?.diagnoses).toEqual([
      { code: "E11.9", role: "primary" },
      { code: "V18.4XXA", role: "secondary" },
      { code: "C4A.0", role: "secondary" },
      { code: "I10", role: "secondary" },
      { code: "T86.11", role: "secondary" },
    ]);
  });

  it("counts and leaves out rows without an admission and ICD-9 codes", async () => {
    const tables = samePatientsInMimicIv();
    const note = { note_id: "1-RR-9", subject_id: 1, hadm_id: null, text: "Chest clear." };
    const icd9 = { subject_id: 1, hadm_id: 101, seq_num: 4, icd_code: "4019", icd_version: 9 };
    const { report, courses } = await importTables({
      "note/radiology": [...tables["note/radiology"], { ...note, note_type: "RR" }],
      "hosp/diagnoses_icd": [...tables["hosp/diagnoses_icd"], icd9],
    });
    expect(report.warnings).toMatchObject({ "row-without-admission": 1, "icd-9-code": 1 });
    expect(courses.map(carried)).toEqual(samePatients.map(carried));
  });

  it("maps ICD-9 codes with a mapping, and records the mapping", async () => {
    const gem = join(makeFolder(), "2018_I9gem.txt");
    writeFileSync(gem, "25000 E119    10000\n4019  I10     00000\n");
    const tables = samePatientsInMimicIv();
    const icd9 = (icd_code: string, seq_num: number) => ({
      subject_id: 2,
      hadm_id: 201,
      seq_num,
      icd_code,
      icd_version: 9,
    });
    const rows = [...tables["hosp/diagnoses_icd"], icd9("4019", 3), icd9("99999", 4)];
    const folder = makeFolder();
    const [source, out] = [join(folder, "mimic"), join(folder, "cohort")];
    writeMimicIv(source, { "hosp/diagnoses_icd": rows });
    const report = await importMimicIv(source, { out, gem });
    expect(report.warnings).toMatchObject({ "icd-9-code-mapped": 1, "icd-9-code-unknown": 1 });
    expect((await readCohort(out))[2]?.diagnoses.map(({ code }) => code)).toEqual([
      "S52.5",
      "V18.4",
      "I10",
    ]);
    const { inputs, details } = await readManifest(out, "cohort");
    expect(inputs.map(({ path }) => path)).toContain("2018_I9gem.txt");
    expect(details["icd9"]).toBe("mapped");
  });

  it.each([
    ["Administered", true],
    ["Delayed Administered", true],
    ["Partial Administered", true],
    ["Applied", true],
    ["Started in Other Location", true],
    ["Not Given", false],
    ["Hold Dose", false],
    ["Stopped", false],
    [null, false],
  ])("a medicine whose event is %s was given: %s", async (event_txt, expected) => {
    const emar = samePatientsInMimicIv()["hosp/emar"].map((row) => ({ ...row, event_txt }));
    const { report, courses } = await importTables({ "hosp/emar": emar });
    expect(courses[0]?.medications.map(({ name }) => name)).toEqual(
      expected ? ["acetylsalicylic acid", "metformin"] : ["acetylsalicylic acid"],
    );
    expect(report.warnings["medicine-not-given"]).toBe(expected ? undefined : 1);
  });

  it("tells addenda from the notes they add to", async () => {
    const tables = samePatientsInMimicIv();
    const addenda = (path: "note/discharge" | "note/radiology", note_type: string) =>
      tables[path].map((row) => ({ ...row, note_type }));
    const { courses } = await importTables({
      "note/discharge": addenda("note/discharge", "AD"),
      "note/radiology": addenda("note/radiology", "AR"),
    });
    expect(courses[0]?.documents.map(({ type }) => type)).toEqual([
      "radiology report addendum",
      "discharge summary addendum",
    ]);
  });

  it("takes identifiers written as decimals", async () => {
    const decimals = Object.fromEntries(
      Object.entries(samePatientsInMimicIv()).map(([path, rows]) => [
        path,
        rows.map((row) => ({
          ...row,
          ...("hadm_id" in row ? { hadm_id: `${String(row["hadm_id"])}.0` } : {}),
        })),
      ]),
    );
    const { courses } = await importTables(decimals);
    expect(courses.map(carried)).toEqual(samePatients.map(carried));
  });
});

describe("importMimicIv, with bad input", () => {
  const bad = async (changes: MimicIvTables): Promise<unknown> =>
    importTables(changes).catch((error: unknown) => error);
  const first = (path: keyof MimicIvTables, cells: Record<string, string | number | null>) => {
    const rows = samePatientsInMimicIv()[path];
    return { [path]: rows.map((row, i) => (i === 0 ? { ...row, ...cells } : row)) };
  };

  it.each([
    ["hosp/admissions", { admittime: "2019-02-30 08:00:00" }, "BAD_ROW", "admittime"],
    ["hosp/admissions", { subject_id: null }, "BAD_ROW", "subject_id"],
    ["hosp/diagnoses_icd", { icd_code: "Diabetes" }, "BAD_CODE", "icd_code"],
    ["hosp/diagnoses_icd", { hadm_id: 999 }, "ORPHAN_ROW", "contact_id"],
    ["hosp/patients", { anchor_age: "old" }, "BAD_ROW", "anchor_age"],
    ["note/discharge", { text: " " }, "EMPTY_TEXT", "text"],
    ["note/discharge", { note_id: "9004" }, "DUPLICATE_ID", "document_id"],
  ] as const)("%s with %o: %s at the field", async (path, cells, code, field) => {
    expect(await bad(first(path, cells))).toMatchObject({
      code,
      where: expect.stringMatching(
        new RegExp(`${path}\\.csv\\.gz:\\d+, field "${field}"$`),
      ) as string,
    });
  });

  it("leaves bad rows out on request", async () => {
    const changes = first("hosp/labevents", { charttime: "yesterday" });
    const { report, courses } = await importTables(changes, { skipBad: true });
    expect(report.skipped).toMatchObject([{ line: 2, field: "charttime", code: "BAD_ROW" }]);
    expect(courses[0]?.labs).toHaveLength(1);
  });

  it("names the table that is missing", async () => {
    const folder = makeFolder();
    await expect(importMimicIv(folder, { out: join(folder, "out") })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: 'the folder has no table "admissions"',
    });
    const gone = join(folder, "gone");
    await expect(importMimicIv(gone, { out: join(folder, "out") })).rejects.toMatchObject({
      code: "NOT_FOUND",
      where: gone,
    });
    const source = join(folder, "mimic");
    writeMimicIv(source);
    await expect(
      importMimicIv(source, { out: join(folder, "out"), notes: folder }),
    ).rejects.toMatchObject({ code: "NOT_FOUND", message: 'the folder has no table "discharge"' });
    expect(readdirSync(folder)).toEqual(["mimic"]);
  });

  it("names the column that is missing", async () => {
    const folder = makeFolder();
    const source = join(folder, "mimic");
    writeMimicIv(source);
    rmSync(join(source, "hosp", "emar.csv.gz"));
    writeFileSync(join(source, "hosp", "emar.csv"), "subject_id,hadm_id\n1,101\n");
    await expect(importMimicIv(source, { out: join(folder, "out") })).rejects.toMatchObject({
      code: "BAD_TABLE",
      message: expect.stringContaining('lacks "emar_id"') as string,
      where: join(source, "hosp", "emar.csv"),
    });
  });
});
