import { Catalogue } from "kodeks/icd10/catalogue";
import { checkCodes } from "kodeks/icd10/rules/check-codes";
import type { CodesToCheck } from "kodeks/icd10/rules/check-codes";
import { ageTopics, ruleKinds } from "kodeks/icd10/rules/coding-rule";
import { ageRules } from "kodeks/icd10/rules/rule-tables";
import { describe, expect, it } from "vitest";
import type { RuleWarning } from "../../api/case.ts";
import { danish } from "./danish.ts";
import { english } from "./english.ts";
import { ruleText } from "./rule-words.ts";

const none = {
  kind: "code",
  parent: null,
  validFrom: null,
  validTo: null,
  billable: true,
} as const;
const catalogue = new Catalogue([
  { ...none, code: "E11", title: "Type 2 diabetes", kind: "category", billable: false },
  { ...none, code: "E11.9", title: "Type 2 diabetes", parent: "E11", validTo: "2020-12-31" },
  { ...none, code: "E10.9", title: "Type 1 diabetes" },
  { ...none, code: "J18.1", title: "Lobar pneumonia", parent: "J18" },
  { ...none, code: "J18.9", title: "Pneumonia, unspecified", parent: "J18" },
  { ...none, code: "J18", title: "Pneumonia", kind: "category" },
  ...["O80", "P22.0", "Z38.0", "R95", "N95.1"].map((code) => ({ ...none, code, title: code })),
]);

const warningsOf = (given: CodesToCheck): RuleWarning[] =>
  checkCodes(given, { catalogue, classification: "icd-10-cm", name: "Test" }).map(
    ({ codes, parameters, source, ...rest }) => ({
      ...rest,
      codes: [...codes],
      parameters: { ...parameters },
      source: source.title,
    }),
  );

describe("what rules find", () => {
  const found = [
    ...warningsOf({ codes: ["E11", "E11.9", "E11.9", "E10.9", "J18", "J18.9", "Q99"], on: "2024" }),
    ...warningsOf({ codes: ["E11.9"], on: "2024-01-01" }),
    ...warningsOf({ codes: ["O80"], sex: "male" }),
    ...["O80", "P22.0", "Z38.0", "R95", "N95.1"].flatMap((code) =>
      warningsOf({
        codes: [code],
        age: code === "N95.1" ? { least: 5, most: 6 } : { least: 80, most: 80 },
      }),
    ),
  ];

  it("is said in Danish, every rule and every age, with all that the English says", () => {
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(ruleKinds));
    const topics = found.map(({ parameters }) => parameters["topic"]);
    expect(new Set(topics.filter((topic) => topic !== undefined))).toEqual(new Set(ageTopics));
    expect(new Set(ageRules.map(({ topic }) => topic))).toEqual(new Set(ageTopics));
    for (const warning of found) {
      const { codes, parameters, message } = warning;
      const text = ruleText(danish, warning);
      expect(text).not.toBe(message);
      expect(text).not.toMatch(/undefined|null|female|male|below|beside|pregnancy|birth/);
      for (const code of codes) expect(text).toContain(code);
      for (const value of Object.values(parameters)) {
        if (typeof value === "number" && value !== 150) expect(text).toContain(String(value));
      }
    }
  });

  it("is said in the service's English, and so are rules that are not known yet", () => {
    for (const warning of found) expect(ruleText(english, warning)).toBe(warning.message);
    const [warning] = found;
    if (warning === undefined) throw new Error("nothing was found");
    expect(ruleText(danish, { ...warning, rule: "of-tomorrow" })).toBe(warning.message);
    const strange = { ...warning, rule: "age", parameters: { from: "x" } };
    expect(ruleText(danish, strange)).toBe(warning.message);
  });
});
