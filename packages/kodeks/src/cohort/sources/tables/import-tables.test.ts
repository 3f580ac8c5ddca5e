import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../base/manifest.ts";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { Course } from "../../course.ts";
import type { ImportOptions } from "../../staging/stage.ts";
import type { ImportReport } from "../import-report.ts";
import { readCohort, samePatients } from "../same-patients.fixture.ts";
import { importTables } from "./import-tables.ts";
import { parseMapping } from "./mapping.ts";
import { csv, sameMapping, sameTables, tableForms, writeTables } from "./same-tables.fixture.ts";

const makeFolder = temporaryFolders();

interface Imported {
  readonly report: ImportReport;
  readonly courses: readonly Course[];
  readonly out: string;
}

async function importMapped(
  source: string,
  mapping: unknown,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const out = join(makeFolder(), "cohort");
  const report = await importTables(source, parseMapping(mapping, "mapping.json"), {
    out,
    ...options,
  });
  return { report, courses: await readCohort(out), out };
}

/** Files by name, as they are. */
function filesIn(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const visits = { file: "v.csv", course_id: "visit", patient_id: "person" };

describe("importTables", () => {
  it.each(tableForms)("imports samePatients from %s exactly", async (form) => {
    const source = makeFolder();
    await writeTables(source, sameTables, form);
    const { report, courses, out } = await importMapped(source, sameMapping);
    expect(courses).toEqual(samePatients);
    expect(report).toMatchObject({ courses: 4, documents: 4, diagnoses: 7, skipped: [] });
    expect(Object.keys(report.unknownKeys)).toEqual(["bed"]);
    const { inputs, details } = await readManifest(out, "cohort");
    expect(inputs).toHaveLength(5);
    expect(details["mapping"]).toMatchObject({ courses: { course_id: { column: "visit_no" } } });
  });

  it("imports samePatients from a table of patients and codes that share cells", async () => {
    const tables = {
      ...sameTables,
      people: [...new Map(samePatients.map((c) => [c.patientId, c])).values()].map((course) => ({
        id: course.patientId,
        sex: course.sex,
        year: course.birthYear,
      })),
      visits: (sameTables["visits"] ?? []).map(({ sex: _sex, born: _born, ...row }, i) => ({
        ...row,
        main: samePatients[i]?.diagnoses[0]?.code ?? null,
        others: (samePatients[i]?.diagnoses ?? [])
          .slice(1)
          .map(({ code }) => code)
          .join(" | "),
      })),
    };
    const source = makeFolder();
    await writeTables(source, tables);
    const { sex: _sex, birth_date: _date, ...courses } = sameMapping.courses;
    const coded = { file: "visits", course_id: "visit_no" };
    const mapping = {
      ...sameMapping,
      courses,
      patients: { file: "people", patient_id: "ID", sex: "sex", birth_year: "year" },
      diagnoses: [
        { ...coded, code: "main", role: { constant: "primary" } },
        { ...coded, code: { column: "others", separator: "|" }, role: { constant: "secondary" } },
      ],
    };
    const { courses: imported } = await importMapped(source, mapping);
    // The order of secondary codes is the cells'.
    expect(imported).toEqual(samePatients);
  });

  it("imports one file in which a course stands once per note", async () => {
    const source = join(
      filesIn({
        "all.csv":
          "visit,person,sex,note,codes\n" +
          'a,1,f,"First note","E11.9; I10"\na,1,f,"Second note",\nb,2,m,"Other note",I10\nc,2,m,,Z00\n',
      }),
      "all.csv",
    );
    const mapping = {
      courses: { course_id: "visit", patient_id: "person", sex: "sex" },
      documents: { course_id: "visit", text: "note" },
      diagnoses: { course_id: "visit", code: { column: "codes", separator: ";" } },
    };
    const { courses, report } = await importMapped(source, mapping);
    expect(
      courses.map(({ courseId, sex, documents, diagnoses }) => [
        courseId,
        sex,
        documents.map(({ documentId, text }) => [documentId, text]),
        diagnoses.map(({ code, role }) => [code, role]),
      ]),
    ).toEqual([
      [
        "a",
        "female",
        [
          ["a-1", "First note"],
          ["a-2", "Second note"],
        ],
        [
          ["E11.9", null],
          ["I10", null],
        ],
      ],
      ["b", "male", [["b-1", "Other note"]], [["I10", null]]],
      ["c", "male", [], [["Z00", null]]],
    ]);
    expect(report.warnings).toEqual({ "course-without-documents": 1 });
  });

  it("makes ids of documents that are the same for every shard", async () => {
    const source = filesIn({
      "v.csv": `visit,person\n${Array.from({ length: 20 }, (_, i) => `${i},p${i}`).join("\n")}\n`,
      "n.csv": `visit,text\n${Array.from({ length: 60 }, (_, i) => `${i % 20},note ${i}`).join("\n")}\n`,
    });
    const mapping = {
      courses: visits,
      documents: { file: "n.csv", course_id: "visit", text: "text" },
    };
    const whole = await importMapped(source, mapping);
    const parts: Course[] = [];
    for (const index of [1, 2, 3]) {
      const part = await importMapped(source, mapping, { shard: { index, of: 3 } });
      expect(part.courses.length).toBeLessThan(20);
      parts.push(...part.courses);
    }
    const byPatient = (a: Course, b: Course): number => (a.patientId < b.patientId ? -1 : 1);
    expect(parts.sort(byPatient)).toEqual([...whole.courses].sort(byPatient));
    expect(whole.courses[0]?.documents.map(({ documentId }) => documentId)).toEqual([
      "0-1",
      "0-2",
      "0-3",
    ]);
  });

  it("reads Latin-1 and dates with the month first", async () => {
    const source = makeFolder();
    const text = "visit;person;start;ward\na;1;03/04/2020;Ånd – “x”\n";
    const bytes = Buffer.from(
      text.replace("–", "\u0096").replace("“", "\u0093").replace("”", "\u0094"),
      "latin1",
    );
    writeFileSync(join(source, "v.csv"), bytes);
    const options = { delimiter: ";", encoding: "latin1", dateOrder: "month-first" };
    const courses = { ...visits, start: "start", department: "ward" };
    const imported = await importMapped(source, { courses, options });
    expect(imported.courses[0]).toMatchObject({
      start: "2020-03-04T00:00:00",
      department: "Ånd – “x”",
    });
    const own = { ...courses, options: { dateOrder: "day-first" } };
    const other = await importMapped(source, { courses: own, options });
    expect(other.courses[0]?.start).toBe("2020-04-03T00:00:00");
  });

  it("takes diagnoses by rank where no role is given", async () => {
    const source = filesIn({
      "v.csv": "visit,person\na,1\n",
      "d.csv": "visit,code,no\na,I10,2\na,E119,1\n",
    });
    const diagnoses = { file: "d.csv", course_id: "visit", code: "code" };
    const ranked = await importMapped(source, {
      courses: visits,
      diagnoses: { ...diagnoses, rank: "no" },
    });
    expect(ranked.courses[0]?.diagnoses).toEqual([
      { code: "E11.9", role: "primary" },
      { code: "I10", role: "secondary" },
    ]);
    const plain = await importMapped(source, { courses: visits, diagnoses });
    expect(plain.courses[0]?.diagnoses.map(({ role }) => role)).toEqual([null, null]);
  });
});

describe("importTables, reference ranges", () => {
  it("have decimal commas where the mapping says so", async () => {
    const source = filesIn({
      "v.csv": "visit;person\na;1\n",
      "l.csv": "visit;name;low\na;Glucose;4,2\n",
    });
    const labs = { file: "l.csv", course_id: "visit", name: "name", low: "low" };
    const mapping = { courses: visits, labs, options: { decimal: "," } };
    expect((await importMapped(source, mapping)).courses[0]?.labs[0]?.low).toBe(4.2);
    await expect(importMapped(source, { courses: visits, labs })).rejects.toMatchObject({
      code: "BAD_ROW",
      where: expect.stringContaining('l.csv:2, field "low"') as string,
    });
  });
});

describe("importTables, with bad rows", () => {
  const refusal = async (files: Record<string, string>, mapping: unknown): Promise<unknown> =>
    importMapped(filesIn(files), mapping).catch((error: unknown) => error);
  const sexed = { ...visits, sex: { column: "sex", values: { "1": "male", "9": null } } };
  const head = { "v.csv": "visit,person\na,1\n" };
  const notes = { file: "n.csv", course_id: "visit", document_id: "id", text: "text" };
  const codes = { file: "d.csv", course_id: "visit", code: "code", role: "role" };

  it.each([
    [
      "an untranslated value",
      { "v.csv": "visit,person,sex\na,1,1\nb,2,7\n" },
      { courses: sexed },
      "BAD_ROW",
      "v.csv:3",
      "sex",
    ],
    [
      "an empty id",
      { "v.csv": "visit,person\na,1\n,2\n" },
      { courses: visits },
      "BAD_ROW",
      "v.csv:3",
      "visit",
    ],
    [
      "a course twice",
      { "v.csv": "visit,person\na,1\na,1\n" },
      { courses: visits },
      "DUPLICATE_ID",
      "v.csv:3",
      "contact_id",
    ],
    [
      "a note of no course",
      { ...head, "n.csv": "visit,id,text\nz,1,secret\n" },
      { courses: visits, documents: notes },
      "ORPHAN_ROW",
      "n.csv:2",
      "contact_id",
    ],
    [
      "an empty note",
      { ...head, "n.csv": "visit,id,text\na,1,\n" },
      { courses: visits, documents: notes },
      "EMPTY_TEXT",
      "n.csv:2",
      "text",
    ],
    [
      "a bad role",
      { ...head, "d.csv": "visit,code,role\na,I10,chief\n" },
      { courses: visits, diagnoses: codes },
      "BAD_ROW",
      "d.csv:2",
      "role",
    ],
    [
      "a bad code",
      { ...head, "d.csv": "visit,code,role\na,secret,main\n" },
      { courses: visits, diagnoses: codes },
      "BAD_CODE",
      "d.csv:2",
      "code",
    ],
    [
      "an empty code",
      { ...head, "d.csv": "visit,code,role\na,,main\n" },
      { courses: visits, diagnoses: codes },
      "BAD_ROW",
      "d.csv:2",
      "code",
    ],
  ])("%s", async (_what, files, mapping, code, where, field) => {
    const error = await refusal(files, mapping);
    expect(error).toMatchObject({
      code,
      where: expect.stringContaining(`${where}, field "${field}"`) as string,
    });
    expect((error as Error).message).not.toContain("secret");
  });

  it("a translation to null means nothing", async () => {
    const source = filesIn({ "v.csv": "visit,person,sex\na,1,9\n" });
    expect((await importMapped(source, { courses: sexed })).courses[0]?.sex).toBeNull();
  });

  it("a course of two patients in one file", async () => {
    const files = { "all.csv": "visit,person,note\na,1,x\na,2,y\n" };
    const mapping = {
      courses: { file: "all.csv", course_id: "visit", patient_id: "person" },
      documents: { file: "all.csv", course_id: "visit", text: "note" },
    };
    expect(await refusal(files, mapping)).toMatchObject({
      code: "BAD_ROW",
      where: expect.stringContaining("all.csv:3") as string,
    });
  });
});

describe("importTables, with a mapping that does not fit", () => {
  it.each([
    ["csv", "courses.start"],
    ["parquet", "courses.start"],
    ["jsonl", "courses.start"],
  ] as const)("names key and file where %s lacks a column", async (form, key) => {
    const source = makeFolder();
    await writeTables(source, sameTables, form);
    const mapping = { ...sameMapping, courses: { ...sameMapping.courses, start: "begun" } };
    await expect(importMapped(source, mapping)).rejects.toMatchObject({
      code: "BAD_TABLE",
      message: expect.stringMatching(
        new RegExp(`^${key}: the file has no such column; it has .*admitted`),
      ) as string,
      where: join(source, `visits.${form}`),
    });
  });

  it("names key and file where a file is missing", async () => {
    const source = filesIn({ "v.csv": csv([{ visit: "a", person: "1" }]) });
    const documents = { file: "notes.csv", course_id: "visit", text: "text" };
    await expect(importMapped(source, { courses: visits, documents })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "documents.file: there is no such table",
      where: join(source, "notes.csv"),
    });
    const { file: _file, ...nameless } = visits;
    await expect(importMapped(source, { courses: nameless })).rejects.toMatchObject({
      code: "BAD_MAPPING",
      message: "courses: names no file",
    });
    await expect(importMapped(join(source, "gone"), { courses: visits })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
