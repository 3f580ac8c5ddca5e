import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);
const none = { env: { KODEKS_CATALOGUE: "" } };
let folder = "";
let source = "";
let catalogue = "";
beforeAll(() => {
  folder = makeFolder();
  source = join(folder, "sks.tsv");
  catalogue = join(folder, "catalogue");
  writeFileSync(
    source,
    "code\ttitle\tvalid_from\nDE11\tType 2-diabetes\t19940101\nDE119\tUden komplikationer\t\nDE119\tUden\t\nDVA01\tApgar\t\n",
  );
});

describe("kodeks catalogue import", () => {
  it("makes a folder, and says what was odd", () => {
    const { status, stdout, stderr } = kodeks([
      "catalogue",
      "import",
      "sks",
      source,
      "--out",
      catalogue,
    ]);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `1 categories and 1 codes below them, in 1 blocks and 1 chapters → ${catalogue}\n`,
    );
    expect(stderr).toMatch(/left out 1 × diagnosis code of SKS that is not in the form of ICD-10/);
    expect(stderr).toMatch(
      /1 codes came again and were merged, the first at sks\.tsv:4 \(E11\.9\)/,
    );
    expect(stderr).toMatch(/blocks or chapters that the file lacks are WHO's/);
  });

  it("overwrites only with --force, and reports as JSON", () => {
    const args = ["catalogue", "import", "sks", source, "--out", catalogue];
    const again = kodeks(args);
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toMatch(/^error EXISTS: /m);
    const report = JSON.parse(succeed([...args, "--force", "--json", "--quiet"])) as object;
    expect(report).toMatchObject({ format: "sks", counts: { category: 1, code: 1 } });
  });

  it("names a wrong file and a wrong format, and leaves nothing", () => {
    const out = join(folder, "other");
    const wrong = kodeks(["catalogue", "import", "claml", source, "--out", out]);
    expect(wrong).toMatchObject({ status: 3, stdout: "" });
    expect(wrong.stderr).toMatch(
      /error BAD_CATALOGUE: .*expected was ClaML.*\n {2}at: sks\.tsv\n {2}do: /,
    );
    const format = kodeks(["catalogue", "import", "icd-9", source, "--out", out]);
    expect(format.status).toBe(2);
    expect(format.stderr).toMatch(/Allowed choices are sks, icd-10-cm, icd-10-gm, claml/);
    expect(kodeks(["catalogue", "import", "sks", "nowhere.tsv", "--out", out]).stderr).toMatch(
      /error NOT_FOUND/,
    );
    const directory = kodeks(["catalogue", "import", "sks", folder, "--out", out]);
    expect(directory.stderr).toMatch(/error USAGE: a folder was given/);
    expect(readdirSync(folder).sort()).toEqual(["catalogue", "sks.tsv"]);
  });
});

describe("kodeks catalogue search", () => {
  it("finds titles and codes", () => {
    const found = succeed(["catalogue", "search", "diab", "--catalogue", catalogue]);
    expect(found).toBe("code     title\nE10-E14  Diabetes mellitus\nE11      Type 2-diabetes\n");
    const json = succeed(["catalogue", "search", "type", "2", "--json", "--catalogue", catalogue]);
    expect(JSON.parse(json)).toMatchObject([{ code: "E11", validFrom: "1994-01-01" }]);
    const one = succeed(["catalogue", "search", "d", "--limit", "1", "--catalogue", catalogue]);
    expect(one.trimEnd().split("\n")).toHaveLength(2);
  });

  it("takes the catalogue from the environment, and WHO's blocks without", () => {
    const env = { KODEKS_CATALOGUE: catalogue };
    expect(succeed(["catalogue", "search", "DE119"], { env })).toMatch(/^E11\.9 {2}Uden/m);
    expect(succeed(["catalogue", "search", "self-harm"], none)).toMatch(/^X60-X84 {2}Intentional/m);
    const nothing = kodeks(["catalogue", "search", "E11.9"], none);
    expect(nothing).toMatchObject({ status: 0, stdout: "" });
    expect(nothing.stderr).toMatch(/nothing found: only WHO's chapters and blocks/);
    expect(succeed(["catalogue", "search", "E11.9", "--json"], none)).toBe("[]\n");
  });

  it("names a folder that is no catalogue", () => {
    const { status, stderr } = kodeks(["catalogue", "search", "x", "--catalogue", folder]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/error BAD_FOLDER: .*\n.*\n {2}do: .*`kodeks catalogue import`/);
  });
});

describe("kodeks catalogue show", () => {
  it("shows what a code stands under and what stands under it", () => {
    expect(succeed(["catalogue", "show", "de11", "--catalogue", catalogue])).toBe(
      [
        "IV  Endocrine, nutritional and metabolic diseases",
        "  E10-E14  Diabetes mellitus",
        "    E11  Type 2-diabetes  (from 1994-01-01)",
        "      E11.9  Uden komplikationer",
        "",
      ].join("\n"),
    );
    const json = succeed(["catalogue", "show", "E11.9", "--json", "--catalogue", catalogue]);
    expect(JSON.parse(json)).toMatchObject({
      entry: { code: "E11.9" },
      ancestors: [{ code: "E11" }, { code: "E10-E14" }, { code: "IV" }],
      children: [],
    });
  });

  it("shows where an unknown code belongs, and refuses what is no code", () => {
    const { status, stdout, stderr } = kodeks(["catalogue", "show", "E11"], none);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^IV {2}.*\n {2}E10-E14 {2}Diabetes mellitus\n$/);
    expect(stderr).toMatch(/not in the catalogue: only WHO's/);
    expect(succeed(["catalogue", "show", "V01-X59"], none)).toMatch(/\n {4}V01-V99 {2}Transport/);
    const wrong = kodeks(["catalogue", "show", "heart"], none);
    expect(wrong).toMatchObject({ status: 3, stdout: "" });
    expect(wrong.stderr).toMatch(/error BAD_CODE: .*\n {2}do: /);
  });
});
