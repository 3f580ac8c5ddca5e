import { Catalogue } from "kodeks/icd10/catalogue";
import { describe, expect, it } from "vitest";
import { checkCase } from "./check-case.ts";

const checked = { codes: ["E11.9", "E10.9"], sex: "female", birthYear: 1980, on: "2024-01-01" };

describe("checkCase", () => {
  it("names the rule and its source, as the API gives them", () => {
    const builtIn = { name: "none", catalogue: Catalogue.builtIn(), classification: null };
    expect(checkCase(builtIn)(checked)).toEqual([
      {
        rule: "excludes",
        severity: "info",
        codes: ["E11.9", "E10.9"],
        message: "E11.9 and E10.9 exclude each other",
        parameters: {},
        source:
          "ICD-10-CM 2026 tabular list, CDC/NCHS: E11, Excludes1: type 1 diabetes mellitus (E10.-)",
      },
    ]);
  });

  it("looks codes up in a catalogue only where there is one", () => {
    const empty = { name: "SKS", catalogue: new Catalogue([]), classification: "sks" } as const;
    const rules = checkCase(empty)(checked).map(({ rule }) => rule);
    expect(rules).toEqual(["unknown-code", "unknown-code", "excludes"]);
  });

  it("takes the age from the year of birth", () => {
    const builtIn = { name: "none", catalogue: Catalogue.builtIn(), classification: null };
    const birth = { ...checked, codes: ["O80"], birthYear: 1950 };
    expect(checkCase(builtIn)(birth)).toMatchObject([{ rule: "age" }]);
    expect(checkCase(builtIn)({ ...birth, on: null })).toEqual([]);
  });
});
