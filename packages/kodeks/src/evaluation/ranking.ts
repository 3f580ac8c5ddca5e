import { scoresOf } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";

/**
 * Label indices by descending score, `[labels]`; of equal scores the lower index comes first.
 *
 * @example
 * const topFive = rankLabels(scoresOf(matrix, 0)).subarray(0, 5);
 */
export function rankLabels(scores: Float32Array): Int32Array {
  return Int32Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a] || a - b);
}

/**
 * Per document: 1-based ranks of its human codes within the label space, ascending. The order is
 * that of {@link rankLabels}; the ranks are counted, not sorted, since human codes are few:
 * rank(j) = 1 + #{i : s_i > s_j} + #{i < j : s_i = s_j}.
 */
export function humanRanks(matrix: ScoreMatrix): readonly Int32Array[] {
  return matrix.human.map((labels, document) => {
    const scores = scoresOf(matrix, document);
    return labels.map((label) => rankOf(scores, label)).sort();
  });
}

/** 1-based rank of a label. */
export function rankOf(scores: Float32Array, label: number): number {
  const own = scores[label];
  let rank = 1;
  for (let other = 0; other < label; other++) if (scores[other] >= own) rank += 1;
  for (let other = label + 1; other < scores.length; other++) if (scores[other] > own) rank += 1;
  return rank;
}
