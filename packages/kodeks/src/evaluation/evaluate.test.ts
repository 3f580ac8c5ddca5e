import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "../base/random.ts";
import { evaluate } from "./evaluate.ts";
import type { MetricName, Metrics } from "./evaluate.ts";
import { anyMatrix, expectFigure, matrixOf, permuteLabels } from "./score-matrix.fixture.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import { selectDocuments } from "./score-matrix.ts";

const quick = { resamples: 20 };

const intervalsOf = (metrics: Metrics) =>
  Object.entries(metrics).filter(
    (entry): entry is [MetricName, Metrics[MetricName]] => typeof entry[1] === "object",
  );

function expectSameFigures(one: Metrics, other: Metrics): void {
  expect(intervalsOf(one)).toHaveLength(18);
  for (const [name, { value, low, high }] of intervalsOf(one)) {
    expectFigure(other[name].value, value, name);
    expectFigure(other[name].low, low, name);
    expectFigure(other[name].high, high, name);
  }
}

/** About `coded` codes a document, four fifths of them scored higher than the rest. */
function simulated(documents: number, labels: number, coded: number): ScoreMatrix {
  const random = createRandom(11);
  const human = Array.from({ length: documents }, () =>
    Array.from({ length: labels }, (_, label) => label).filter(
      (label) => random.next() < Math.min(0.5, coded / (label + 2) / Math.log(labels)),
    ),
  );
  const scores = human.map((codes) => {
    const row = Array.from({ length: labels }, () => random.next() ** 20);
    for (const code of codes) {
      if (random.next() < 0.8) row[code] = 1 - random.next() ** 2 / 1.2;
    }
    return row;
  });
  return matrixOf(scores, human);
}

describe("evaluate", () => {
  it("does not depend on the order of documents", () => {
    fc.assert(
      fc.property(anyMatrix(), fc.nat(), (matrix, seed) => {
        const order = shuffle([...Array(matrix.documents).keys()], createRandom(seed));
        const moved = selectDocuments(matrix, order);
        expectSameFigures(evaluate(matrix, 0.5, quick), evaluate(moved, 0.5, quick));
      }),
    );
  });

  it("does not depend on the order of labels where scores do not tie", () => {
    fc.assert(
      fc.property(anyMatrix(), fc.nat(), (matrix, seed) => {
        const random = createRandom(seed);
        const distinct = matrix.scores.map((_, cell) => cell / 64);
        const untied = { ...matrix, scores: shuffle(distinct, random) };
        const order = shuffle([...Array(matrix.labels).keys()], random);
        const moved = permuteLabels(untied, order);
        expectSameFigures(evaluate(untied, 0.5, quick), evaluate(moved, 0.5, quick));
      }),
    );
  });

  it("gives 1 to perfect predictions", () => {
    const matrix = matrixOf(
      [
        [0.9, 0.1, 0.1],
        [0.8, 0.9, 0.1],
        [0.1, 0.1, 0.7],
      ],
      [[0], [0, 1], [2]],
    );
    for (const [name, interval] of intervalsOf(evaluate(matrix, 0.5))) {
      expect(interval, name).toEqual({ value: 1, low: 1, high: 1 });
    }
  });

  it("keeps every figure within 0 and 1 or undefined", () => {
    fc.assert(
      fc.property(anyMatrix(), fc.boolean(), (matrix, referenceLabelSpace) => {
        const metrics = evaluate(matrix, 0.5, { ...quick, referenceLabelSpace });
        for (const [, { value, low, high }] of intervalsOf(metrics)) {
          for (const figure of [value, low, high]) {
            expect(Number.isNaN(figure) || (figure >= -1e-12 && figure <= 1 + 1e-12)).toBe(true);
          }
          if (!Number.isNaN(low)) expect(low).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it("is repeatable, and its intervals contain its values", () => {
    const matrix = simulated(120, 40, 3);
    const metrics = evaluate(matrix, 0.5);
    expect(evaluate(matrix, 0.5)).toEqual(metrics);
    expect(evaluate(matrix, 0.5, { seed: 2 }).f1Micro).not.toEqual(metrics.f1Micro);
    for (const [name, { value, low, high }] of intervalsOf(metrics)) {
      expect(low, name).toBeLessThanOrEqual(value);
      expect(high, name).toBeGreaterThanOrEqual(value);
      expect(high, name).toBeGreaterThan(low);
    }
  });

  it("says which label space it counted, and what the other leaves out", () => {
    const matrix = matrixOf(
      [
        [0.9, 0.8],
        [0.1, 0.1],
        [0.1, 0.1],
      ],
      [[0], [], []],
      { unseen: Int32Array.of(1, 2, 0) },
    );
    const full = evaluate(matrix, 0.5, quick);
    expect(full).toMatchObject({
      labelSpace: "full",
      labels: 2,
      unseenShare: 3 / 4,
      documentsWithoutCodes: 1,
    });
    expect(full.f1Micro.value).toBeCloseTo(2 / (2 + 1 + 3), 12);
    const reference = evaluate(matrix, 0.5, { ...quick, referenceLabelSpace: true });
    expect(reference).toMatchObject({
      labelSpace: "reference",
      labels: 1,
      unseenShare: 3 / 4,
      documentsWithoutCodes: 2,
    });
    expect(reference.f1Micro.value).toBe(1);
  });

  it("survives a split whose every code is outside the label space", () => {
    const matrix = matrixOf([[0.9]], [[]], { unseen: Int32Array.of(2) });
    expect(evaluate(matrix, 0.5, quick).recallAt5.value).toBe(0);
    const reference = evaluate(matrix, 0.5, { ...quick, referenceLabelSpace: true });
    expect(reference.labels).toBe(0);
    expect(reference.meanAveragePrecision.value).toBeNaN();
  });

  it("spends fewer resamples on the curves of large matrices only", () => {
    const matrix = simulated(20, 10, 2);
    expect(evaluate(matrix, 0.5)).toMatchObject({ resamples: 1000, curveResamples: 1000 });
    expect(evaluate(matrix, 0.5, { curveResamples: 10 }).curveResamples).toBe(10);
    const rows = Array.from({ length: 4000 }, () => 0);
    const large: ScoreMatrix = {
      ...matrixOf(
        rows.map(() => []),
        rows.map(() => []),
      ),
      labels: 1000,
      scores: new Float32Array(4_000_000),
    };
    expect(evaluate(large, 0.5, { resamples: 300 }).curveResamples).toBe(250);
  });

  it("refuses scores that are not probabilities", () => {
    expect(() => evaluate(matrixOf([[Number.NaN]], [[0]]), 0.5)).toThrow(
      expect.objectContaining({ code: "BAD_SCORES" }),
    );
  });

  it("takes seconds for 250 documents and 1000 labels", () => {
    const matrix = simulated(250, 1000, 14);
    const started = process.cpuUsage();
    const { curveResamples } = evaluate(matrix, 0.5);
    expect(curveResamples).toBe(1000);
    // Measured at under 3 s on one core; the bound leaves room for a busy machine.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});
