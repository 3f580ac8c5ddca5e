import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConfiguration, readConfiguration } from "./configuration.ts";
import { defaultConfiguration, withPerfectCoder } from "./defaults.ts";

const refusal = (changes: unknown): unknown => {
  try {
    parseConfiguration(changes, "rates.json");
  } catch (error) {
    return error;
  }
  return null;
};

describe("configuration", () => {
  it("is the default where nothing changes", () => {
    expect(parseConfiguration({}, "rates.json")).toEqual(defaultConfiguration);
  });

  it("takes back what it prints", () => {
    const printed: unknown = JSON.parse(JSON.stringify(defaultConfiguration));
    expect(parseConfiguration(printed, "rates.json")).toEqual(defaultConfiguration);
    const perfect = withPerfectCoder(defaultConfiguration);
    expect(perfect.coding.secondary).toBe(1);
    expect(perfect.shortcuts).toEqual([]);
  });

  it("merges objects and replaces lists", () => {
    const changed = parseConfiguration({ coding: { secondary: 0.9 }, shortcuts: [] }, "rates.json");
    expect(changed.coding.secondary).toBe(0.9);
    expect(changed.coding.primary).toBe(defaultConfiguration.coding.primary);
    expect(changed.shortcuts).toEqual([]);
  });

  it.each([
    ["a rate above 1", { coding: { secondary: 1.2 } }, "coding.secondary"],
    ["a negative rate", { coding: { reviewed: { E66: -0.1 } } }, "coding.reviewed.E66"],
    [
      "shares above 1 in all",
      { documentation: { secondary: { explicit: 0.9, drug: 0.3 } } },
      "documentation.secondary",
    ],
    ["an unknown key", { coding: { tertiary: 0.5 } }, "coding"],
    ["an unknown category", { diseases: { U99: { share: 0.1 } } }, "diseases.U99"],
    [
      "no code at all",
      { coding: { secondaryByCode: { hello: 0.5 } } },
      "coding.secondaryByCode.hello",
    ],
    [
      "a code that no patient has",
      { coding: { secondaryByCode: { U07: 0.5 } } },
      "coding.secondaryByCode.U07",
    ],
    [
      "an unknown specialty",
      { coding: { bySpecialty: { astrology: 1 } } },
      "coding.bySpecialty.astrology",
    ],
    ["a cycle", { documentation: { generic: { E14: "E11" } } }, "documentation.generic"],
    [
      "a disease that leads to itself",
      { diseases: { I10: { leadsTo: { I10: 2 } } } },
      "diseases.I10.leadsTo.I10",
    ],
    ["an empty vocabulary", { terms: { E66: { clinical: [] } } }, "terms.E66.clinical"],
    [
      "years that run backwards",
      { population: { firstYear: 2016, lastYear: 2006 } },
      "population.lastYear",
    ],
    ["a year that is none", { coding: { byYear: { soon: 1 } } }, "coding.byYear.soon"],
    [
      "a broader code without a broader category",
      { coding: { broader: { K35: 0.1 } } },
      "coding.broader.K35",
    ],
    [
      "a shortcut to no code",
      {
        shortcuts: [
          {
            code: "X",
            kind: "form",
            specialty: "oncology",
            text: { en: "a", da: "b" },
            share: 0.1,
            coded: 1,
          },
        ],
      },
      "shortcuts.0.code",
    ],
    ["what is no number", { coding: { secondary: "half" } }, "coding.secondary"],
  ])("refuses %s, naming the key", (_, changes, key) => {
    expect(refusal(changes)).toMatchObject({
      code: "BAD_CONFIGURATION",
      where: "rates.json",
      message: expect.stringContaining(key) as string,
    });
  });

  it.each([[null], [7], ["text"], [[]]])("refuses %j, which is no object", (value) => {
    expect(refusal(value)).toMatchObject({ code: "BAD_CONFIGURATION" });
  });

  it("throws nothing but its own error, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const error = refusal({ coding: value });
        return error === null || (error as { code?: string }).code === "BAD_CONFIGURATION";
      }),
    );
  });

  it("refuses a file that is missing or no JSON", () => {
    const folder = mkdtempSync(join(tmpdir(), "kodeks-"));
    try {
      const file = join(folder, "rates.json");
      expect(() => readConfiguration(file)).toThrowError(
        expect.objectContaining({ code: "NOT_FOUND" }),
      );
      writeFileSync(file, "{");
      expect(() => readConfiguration(file)).toThrowError(
        expect.objectContaining({ code: "BAD_CONFIGURATION" }),
      );
      writeFileSync(file, '{"population": {"hospitals": 3}}');
      expect(readConfiguration(file).population.hospitals).toBe(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
