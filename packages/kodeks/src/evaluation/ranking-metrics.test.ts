import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { humanRanks, rankLabels } from "./ranking.ts";
import { rankingMetrics, rankingStatistics } from "./ranking-metrics.ts";
import { anyMatrix, matrixOf } from "./score-matrix.fixture.ts";
import { scoresOf } from "./score-matrix.ts";

describe("rankLabels", () => {
  it("breaks ties by code order", () => {
    expect([...rankLabels(Float32Array.of(0.5, 0.9, 0.5, 0.9))]).toEqual([1, 3, 0, 2]);
  });

  it("agrees with the counted ranks of human codes", () => {
    fc.assert(
      fc.property(anyMatrix(3), (matrix) => {
        const ranks = humanRanks(matrix);
        matrix.human.forEach((codes, document) => {
          const order = rankLabels(scoresOf(matrix, document));
          const expected = [...codes].map((code) => order.indexOf(code) + 1).sort((a, b) => a - b);
          expect([...ranks[document]]).toEqual(expected);
        });
      }),
    );
  });
});

describe("rankingMetrics", () => {
  it("averages precision over human codes, the unseen ones included", () => {
    // Ranks 1 and 3, one code unseen: AP = (1/1 + 2/3) / 3; R-precision = 2 of the first 3.
    const matrix = matrixOf([[0.9, 0.5, 0.4, 0.1]], [[0, 2]], { unseen: Int32Array.of(1) });
    const metrics = rankingMetrics(rankingStatistics(matrix));
    expect(metrics.meanAveragePrecision).toBeCloseTo((1 + 2 / 3) / 3, 12);
    expect(metrics.precisionAtRecall).toBeCloseTo(2 / 3, 12);
    expect(metrics.recallAt5).toBeCloseTo(2 / 3, 12);
  });

  it("cuts at k and pools over documents", () => {
    const scores = Array.from({ length: 20 }, (_, label) => 1 - label / 20);
    const matrix = matrixOf([scores, scores], [[4], [5, 9, 14, 19]]);
    const metrics = rankingMetrics(rankingStatistics(matrix));
    expect(metrics.recallAt5).toBeCloseTo((1 + 0) / 2, 12);
    expect(metrics.recallAt5Pooled).toBeCloseTo(1 / 5, 12);
    expect(metrics.recallAt10).toBeCloseTo((1 + 2 / 4) / 2, 12);
    expect(metrics.recallAt10Pooled).toBeCloseTo(3 / 5, 12);
    expect(metrics.recallAt15).toBeCloseTo((1 + 3 / 4) / 2, 12);
    expect(metrics.recallAt15Pooled).toBeCloseTo(4 / 5, 12);
  });

  it("leaves documents without codes out, but not those with unseen codes alone", () => {
    const matrix = matrixOf([[0.9], [0.9], [0.9]], [[0], [], []], {
      unseen: Int32Array.of(0, 0, 1),
    });
    const { meanAveragePrecision, precisionAtRecall } = rankingMetrics(rankingStatistics(matrix));
    expect(meanAveragePrecision).toBe(1 / 2);
    expect(precisionAtRecall).toBe(1 / 2);
  });

  it("is undefined where no document has codes", () => {
    const { meanAveragePrecision, recallAt5, recallAt15Pooled, precisionAtRecall } = rankingMetrics(
      rankingStatistics(matrixOf([[0.9]], [[]])),
    );
    const figures = [meanAveragePrecision, recallAt5, recallAt15Pooled, precisionAtRecall];
    expect(figures.every(Number.isNaN)).toBe(true);
  });
});
