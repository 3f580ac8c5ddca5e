import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import { humanRanks, rankLabels } from "../evaluation/ranking.ts";
import { anyMatrix, matrixOf } from "../evaluation/score-matrix.fixture.ts";
import { humanCount, scoresOf } from "../evaluation/score-matrix.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import { addPrediction } from "./predictions.ts";

interface Row {
  readonly course_id: string;
  readonly code: string;
  readonly score: number;
  readonly rank: number;
}

const codeOf = (label: number): string => `A${String(label).padStart(4, "0")}`;

/** The rows of each course, in the order in which they were added. */
function tableOf(matrix: ScoreMatrix): Row[][] {
  const courseIds = Array.from({ length: matrix.documents }, (_, i) => `course ${i}`);
  const codes = Array.from({ length: matrix.labels }, (_, label) => codeOf(label));
  const rows: Row[] = [];
  courseIds.forEach((id, document) => {
    addPrediction(id, scoresOf(matrix, document), matrix.human[document], codes, (table, row) => {
      expect(table).toBe("predictions");
      rows.push(row);
    });
  });
  const found = courseIds.map((id) => rows.filter(({ course_id }) => course_id === id));
  expect(found.flat()).toEqual(rows);
  return found;
}

/** Matrices with more labels than are always kept, many scores equal and many next to nothing. */
const anyLargeMatrix: fc.Arbitrary<ScoreMatrix> = fc
  .record({
    documents: fc.integer({ min: 1, max: 4 }),
    labels: fc.integer({ min: 40, max: 120 }),
    likely: fc.integer({ min: 0, max: 80 }),
    seed: fc.nat(),
  })
  .map(({ documents, labels, likely, seed }) => {
    const random = createRandom(seed);
    const unlikely = [0, 0.0005, 0.000_999];
    const rows = Array.from({ length: documents }, () => {
      return Array.from({ length: labels }, () => {
        if (random.nextInt(labels) < likely) return (1 + random.nextInt(999)) / 1000;
        return unlikely[random.nextInt(3)];
      });
    });
    const human = rows.map((row) => [...row.keys()].filter(() => random.nextInt(20) === 0));
    return matrixOf(rows, human, { unseen: Int32Array.from(rows, () => random.nextInt(3)) });
  });

describe("addPrediction", () => {
  it("keeps the 50 best, what is likely, and what humans coded", () => {
    const scores: number[] = Array(200).fill(0.0005);
    scores.fill(0.5, 0, 60);
    scores[150] = 0.001;
    scores[199] = 0;
    const [rows = []] = tableOf(matrixOf([scores], [[3, 120, 199]]));
    const expected = [...Array(60).keys(), 150, 120, 199];
    expect(rows.map(({ code }) => code)).toEqual(expected.map(codeOf));
    const ranks = [...Array(60).keys()].map((i) => i + 1);
    // Code 120 ties with those before it, 150 excepted, which is ahead of all of them.
    expect(rows.map(({ rank }) => rank)).toEqual([...ranks, 61, 122, 200]);

    const [unlikely = []] = tableOf(matrixOf([scores.map(() => 0)], [[]]));
    expect(unlikely.map(({ code }) => code)).toEqual([...Array(50).keys()].map(codeOf));
  });

  it("keeps every code where there are fewer than 50", () => {
    const [first = [], second = []] = tableOf(
      matrixOf(
        [
          [0, 0.25, 0.5, 0.25],
          [0, 0, 0, 0],
        ],
        [[0], []],
      ),
    );
    const ranked = (rows: Row[]) => rows.map(({ code, score, rank }) => [rank, code, score]);
    expect(ranked(first)).toEqual([
      [1, codeOf(2), 0.5],
      [2, codeOf(1), 0.25],
      [3, codeOf(3), 0.25],
      [4, codeOf(0), 0],
    ]);
    expect(ranked(second)).toEqual([0, 1, 2, 3].map((label) => [label + 1, codeOf(label), 0]));
  });

  it("keeps the right rows with their ranks in any matrix", () => {
    fc.assert(
      fc.property(anyLargeMatrix, (matrix) => {
        const ranks = humanRanks(matrix);
        tableOf(matrix).forEach((rows, document) => {
          const scores = scoresOf(matrix, document);
          const order = [...rankLabels(scores)];
          const human = new Set(matrix.human[document]);
          const kept = order.filter(
            (label, i) => i < 50 || scores[label] >= 0.001 || human.has(label),
          );
          expect(rows.map(({ code }) => code)).toEqual(kept.map(codeOf));
          rows.forEach(({ rank, score }, i) => {
            expect(order[rank - 1]).toBe(kept[i]);
            expect(score).toBe(scores[kept[i]]);
          });
          const humanRows = rows.filter(({ code }) => human.has(Number(code.slice(1))));
          expect(humanRows.map(({ rank }) => rank)).toEqual([...ranks[document]]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("holds all that mean average precision needs", () => {
    fc.assert(
      fc.property(fc.oneof(anyMatrix(), anyLargeMatrix), (matrix) => {
        const precisions = tableOf(matrix).flatMap((rows, document) => {
          const codes = new Set(Array.from(matrix.human[document], codeOf));
          const count = humanCount(matrix, document);
          const ranks = rows.filter(({ code }) => codes.has(code)).map(({ rank }) => rank);
          const sum = ranks.reduce((total, rank, before) => total + (before + 1) / rank, 0);
          return count === 0 ? [] : [sum / count];
        });
        const mean = precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
        const { meanAveragePrecision } = rankingMetrics(rankingStatistics(matrix));
        if (precisions.length === 0) expect(meanAveragePrecision).toBeNaN();
        else expect(meanAveragePrecision).toBeCloseTo(mean, 12);
      }),
      { numRuns: 100 },
    );
  });
});
