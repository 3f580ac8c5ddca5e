import { describe, expect, it } from "vitest";
import { LabelSpace } from "../dataset/label-space.ts";
import { createRandom } from "../base/random.ts";
import type { AuditedSplit } from "./audited-split.ts";
import { sweepBoundaries } from "./boundary-sweep.ts";
import { codeSetScores, membersOf } from "./code-set-scores.ts";
import { drawSample } from "./review-sample.ts";
import {
  auditUndercoding,
  extraStratum,
  reviewUndercoding,
  undercodingStrata,
} from "./undercoding.ts";
import type { Answer, Verdict } from "./verdicts.ts";

const labels = new LabelSpace(
  3,
  ["E11", "E66", "I10", "I15"].map((code) => ({ code, count: 10, primary: 2 })),
);

/** Courses with the scores of their four codes and what humans coded. */
function split(
  rows: readonly (readonly [scores: readonly number[], human: readonly number[]])[],
): AuditedSplit {
  return {
    split: "test",
    labels,
    matrix: {
      documents: rows.length,
      labels: 4,
      scores: Float32Array.from(rows.flatMap(([scores]) => scores)),
      human: rows.map(([, human]) => Int32Array.from(human)),
      unseen: new Int32Array(rows.length),
      patients: Int32Array.from(rows, (_, i) => Math.floor(i / 2)),
    },
    courses: rows.map(([, human], i) => ({
      row: i,
      courseId: `c${i}`,
      patientId: `p${Math.floor(i / 2)}`,
      specialty: null,
      primary: new Set(i === 0 ? human : []),
      unseen: [],
    })),
    hasRoles: true,
    hasSpecialties: false,
  };
}

const small = split([
  [[0, 0, 0.6, 0.2], [2]],
  [[0, 0, 0.05, 0.3], [3]],
  [
    [0, 0, 0.02, 0.01],
    [2, 3],
  ],
  [[0, 0, 0.7, 0.1], []],
  [[0, 0, 0.1, 0.15], [0]],
  [[0, 0, 0.0, 0.0], []],
]);

describe("a set of codes", () => {
  it("scores as its highest member and is coded as any", () => {
    const members = membersOf("I10-I15", labels);
    expect(members).toEqual([2, 3]);
    const set = codeSetScores("I10-I15", members, small);
    expect([...set.scores].map((score) => Number(score.toFixed(2)))).toEqual([
      0.6, 0.3, 0.02, 0.7, 0.15, 0,
    ]);
    expect([...set.best]).toEqual([2, 3, 2, 2, 3, 2]);
    expect(set.coded).toEqual([true, true, true, false, false, false]);
  });

  it("counts courses as coded whose code the model does not know", () => {
    const courses = small.courses.map((course, i) =>
      i === 3 ? { ...course, unseen: [{ code: "I13", role: "primary" as const }] } : course,
    );
    const set = codeSetScores("I10-I15", [2, 3], { ...small, courses });
    expect(set.coded).toEqual([true, true, true, true, false, false]);
    expect(set.primary.map(Number)).toEqual([1, 0, 0, 1, 0, 0]);
    const none = codeSetScores("I13", [], { ...small, courses });
    expect(none.coded.map(Number)).toEqual([0, 0, 0, 1, 0, 0]);
    expect([...none.scores]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("is refused where the model knows none of it", () => {
    expect(() => membersOf("X60-X85", labels)).toThrow(
      expect.objectContaining({ code: "NO_SUCH_LABELS" }),
    );
    expect(() => membersOf("suicide", labels)).toThrow(
      expect.objectContaining({ code: "BAD_CODE" }),
    );
  });
});

describe("sweepBoundaries", () => {
  it("counts found and extra cases at each boundary, from the highest down", () => {
    const set = codeSetScores("I10-I15", [2, 3], small);
    const rows = sweepBoundaries(set, small.matrix.patients, [0.1, 0.5, 0.01, 0.5]);
    expect(rows.map(({ boundary, found, extra }) => [boundary, found, extra])).toEqual([
      [0.5, 1, 1],
      [0.1, 2, 2],
      [0.01, 3, 2],
    ]);
    expect(rows[1]?.recall.value).toBeCloseTo(2 / 3);
    expect(rows.every(({ coded }) => coded === 3)).toBe(true);
  });
});

describe("auditUndercoding", () => {
  const set = codeSetScores("I10-I15", [2, 3], small);
  const plan = { boundary: 0.1, sample: 50, perStratum: 10, seed: 1 };

  it("says what it found and what it could not do", () => {
    const { finding, sample } = auditUndercoding(small, set, 0.4, plan);
    expect(finding).toMatchObject({
      coded: 3,
      codedPatients: 2,
      codedSecondary: 2,
      members: ["I10", "I15"],
    });
    expect(finding.withheld).toEqual([expect.stringContaining("fewer extra cases")]);
    expect(sample.courses.length).toBe(6);
    const bare = auditUndercoding({ ...small, hasRoles: false }, set, 0.4, plan).finding;
    expect(bare.codedSecondary).toBeNull();
    expect(bare.withheld[0]).toContain("no roles");
  });

  it("refuses a set that nobody coded and nothing flags", () => {
    const none = codeSetScores("E66", [1], small);
    expect(() => auditUndercoding(small, none, 0.4, plan)).toThrow(
      expect.objectContaining({ code: "EMPTY_SPLIT" }),
    );
  });

  it("puts every course into one stratum, and shuffles strata together", () => {
    const strata = undercodingStrata(set, plan);
    const documents = strata.flatMap((one) => one.documents);
    expect(documents.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    const sample = drawSample(strata, 3);
    expect(sample).toEqual(drawSample(strata, 3));
    expect(sample.courses.map(({ id }) => id)).toEqual([
      "r001",
      "r002",
      "r003",
      "r004",
      "r005",
      "r006",
    ]);
    expect(drawSample([{ name: "a", documents: [1, 2, 3, 4], wanted: 2 }], 1).strata).toEqual([
      { name: "a", size: 4, drawn: 2 },
    ]);
  });
});

describe("reviewUndercoding", () => {
  const random = createRandom(2);
  const rows = Array.from({ length: 800 }, (_, i): [number[], number[]] => {
    const isTrue = i % 4 === 0;
    const score = isTrue ? 0.12 + 0.8 * random.next() : 0.15 * random.next() ** 2;
    return [[0, score, 0, 0], isTrue && random.next() < 0.4 ? [1] : []];
  });
  const world = split(rows);
  const set = codeSetScores("E66", [1], world);
  const verdictOf = (document: number): Verdict =>
    document % 4 === 0 ? (document % 8 === 0 ? "explicit" : "supported") : "wrong";
  const answer = (documents: readonly { id: string; document: number }[]): Map<string, Answer> =>
    new Map(
      documents.map(({ id, document }) => [id, { verdict: verdictOf(document), seconds: 90 }]),
    );

  it("estimates the documented prevalence where every stratum was reviewed", () => {
    const plan = { boundary: 0.1, sample: 50, perStratum: 25, seed: 1 };
    const sample = drawSample(undercodingStrata(set, plan), 1);
    const review = reviewUndercoding(set, sample, plan, answer(sample.courses), 800);
    if (review.documented.kind !== "estimate") throw new Error("no estimate");
    expect(review.documented.total.low).toBeLessThanOrEqual(200);
    expect(review.documented.total.high).toBeGreaterThanOrEqual(200);
    const coded = set.coded.filter(Boolean).length;
    expect(review.propensity?.low).toBeLessThanOrEqual(coded / 200);
    expect(review.propensity?.high).toBeGreaterThanOrEqual(coded / 200);
    const extra = set.scores.filter((score, i) => score >= 0.1 && !set.coded[i]).length;
    expect(review.valid.high).toBeGreaterThan((200 - coded) / extra - 0.02);
    expect(review.secondsPerReview).toBe(90);
    expect(review.isTimed).toBe(true);
    for (const { boundary, perHour, valid, reviewed } of review.yields) {
      expect(boundary).toBeGreaterThanOrEqual(0.1);
      expect(reviewed).toBeGreaterThan(0);
      expect(perHour).toBeCloseTo(40 * valid.value);
    }
  });

  it("states a lower bound, and says so, where the unflagged were not reviewed", () => {
    const plan = { boundary: 0.1, sample: 50, perStratum: 0, seed: 1 };
    const sample = drawSample(undercodingStrata(set, plan), 1);
    const review = reviewUndercoding(set, sample, plan, answer(sample.courses));
    expect(review.documented.kind).toBe("lower-bound");
    expect(review.documented.total).toBeLessThan(200);
    expect(review.propensity).toBeNull();
    expect(sample.courses.every(({ stratum }) => stratum === extraStratum)).toBe(true);
  });

  it("leaves out what has no answer, and counts it", () => {
    const plan = { boundary: 0.1, sample: 30, perStratum: 0, seed: 1 };
    const sample = drawSample(undercodingStrata(set, plan), 1);
    const answers = answer(sample.courses.slice(0, 20));
    const review = reviewUndercoding(set, sample, plan, answers);
    expect([review.reviewed, review.missing]).toEqual([20, 10]);
  });
});
