import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../../base/temporary-folder.fixture.ts";
import { dryRunText } from "../../../cli/dry-run-view.ts";
import { dryRun } from "./dry-run.ts";
import { parseMapping } from "./mapping.ts";
import { sameMapping, sameTables, tableForms, writeTables } from "./same-tables.fixture.ts";

const makeFolder = temporaryFolders();

describe("dryRun", () => {
  it.each(tableForms)("counts rows and columns of %s, and writes nothing", async (form) => {
    const source = makeFolder();
    await writeTables(source, sameTables, form);
    const before = readdirSync(source);
    const report = await dryRun(source, parseMapping(sameMapping, ""));
    expect(report.counts).toEqual({
      contacts: 4,
      patients: 3,
      documents: 4,
      diagnoses: 7,
      medications: 2,
      labs: 2,
    });
    expect(report.badRows).toEqual([]);
    const [visits] = report.files;
    expect(visits).toMatchObject({ rows: 4, badRows: 0, columnsLeftAlone: ["bed"] });
    expect(visits?.fields).toContainEqual({ field: "courses.start", column: "admitted" });
    expect(readdirSync(source)).toEqual(before);
  });

  it("lists the first bad rows of each file without their values", async () => {
    const source = makeFolder();
    const rows = Array.from({ length: 15 }, (_, i) => `${i},p,secret${i}`);
    writeFileSync(
      join(source, "v.csv"),
      `visit,person,start\n${rows.join("\n")}\n99,p,2020-01-01\ntoo,few\n`,
    );
    const courses = { file: "v.csv", course_id: "visit", patient_id: "person", start: "start" };
    const mapping = parseMapping({ courses: { ...courses, hospital: { constant: "North" } } }, "");
    const report = await dryRun(source, mapping);
    expect(report.files).toMatchObject([{ rows: 17, badRows: 16 }]);
    expect(report.badRows).toHaveLength(10);
    expect(report.badRows[0]).toMatchObject({ file: "v.csv", row: 2, column: "start" });
    const text = dryRunText(report);
    expect(text).toContain("v.csv: 17 rows, 16 of them bad");
    expect(text).toMatch(/courses\.hospital +\(the same for all\)/);
    expect(text).toContain("would import 1 courses");
    expect(JSON.stringify(report) + text).not.toContain("secret");
  });
});
