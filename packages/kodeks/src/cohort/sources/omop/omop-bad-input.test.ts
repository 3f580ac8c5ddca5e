import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { KodeksError } from "../../../base/errors.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Course } from "../../course.ts";
import type { ImportOptions } from "../../staging/stage.ts";
import type { ImportReport } from "../import-report.ts";
import type { Encoding } from "../rows/source-bytes.ts";
import { readCohort } from "../same-patients.fixture.ts";
import { importOmop } from "./omop.ts";
import { omopTables, samePatientsWithEnds, toCsv, writeOmopCsv } from "./omop.fixture.ts";
import type { OmopRow, OmopTables } from "./omop.fixture.ts";

const makeFolder = temporaryFolders();
const secret = "Sødavand";

type Table = keyof OmopTables;

const rowsOf = (table: Table): readonly OmopRow[] => omopTables[table] ?? [];

/** Tables with one row more. */
const withRow = (table: Table, row: OmopRow): OmopTables => ({
  ...omopTables,
  [table]: [...rowsOf(table), row],
});

const makeSource = (tables: OmopTables): string => writeOmopCsv(join(makeFolder(), "cdm"), tables);

async function importFolder(
  folder: string,
  options: Partial<ImportOptions> & { readonly encoding?: Encoding } = {},
): Promise<{ readonly report: ImportReport; readonly courses: readonly Course[] }> {
  const { encoding = "utf-8", ...rest } = options;
  const out = join(makeFolder(), "cohort");
  const report = await importOmop({ kind: "folder", folder, encoding }, { out, ...rest });
  return { report, courses: await readCohort(out) };
}

async function failureOf(folder: string): Promise<KodeksError> {
  const out = join(makeFolder(), "cohort");
  const error = await importOmop({ kind: "folder", folder }, { out }).then(
    () => new Error("it was imported"),
    (thrown: unknown) => thrown as KodeksError,
  );
  expect(existsSync(out)).toBe(false);
  expect(JSON.stringify({ ...error, message: error.message })).not.toContain(secret);
  return error as KodeksError;
}

const note: OmopRow = {
  note_id: 9100,
  person_id: 1,
  visit_occurrence_id: 101,
  note_date: "2019-03-02",
  note_text: secret,
};

describe("a bad row", () => {
  it.each<[string, Table, OmopRow, string, string]>([
    [
      "a note of no visit",
      "note",
      { ...note, visit_occurrence_id: 999 },
      "ORPHAN_ROW",
      "contact_id",
    ],
    ["a note without text", "note", { ...note, note_text: null }, "EMPTY_TEXT", "note_text"],
    ["a note with a NUL", "note", { ...note, note_text: `${secret}\0` }, "BAD_TEXT", "note_text"],
    ["a note without a person", "note", { ...note, person_id: null }, "BAD_ROW", "person_id"],
    [
      "a visit that stands twice",
      "visit_occurrence",
      {
        visit_occurrence_id: 101,
        person_id: 1,
        visit_concept_id: 0,
        visit_start_date: "2019-03-01",
      },
      "DUPLICATE_ID",
      "contact_id",
    ],
    [
      "an impossible date",
      "visit_occurrence",
      {
        visit_occurrence_id: 400,
        person_id: 1,
        visit_concept_id: 0,
        visit_start_date: "2019-02-30",
      },
      "BAD_ROW",
      "visit_start_date",
    ],
    [
      "a year that is none",
      "person",
      { person_id: 9, gender_concept_id: 0, year_of_birth: secret },
      "BAD_ROW",
      "year_of_birth",
    ],
    [
      "a value that is no number",
      "measurement",
      {
        person_id: 1,
        visit_occurrence_id: 101,
        measurement_concept_id: 0,
        value_as_number: secret,
      },
      "BAD_ROW",
      "value_as_number",
    ],
    [
      "a concept of ICD-10 that is no code",
      "condition_occurrence",
      {
        person_id: 1,
        visit_occurrence_id: 101,
        condition_source_concept_id: 77,
        condition_source_value: secret,
      },
      "BAD_CODE",
      "condition_source_concept_id",
    ],
  ])("%s stops the import, or is left out", async (_what, table, row, code, field) => {
    const chapter = { ...rowsOf("concept")[2], concept_id: 77, concept_code: "I00-I99" };
    const source = makeSource({
      ...withRow(table, row),
      concept: [...rowsOf("concept"), chapter],
    });
    const error = await failureOf(source);
    expect(error.code).toBe(code);
    expect(error.where).toMatch(new RegExp(`${table.toUpperCase()}\\..*:\\d+, field "${field}"$`));
    expect(error.remedy).toBeTruthy();
    const { report, courses } = await importFolder(source, { skipBad: true });
    expect(report.skippedCounts).toEqual({ [code]: 1 });
    expect(courses).toEqual(samePatientsWithEnds);
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  it("with more cells than the header is named by its line", async () => {
    const source = makeSource(omopTables);
    const file = join(source, "PERSON.csv");
    writeFileSync(file, `${toCsv("person", rowsOf("person"))}1,2,3\n`);
    expect(await failureOf(source)).toMatchObject({ code: "BAD_ROW", where: `${file}:5` });
  });
});

describe("a table", () => {
  it("that lacks a column stops the import in any case", async () => {
    const source = makeSource(omopTables);
    const file = join(source, "VISIT_OCCURRENCE.csv");
    writeFileSync(file, "visit_occurrence_id,person_id,visit_concept_id\n101,1,9201\n");
    const message = expect.stringContaining('the file lacks "visit_start_date" among its columns');
    expect(await failureOf(source)).toMatchObject({ code: "BAD_TABLE", message, where: file });
    await expect(importFolder(source, { skipBad: true })).rejects.toMatchObject({
      code: "BAD_TABLE",
    });
  });

  it("may say NULL as databases do", async () => {
    const source = makeSource(omopTables);
    const header = "person_id,gender_concept_id,gender_source_value,year_of_birth,birth_datetime";
    const rows = ["1,8532,NULL,1950,NULL", "2,8507,\\N,1988,\\N", "3,0,F,NULL,2001-06-01"];
    writeFileSync(join(source, "PERSON.csv"), [header, ...rows, ""].join("\r\n"));
    expect((await importFolder(source)).courses).toEqual(samePatientsWithEnds);
  });

  it("may have numbers that a data frame made decimals of", async () => {
    const source = makeSource(omopTables);
    const visits = toCsv("visit_occurrence", rowsOf("visit_occurrence"));
    const decimals = visits.replace(/^\d.*/gm, (line) => line.replace(/(?<=^|,)\d+(?=,)/g, "$&.0"));
    expect(decimals).toContain("101.0,1.0,9201.0,2019-03-01,");
    writeFileSync(join(source, "VISIT_OCCURRENCE.csv"), decimals);
    expect((await importFolder(source)).courses).toEqual(samePatientsWithEnds);
  });

  it("in Latin-1 is read if that is said, and refused if not", async () => {
    const source = makeSource(omopTables);
    const names = rowsOf("care_site").map((row) => ({ ...row, care_site_name: secret }));
    const file = join(source, "CARE_SITE.csv");
    writeFileSync(file, Buffer.from(toCsv("care_site", names), "latin1"));
    expect(await failureOf(source)).toMatchObject({
      code: "BAD_TEXT",
      where: `${file}:2, field "care_site_name"`,
      remedy: "If the file is Latin-1, say so with --encoding latin1.",
    });
    // The notes hold characters that Latin-1 has not.
    const { note: _note, ...tables } = omopTables;
    const latin1 = makeSource(tables);
    writeFileSync(join(latin1, "CARE_SITE.csv"), Buffer.from(toCsv("care_site", names), "latin1"));
    const { courses } = await importFolder(latin1, { encoding: "latin1" });
    expect(courses.map(({ hospital }) => hospital)).toEqual([secret, secret, secret, null]);
  });
});

it("counts diagnoses of an unknown vocabulary, and takes the rest", async () => {
  const concept = {
    ...rowsOf("concept")[2],
    concept_id: 78,
    vocabulary_id: "Read",
    concept_code: "G30",
  };
  const condition = {
    ...rowsOf("condition_occurrence")[0],
    condition_source_concept_id: 78,
    condition_source_value: "G30",
  };
  const source = makeSource({
    ...withRow("condition_occurrence", condition),
    concept: [...rowsOf("concept"), concept],
  });
  const { report, courses } = await importFolder(source);
  expect(courses).toEqual(samePatientsWithEnds);
  expect(report.warnings["diagnosis-without-icd-10"]).toBe(3);
});

it("says so where no visit is left", async () => {
  const source = makeSource({ ...omopTables, visit_occurrence: [] });
  await expect(importFolder(source, { skipBad: true })).rejects.toMatchObject({
    code: "BAD_TABLE",
    where: source,
  });
});
