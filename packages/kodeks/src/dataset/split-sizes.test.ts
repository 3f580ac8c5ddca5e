import { describe, expect, it } from "vitest";
import { sharesForSizes } from "./split-sizes.ts";
import type { SplitSizes } from "./split-sizes.ts";
import { assignSplit } from "./split.ts";
import type { SplitCourse, SplitRule } from "./split.ts";

const rule: SplitRule = { seed: 1, validationShare: 0.1, testShare: 0.2, testFrom: null };

/** Two courses of each of 300 patients. */
async function* courses(split: string | null = null): AsyncGenerator<SplitCourse> {
  for (let i = 0; i < 600; i += 1) {
    yield { split, patientId: `p${i % 300}`, start: i < 300 ? "2015-01-01" : "2017-01-01" };
  }
}

async function sizes(
  wanted: SplitSizes,
  base = rule,
  split: string | null = null,
): Promise<Record<string, number>> {
  const resolved = await sharesForSizes(base, wanted, courses(split));
  const patients: Record<string, Set<string>> = {};
  for await (const course of courses(split)) {
    (patients[assignSplit(course, resolved)] ??= new Set()).add(course.patientId);
  }
  return Object.fromEntries(Object.entries(patients).map(([name, set]) => [name, set.size]));
}

describe("sharesForSizes", () => {
  it("cuts off just the patients asked for", async () => {
    expect(await sizes({ validationPatients: 17, testPatients: 40 })).toEqual({
      train: 243,
      validation: 17,
      test: 40,
    });
    expect(await sizes({ testPatients: 0, validationPatients: 1 })).toEqual({
      train: 299,
      validation: 1,
    });
  });

  it("cuts validation out of the source's training split", async () => {
    expect(await sizes({ validationPatients: 25 }, rule, "train")).toEqual({
      train: 275,
      validation: 25,
    });
  });

  it("cuts validation behind a test split given as a share", async () => {
    const found = await sizes({ validationPatients: 25 });
    expect(found["validation"]).toBe(25);
    expect((found["test"] ?? 0) + (found["train"] ?? 0)).toBe(275);
  });

  it("counts the patients before the date of a temporal split", async () => {
    const found = await sizes({ validationPatients: 25 }, { ...rule, testFrom: "2016-01-01" });
    expect(found).toEqual({ train: 275, validation: 25, test: 300 });
  });

  it("leaves the rule alone where no size is given, and refuses more than there are", async () => {
    expect(await sharesForSizes(rule, {}, courses())).toBe(rule);
    await expect(sizes({ testPatients: 300 })).rejects.toMatchObject({ code: "EMPTY_SPLIT" });
  });
});
