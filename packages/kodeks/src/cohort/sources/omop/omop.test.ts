import { join } from "node:path";
import { renameSync, writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import type { ImportOptions } from "../../staging/stage.ts";
import type { ImportReport } from "../import-report.ts";
import { readCohort } from "../same-patients.fixture.ts";
import type { Course } from "../../course.ts";
import { isIcd10 } from "./concepts.ts";
import type { Concept, Concepts } from "./concepts.ts";
import { conditionCode, conditionRole } from "./diagnosis.ts";
import { labOf } from "./lab.ts";
import { medicationOf } from "./medication.ts";
import { noteOf } from "./note.ts";
import { importOmop } from "./omop.ts";
import { plainNumber } from "./omop-cells.ts";
import { admissionTypeOf } from "./visits.ts";
import {
  omopTables,
  samePatientsWithEnds,
  writeOmopCsv,
  writeOmopParquet,
} from "./omop.fixture.ts";

const makeFolder = temporaryFolders();

async function importFolder(
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<{ readonly report: ImportReport; readonly courses: readonly Course[] }> {
  const out = join(makeFolder(), "cohort");
  const report = await importOmop({ kind: "folder", folder }, { out, ...options });
  return { report, courses: await readCohort(out) };
}

const stubConcepts = (list: Readonly<Record<number, Concept>>, present = true): Concepts => ({
  present,
  get: (id) => (id === null ? undefined : list[id]),
});
const none = stubConcepts({}, false);

describe("the same patients", () => {
  it("come out of a folder of CSV files", async () => {
    const { report, courses } = await importFolder(writeOmopCsv(join(makeFolder(), "cdm")));
    expect(courses).toEqual(samePatientsWithEnds);
    expect(report.warnings).toEqual({
      "row-without-visit": 1,
      "diagnosis-without-icd-10": 2,
      "diagnosis-taken-for-icd-10-by-its-form": 1,
      "course-without-documents": 1,
    });
    expect(report.skippedCounts).toEqual({});
  });

  it("come out of a folder of Parquet files, by one shard of them or another", async () => {
    const folder = await writeOmopParquet(join(makeFolder(), "cdm"));
    expect((await importFolder(folder)).courses).toEqual(samePatientsWithEnds);
    const parts = [];
    for (const index of [1, 2]) {
      const { report, courses } = await importFolder(folder, { shard: { index, of: 2 } });
      expect(report.skippedCounts).toEqual({});
      parts.push(...courses);
    }
    parts.sort((a, b) => Number(a.courseId) - Number(b.courseId));
    expect(parts).toEqual(samePatientsWithEnds);
  });

  it("come out of a vocabulary as downloaded: tabs, and quotes that are letters", async () => {
    const folder = writeOmopCsv(join(makeFolder(), "cdm"));
    const rows = (omopTables.concept ?? []).map((row) =>
      Object.values({ ...row, concept_class_id: "Class\t" }).join("\t"),
    );
    const header =
      "concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_class_id\tstandard_concept\tconcept_code\tvalid_start_date\tvalid_end_date";
    const odd = '99\t"Quoted" and "not closed\tDrug\tRxNorm\tClass\t\t7\t19700101\t20991231';
    writeFileSync(join(folder, "CONCEPT.csv"), [header, odd, ...rows, ""].join("\n"));
    const { report, courses } = await importFolder(folder);
    expect(courses).toEqual(samePatientsWithEnds);
    expect(report.skippedCounts).toEqual({});
  });

  it("have their codes without CONCEPT as well, by their form alone", async () => {
    const { concept: _concept, ...tables } = omopTables;
    const { report, courses } = await importFolder(writeOmopCsv(join(makeFolder(), "cdm"), tables));
    expect(courses.map(({ diagnoses }) => diagnoses.map(({ code }) => code))).toEqual([
      ["I21.9", "I10"],
      ["H36.0"],
      // Nothing tells that V54.1 is of ICD-9-CM.
      ["S52.5", "V18.4", "V54.1"],
      ["Z00.0"],
    ]);
    expect(report.warnings["diagnosis-without-icd-10"]).toBe(2);
  });

  it("need persons, visits and conditions, and name what is missing", async () => {
    const folder = writeOmopCsv(join(makeFolder(), "cdm"));
    renameSync(join(folder, "CONDITION_OCCURRENCE.csv"), join(folder, "CONDITIONS.csv"));
    await expect(importFolder(folder)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: 'the folder has no table "condition_occurrence"',
      where: folder,
    });
    await expect(importFolder(join(folder, "x"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a diagnosis", () => {
  const concepts = stubConcepts({
    1: { vocabulary: "ICD10CM", code: "S72.001A", name: "" },
    2: { vocabulary: "ICD10", code: "A00-A09", name: "" },
  });
  const code = (value: string | null, source: string | null, known = concepts): string | null =>
    conditionCode({ condition_source_value: value, condition_source_concept_id: source }, known)
      ?.code ?? null;

  it("is the concept's code, or else the source value's if that is one", () => {
    expect(code("fracture", "1")).toBe("S72.001A");
    expect(code("S72.001A", "1.0")).toBe("S72.001A");
    expect(code("DS720", "0")).toBe("S72.0");
    expect(code("I10", "5", none)).toBe("I10");
    expect(code("22298006", "0")).toBeNull();
    expect(code(null, null)).toBeNull();
    expect(() => code("A00", "2")).toThrow(/not an ICD-10 code/);
  });

  it("is left out where its concept is of another vocabulary", () => {
    expect(code("V54.1", "7")).toBeNull();
  });

  it("is in ICD-10 or a national edition, but never a procedure", () => {
    expect(["ICD10", "ICD10CM", "ICD10GM", "ICD10CN", "CIM10", "KCD7"].every(isIcd10)).toBe(true);
    expect(["ICD10PCS", "ICD9CM", "SNOMED", "Read", "ICDO3"].some(isIcd10)).toBe(false);
  });

  it.each([
    [32901, 0, "primary"],
    [32902, 32817, "primary"],
    [32903, null, "primary"],
    [32908, 44786627, "secondary"],
    [0, 44786627, "primary"],
    [null, 38000183, "primary"],
    [0, 38000185, "secondary"],
    [0, 44786629, "secondary"],
    [32896, 32020, null],
    [0, 0, null],
    [null, null, null],
  ])("of status %s and type %s is %s", (status, type, role) => {
    const cells = {
      condition_status_concept_id: status === null ? null : String(status),
      condition_type_concept_id: type === null ? null : String(type),
    };
    expect(conditionRole(cells)).toBe(role);
  });

  it("has no role where no diagnosis of the source has one", async () => {
    const conditions = omopTables.condition_occurrence ?? [];
    const tables = {
      ...omopTables,
      condition_occurrence: conditions.map((row) => ({
        ...row,
        condition_type_concept_id: 32817,
        condition_status_concept_id: 0,
      })),
    };
    const { courses } = await importFolder(writeOmopCsv(join(makeFolder(), "cdm"), tables));
    const roles = courses.flatMap(({ diagnoses }) => diagnoses.map(({ role }) => role));
    expect(roles).toEqual([null, null, null, null, null, null, null]);
  });
});

describe("a result", () => {
  const concepts = stubConcepts({ 9191: { vocabulary: "SNOMED", code: "", name: "Positive" } });
  const value = (cells: Readonly<Record<string, string | null>>): string | null | undefined =>
    labOf({ measurement_concept_id: "0", ...cells }, concepts).value;

  it("keeps its operator, however it is stored", () => {
    expect(value({ value_as_number: "5", operator_concept_id: "4171756" })).toBe("<5");
    expect(value({ value_as_number: "5.0", operator_concept_id: "4171755" })).toBe(">=5");
    expect(value({ value_as_number: "5", operator_concept_id: "4172703" })).toBe("5");
    expect(value({ value_as_number: "5", value_source_value: "<5" })).toBe("<5");
    expect(value({ value_as_number: "5", value_source_value: "5 mmol" })).toBe("5");
  });

  it("may be a word", () => {
    expect(value({ value_source_value: "trace" })).toBe("trace");
    expect(value({ value_as_concept_id: "9191" })).toBe("positive");
    expect(value({})).toBeNull();
  });

  it("has the source's code where there is no LOINC code", () => {
    const lab = labOf({ measurement_concept_id: "0", measurement_source_value: "GLU" }, none);
    expect(lab).toMatchObject({ code: "GLU", name: null });
  });

  it("is the same number from a file and a database", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4), (whole, digits) => {
        const number = whole / 10 ** digits;
        const read = (cell: string): string | null => plainNumber({ cell }, "cell");
        expect(read(number.toFixed(10))).toBe(read(String(number)));
        expect(Number(read(String(number)))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe("a medicine", () => {
  const concepts = stubConcepts({
    1: { vocabulary: "ATC", code: "A10BA02", name: "metformin; oral" },
    2: { vocabulary: "RxNorm", code: "", name: "metformin" },
  });
  const medicine = (cells: Readonly<Record<string, string | null>>): object | null =>
    medicationOf({ drug_concept_id: "0", ...cells }, concepts);

  it("has its ATC code from either concept or the source value", () => {
    expect(medicine({ drug_concept_id: "1" })).toMatchObject({
      atc: "A10BA02",
      name: "metformin; oral",
    });
    expect(medicine({ drug_concept_id: "2", drug_source_concept_id: "1" })).toMatchObject({
      atc: "A10BA02",
      name: "metformin",
    });
    expect(medicine({ drug_source_value: "A10BA02" })).toMatchObject({
      atc: "A10BA02",
      name: null,
    });
    expect(medicine({ drug_source_value: "A10" })).toMatchObject({ atc: null, name: "A10" });
  });

  it("is none where only a number of another vocabulary is known", () => {
    expect(medicine({ drug_source_value: "140" })).toBeNull();
    expect(medicine({ drug_source_value: "140", drug_source_concept_id: "2" })).toMatchObject({
      name: "metformin",
    });
  });

  it("has a dose only where the quantity has a unit", () => {
    expect(
      medicine({ drug_concept_id: "2", quantity: "500.0", dose_unit_source_value: "mg" }),
    ).toMatchObject({
      dose: "500 mg",
    });
    expect(medicine({ drug_concept_id: "2", quantity: "30", sig: "1 x 3" })).toMatchObject({
      dose: "1 x 3",
    });
    expect(medicine({ drug_concept_id: "2", quantity: "30" })).toMatchObject({ dose: null });
  });

  it.each([
    ["38000177", "prescribed"],
    ["32838", "prescribed"],
    ["32818", "administered"],
    ["38000180", "administered"],
    ["32869", null],
    [null, null],
  ])("of type %s is %s", (type, kind) => {
    expect(medicine({ drug_concept_id: "2", drug_type_concept_id: type })).toMatchObject({ kind });
  });
});

describe("an admission type", () => {
  it.each([
    ["9201", "x", "inpatient"],
    ["9202", "x", "outpatient"],
    ["9203", "x", "emergency"],
    ["262", "x", "emergency+inpatient"],
    ["581477", "x", "office visit"],
    ["0", "Day Surgery", "day surgery"],
    // The visit's own number in the source.
    ["0", "887733386680966", null],
    ["0", "5c9f315e-8df5-41ae-8a6f-6c22bd11699b", null],
  ])("of concept %s and source value %s is %s", (visit_concept_id, visit_source_value, type) => {
    const concepts = stubConcepts({
      581477: { vocabulary: "Visit", code: "", name: "Office Visit" },
    });
    expect(admissionTypeOf({ visit_concept_id, visit_source_value }, concepts)).toBe(type);
  });
});

describe("a note's type", () => {
  const concepts = stubConcepts({
    1: { vocabulary: "LOINC", code: "28655-9", name: "Psychiatry Discharge summary" },
    2: { vocabulary: "LOINC", code: "11490-0", name: "Anything" },
  });
  it.each([
    ["1", "32831", "x", "discharge summary"],
    ["2", "32831", "x", "discharge summary"],
    ["3", "44814637", "x", "discharge summary"],
    ["0", "32831", "Ward  Round", "ward round"],
    [null, null, null, "note"],
  ])("of class %s, type %s and title %s is %s", (noteClass, noteType, title, type) => {
    const cells = {
      note_id: "1",
      note_text: "x",
      note_class_concept_id: noteClass,
      note_type_concept_id: noteType,
      note_title: title,
    };
    expect(noteOf(cells, concepts).type).toBe(type);
  });
});
