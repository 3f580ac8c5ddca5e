import type { AddRow, Tables } from "../base/parquet-tables.ts";
import { keptLabels } from "../evaluation/kept-labels.ts";

/** The table of a predictions folder: a row per (course, code). Rank 1 is the highest score. */
export const predictionTables = {
  predictions: {
    course_id: "VARCHAR NOT NULL",
    code: "VARCHAR NOT NULL",
    score: "DOUBLE NOT NULL",
    rank: "INTEGER NOT NULL",
  },
} as const satisfies Tables;

/**
 * Adds a course's 50 best codes, every score of at least 0.001, and every human code with its
 * exact rank, so that ranking metrics can be computed from the table alone. Equal scores are ranked
 * in code order.
 *
 * @param scores `[labels]`
 * @param human labels of its human codes
 * @param codes the label space, in order
 */
export function addPrediction(
  courseId: string,
  scores: Float32Array,
  human: Int32Array,
  codes: readonly string[],
  add: AddRow<typeof predictionTables>,
): void {
  const { labels, ranks } = keptLabels(scores, human);
  labels.forEach((label, i) => {
    add("predictions", {
      course_id: courseId,
      code: codes[label],
      score: scores[label],
      rank: ranks[i],
    });
  });
}
