import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtModule } from "../../base/built.fixture.ts";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();

describe("a note of 100 MB", () => {
  it("is reported as too long, in memory below 1.5 GB, and the rest is imported", () => {
    const folder = makeFolder();
    const file = openSync(join(folder, "notes.csv"), "w");
    writeSync(file, 'id,text\n1,"short"\n2,"');
    const megabyte = "så ”mange” ord\n".repeat(60_000);
    for (let bytes = 0; bytes < 100e6; bytes += Buffer.byteLength(megabyte))
      writeSync(file, megabyte);
    writeSync(file, '"\n3,"the last"\n');
    closeSync(file);
    const notes = { file: "notes.csv", course_id: "id" };
    const mapping = {
      courses: { ...notes, patient_id: "id" },
      documents: { ...notes, text: "text" },
    };
    const script = `
      import { importTables } from ${JSON.stringify(builtModule("cohort/sources/tables/import-tables"))};
      import { parseMapping } from ${JSON.stringify(builtModule("cohort/sources/tables/mapping"))};
      const options = { out: ${JSON.stringify(join(folder, "cohort"))}, skipBad: true };
      const report = await importTables(${JSON.stringify(folder)}, parseMapping(${JSON.stringify(mapping)}, ""), options);
      console.log(JSON.stringify({ report, memory: process.resourceUsage().maxRSS / 1024 }));`;
    const child = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    expect(child.stderr).toBe("");
    const { report, memory } = JSON.parse(child.stdout) as {
      report: { documents: number; skipped: unknown };
      memory: number;
    };
    expect(report.skipped).toMatchObject([{ line: 3, field: "text", code: "BAD_TEXT" }]);
    expect(report.documents).toBe(2);
    expect(memory).toBeLessThan(1500);
  });
});
