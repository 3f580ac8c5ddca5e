import { distinctDescending, firstLevelAtOrBelow, humanScores } from "./levels.ts";
import { humanCount, validateScoreMatrix } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";

/** A global decision threshold and the micro-F1 it reaches on the split it was chosen on. */
export interface Threshold {
  readonly tau: number;
  readonly f1Micro: number;
}

/**
 * The global τ that maximises micro-F1 = 2TP / (predicted + human), exact over all distinct scores;
 * predicted means score ≥ τ, and at equal F1 the highest τ wins. Human codes outside the label
 * space count as misses.
 *
 * Lowering τ past scores of negatives alone only lowers F1, so the best τ is the score of a human
 * code: those few are sorted, every other score is only counted between them. Without any human
 * code in the label space F1 is 0 everywhere and τ is the highest score (1 without labels).
 *
 * @throws KodeksError BAD_SCORES, EMPTY_SPLIT
 * @example
 * const { tau } = chooseThreshold(validation);
 * const metrics = evaluate(test, tau);
 */
export function chooseThreshold(matrix: ScoreMatrix): Threshold {
  validateScoreMatrix(matrix);
  const ofHuman = humanScores(matrix);
  const levels = distinctDescending(ofHuman);
  if (levels.length === 0) return { tau: highest(matrix.scores), f1Micro: 0 };

  const predictedFrom = countPerLevel(matrix.scores, levels);
  const hitsFrom = countPerLevel(ofHuman, levels);
  let human = 0;
  for (let document = 0; document < matrix.documents; document++)
    human += humanCount(matrix, document);

  let predicted = 0;
  let hits = 0;
  let best: Threshold = { tau: levels[0], f1Micro: 0 };
  for (let level = 0; level < levels.length; level++) {
    predicted += predictedFrom[level];
    hits += hitsFrom[level];
    const f1Micro = (2 * hits) / (predicted + human);
    if (f1Micro > best.f1Micro) best = { tau: levels[level], f1Micro };
  }
  return best;
}

function countPerLevel(scores: Float32Array, levels: Float32Array): Float64Array {
  const counts = new Float64Array(levels.length + 1);
  for (const score of scores) counts[firstLevelAtOrBelow(levels, score)] += 1;
  return counts;
}

function highest(scores: Float32Array): number {
  if (scores.length === 0) return 1;
  return scores.reduce((most, score) => Math.max(most, score), 0);
}
