import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Catalogue } from "../catalogue.ts";
import type { CatalogueEntry } from "../catalogue-entry.ts";
import { parseCodeSet } from "../code-range.ts";
import { ageAt, checkCodes } from "./check-codes.ts";
import type { CodesToCheck } from "./check-codes.ts";
import type { Classification } from "./coding-rule.ts";
import { excludesTable } from "./excludes.generated.ts";
import { ageRules, exclusionRules, sexRules } from "./rule-tables.ts";

const entry = (
  code: string,
  title: string,
  over: Partial<CatalogueEntry> = {},
): CatalogueEntry => ({
  code,
  title,
  kind: code.length === 3 ? "category" : "code",
  parent: code.length === 3 ? null : code.length === 5 ? code.slice(0, 3) : code.slice(0, -1),
  validFrom: null,
  validTo: null,
  billable: true,
  ...over,
});

const catalogue = new Catalogue([
  entry("E10", "Type 1 diabetes", { billable: false }),
  entry("E10.9", "Type 1 diabetes without complications"),
  entry("E11", "Type 2 diabetes", { billable: false }),
  entry("E11.2", "Type 2 diabetes with kidney complications", { billable: null }),
  entry("E11.21", "Type 2 diabetes with nephropathy"),
  entry("E11.9", "Type 2 diabetes without complications"),
  entry("J18", "Pneumonia", { billable: false }),
  entry("J18.1", "Lobar pneumonia"),
  entry("J18.9", "Pneumonia, unspecified organism", {
    validFrom: "2010-01-01",
    validTo: "2020-12-31",
  }),
  entry("I10", "Hypertension"),
  entry("N40.1", "Prostatic hyperplasia", { parent: null }),
  entry("O80", "Single spontaneous delivery"),
  entry("P22.0", "Respiratory distress of newborn", { parent: null }),
]);

/** Rule, severity and codes of each warning. */
const check = (
  codes: readonly string[],
  given: Omit<CodesToCheck, "codes"> = {},
  classification: Classification = "icd-10-cm",
): (string | readonly string[])[][] =>
  checkCodes({ codes, ...given }, { catalogue, classification, name: "Test 2025" }).map(
    ({ rule, severity, codes }) => [rule, severity, codes],
  );

describe("checkCodes", () => {
  it("finds nothing wrong with what is right", () => {
    expect(
      check(["E11.9", "I10"], { sex: "male", age: { least: 70, most: 71 }, on: "2024-05-05" }),
    ).toEqual([]);
  });

  it("looks codes up: unknown, not valid on the day, not billable, unspecific", () => {
    expect(check(["E11.5"])).toEqual([["unknown-code", "error", ["E11.5"]]]);
    expect(check(["E11"])).toEqual([["not-billable", "error", ["E11"]]]);
    expect(check(["J18.9"], { on: "2009-12-31" })[0]).toEqual(["not-valid", "error", ["J18.9"]]);
    expect(check(["J18.9"], { on: "2021-01-01T08:00:00" })[0]).toEqual([
      "not-valid",
      "error",
      ["J18.9"],
    ]);
    expect(check(["J18.9"], { on: "2020-12-31" })).toEqual([["unspecific", "info", ["J18.9"]]]);
    expect(check(["E11.2"])).toEqual([["unspecific", "info", ["E11.2"]]]);
    const [warning] = checkCodes(
      { codes: ["DE11"] },
      { catalogue, classification: "sks", name: "SKS 2025" },
    );
    expect(warning).toMatchObject({ codes: ["E11"], source: { title: "SKS 2025", place: "E11" } });
    expect(warning?.message).toContain("2 codes below it");
  });

  it("says what its message says as parameters too, for other languages", () => {
    const of = (codes: readonly string[], given: Omit<CodesToCheck, "codes"> = {}): unknown[] =>
      checkCodes({ codes, ...given }, { catalogue, classification: "icd-10-cm", name: "" }).map(
        ({ rule, message, parameters }) => {
          for (const value of Object.values(parameters).filter((one) => typeof one === "number"))
            expect(message).toContain(String(value));
          return [rule, parameters];
        },
      );
    expect(of(["J18.9"], { on: "2021-01-01T08:00:00" })).toEqual([
      ["not-valid", { on: "2021-01-01", to: "2020-12-31" }],
      ["unspecific", { finer: 1, where: "beside" }],
    ]);
    expect(of(["E11"])).toEqual([["not-billable", { below: 2 }]]);
    expect(of(["O80"], { sex: "male", age: { least: 4, most: 5 } })).toEqual([
      ["sex", { limitedTo: "female", recorded: "male" }],
      ["age", { topic: "pregnancy", from: 9, to: 64, least: 4, most: 5 }],
    ]);
  });

  it("leaves the catalogue's rules out without a catalogue", () => {
    expect(checkCodes({ codes: ["E11.5", "Q99"] }, null)).toEqual([]);
  });

  it("knows codes of one sex, and says nothing where the sex is not known", () => {
    expect(check(["N40.1"], { sex: "female" })).toEqual([["sex", "warning", ["N40.1"]]]);
    expect(check(["O80"], { sex: "male" })).toEqual([["sex", "warning", ["O80"]]]);
    for (const sex of ["other", null, undefined])
      expect(check(["N40.1", "O80"], sex === undefined ? {} : { sex })).toEqual([]);
    const osteoporosis = { sex: "male", age: null };
    expect(checkCodes({ codes: ["M81.0"], ...osteoporosis }, null)).toEqual([]);
    const sks = {
      catalogue: new Catalogue([entry("M81.0", "Postmenopausal osteoporosis", { parent: null })]),
      name: "SKS",
    };
    expect(
      checkCodes({ codes: ["M81.0"], ...osteoporosis }, { ...sks, classification: "sks" }),
    ).toMatchObject([{ rule: "sex" }]);
    expect(
      checkCodes({ codes: ["M81.0"], ...osteoporosis }, { ...sks, classification: "icd-10-cm" }),
    ).toEqual([]);
  });

  it("knows codes of some ages, and doubts for the patient", () => {
    const at = (code: string, least: number, most = least): unknown[] =>
      check([code], { age: { least, most } });
    expect(at("O80", 8)).toEqual([["age", "warning", ["O80"]]]);
    expect(at("O80", 65)).toEqual([["age", "warning", ["O80"]]]);
    expect([at("O80", 8, 9), at("O80", 64, 65), at("O80", 30), at("P22.0", 0, 1)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(at("P22.0", 30)).toEqual([["age", "info", ["P22.0"]]]);
    expect(ageAt(1980, "2024-03-01")).toEqual({ least: 43, most: 44 });
    expect([ageAt(null, "2024"), ageAt(1980, null), ageAt(2030, "2024")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(ageAt(2024, "2024-01-01")).toEqual({ least: 0, most: 0 });
  });

  it("quotes the note by which two codes exclude each other, once", () => {
    const found = checkCodes(
      { codes: ["E11.9", "E10.9"] },
      { catalogue, classification: "icd-10-cm", name: "" },
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: "excludes",
      severity: "warning",
      codes: ["E11.9", "E10.9"],
    });
    expect(found[0]?.source.place).toBe("E11, Excludes1: type 1 diabetes mellitus (E10.-)");
    expect(found[0]?.source.title).toMatch(/^ICD-10-CM 20\d\d tabular list/);
    expect(check(["O80", "P22.0"])[0]).toEqual(["excludes", "warning", ["O80", "P22.0"]]);
  });

  it("takes over ICD-10-CM's notes elsewhere only where they name whole categories", () => {
    const pairs = (classification: Classification): unknown[] => {
      const lookUp = { catalogue: new Catalogue([]), classification, name: "" };
      return checkCodes({ codes: ["E11.9", "E10.9", "J43.9", "J98.3"] }, lookUp)
        .filter(({ rule }) => rule === "excludes")
        .map(({ severity, codes }) => [severity, ...codes]);
    };
    expect(pairs("icd-10-cm")).toEqual([
      ["warning", "E11.9", "E10.9"],
      ["warning", "J43.9", "J98.3"],
    ]);
    expect(pairs("sks")).toEqual([["info", "E11.9", "E10.9"]]);
  });

  it("finds a code twice, in any spelling, and a code with one above it", () => {
    expect(check(["E11.9", "DE119"])).toEqual([["duplicate", "error", ["E11.9"]]]);
    expect(check(["E11.21", "E11.2"])).toEqual([
      ["duplicate-level", "warning", ["E11.2", "E11.21"]],
      ["unspecific", "info", ["E11.2"]],
    ]);
  });

  it("has data that can be read, and needs no order of codes", () => {
    for (const { codes } of [...sexRules, ...ageRules, ...exclusionRules]) parseCodeSet(codes);
    for (const { excluded } of exclusionRules) parseCodeSet(excluded);
    const lines = excludesTable.split("\n");
    expect(lines.length).toBeGreaterThan(5000);
    for (const line of lines) {
      const [at = "", excluded = "", note = ""] = line.split("\t");
      parseCodeSet(at);
      parseCodeSet(excluded);
      expect(note).not.toBe("");
    }
    const some = lines.flatMap(
      (line) => line.split("\t")[0]?.match(/[A-Z]\d[0-9A-Z](\.\w+)?/g) ?? [],
    );
    const kinds = (codes: readonly string[]): string[] =>
      checkCodes({ codes }, null)
        .map(({ rule, codes }) => `${rule} ${[...codes].sort().join(" ")}`)
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(some.slice(0, 400), { maxLength: 20 }), (codes) => {
        expect(kinds(codes)).toEqual(kinds(codes.toReversed()));
      }),
      { numRuns: 30 },
    );
  });
});
