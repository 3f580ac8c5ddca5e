import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { writeMimicIii } from "../cohort/sources/mimic/mimic-iii.fixture.ts";
import { writeMimicIv } from "../cohort/sources/mimic/mimic-iv.fixture.ts";
import { readCohort } from "../cohort/sources/same-patients.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders();

describe("kodeks import mimic-iv", () => {
  it("imports a folder", async () => {
    const folder = makeFolder();
    const [source, out] = [join(folder, "mimic"), join(folder, "cohort")];
    writeMimicIv(source);
    const args = ["import", "mimic-iv", source, "--notes", join(source, "note"), "--json"];
    const report: unknown = JSON.parse(succeed([...args, "--out", out]));
    expect(report).toMatchObject({ courses: 4, documents: 4, diagnoses: 7 });
    expect((await readCohort(out)).map(({ courseId }) => courseId)).toEqual([
      "101",
      "102",
      "201",
      "301",
    ]);
  });

  it("says which table is missing", () => {
    const folder = makeFolder();
    expect(kodeks(["import", "mimic-iv", folder, "--out", join(folder, "cohort")])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the folder has no table "admissions"') as string,
    });
  });
});

describe("kodeks import mimic-iii", () => {
  it("imports a folder with a mapping of its codes, and says what it did without", () => {
    const folder = makeFolder();
    const source = join(folder, "mimic");
    writeMimicIii(source);
    const args = ["import", "mimic-iii", source];
    const gem = join(source, "2018_I9gem.txt");
    const mapped = succeed([...args, "--gem", gem, "--out", join(folder, "mapped")]);
    expect(mapped).toContain("4 courses with 4 documents, 7 diagnoses");
    const { stdout, stderr } = kodeks([...args, "--out", join(folder, "bare")]);
    expect(stdout).toContain("0 diagnoses");
    expect(stderr).toContain("7 × icd-9-code");
  });
});
