import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KodeksError } from "../base/errors.ts";
import { hasSharedData, needsSharedData, sharedData } from "../base/shared-data.fixture.ts";
import { atLevel, categoryOf, compareCodes, normaliseCode } from "./code.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const digits = "0123456789".split("");
const bareCode = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.constantFrom(...digits),
    fc.constantFrom(...digits, ...letters),
    fc.string({ unit: fc.constantFrom(...digits, ...letters), maxLength: 4 }),
  )
  .map((parts) => parts.join(""));
const canonical = bareCode.map((code) =>
  code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code,
);

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return "none";
  } catch (error) {
    return error instanceof KodeksError ? error.code : "other";
  }
};

describe("normaliseCode", () => {
  it.each([
    ["e119", "E11.9"],
    ["E11.9", "E11.9"],
    ["E11", "E11"],
    ["DE119", "E11.9"],
    ["de11.9", "E11.9"],
    ["DD45", "D45"],
    ["D45", "D45"],
    ["D3A.00", "D3A.00"],
    ["DC4A", "C4A"],
    ["C4A", "C4A"],
    ["m1a00x0", "M1A.00X0"],
    ["Z3A", "Z3A"],
    ["S72001A", "S72.001A"],
    ["T36.0X1A", "T36.0X1A"],
    ["A17.0†", "A17.0"],
    ["A17.0+", "A17.0"],
    [" G01* ", "G01"],
    ["B95.6!", "B95.6"],
    ["*G01", "G01"],
    ["A17.0+ G01*", "A17.0"],
    ["DE119+ZVA1", "E11.9"],
    ["DE119+ZVA", "E11.9"],
    ["DE119 + ZVA1+TUL2", "E11.9"],
    ["DE119 TUL1", "E11.9"],
    ["E10.-", "E10"],
    ["A00.–", "A00"],
    ["de10.-", "E10"],
    ["S72.0-", "S72.0"],
    ["E10.2-†", "E10.2"],
    ["M01.3-*", "M01.3"],
    ["E10.2-† N08.3*", "E10.2"],
    ["M1A.--", "M1A"],
    ["U69.00!", "U69.00"],
    ["E10.-+", "E10"],
  ])("makes %j %j", (raw, expected) => {
    expect(normaliseCode(raw)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "E",
    "E1",
    "E1.19",
    "11E",
    "EE1",
    "E11.",
    "E11..9",
    "E11.12345",
    "E11.1.2",
    "E11 9",
    "E11,9",
    "E11-E14",
    "E11-",
    "E11.-E14.-",
    "E11.--9",
    "E11.-9",
    "E11.---",
    ".-",
    "E11.9 E",
    "E11.9 kendt patient",
    "ı10.9",
    "Ｅ11",
    "DUH00",
    "x".repeat(1000),
  ])("refuses %j", (raw) => {
    expect(codeOf(() => normaliseCode(raw))).toBe("BAD_CODE");
  });

  it("shows the shape of what it refuses, never the text", () => {
    expect(() => normaliseCode("Jens Ø. 1953, tlf 5551234")).toThrow('"AAAA A. 9999…"');
  });

  it("leaves canonical codes alone, and so is idempotent", () => {
    fc.assert(fc.property(canonical, (code) => normaliseCode(code) === code));
    fc.assert(
      fc.property(fc.string(), (raw) => {
        if (codeOf(() => normaliseCode(raw)) !== "none") return;
        const once = normaliseCode(raw);
        expect(normaliseCode(once)).toBe(once);
      }),
    );
  });

  it("takes case, dot, SKS prefix, marks and blanks for the same code", () => {
    const dress = fc.record({
      lower: fc.boolean(),
      dot: fc.boolean(),
      prefix: fc.constantFrom("", "D"),
      before: fc.constantFrom("", " ", "*"),
      after: fc.constantFrom("", "+", "*", "!", "†", "  ", "+ZVA1", " TUL1"),
    });
    fc.assert(
      fc.property(canonical, dress, (code, { lower, dot, prefix, before, after }) => {
        const bare = dot ? code : code.replace(".", "");
        const raw = before + prefix + (lower ? bare.toLowerCase() : bare) + after;
        expect(normaliseCode(raw)).toBe(code);
      }),
    );
  });
});

describe("the dash of a code that wants more characters", () => {
  it("is dropped behind any code with a dot", () => {
    const short = canonical.filter((code) => code.length < 8);
    const after = fc.constantFrom("", "*", "†", "!", "+", " ");
    fc.assert(
      fc.property(short, fc.constantFrom("-", "--", "–"), after, (code, dash, mark) => {
        const raw = (code.length === 3 ? `${code}.` : code) + dash + mark;
        expect(normaliseCode(raw)).toBe(code);
        expect(normaliseCode(`d${raw}`)).toBe(code);
      }),
    );
  });
});

describe("levels and order", () => {
  it("cuts to the category, which is a prefix and its own category", () => {
    fc.assert(
      fc.property(canonical, (code) => {
        const category = categoryOf(code);
        expect(code.startsWith(category)).toBe(true);
        expect(category).toHaveLength(3);
        expect(normaliseCode(category)).toBe(category);
        expect(atLevel(code, 3)).toBe(category);
        expect(atLevel(code, 5)).toBe(code);
      }),
    );
  });

  it("sorts a category before its codes and codes before the next category", () => {
    const codes = ["E12", "E11.9", "E11", "E11.91", "D3A", "E11.0"];
    expect(codes.sort(compareCodes)).toEqual(["D3A", "E11", "E11.0", "E11.9", "E11.91", "E12"]);
    expect(compareCodes("E11", "E11")).toBe(0);
  });
});

const firstColumn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.slice(0, line.indexOf("\t")));

describe.skipIf(!hasSharedData)(`codes of real data${needsSharedData}`, () => {
  it("normalises every code of CodiEsp to itself, evidence included", () => {
    let count = 0;
    for (const name of readdirSync(join(sharedData, "codiesp"))) {
      const lines = readFileSync(join(sharedData, "codiesp", name), "utf8")
        .trim()
        .split("\n");
      for (const line of lines) {
        const record = JSON.parse(line) as { codes: string[]; evidence: { code: string }[] };
        for (const code of [...record.codes, ...record.evidence.map(({ code }) => code)]) {
          expect(normaliseCode(code)).toBe(code);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(20_000);
  });

  it("normalises every code of ICD-10-CM without a clash", () => {
    const file = join(sharedData, "icd-10-cm", "icd-10-cm-2019.tsv.gz");
    const codes = firstColumn(gunzipSync(readFileSync(file)).toString("utf8"));
    expect(codes.length).toBeGreaterThan(94_000);
    const normal = codes.map(normaliseCode);
    expect(new Set(normal).size).toBe(codes.length);
    expect(normal.map((code) => code.replace(".", ""))).toEqual(codes);
  });

  it("normalises every code of SKS that has the form of ICD-10, and refuses the others", () => {
    const file = join(sharedData, "sks", "sks-diagnoses-2018.tsv");
    expect(existsSync(file)).toBe(true);
    const codes = firstColumn(readFileSync(file, "utf8"));
    const refused = codes.filter((code) => codeOf(() => normaliseCode(code)) !== "none");
    // Denmark's own: DU… and DV… (letter in the third place), and eight with a nine-sign DZ358M….
    const own = codes.filter((code) => /^D[UV][A-Z]|^DZ358M\w{3}$/.test(code));
    expect(refused).toEqual(own);
    expect(refused).toHaveLength(256);
    const taken = codes.filter((code) => !refused.includes(code));
    expect(new Set(taken.map(normaliseCode)).size).toBe(taken.length);
  });
});
