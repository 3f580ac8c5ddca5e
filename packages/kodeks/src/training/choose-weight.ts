import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";

/** A channel beside a model: the best factor on its logits, and MAP with and without. */
export interface ChosenWeight {
  readonly weight: number;
  readonly alone: number;
  readonly model: number;
  readonly both: number;
}

export interface Stacking {
  /** MAP of logits `[courses × codes]` by themselves. */
  readonly mapOf: (logits: Float32Array) => number;
  readonly best: (logits: Float32Array) => ChosenWeight;
}

const weights = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 8];

/** Chooses how much a channel's logits count beside those of a model, by MAP on scored courses. */
export function stackingBy(scores: ScoreMatrix): Stacking {
  const own = scores.scores.map(logitOf);
  const mapOf = (logits: Float32Array): number => {
    const matrix = { ...scores, scores: logits.map(sigmoid) };
    return rankingMetrics(rankingStatistics(matrix)).meanAveragePrecision;
  };
  return {
    mapOf,
    best(logits) {
      const maps = weights.map((weight) =>
        mapOf(own.map((logit, i) => logit + weight * logits[i])),
      );
      const both = Math.max(...maps);
      return { weight: weights[maps.indexOf(both)], alone: mapOf(logits), model: maps[0], both };
    },
  };
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function logitOf(score: number): number {
  const inside = Math.min(Math.max(score, 1e-12), 1 - 1e-7);
  return Math.log(inside / (1 - inside));
}
