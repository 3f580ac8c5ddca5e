import { humanCount } from "./score-matrix.ts";
import type { HumanCodes } from "./score-matrix.ts";

/** Exact micro figures at one threshold. */
export interface ThresholdFigures {
  readonly threshold: number;
  /** Pairs with at least this score. */
  readonly predicted: number;
  readonly truePositives: number;
  /** 1 where nothing is predicted would be a lie: null. */
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
}

export interface ThresholdCurveBuilder {
  /** @param scores of the next document, `[labels]` */
  add(scores: Float32Array): void;
  finish(): ThresholdFigures[];
}

/**
 * Counts, while a split is scored, how many pairs and how many right ones reach each threshold.
 *
 * @param thresholds ascending
 */
export function buildThresholdCurve(
  codes: HumanCodes,
  thresholds: readonly number[],
): ThresholdCurveBuilder {
  const levels = Float64Array.from(thresholds);
  const predicted = new Float64Array(levels.length + 1);
  const right = new Float64Array(levels.length + 1);
  let human = 0;
  let document = 0;
  // Index of the highest threshold reached, plus 1.
  const reached = (score: number): number => {
    let from = 0;
    let to = levels.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (levels[middle] <= score) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    add(scores) {
      const lowest = levels[0];
      for (const score of scores) {
        if (score >= lowest) predicted[reached(score)] += 1;
      }
      for (const label of codes.human[document]) right[reached(scores[label])] += 1;
      human += humanCount(codes, document);
      document += 1;
    },
    finish() {
      const figures: ThresholdFigures[] = [];
      let [all, hits] = [0, 0];
      for (let i = levels.length; i >= 1; i--) {
        all += predicted[i];
        hits += right[i];
        figures.unshift({
          threshold: levels[i - 1],
          predicted: all,
          truePositives: hits,
          precision: all === 0 ? null : hits / all,
          recall: human === 0 ? 0 : hits / human,
          f1: all + human === 0 ? 0 : (2 * hits) / (all + human),
        });
      }
      return figures;
    },
  };
}

/** Every hundredth from 0.01 to 0.99, and the model's own. */
export function usualThresholds(tau: number): number[] {
  const hundredths = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  return [...new Set([...hundredths, tau])].sort((a, b) => a - b);
}
