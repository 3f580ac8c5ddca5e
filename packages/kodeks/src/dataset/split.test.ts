import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignSplit as assign, patientPosition } from "./split.ts";
import type { Split, SplitRule } from "./split.ts";

const rule: SplitRule = { seed: 1, validationShare: 0.1, testShare: 0.2, testFrom: null };

const assignSplit = (split: string | null, patientId: string, rule: SplitRule): Split =>
  assign({ split, patientId, start: null }, rule);
const patients = Array.from({ length: 20_000 }, (_, i) => `patient-${i}`);

/** Fails unless `count` of all patients is a draw of `share` that happens (six standard deviations). */
function expectShare(count: number, share: number): void {
  const deviation = Math.sqrt(patients.length * share * (1 - share));
  expect(Math.abs(count - patients.length * share)).toBeLessThan(6 * deviation);
}

describe("patientPosition", () => {
  it("is the same in every release", () => {
    // The first 48 bits of SHA-256 of "1\0p1" and of "7\0æ", by Python's hashlib.
    expect(patientPosition("p1", 1)).toBe(0.9689214110593802);
    expect(patientPosition("æ", 7)).toBe(0.8967288548316894);
  });

  it("spreads patients evenly", () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const patient of patients) {
      const tenth = Math.floor(patientPosition(patient, 3) * 10);
      tenths[tenth] = tenths[tenth] + 1;
    }
    for (const count of tenths) expectShare(count, 0.1);
  });
});

describe("assignSplit", () => {
  it("cuts about the shares asked for, each patient apart from the others", () => {
    const counts = { train: 0, validation: 0, dev: 0, test: 0 };
    for (const patient of patients) counts[assignSplit(null, patient, rule)] += 1;
    expectShare(counts.test, 0.2);
    expectShare(counts.validation, 0.1);
    expect(counts.dev).toBe(0);
  });

  it("gives other splits under another seed", () => {
    const moved = patients.filter(
      (patient) =>
        assignSplit(null, patient, rule) !== assignSplit(null, patient, { ...rule, seed: 2 }),
    );
    // Two independent draws of 0.7, 0.1 and 0.2 differ with a chance of 0.46.
    expectShare(moved.length, 0.46);
  });

  it("keeps the source's splits and cuts validation from its training split only", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("dev", "test", "validation"), (patient, split) => {
        expect(assignSplit(split, patient, rule)).toBe(split);
      }),
    );
    const cut = patients.map((patient) => assignSplit("train", patient, rule));
    expect(new Set(cut)).toEqual(new Set(["train", "validation"]));
    expectShare(cut.filter((split) => split === "validation").length, 0.1);
  });

  it("nests smaller validation splits in larger ones", () => {
    const shares = fc.tuple(
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("train", null),
        shares,
        (patient, source, [a, b]) => {
          const split = (validationShare: number): string =>
            assignSplit(source, patient, { ...rule, validationShare });
          const [small, large] = [split(Math.min(a, b)), split(Math.max(a, b))];
          if (small === "validation") expect(large).toBe("validation");
          if (large === "train") expect(small).toBe("train");
          expect(small === "test").toBe(large === "test");
        },
      ),
      { numRuns: 1_000 },
    );
    const chosen = (validationShare: number): string[] =>
      patients.filter(
        (patient) => assignSplit("train", patient, { ...rule, validationShare }) === "validation",
      );
    const large = new Set(chosen(0.1));
    const small = chosen(0.05);
    expect(small.length).toBeGreaterThan(800);
    expect(small.every((patient) => large.has(patient))).toBe(true);
  });

  it("tests on what starts at a date or later, where the source has no splits", () => {
    const dated = { ...rule, testFrom: "2016-01-01" };
    const at = (start: string | null, split: string | null = null): Split =>
      assign({ split, patientId: "p", start }, dated);
    expect(at("2016-01-01T00:00:00")).toBe("test");
    expect(at("2020-05-31T00:00:00")).toBe("test");
    expect(at("2020-05-31T00:00:00", "train")).not.toBe("test");
    for (const patientId of patients.slice(0, 500)) {
      const before = assign({ split: null, patientId, start: "2015-12-31T23:59:59" }, dated);
      expect(before).toBe(patientPosition(patientId, 1) < 0.1 ? "validation" : "train");
      expect(assign({ split: null, patientId, start: null }, dated)).toBe(before);
    }
  });

  it("refuses a split that it does not know", () => {
    expect(() => assignSplit("holdout", "p", rule)).toThrow(
      expect.objectContaining({ code: "BAD_FOLDER" }),
    );
  });
});
