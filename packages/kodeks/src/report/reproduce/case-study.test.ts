import { describe, expect, it } from "vitest";
import type { Verdict } from "../../audit/verdicts.ts";
import { paperCases } from "../audits/paper-figures.ts";
import { toyAudit } from "./audited.fixture.ts";
import type { ToyCourse } from "./audited.fixture.ts";
import { caseStudy } from "./case-study.ts";
import type { CaseStudyResult } from "./case-study.ts";
import { diabetesStudy, heartFailureStudy } from "./documentation-studies.ts";
import { plantedVerdicts } from "./planted-truth.ts";
import { screenStudy } from "./screen-study.ts";

const studyOf = (
  id: string,
  toys: readonly ToyCourse[],
  known: readonly string[],
): CaseStudyResult => {
  const study = paperCases.find((one) => one.id === id);
  if (study === undefined) throw new Error(id);
  const { audited, truth } = toyAudit(toys, known);
  return caseStudy(study, audited, 0.4, truth, 1);
};

describe("caseStudy", () => {
  const weight = (score: number, coded: readonly string[], shown?: Verdict): ToyCourse => ({
    scores: { E66: score },
    coded,
    ...(shown === undefined ? {} : { shown: { E66: shown } }),
  });
  const { coded, missed, gained, audit } = studyOf(
    "weight",
    [
      { ...weight(0.8, ["E66"], "explicit"), primary: ["E66"] },
      weight(0.2, ["E66"], "supported"),
      weight(0.05, ["E66"]),
      weight(0.9, [], "explicit"),
      weight(0.3, ["I10"], "supported"),
      weight(0.15, [], "inferred"),
      weight(0.1, [], "historical-or-negated"),
      weight(0.5, []),
      weight(0, [], "explicit"),
    ],
    ["E66", "I10"],
  );

  it("counts what is found among the coded, as the audit does", () => {
    expect(coded).toBe(3);
    expect(audit?.standard).toMatchObject({ found: 1, coded: 3, extra: 2 });
    expect(audit?.lowered).toMatchObject({ boundary: 0.1, found: 2, extra: 5 });
    expect(gained.value).toBeCloseTo(1 / 3);
    expect(audit?.finding).toMatchObject({ codedSecondary: 2, members: ["E66"] });
  });

  it("has the planted truth answer the review, of a sample and of every course", () => {
    expect(missed).toBe(3);
    const answers = {
      explicit: 1,
      supported: 1,
      inferred: 1,
      "historical-or-negated": 1,
      wrong: 1,
    };
    expect(audit?.everything).toMatchObject({ reviewed: 9, missing: 0, answers });
    expect(audit?.everything.valid.value).toBeCloseTo(2 / 5);
    // Fewer than a review takes: the sample is everything, too.
    expect(audit?.sampled.answers).toEqual(answers);
    expect(audit?.everything.documented).toMatchObject({
      kind: "estimate",
      total: { value: 5, low: 5, high: 5 },
    });
    expect(audit?.everything.propensity?.value).toBeCloseTo(2 / 5);
    const valid = audit?.yields.map(({ boundary, reviewed }) => [boundary, reviewed]);
    expect(valid).toEqual([
      [0.5, 2],
      [0.4, 2],
      [0.3, 3],
      [0.2, 3],
      [0.1, 5],
      [0.05, 5],
      [0.02, 5],
    ]);
  });

  it("takes a range as one: its highest score, any of its codes", () => {
    const range = studyOf(
      "hypertension",
      [
        { scores: { I10: 0.1, I15: 0.7 }, coded: ["I11"] },
        { scores: { I10: 0.6, E66: 1 }, coded: ["E66"] },
      ],
      ["E66", "I10", "I15"],
    );
    expect(range.audit?.finding.members).toEqual(["I10", "I15"]);
    expect(range.coded).toBe(1);
    expect(range.audit?.standard).toMatchObject({ found: 1, extra: 1 });
  });

  it("finds nothing where the model knows none of the codes, or nobody has any", () => {
    const unknown = studyOf("suicide", [{ coded: ["X64"], shown: { X64: "explicit" } }], ["E66"]);
    expect(unknown).toMatchObject({ coded: 1, missed: 0 });
    expect(unknown.audit?.finding.members).toEqual([]);
    for (const row of unknown.audit?.finding.sweep ?? []) expect(row.found + row.extra).toBe(0);
    const none = studyOf("suicide", [{ coded: ["E66"] }], ["E66"]);
    expect(none).toMatchObject({ coded: 0, audit: null });
  });
});

describe("plantedVerdicts", () => {
  it("takes the clearest of several ways to show a condition", () => {
    const { audited, truth } = toyAudit(
      [{ shown: { I10: "inferred", I11: "supported", E66: "explicit" } }, {}],
      ["E66"],
    );
    expect(plantedVerdicts(truth, "I10-I15", audited.courses)).toEqual(["supported", "wrong"]);
    expect(plantedVerdicts(truth, "E66", audited.courses)).toEqual(["explicit", "wrong"]);
  });
});

describe("documentation", () => {
  it("finds diabetes coded without its type", () => {
    const { audited, truth } = toyAudit(
      [
        { scores: { E14: 0.05, E11: 0.4 }, coded: ["E14"], shown: { E11: "explicit" } },
        { scores: { E14: 0.05, E10: 0.11 }, coded: ["E14"], shown: { E10: "supported" } },
        { scores: { E14: 0.6, E11: 0.4 }, coded: ["E14"], shown: { E11: "explicit" } },
        { scores: { E14: 0.05, E11: 0.09 }, coded: ["E14"] },
        { scores: { E11: 0.9 }, coded: ["E11"], shown: { E11: "explicit" } },
        { scores: { E11: 0.9 }, coded: ["E11", "E14"], shown: { E11: "explicit" } },
      ],
      ["E10", "E11", "E14"],
    );
    const found = diabetesStudy(audited, 0.5, truth, 1);
    expect(found).toMatchObject({ coded: 4, candidates: 2 });
    expect(found.agreed.value).toBe(1 / 4);
    expect(found.imprecise.value).toBe(2 / 4);
    expect(found.named.value).toBe(1 / 2);
    expect(found.valid.value).toBe(1);
  });

  it("finds heart failure coded without documentation", () => {
    const { audited, truth } = toyAudit(
      [
        { scores: { I50: 0.9 }, coded: ["I50"], shown: { I50: "explicit" } },
        { scores: { I50: 0.1 }, coded: ["I50"] },
        { coded: ["I50"], shown: { I50: "historical-or-negated" } },
        { scores: { I50: 0.19 }, coded: ["I50"], shown: { I50: "supported" } },
        { scores: { I50: 0.9 } },
      ],
      ["I50"],
    );
    const found = heartFailureStudy(audited, 0.4, truth, 1);
    expect(found).toMatchObject({ coded: 4, candidates: 3 });
    expect(found.predicted.value).toBe(1 / 4);
    expect(found.unsure.value).toBe(3 / 4);
    expect(found.undocumented.value).toBeCloseTo(2 / 3);
    expect(found.undocumentedOfAll.value).toBe(2 / 4);
  });

  it("finds nothing of codes that the model does not know", () => {
    const { audited, truth } = toyAudit([{ coded: ["E66"] }], ["E66"]);
    expect(diabetesStudy(audited, 0.4, truth, 1)).toMatchObject({ coded: 0, candidates: 0 });
    expect(heartFailureStudy(audited, 0.4, truth, 1)).toMatchObject({ coded: 0, candidates: 0 });
  });
});

describe("screenStudy", () => {
  it("sets what was planted beside the ranking", () => {
    // E66 is found by the model twice as often as it is coded; I10 as often.
    const toys = Array.from({ length: 60 }, (_, i): ToyCourse => {
      const [isHeavy, isHigh] = [i % 3 === 0, i % 3 === 1];
      const coded = [...(isHeavy && i % 2 === 0 ? ["E66"] : []), ...(isHigh ? ["I10"] : [])];
      return { scores: { E66: isHeavy ? 0.6 : 0.01, I10: isHigh ? 0.9 : 0.01 }, coded };
    });
    const { audited } = toyAudit(toys, ["E66", "I10"]);
    const shares = new Map([
      ["E66", { documented: 40, coded: 15 }],
      ["I10", { documented: 40, coded: 36 }],
    ]);
    const found = screenStudy({ audited, splits: "test" }, shares, 1);
    expect(found).toMatchObject({
      codes: 2,
      judged: 2,
      underCoded: 1,
      first: 2,
      firstUnderCoded: 1,
    });
    expect(found.top[0]).toMatchObject({ code: "E66", rank: 1, coded: 10, planted: { coded: 15 } });
    expect(found.top[0]?.estimated.value).toBeLessThan(found.top[1]?.estimated.value ?? 0);
    const unknown = screenStudy({ audited, splits: "test" }, new Map(), 1);
    expect(unknown).toMatchObject({ judged: 0, firstUnderCoded: 0 });
  });
});
