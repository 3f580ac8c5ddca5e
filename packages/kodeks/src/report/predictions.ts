import type { AddRow, Tables } from "../base/parquet-tables.ts";
import { scoresOf } from "../evaluation/score-matrix.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";

/** The table of a predictions folder: a row per (course, code). Rank 1 is the highest score. */
export const predictionTables = {
  predictions: {
    course_id: "VARCHAR NOT NULL",
    code: "VARCHAR NOT NULL",
    score: "DOUBLE NOT NULL",
    rank: "INTEGER NOT NULL",
  },
} as const satisfies Tables;

const alwaysKept = 50;
const leastScore = 0.001;

/**
 * Adds every course's 50 best codes, every score of at least 0.001, and every human code with its
 * exact rank, so that ranking metrics can be computed from the table alone. Equal scores are ranked
 * in code order.
 *
 * @param codes the label space, in order
 */
export function addPredictions(
  matrix: ScoreMatrix,
  courseIds: readonly string[],
  codes: readonly string[],
  add: AddRow<typeof predictionTables>,
): void {
  courseIds.forEach((course_id, document) => {
    const scores = scoresOf(matrix, document);
    const human = new Set(matrix.human[document]);
    const order = codes.map((_, label) => label).sort((a, b) => scores[b] - scores[a] || a - b);
    order.forEach((label, i) => {
      const score = scores[label];
      if (i >= alwaysKept && score < leastScore && !human.has(label)) return;
      add("predictions", { course_id, code: codes[label], score, rank: i + 1 });
    });
  });
}
