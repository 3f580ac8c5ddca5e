import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { evaluationFigures } from "./evaluation-figures.ts";
import { evaluationPage } from "./evaluation-page.ts";
import { evaluationResultFixture } from "./evaluation-result.fixture.ts";
import { toCsv, toJson } from "./figure-data.ts";
import { figurePng } from "./figure-png.ts";
import { printSvg } from "./print-svg.ts";
import { writeReportFiles } from "./write-report.ts";

const makeFolder = temporaryFolders();
const result = evaluationResultFixture();
const figures = evaluationFigures(result);
const page = evaluationPage(result, figures);

describe("page of an evaluation", () => {
  it("is one file without scripts and without anything from elsewhere", () => {
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=/i);
    const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target ?? "");
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(target).toMatch(/^(?:#[\w-]+$|data:)/);
    for (const [, id] of page.matchAll(/href="#([\w-]+)"/g)) expect(page).toContain(`id="${id}"`);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has the headline with its intervals, the baselines, and what is missing", () => {
    expect(page).toContain("<dd>62.0 %<small>60.8–63.2</small></dd>");
    expect(page).toContain("Dictionary of titles");
    expect(page).toContain("+40.0 <small>+38.0 to +42.0</small>");
    expect(page).toContain("courses by hospital: no course of the split has a hospital");
    expect(page).toContain(
      "Counts below 5, and what was computed from them, are hidden: 3 entries",
    );
    expect(page).toContain("98.8 %: 1.2 % of the human codes are not in the training split");
    expect(page).toContain("training recipe");
    expect(page).toContain("τ = 0.4100");
    expect(page).toContain("department 99 (–)");
    expect(page).toContain("error too high");
    expect(page).not.toMatch(/NaN|undefined|\bnull\b|\[object/);
  });

  it("gives the numbers behind each figure", () => {
    for (const { name, table } of figures) {
      const link = new RegExp(
        `download="${name}\\.csv" href="data:text/csv;charset=utf-8;base64,([^"]*)"`,
      );
      const csv = Buffer.from(link.exec(page)?.[1] ?? "", "base64").toString("utf8");
      expect(csv).toBe(toCsv(table));
      expect(csv.trim().split("\r\n")).toHaveLength(table.rows.length + 1);
    }
    const figure1 = figures.find(({ name }) => name === "figure-1");
    const departments = result.figures.figure1.specialties.flatMap((one) => one.departments);
    expect(figure1?.table.rows).toHaveLength(departments.length);
  });

  it("says so where there are no baselines, roles, automation or departments", () => {
    const bare = evaluationResultFixture();
    const less = {
      ...bare,
      baselines: [],
      roles: null,
      suggestedPrimary: null,
      automation: null,
      courses: [],
      leftOut: [],
      suppression: { below: null, hidden: 0 },
      figures: {
        ...bare.figures,
        figure1: { minimumCourses: 100, specialties: [], tooFew: [] },
        figure2b: null,
      },
    };
    const drawn = evaluationFigures(less);
    expect(drawn.map(({ name }) => name)).toEqual(["figure-2a", "calibration"]);
    const text = evaluationPage(less, drawn);
    expect(text).toContain("No simple models were measured");
    expect(text).toContain("does not tell primary from secondary");
    expect(text).toContain("no validation split to certify on");
    expect(text).toContain("so that Figure 1 is empty");
    expect(text).not.toMatch(/NaN|undefined|\bnull\b|\[object/);
  });

  it("escapes names from the data", () => {
    const evil = `<img src=x onerror="alert(1)">`;
    const [specialty] = result.figures.figure1.specialties;
    const group = result.courses[0]?.groups[0];
    const bad = {
      ...result,
      recipe: evil,
      courses: [
        {
          dimension: "department" as const,
          minimumCourses: 1,
          groups: group === undefined ? [] : [{ ...group, name: evil, specialty: evil }],
          tooFew: [{ name: evil, courses: 1 }],
        },
      ],
      figures: {
        ...result.figures,
        figure1: {
          minimumCourses: 1,
          specialties:
            specialty === undefined
              ? []
              : [
                  {
                    ...specialty,
                    specialty: evil,
                    departments: specialty.departments.map((one) => ({ ...one, department: evil })),
                  },
                ],
          tooFew: [{ name: evil, courses: 1 }],
        },
      },
    };
    const text = evaluationPage(bad, evaluationFigures(bad));
    expect(text).not.toContain("<img");
    expect(text).toContain("&lt;img");
  });

  it("lies in a folder with its figures", async () => {
    const folder = makeFolder();
    await writeReportFiles(folder, page, figures.slice(0, 2));
    const names = readdirSync(folder);
    expect(names).toEqual(
      expect.arrayContaining(["index.html", "figure-1.svg", "figure-1.csv", "figure-2a.svg"]),
    );
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe(page);
    if (!names.includes("figure-1.png")) return;
    const png = readFileSync(join(folder, "figure-1.png"));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Twice the figure's width.
    expect(png.readUInt32BE(16)).toBe(960);
  });
});

describe("figures for print", () => {
  it("have their colours spelt out", () => {
    for (const { svg } of figures) {
      const print = printSvg(svg);
      expect(print).not.toMatch(/var\(|prefers-color-scheme/);
      expect(print).toContain("#1c2733");
    }
  });

  it("become PNGs that differ as the figures do", () => {
    const [first, second] = figures.map(({ svg }) => figurePng(svg, 1));
    if (first === null || second === null) return;
    expect(Buffer.compare(Buffer.from(first ?? []), Buffer.from(second ?? []))).not.toBe(0);
  });
});

describe("numbers of a figure", () => {
  const table = {
    columns: ["a", "b"],
    rows: [
      ['x, "y"', 1.5],
      ["=1+1", null],
    ],
  };

  it("go into CSV quoted, and never as a formula", () => {
    expect(toCsv(table)).toBe(`a,b\r\n"x, ""y""",1.5\r\n'=1+1,\r\n`);
  });

  it("go into JSON as records", () => {
    expect(JSON.parse(toJson(table))).toEqual([
      { a: 'x, "y"', b: 1.5 },
      { a: "=1+1", b: null },
    ]);
  });
});
