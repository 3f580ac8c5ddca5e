import { describe, expect, it } from "vitest";
import { all, linesOf, refused } from "./source.fixture.ts";
import { parseIcd10Cm } from "./icd-10-cm.ts";

function order(number: number, code: string, billable: 0 | 1, short: string, long: string): string {
  return `${String(number).padStart(5, "0")} ${code.padEnd(7)} ${billable} ${short.padEnd(60)} ${long}`;
}

const parse = (text: string): ReturnType<typeof all> =>
  all(parseIcd10Cm(linesOf(text, "cm.txt"), "cm.txt"));

describe("parseIcd10Cm", () => {
  it("reads CMS's order file", async () => {
    const entries = await parse(
      [
        order(1, "S02", 0, "Fx of skull", "Fracture of skull"),
        order(2, "S020XXA", 1, "Fx of vault, init", "Fracture of vault of skull, initial"),
        order(3, "C4A", 0, "Merkel cell carcinoma", ""),
      ].join("\r\n"),
    );
    expect(entries.map(({ code, kind, billable, title }) => [code, kind, billable, title])).toEqual(
      [
        ["S02", "category", false, "Fracture of skull"],
        ["S02.0XXA", "code", true, "Fracture of vault of skull, initial"],
        ["C4A", "category", false, "Merkel cell carcinoma"],
      ],
    );
    expect(entries.every(({ parent }) => parent === undefined)).toBe(true);
  });

  const header = "code\tbillable\ttitle\tcategory\tcategory_title\tblock_title\tchapter_title";
  const row = (code: string, billable: string, title: string, block: string): string =>
    [
      code,
      billable,
      title,
      code.slice(0, 3),
      `Category ${code.slice(0, 3)}`,
      block,
      "Tumours",
    ].join("\t");

  it("reads a table, and makes blocks and chapters of their titles", async () => {
    const entries = await parse(
      [
        header,
        row("C43", "0", "Melanoma", "Skin"),
        row("C430", "1", "Melanoma of lip", "Skin"),
        row("C4A0", "1", "Merkel cell of lip", "Skin"),
        row("C440", "1", "Other of lip", "Skin"),
        row("C441", "1", "Other of eyelid", "Skin"),
        row("C449", "1", "Other", "Soft tissue"),
        row("C459", "1", "Mesothelioma", "Soft tissue"),
      ].join("\n"),
    );
    const places = Object.fromEntries(entries.map(({ code, parent }) => [code, parent]));
    expect(places).toEqual({
      "C43.0": undefined,
      "C4A.0": undefined,
      "C44.0": undefined,
      "C44.1": undefined,
      "C44.9": undefined,
      "C45.9": undefined,
      II: null,
      // C4A stands out of order; C44 goes where most of it is.
      "C43-C44": "II",
      "C45-C45": "II",
      C43: "C43-C44",
      C4A: "C43-C44",
      C44: "C43-C44",
      C45: "C45-C45",
    });
    const category = entries.find(({ code }) => code === "C43");
    expect(category).toMatchObject({ title: "Melanoma", billable: false });
    expect(entries.find(({ code }) => code === "C44")).toMatchObject({ billable: null });
  });

  it("does with three columns", async () => {
    const entries = await parse(
      "code\tbillable\ttitle\nA00\t0\tCholera\nA000\t1\tCholera, classical\n",
    );
    expect(entries.map(({ code, title, parent }) => [code, title, parent])).toEqual([
      ["A00.0", "Cholera, classical", undefined],
      ["A00", "Cholera", undefined],
    ]);
  });

  it("names what it expected, and the line at fault", async () => {
    const good = order(1, "S02", 0, "Fx", "Fracture");
    await refused(parse("A00 Cholera\n"), /expected was CMS's order file/, "cm.txt:1");
    await refused(parse(`${good}\n00002 S020XXA`), /column 15/, "cm.txt:2");
    await refused(parse(`${good}\n${order(2, "0016070", 1, "x", "x")}`), /"9999999"/, "cm.txt:2");
    await refused(parse("code\tbillable\ttitle\nA00\tyes\tx\n"), /"billable"/, "cm.txt:2");
    await refused(parse("code\tbillable\ttitle\nA00\t1\n"), /2 cells/, "cm.txt:2");
  });
});
