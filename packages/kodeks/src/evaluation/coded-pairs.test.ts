import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "../base/random.ts";
import { oneBoundary } from "./boundaries.ts";
import { buildCodedPairs, codedPairs, predictedPair, toReferencePairs } from "./coded-pairs.ts";
import type { CodedPairs } from "./coded-pairs.ts";
import { measureGroups } from "./course-groups.ts";
import { codeFigures, measureCodeGroups } from "./code-groups.ts";
import { countMetrics } from "./count-metrics.ts";
import { documentRows } from "./document-sums.ts";
import { toReferenceLabelSpace } from "./label-space.ts";
import { measureRoles } from "./roles.ts";
import { anyMatrix, expectFigure, matrixOf } from "./score-matrix.fixture.ts";
import { scoresOf, selectDocuments } from "./score-matrix.ts";
import { buildPrimary } from "./suggested-primary.ts";
import { buildThresholdCurve } from "./threshold-curve.ts";

const options = { resamples: 10, seed: 1 };

describe("coded pairs", () => {
  it("leave out what the reference code leaves out", () => {
    fc.assert(
      fc.property(anyMatrix(), (matrix) => {
        const pairs = countMetrics(toReferencePairs(codedPairs(matrix, 0.5)));
        const dense = countMetrics(codedPairs(toReferenceLabelSpace(matrix), 0.5));
        for (const [name, value] of Object.entries(dense)) {
          expectFigure(pairs[name as keyof typeof pairs], value, name);
        }
      }),
    );
  });

  it("name the course of a score that is no probability", () => {
    for (const bad of [Number.NaN, -0.1, 1.1, Number.POSITIVE_INFINITY]) {
      const builder = buildCodedPairs(matrixOf([[0.5]], [[]]), 0.5, () => "course c-7");
      expect(() => builder.add(Float32Array.of(bad))).toThrow(
        expect.objectContaining({ code: "BAD_SCORES", where: "course c-7, label 0" }),
      );
    }
    expect(() => buildCodedPairs(matrixOf([], []), 0.5)).toThrow(
      expect.objectContaining({ code: "EMPTY_SPLIT" }),
    );
  });

  it("are predicted by each label's own boundary", () => {
    const matrix = matrixOf(
      [
        [0.3, 0.3, 0.9],
        [0.1, 0.5, 0.2],
      ],
      [[1], [0]],
    );
    const pairs = codedPairs(matrix, {
      tau: 0.5,
      set: "noise",
      ofLabel: Float64Array.of(0.3, 0.4, 0.95),
    });
    const predicted = [...pairs.label].filter((_, i) => (pairs.kind[i] & predictedPair) !== 0);
    expect(predicted).toEqual([0, 1]);
    expect(pairs).toMatchObject({ tau: 0.5, boundaries: "noise" });
    expect(toReferencePairs(pairs).boundaries).toBe("noise");
    expect(() =>
      codedPairs(matrix, { tau: 0.5, set: "noise", ofLabel: Float64Array.of(0.3) }),
    ).toThrow(RangeError);
  });

  it("at one boundary for each are those at τ", () => {
    fc.assert(
      fc.property(anyMatrix(), (matrix) => {
        const each = oneBoundary(0.5, matrix.labels);
        expect(codedPairs(matrix, each)).toEqual(codedPairs(matrix, 0.5));
        const boundary = matrix.scores[0];
        const ofLabel = each.ofLabel.map((one, label) => (label === 0 ? boundary : one));
        const [own, at] = [{ ...each, ofLabel }, codedPairs(matrix, boundary)];
        const ofFirst = (pairs: CodedPairs): number =>
          pairs.slot.filter((slot) => slot === 1 || slot === 3).length;
        expect(ofFirst(codedPairs(matrix, own))).toBe(ofFirst(at));
      }),
    );
  });

  it("are not finished before every document is there", () => {
    expect(() => buildCodedPairs(matrixOf([[0.5]], [[]]), 0.5).finish()).toThrow(RangeError);
  });
});

describe("groups of courses", () => {
  it("are measured as if there were nothing else, whatever the order", () => {
    fc.assert(
      fc.property(anyMatrix(), fc.nat(), (matrix, seed) => {
        const random = createRandom(seed);
        const names = Array.from(
          { length: matrix.documents },
          () => ["a", "b", null][random.nextInt(3)],
        );
        const rows = documentRows(codedPairs(matrix, 0.5));
        const { groups, tooFew } = measureGroups(rows, matrix.patients, names, {
          ...options,
          minimumCourses: 2,
        });
        const order = shuffle([...Array(matrix.documents).keys()], random);
        const moved = selectDocuments(matrix, order);
        const again = measureGroups(
          documentRows(codedPairs(moved, 0.5)),
          moved.patients,
          order.map((document) => names[document]),
          { ...options, minimumCourses: 2 },
        );
        for (const [i, group] of groups.entries()) {
          const own = [...names.keys()].filter((document) => names[document] === group.name);
          const alone = countMetrics(codedPairs(selectDocuments(matrix, own), 0.5));
          expect(group.courses).toBe(own.length);
          expectFigure(group.metrics.f1Micro.value, alone.f1Micro, "f1Micro");
          expectFigure(group.metrics.recallAt10.value, alone.recallAt10, "recallAt10");
          expectFigure(again.groups[i].metrics.f1Micro.low, group.metrics.f1Micro.low, "low");
        }
        const counted = [...groups, ...tooFew].reduce((sum, { courses }) => sum + courses, 0);
        expect(counted).toBe(matrix.documents);
        for (const { name, courses } of tooFew) expect(name === null || courses < 2).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("groups of codes", () => {
  const matrix = matrixOf(
    [
      [0.9, 0.1, 0.6, 0.1],
      [0.9, 0.1, 0.1, 0.1],
    ],
    [[0, 1], [0]],
  );
  const pairs = codedPairs(matrix, 0.5);

  it("average over codes with a positive alone, and count predictions of the others", () => {
    const groups = measureCodeGroups(
      pairs,
      Float64Array.of(500, 5, 5, Number.NaN),
      [1, 100],
      options,
    );
    expect(groups).toMatchObject([
      { from: 1, to: 100, codes: 2, codesWithPositives: 1, humanCodes: 1, neverPredictedShare: 1 },
      {
        from: 100,
        to: null,
        codes: 1,
        codesWithPositives: 1,
        humanCodes: 2,
        neverPredictedShare: 0,
      },
    ]);
    expect(groups.map(({ f1Macro }) => f1Macro.value)).toEqual([0, 1]);
    expect(groups.map(({ f1Micro }) => f1Micro.value)).toEqual([0, 1]);
  });

  it("have no F1 without positives", () => {
    expect(codeFigures(pairs).map(({ f1 }) => f1)).toEqual([1, 0, Number.NaN, Number.NaN]);
  });
});

describe("roles", () => {
  const matrix = matrixOf(
    [
      [0.9, 0.8, 0.1, 0.05, 0.04, 0.03, 0.02],
      [0.9, 0.1, 0.2, 0.05, 0.04, 0.03, 0.02],
    ],
    [
      [0, 1, 6],
      [1, 2],
    ],
    {
      unseen: Int32Array.of(1, 0),
      roles: {
        ofHuman: [Uint8Array.of(1, 2, 2), Uint8Array.of(1, 2)],
        unseenPrimary: Int32Array.of(0, 0),
        unseenSecondary: Int32Array.of(1, 0),
      },
    },
  );

  it("are found among the top, unseen codes staying misses", () => {
    const [primary, secondary] = measureRoles(codedPairs(matrix, 0.5), options);
    expect(primary).toMatchObject({ courses: 2, codes: 2 });
    expect(primary.recallAt5.value).toBe(1);
    expect(primary.recallAtTau.value).toBe(1 / 2);
    expect(secondary).toMatchObject({ courses: 2, codes: 4 });
    // 1 of 3 (one seventh-ranked, one unseen), and 1 of 1.
    expect(secondary.recallAt5.value).toBeCloseTo((1 / 3 + 1) / 2, 12);
    expect(secondary.recallAt5Pooled.value).toBeCloseTo(2 / 4, 12);
    expect(secondary.recallAt10.value).toBeCloseTo((2 / 3 + 1) / 2, 12);
  });

  it("decide the suggested primary code", () => {
    const shares = Float64Array.of(0.1, 0.9, 0.9, 0, 0, 0, 0);
    const builder = buildPrimary(matrix, shares, new Float64Array(7).fill(0.15));
    for (const document of [0, 1]) builder.add(scoresOf(matrix, document));
    const figures = builder.finish(options);
    // Of the first course label 1 (0.72 against 0.09) though 0 is right; of the second label 2 though 1 is.
    expect(figures).toMatchObject({ courses: 2 });
    expect(figures?.accuracy.value).toBe(0);
    expect(figures?.suggestedShare.value).toBe(1);
    expect(figures?.accuracyOfHighestScore.value).toBe(1 / 2);
    expect(buildPrimary(matrix, null, new Float64Array(7)).finish(options)).toBeNull();
  });
});

describe("threshold curve", () => {
  it("has the figures of each threshold", () => {
    fc.assert(
      fc.property(anyMatrix(), (matrix) => {
        const thresholds = [0.125, 0.3, 0.5, 1];
        const builder = buildThresholdCurve(matrix, thresholds);
        for (let document = 0; document < matrix.documents; document++) {
          builder.add(scoresOf(matrix, document));
        }
        for (const { threshold, precision, recall, f1 } of builder.finish()) {
          const expected = countMetrics(codedPairs(matrix, threshold));
          expectFigure(precision ?? 0, expected.precisionMicro, "precision");
          expectFigure(recall, expected.recallMicro, "recall");
          expectFigure(f1, expected.f1Micro, "f1");
        }
      }),
    );
  });
});
