import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { readCohort, samePatients } from "../cohort/sources/same-patients.fixture.ts";
import {
  sameMapping,
  sameTables,
  writeTables,
} from "../cohort/sources/tables/same-tables.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders();

async function folderOfTables(): Promise<{ readonly folder: string; readonly source: string }> {
  const folder = makeFolder();
  const source = join(folder, "export");
  await writeTables(source, sameTables);
  writeFileSync(join(folder, "mapping.json"), JSON.stringify(sameMapping));
  return { folder, source };
}

describe("kodeks import tables", () => {
  it("imports tables by a mapping", async () => {
    const { folder, source } = await folderOfTables();
    const [mapping, out] = [join(folder, "mapping.json"), join(folder, "cohort")];
    const printed = succeed(["import", "tables", source, "--mapping", mapping, "--out", out]);
    expect(printed).toContain("4 courses with 4 documents, 7 diagnoses");
    expect(await readCohort(out)).toEqual(samePatients);
  });

  it("tries a mapping out, in words and as JSON, writing nothing", async () => {
    const { folder, source } = await folderOfTables();
    const args = [
      "import",
      "tables",
      source,
      "--mapping",
      join(folder, "mapping.json"),
      "--dry-run",
    ];
    const text = succeed([...args, "--out", join(folder, "cohort")]);
    expect(text).toMatch(/^visits\.csv: 4 rows$/m);
    expect(text).toMatch(/^courses\.start +admitted$/m);
    expect(text).toMatch(/^columns left alone: bed$/m);
    expect(text).toMatch(/^would import 4 courses, /m);
    const report: unknown = JSON.parse(succeed([...args, "--json"]));
    expect(report).toMatchObject({ counts: { contacts: 4, documents: 4 }, badRows: [] });
    expect(readdirSync(folder).sort()).toEqual(["export", "mapping.json"]);
  });

  it("guesses a mapping, writes it on request, and does not overwrite it", () => {
    const folder = makeFolder();
    const source = join(folder, "notes.csv");
    writeFileSync(source, "note_id,visit_id,patient_id,text,icd10\n1,v,p,Pain and fever,R52\n");
    const mapping = join(folder, "mapping.json");
    const args = ["import", "tables", source, "--write-mapping", mapping];
    const { status, stdout, stderr } = kodeks(args);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toContain('"course_id": "visit_id"');
    expect(JSON.parse(readFileSync(mapping, "utf8"))).toMatchObject({
      documents: { file: "notes.csv", text: "text" },
    });
    expect(kodeks(args)).toMatchObject({ status: 2 });
    const out = join(folder, "cohort");
    expect(succeed(["import", "tables", source, "--out", out])).toContain("1 courses");
  });

  it("says what is wrong with mapping, options and rows, with exit codes", async () => {
    const { folder, source } = await folderOfTables();
    const mapping = join(folder, "mapping.json");
    const out = join(folder, "cohort");
    const run = (...args: readonly string[]) => kodeks(["import", "tables", source, ...args]);
    expect(run("--mapping", mapping)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("there is no --out") as string,
    });
    writeFileSync(mapping, JSON.stringify({ ...sameMapping, visits: {} }));
    expect(run("--mapping", mapping, "--out", out)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/BAD_MAPPING.*"visits"/) as string,
    });
    writeFileSync(mapping, JSON.stringify(sameMapping));
    expect(run("--mapping", mapping, "--out", out, "--delimiter", ";;")).toMatchObject({
      status: 2,
    });
    expect(run("--mapping", mapping, "--out", out, "--delimiter", ";")).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("courses.course_id") as string,
    });
    writeFileSync(join(source, "dx.csv"), "visit_no,icd,type,no\n101,Secret words,A,1\n");
    const bad = run("--mapping", mapping, "--out", out);
    expect(bad).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/BAD_CODE[^]*dx\.csv:2, field "icd"/) as string,
    });
    expect(bad.stderr).not.toContain("Secret");
    expect(existsSync(out)).toBe(false);
  });
});
