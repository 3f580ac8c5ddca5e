import { describe, expect, it } from "vitest";
import { caseStudy, shownAs } from "./case-studies.ts";
import { diabetesStudy, heartFailureStudy } from "./documentation-studies.ts";
import { caseStudies } from "./paper.ts";
import type { PlantedCondition, ScoredCourse, ScoredCourses } from "./scored-courses.ts";

const course = (
  scores: Readonly<Record<string, number>>,
  coded: readonly string[],
  present: readonly (readonly [category: string, how: PlantedCondition["how"]])[] = [],
): ScoredCourse => ({
  scores: new Map(Object.entries(scores)),
  coded: new Set(coded),
  present: present.map(([category, how]) => ({ category, how })),
});

const scoredOf = (courses: readonly ScoredCourse[], known: readonly string[]): ScoredCourses => ({
  courses,
  known,
  use: new Map([
    ["E66", { coded: 10, secondary: 9 }],
    ["I10", { coded: 100, secondary: 80 }],
    ["I15", { coded: 10, secondary: 10 }],
  ]),
});

const study = (id: string) => {
  const found = caseStudies.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("caseStudy", () => {
  const scored = scoredOf(
    [
      course({ E66: 0.8 }, ["E66"], [["E66", "explicit"]]),
      course({ E66: 0.2 }, ["E66"], [["E66", "drug"]]),
      course({ E66: 0.05 }, ["E66"]),
      course({ E66: 0.9 }, [], [["E66", "explicit"]]),
      course({ E66: 0.3 }, ["I10"], [["E66", "result"]]),
      course({ E66: 0.15 }, [], [["E66", "inferred"]]),
      course({ E66: 0.1 }, [], [["E66", null]]),
      course({ E66: 0.5 }, []),
      course({}, [], [["E66", "explicit"]]),
    ],
    ["E66", "I10"],
  );
  const result = caseStudy(study("weight"), scored);
  const at = (boundary: number) => result.boundaries.find((row) => row.boundary === boundary);

  it("counts what is found among the coded, boundary included", () => {
    expect(result.coded).toBe(3);
    expect(at(0.5)?.found).toMatchObject({ hits: 1, of: 3 });
    expect(at(0.1)?.found).toMatchObject({ hits: 2, of: 3 });
    expect(at(0.05)?.found).toMatchObject({ hits: 3, of: 3 });
    expect(result.gained).toMatchObject({ hits: 1, of: 3 });
  });

  it("judges what nobody coded by the truth", () => {
    expect(at(0.5)).toMatchObject({ extra: 2, named: 1, inferred: 0, silent: 0 });
    expect(at(0.5)?.valid).toMatchObject({ hits: 1, of: 2 });
    expect(at(0.1)).toMatchObject({ extra: 5, named: 1, inferred: 1, silent: 1 });
    expect(at(0.1)?.valid).toMatchObject({ hits: 2, of: 5 });
    expect(result.missed).toBe(3);
    expect(result.secondary).toMatchObject({ hits: 9, of: 10 });
  });

  it("takes a range as one: its highest score, any of its codes", () => {
    const range = caseStudy(
      study("hypertension"),
      scoredOf(
        [course({ I10: 0.1, I15: 0.7 }, ["I11"]), course({ I10: 0.6, E66: 1 }, ["E66"])],
        ["E66", "I10", "I15"],
      ),
    );
    expect(range.categories).toEqual(["I10", "I15"]);
    expect(range.coded).toBe(1);
    const row = range.boundaries.find(({ boundary }) => boundary === 0.5);
    expect(row?.found).toMatchObject({ hits: 1, of: 1 });
    expect(row?.extra).toBe(1);
    expect(range.secondary).toMatchObject({ hits: 90, of: 110 });
  });

  it("finds nothing where the model knows none of the codes", () => {
    const none = caseStudy(study("suicide"), scoredOf([course({}, ["X64"])], []));
    expect(none).toMatchObject({ coded: 1, categories: [], missed: 0 });
    for (const row of none.boundaries) expect(row.found.hits + row.extra).toBe(0);
  });

  it("takes the clearest of several ways to show a condition", () => {
    const many = course(
      {},
      [],
      [
        ["E66", null],
        ["E66", "inferred"],
        ["E66", "result"],
        ["I10", "explicit"],
      ],
    );
    expect(shownAs(many, (code) => code === "E66")).toBe("supported");
    expect(shownAs(many, (code) => code === "I10")).toBe("named");
    expect(shownAs(many, (code) => code === "X60")).toBe("absent");
  });
});

describe("documentation", () => {
  it("finds diabetes coded without its type", () => {
    const result = diabetesStudy(
      scoredOf(
        [
          course({ E14: 0.05, E11: 0.4 }, ["E14"], [["E11", "explicit"]]),
          course({ E14: 0.05, E10: 0.11 }, ["E14"], [["E10", "drug"]]),
          course({ E14: 0.6, E11: 0.4 }, ["E14"], [["E11", "explicit"]]),
          course({ E14: 0.05, E11: 0.1 }, ["E14"]),
          course({ E11: 0.9 }, ["E11"], [["E11", "explicit"]]),
        ],
        ["E10", "E11", "E14"],
      ),
      0.5,
    );
    expect(result.coded).toBe(4);
    expect(result.agreed).toMatchObject({ hits: 1, of: 4 });
    expect(result.imprecise).toMatchObject({ hits: 2, of: 4 });
    expect(result.named).toMatchObject({ hits: 1, of: 2 });
    expect(result.inferred).toBe(1);
  });

  it("finds heart failure coded without documentation", () => {
    const result = heartFailureStudy(
      scoredOf(
        [
          course({ I50: 0.9 }, ["I50"], [["I50", "explicit"]]),
          course({ I50: 0.1 }, ["I50"], [["I50", null]]),
          course({}, ["I50"]),
          course({ I50: 0.19 }, ["I50"], [["I50", "result"]]),
          course({ I50: 0.9 }, []),
        ],
        ["I50"],
      ),
      0.4,
    );
    expect(result.coded).toBe(4);
    expect(result.predicted).toMatchObject({ hits: 1, of: 4 });
    expect(result.unsure).toMatchObject({ hits: 3, of: 4 });
    expect(result.undocumented).toMatchObject({ hits: 2, of: 3 });
    expect(result.undocumentedOfAll).toMatchObject({ hits: 2, of: 4 });
  });
});
