import { calibrated, fitPlatt, scoreOf } from "../evaluation/platt.ts";
import type { PlattScaling } from "../evaluation/platt.ts";
import { scoresOf } from "../evaluation/score-matrix.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";

/** Per-code decision boundaries, and how they were had. */
export interface CodeBoundaries {
  /** A code is predicted where its score is at least its boundary, `[labels]`. */
  readonly boundaries: Float64Array;
  /** Probability of being true at which a code is predicted, τ*. */
  readonly tau: number;
  /** Micro-F1 against the truth that is expected at τ*, if the propensities are right. */
  readonly expectedF1: number;
  readonly calibration: PlattScaling;
}

const leastPropensity = 0.02;

/**
 * Chooses boundaries against the truth from labels that miss a part of it (docs/audits.md). Scores are calibrated to
 * the human codes, P(true) = min(1, p / c_j), and one τ* maximises the expected micro-F1
 * 2·ΣP(true) over the predicted / (predicted + ΣP(true) over all), so that boundary_j = c_j·τ*, taken back to the
 * scale of the scores.
 *
 * @param matrix scores and human codes of courses that the model was not trained on
 * @param propensities c_j, `[labels]`
 */
export function chooseBoundaries(
  matrix: ScoreMatrix,
  propensities: readonly number[],
): CodeBoundaries {
  const { labels } = matrix;
  const positive = new Uint8Array(matrix.scores.length);
  matrix.human.forEach((codes, document) => {
    for (const label of codes) positive[document * labels + label] = 1;
  });
  const calibration = usableScaling(matrix.scores, positive);
  const truth = new Float32Array(matrix.scores.length);
  for (let document = 0; document < matrix.documents; document++) {
    scoresOf(matrix, document).forEach((score, label) => {
      const share = calibrated(score, calibration) / Math.max(leastPropensity, propensities[label]);
      truth[document * labels + label] = Math.min(1, share);
    });
  }
  const { tau, expectedF1 } = bestExpectedF1(truth);
  const boundaries = Float64Array.from(propensities, (propensity) =>
    scoreOf(Math.max(leastPropensity, propensity) * tau, calibration),
  );
  return { boundaries, tau, expectedF1, calibration };
}

/** Scores without a single code, and those that run against the codes, are left as they are. */
function usableScaling(scores: Float32Array, human: Uint8Array): PlattScaling {
  const found = fitPlatt(scores, human);
  return human.includes(1) && found.slope > 0.05 ? found : { slope: 1, intercept: 0 };
}

/**
 * The threshold on probabilities under which the expected micro-F1 is highest; of equal ones the highest.
 *
 * @param truth probability of each (course, code) of being true, in any order; left as it is
 */
export function bestExpectedF1(truth: Float32Array): {
  readonly tau: number;
  readonly expectedF1: number;
} {
  const sorted = Float32Array.from(truth).sort().reverse();
  const all = sorted.reduce((sum, share) => sum + share, 0);
  let found = 0;
  let best = { tau: 1, expectedF1: 0 };
  for (let predicted = 1; predicted <= sorted.length; predicted++) {
    const share = sorted[predicted - 1];
    found += share;
    if (predicted < sorted.length && sorted[predicted] === share) continue;
    const expectedF1 = (2 * found) / (predicted + all);
    if (expectedF1 > best.expectedF1) best = { tau: share, expectedF1 };
  }
  return best;
}
