import { describe, expect, it } from "vitest";
import { createRandom } from "../../base/random.ts";
import { defaultConfiguration, withPerfectCoder } from "../configuration/defaults.ts";
import type { Configuration } from "../configuration/schema.ts";
import { createDemography } from "../population/demography.ts";
import { createEpidemiology } from "../population/epidemiology.ts";
import type { Illness } from "../population/epidemiology.ts";
import type { Shown, ShownCondition } from "../records/documentation.ts";
import { createCoder } from "./code-course.ts";
import type { CodingCase } from "./code-course.ts";

const epidemiology = createEpidemiology(
  defaultConfiguration,
  createDemography(defaultConfiguration),
);
const random = createRandom(11);

function condition(code: string, role: ShownCondition["role"], shown: Shown): ShownCondition {
  const illness: Illness = epidemiology.byCategory.get(code.slice(0, 3)) ?? expect.fail(code);
  return { illness, code, role, shown };
}

function course(
  conditions: readonly ShownCondition[],
  changes: Partial<CodingCase> = {},
): CodingCase {
  return {
    conditions,
    absent: [],
    shortcuts: [],
    specialtyKey: "gastroenterology",
    year: 2010,
    sex: "female",
    age: 60,
    random,
    ...changes,
  };
}

/** Share of the courses in which the condition with this code was coded. */
function rate(configuration: Configuration, one: CodingCase, code: string): number {
  const code_ = createCoder(configuration, epidemiology);
  let coded = 0;
  for (let times = 0; times < 4000; times++) {
    if (code_(one).truth.some((row) => row.code === code && row.human_coded)) coded += 1;
  }
  return coded / 4000;
}

const quiet: Configuration = {
  ...defaultConfiguration,
  coding: {
    ...defaultConfiguration.coding,
    wrong: 0,
    wrongBySpecialty: {},
    unspecific: 0,
    broader: {},
  },
};
const primary = condition("K35.8", "primary", "explicit");

describe("coders", () => {
  it.each([
    ["the primary", primary, 0.985],
    ["a reviewed one", condition("E66.9", "secondary", "explicit"), 0.4],
    ["a reviewed one by its result", condition("E66.9", "secondary", "result"), 0.4],
    ["a reviewed one inferred", condition("I10", "secondary", "inferred"), 0.46 * 0.55],
    ["self-harm", condition("X60.0", "secondary", "explicit"), 0.24],
    ["any other", condition("K21.9", "secondary", "explicit"), 0.56],
    ["any other by its medicine", condition("K21.9", "secondary", "drug"), 0.56 * 0.55],
    ["heart failure without a trace", condition("I50.9", "secondary", null), 0.45],
    ["any other without a trace", condition("K21.9", "secondary", null), 0.06],
  ])("code %s at its rate", (_, tested, expected) => {
    const conditions = tested === primary ? [primary] : [primary, tested];
    expect(rate(quiet, course(conditions), tested.code)).toBeCloseTo(expected, 1);
    expect(Math.abs(rate(quiet, course(conditions), tested.code) - expected)).toBeLessThan(0.035);
  });

  it("differ by specialty and year", () => {
    const conditions = [primary, condition("K21.9", "secondary", "explicit")];
    const usual = rate(quiet, course(conditions), "K21.9");
    expect(
      rate(quiet, course(conditions, { specialtyKey: "nephrology" }), "K21.9"),
    ).toBeGreaterThan(usual + 0.07);
    expect(rate(quiet, course(conditions, { year: 2016 }), "K21.9")).toBeLessThan(usual - 0.02);
  });

  it("code vaguely, wrongly, and from the past", () => {
    const code = createCoder(
      {
        ...defaultConfiguration,
        coding: {
          ...defaultConfiguration.coding,
          primary: 1,
          wrong: 0,
          wrongBySpecialty: {},
          broader: { E11: 1 },
          historical: 1,
        },
      },
      epidemiology,
    );
    const diabetes = condition("E11.5", "primary", "explicit");
    const past = { illness: primary.illness, code: "K35.8", how: "historical" as const };
    const { diagnoses, truth } = code(course([diabetes], { absent: [past] }));
    expect(diagnoses.map(({ code: given }) => given)).toEqual(["E14.5", "K35.8"]);
    expect(truth).toEqual([
      {
        code: "E11.5",
        role: "primary",
        present: true,
        documented: true,
        how: "explicit",
        human_coded: true,
        coded_as: "E14.5",
      },
      {
        code: "K35.8",
        role: null,
        present: false,
        documented: true,
        how: "historical",
        human_coded: true,
        coded_as: "K35.8",
      },
    ]);
    const mistaken = createCoder(
      { ...quiet, coding: { ...quiet.coding, primary: 1, wrong: 1 } },
      epidemiology,
    );
    const wrong = mistaken(course([primary]));
    expect(wrong.truth[0]).toMatchObject({ present: false, how: null, human_coded: true });
    expect(wrong.truth[1]).toMatchObject({
      code: "K35.8",
      present: true,
      human_coded: false,
      coded_as: null,
    });
  });

  it("follow shortcuts where no clinical text stands for the code", () => {
    const [shortcut] = defaultConfiguration.shortcuts;
    if (shortcut === undefined) throw new Error("there are no shortcuts");
    const code = createCoder(quiet, epidemiology);
    const { diagnoses, truth } = code(
      course([primary], { shortcuts: [{ ...shortcut, coded: 1 }] }),
    );
    expect(diagnoses).toContainEqual({ code: shortcut.code, role: "secondary" });
    expect(truth).toContainEqual({
      code: shortcut.code,
      role: null,
      present: false,
      documented: false,
      how: "shortcut",
      human_coded: true,
      coded_as: shortcut.code,
    });
  });

  it("make no mistake when perfect", () => {
    const code = createCoder(withPerfectCoder(defaultConfiguration), epidemiology);
    const conditions = [
      primary,
      condition("E11.4", "secondary", "drug"),
      condition("I50.9", "secondary", null),
    ];
    expect(code(course(conditions)).diagnoses).toEqual([
      { code: "K35.8", role: "primary" },
      { code: "E11.4", role: "secondary" },
    ]);
  });

  it("are at least twenty shortcuts", () => {
    expect(
      new Set(defaultConfiguration.shortcuts.map(({ code }) => code)).size,
    ).toBeGreaterThanOrEqual(20);
  });
});
