import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { mappedTables, parseMapping, readMapping } from "./mapping.ts";
import { sameMapping } from "./same-tables.fixture.ts";

const makeFolder = temporaryFolders();
const courses = { file: "v.csv", course_id: "visit", patient_id: "person" };

describe("parseMapping", () => {
  it("takes columns in any case, constants and translations", () => {
    const mapping = parseMapping(
      {
        courses: {
          ...courses,
          course_id: "VISIT_NO",
          hospital: { constant: "North" },
          sex: { column: "Sex", values: { "1": "male" } },
        },
        options: { delimiter: ";" },
      },
      "mapping.json",
    );
    const [table] = mappedTables(mapping);
    expect(table).toMatchObject({ key: "courses", file: "v.csv", options: { delimiter: ";" } });
    expect(Object.fromEntries(table?.fields ?? [])).toEqual({
      course_id: [{ column: "visit_no" }],
      patient_id: [{ column: "person" }],
      hospital: [{ constant: "North" }],
      sex: [{ column: "sex", values: { "1": "male" } }],
    });
  });

  it("reads several tables of a kind, patients and courses first", () => {
    const diagnoses = { file: "d.csv", course_id: "visit", code: "dx" };
    const mapping = parseMapping({ ...sameMapping, diagnoses: [diagnoses, diagnoses] }, "");
    expect(mappedTables(mapping).map(({ key }) => key)).toEqual([
      "courses",
      "diagnoses[0]",
      "diagnoses[1]",
      "medications",
      "labs",
      "documents",
    ]);
  });

  it.each([
    ["an unknown section", { courses, notes: {} }, 'the mapping does not know the key "notes"'],
    [
      "an unknown field",
      { courses: { ...courses, begin: "x" } },
      'courses: does not know the key "begin"',
    ],
    [
      "an unknown field of a list",
      { courses, labs: [{ course_id: "a", unitt: "b" }] },
      'labs.0: does not know the key "unitt"',
    ],
    [
      "an unknown option",
      { courses, options: { separator: ";" } },
      'options: does not know the key "separator"',
    ],
    ["a bad option", { courses, options: { encoding: "utf-16" } }, "options.encoding: "],
    ["a field that is missing", { courses: { course_id: "visit" } }, "courses.patient_id: "],
    [
      "a field of a table that is missing",
      { courses, documents: { course_id: "visit" } },
      "documents.text: ",
    ],
    [
      "a field of another form",
      { courses: { ...courses, sex: 1 } },
      "courses.sex: expected a column name",
    ],
    [
      "an unknown key of a field",
      { courses: { ...courses, sex: { column: "s", map: {} } } },
      'courses.sex: does not know the key "map"',
    ],
    [
      "sex in two places",
      { courses: { ...courses, sex: "s" }, patients: { patient_id: "p", sex: "s" } },
      "courses.sex: belongs to patients",
    ],
    [
      "a separator for a field with one value",
      { courses: { ...courses, sex: { column: "s", separator: ";" } } },
      'courses.sex: does not know the key "separator"',
    ],
    ["no object", [], "the mapping "],
  ])("refuses %s", (_what, value, message) => {
    let caught: unknown;
    try {
      parseMapping(value, "mapping.json");
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({
      code: "BAD_MAPPING",
      where: "mapping.json",
      message: expect.stringContaining(message) as string,
    });
  });
});

describe("readMapping", () => {
  it("reads a file, with a byte order mark too", async () => {
    const file = join(makeFolder(), "mapping.json");
    writeFileSync(file, `\uFEFF${JSON.stringify(sameMapping)}`);
    expect(await readMapping(file)).toEqual(parseMapping(sameMapping, ""));
  });

  it("says what is wrong with a file", async () => {
    const file = join(makeFolder(), "mapping.json");
    await expect(readMapping(file)).rejects.toMatchObject({ code: "NOT_FOUND", where: file });
    writeFileSync(file, "{courses: 1}");
    await expect(readMapping(file)).rejects.toMatchObject({ code: "BAD_MAPPING", where: file });
  });
});
