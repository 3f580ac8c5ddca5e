import { describe, expect, it } from "vitest";
import type { Evidence } from "../cohort/course.ts";
import type { TruthRow } from "../cohort/truth.ts";
import { defaultConfiguration, withPerfectCoder } from "./configuration/defaults.ts";
import { languages } from "./grammar/language-grammar.ts";
import { simulatePatient } from "./simulate-patient.ts";
import type { SimulatedCourse } from "./simulate-patient.ts";
import { createWorld } from "./world.ts";
import type { WorldOptions } from "./world.ts";

const patients = 80;

function simulateAll(options: Partial<WorldOptions> = {}): SimulatedCourse[] {
  const world = createWorld({
    language: "en",
    seed: 1,
    configuration: defaultConfiguration,
    ...options,
  });
  return Array.from({ length: patients }, (_, index) => simulatePatient(world, index)).flat();
}

describe.each(languages)("simulated patients (%s)", (language) => {
  const courses = simulateAll({ language });

  it("have evidence inside the notes that it names", () => {
    for (const { course } of courses) {
      const texts = new Map(course.documents.map(({ documentId, text }) => [documentId, text]));
      for (const { documentId, start, end } of course.evidence) {
        const text = texts.get(documentId) ?? expect.fail(documentId);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).not.toBe("");
      }
    }
  });

  it("show each condition in the way that the truth says", () => {
    for (const { course, truth } of courses) {
      for (const row of truth) {
        if (!row.present) continue;
        const kinds = new Set(
          course.evidence.filter(({ code }) => code === row.code).map(({ kind }) => kind),
        );
        expect(allowed(row, kinds), `${course.courseId} ${row.code} ${row.how}`).toBe(true);
      }
    }
  });

  it("come with a truth that accounts for every code", () => {
    for (const { course, truth } of courses) {
      const accounted = new Set(truth.map(({ coded_as }) => coded_as));
      for (const { code } of course.diagnoses) expect(accounted.has(code), code).toBe(true);
      const registered = new Set(course.diagnoses.map(({ code }) => code));
      for (const { coded_as, human_coded } of truth) {
        expect(human_coded).toBe(coded_as !== null);
        if (coded_as !== null) expect(registered.has(coded_as)).toBe(true);
      }
      expect(truth.filter(({ role }) => role === "primary")).toHaveLength(1);
    }
  });

  it("have courses in time, with notes inside them", () => {
    for (const { course } of courses) {
      expect(course.documents.length).toBeGreaterThan(0);
      for (const { time } of course.documents) {
        expect(String(time) >= String(course.start)).toBe(true);
        expect(String(time) <= String(course.end)).toBe(true);
      }
      expect(Number(course.start?.slice(0, 4))).toBeGreaterThanOrEqual(course.birthYear ?? 9999);
    }
  });

  it("hold conditions and, where told to, a relative's or a denial of the same", () => {
    const saying = (contrast: number): number => {
      const configuration = {
        ...defaultConfiguration,
        documentation: { ...defaultConfiguration.documentation, family: 0, contrast },
      };
      const mother = /\b(mother|father|mor|far|family history|familie\w*)\b/i;
      return simulateAll({ language, configuration }).filter(({ course }) =>
        course.documents.some(({ text }) => mother.test(text)),
      ).length;
    };
    expect(saying(1)).toBeGreaterThan(saying(0) + 10);
  });

  it("keep their chronic conditions under one code", () => {
    const seen = new Map<string, string>();
    for (const { course, truth } of courses) {
      for (const { present, code } of truth) {
        if (!present || !/^(E1[0-4]|I10|J44|N18)/.test(code)) continue;
        const key = `${course.patientId} ${code.slice(0, 3)}`;
        expect(seen.get(key) ?? code).toBe(code);
        seen.set(key, code);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});

/** Whether evidence of these kinds fits how the truth says that a condition is shown. */
function allowed({ how }: TruthRow, kinds: ReadonlySet<Evidence["kind"]>): boolean {
  const named = kinds.has("explicit");
  switch (how) {
    case "explicit":
      return named;
    case "drug":
      return kinds.has("drug") && !named;
    case "result":
      return kinds.has("result") && !named;
    case "inferred":
      return kinds.has("inferred") && !named;
    default:
      // A way of life is told of everybody, those whose smoking is nowhere documented included.
      return kinds.size === 0;
  }
}

describe("simulation", () => {
  it("gives the same for the same seed, and something else for another", () => {
    const once = simulateAll();
    expect(simulateAll()).toEqual(once);
    expect(simulateAll({ seed: 2 })).not.toEqual(once);
  });

  it("does not depend on the order of patients", () => {
    const world = createWorld({ language: "en", seed: 5, configuration: defaultConfiguration });
    const forwards = [3, 4, 5].map((index) => simulatePatient(world, index));
    const backwards = [5, 4, 3].map((index) => simulatePatient(world, index));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  it("writes the same record for a perfect coder, who codes what it documents and no more", () => {
    const usual = createWorld({
      language: "en",
      seed: 1,
      configuration: { ...defaultConfiguration, shortcuts: [] },
    });
    const perfect = createWorld({
      language: "en",
      seed: 1,
      configuration: withPerfectCoder(defaultConfiguration),
    });
    // The first course alone: later ones come after the coder's draws.
    const [first] = simulatePatient(usual, 2);
    expect(simulatePatient(perfect, 2)[0]?.course.documents).toEqual(first?.course.documents);
    for (const { course, truth } of simulateAll({
      configuration: withPerfectCoder(defaultConfiguration),
    })) {
      const documented = truth.filter(
        ({ present, how, role }) => present && (how !== null || role === "primary"),
      );
      expect(new Set(course.diagnoses.map(({ code }) => code))).toEqual(
        new Set(documented.map(({ code }) => code)),
      );
    }
  });
});
