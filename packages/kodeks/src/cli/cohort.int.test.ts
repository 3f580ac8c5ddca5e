import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);

/** 40 patients; three of them in a department of their own. */
const records = Array.from({ length: 40 }, (_, index) => ({
  id: `n${index}`,
  text: `a confidential note ${"x".repeat(index)}`,
  codes: index % 4 === 0 ? ["E11.9"] : ["I10", "E11.9"],
  primary: "E11.9",
  department: index < 3 ? "very small department" : "large department",
  sex: index % 2 === 0 ? "F" : "M\u001B[31m",
  start: `2020-0${1 + (index % 4)}-01`,
  birth_year: 1950 + index,
}));

describe("kodeks cohort describe", () => {
  const folder = makeFolder();
  const cohort = join(folder, "cohort");

  beforeAll(() => {
    const source = join(folder, "notes.jsonl");
    writeFileSync(source, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    succeed(["import", "jsonl", source, "--out", cohort]);
  });

  it("prints tables that fit on a screen or two", () => {
    const view = succeed(["cohort", "describe", cohort]);
    expect(view).toMatch(/^40 courses of 40 patients, 0 without codes$/m);
    expect(view).toMatch(/^full codes per course +1\.8 /m);
    expect(view).toMatch(/^E11 +40 +100\.0 % +100\.0 % +E11\.9 +40 +100\.0 % +100\.0 %$/m);
    expect(view).toMatch(/^IX +Diseases of the circulatory system +30 +75\.0 %$/m);
    expect(view).toMatch(/^departments +large department \(≥5\), 1 others \(<5\)$/m);
    expect(view).toMatch(/<5 stands for a number/);
    expect(view).not.toMatch(/confidential|very small/);
    expect(view).not.toContain("\u001B");
    expect(view.split("\n").length).toBeLessThan(65);
  });

  it("prints the profile as one JSON object, without what must not leave", () => {
    const printed = succeed(["cohort", "describe", cohort, "--json"]);
    expect(printed.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(printed)).toMatchObject({
      minimumCell: 5,
      patients: 40,
      courses: { department: { distinct: 2, others: { values: 1, count: "<5" } } },
    });
    expect(printed).not.toMatch(/confidential|very small/);
    const all = succeed(["cohort", "describe", cohort, "--json", "--minimum-cell", "1"]);
    expect(all).toMatch(/"value":"very small department","title":null,"count":3/);
  });

  it("writes a report folder, and replaces one only by --force", () => {
    const out = join(folder, "report");
    const printed = succeed(["cohort", "describe", cohort, "--out", out, "--json"]);
    expect(JSON.parse(readFileSync(join(out, "profile.json"), "utf8"))).toEqual(
      JSON.parse(printed),
    );
    expect(readdirSync(out)).toContain("index.html");
    const page = readFileSync(join(out, "index.html"), "utf8");
    expect(page).not.toMatch(/confidential|very small/);
    expect(kodeks(["cohort", "describe", cohort, "--out", out])).toMatchObject({ status: 2 });
    expect(succeed(["cohort", "describe", cohort, "--out", out, "--force"])).toContain("report → ");
  });

  it("refuses what is no cohort", () => {
    expect(kodeks(["cohort", "describe", join(folder, "none")])).toMatchObject({
      status: 2,
      stdout: "",
    });
    expect(kodeks(["cohort", "describe", folder])).toMatchObject({ status: 3, stdout: "" });
    expect(kodeks(["cohort", "describe", cohort, "--minimum-cell", "0"]).status).toBe(2);
  });
});
