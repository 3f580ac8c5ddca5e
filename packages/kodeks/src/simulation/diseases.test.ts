import { describe, expect, it } from "vitest";
import { categoryOf, normaliseCode } from "../icd10/code.ts";
import { chapterOf } from "../icd10/chapters.ts";
import { diseaseOf, diseases } from "./diseases.ts";
import { drugs } from "./drugs.ts";
import { labTests } from "./lab-tests.ts";
import { specialties } from "./specialties.ts";
import { danishTerms } from "./terms/danish-terms.ts";
import { englishTerms } from "./terms/english-terms.ts";

describe("diseases", () => {
  it("cover 250 categories and 700 full codes of nearly all chapters", () => {
    expect(diseases.length).toBeGreaterThanOrEqual(250);
    expect(diseases.flatMap(({ codes }) => codes).length).toBeGreaterThanOrEqual(700);
    const chapters = new Set(diseases.map(({ category }) => chapterOf(category).numeral));
    // XXII holds codes for special purposes, which hospitals do not register by themselves.
    expect(chapters.size).toBeGreaterThanOrEqual(20);
  });

  it("have shares over four orders of magnitude", () => {
    const shares = diseases.map(({ share }) => share);
    expect(Math.max(...shares) / Math.min(...shares)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...shares)).toBeLessThan(0.5);
  });

  it("have well-formed codes of their own category, none twice", () => {
    const codes = diseases.flatMap((disease) => disease.codes.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const { category, codes: own } of diseases) {
      expect(own.length, category).toBeGreaterThan(0);
      for (const { code, weight } of own) {
        expect(normaliseCode(code)).toBe(code);
        expect(categoryOf(code)).toBe(category);
        expect(weight).toBeGreaterThan(0);
      }
    }
  });

  it("name only specialties, medicines, tests and categories that exist", () => {
    for (const { category, specialties: places, drugs: medicines, labs, leadsTo } of diseases) {
      for (const key of Object.keys(places)) expect(specialties, category).toHaveProperty(key);
      for (const [key, share] of Object.entries(medicines)) {
        expect(drugs[key], `${category} ${key}`).toBeDefined();
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      for (const { test, direction, share } of labs) {
        const { low, high, whenLow, whenHigh } =
          labTests[test] ?? expect.fail(`${category} ${test}`);
        // A result can only be outside a limit that there is.
        expect(direction === "low" ? low : high, `${category} ${test}`).not.toBeNull();
        expect(direction === "low" ? whenLow : whenHigh, `${category} ${test}`).not.toBeNull();
        expect(share).toBeLessThanOrEqual(1);
      }
      for (const other of Object.keys(leadsTo)) expect(diseaseOf(other), other).toBeDefined();
    }
  });

  it("are the reason for a course in every specialty", () => {
    const reasons = new Set(diseases.flatMap((disease) => Object.keys(disease.specialties)));
    expect([...reasons].sort()).toEqual(Object.keys(specialties).sort());
  });
});

describe.each([
  ["English", englishTerms],
  ["Danish", danishTerms],
])("%s terms", (_, terms) => {
  it("are there for every disease and no other", () => {
    expect(Object.keys(terms).sort()).toEqual(diseases.map(({ category }) => category).sort());
  });

  it("name each disease in several ways and its findings", () => {
    for (const [category, { clinical, findings = [] }] of Object.entries(terms)) {
      expect(clinical.length, category).toBeGreaterThanOrEqual(2);
      expect(findings.length, category).toBeGreaterThanOrEqual(2);
      expect(new Set(clinical).size, category).toBe(clinical.length);
    }
  });

  it("are phrases of one line without article", () => {
    for (const [category, entry] of Object.entries(terms)) {
      const { clinical, lay = [], abbreviations = [], findings = [], codes = {} } = entry;
      const all = [clinical, lay, abbreviations, findings, ...Object.values(codes)].flat();
      for (const phrase of all) {
        expect(phrase, category).toMatch(/^\S(.*\S)?$/u);
        expect(phrase, category).not.toMatch(/^(a|an|the|en|et) /);
      }
    }
  });

  it("tell apart only codes that the disease has", () => {
    for (const [category, { codes = {} }] of Object.entries(terms)) {
      const known = new Set(diseaseOf(category)?.codes.map(({ code }) => code));
      for (const code of Object.keys(codes)) expect(known.has(code), code).toBe(true);
    }
  });

  it("do not call two diseases by one clinical or lay name", () => {
    const owners = new Map<string, string>();
    for (const [category, { clinical, lay = [] }] of Object.entries(terms)) {
      for (const phrase of new Set([...clinical, ...lay].map((text) => text.toLowerCase()))) {
        expect(owners.get(phrase), phrase).toBeUndefined();
        owners.set(phrase, category);
      }
    }
  });
});
