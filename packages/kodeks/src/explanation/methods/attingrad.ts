import { gradientScores } from "../gradient-scores.ts";
import { defaultTolerance, toShares } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";

/**
 * r_jt = A_jt · ‖E_t ⊙ ∂logit_j/∂E_t‖₂, E being the output of the embedding block and A the label-wise attention
 * (docs/explanations.md).
 */
export const attInGradMethod: ExplanationMethod = {
  name: "attingrad",
  title: "AttInGrad",
  source: "Edin et al. 2024",
  isSigned: false,
  cost: {
    text: "at most P/n forward and about P/n backward",
    of: ({ pairs, windows }) => ({
      forward: pairs / windows,
      backward: (4 / 3) * (pairs / windows),
    }),
  },
  explain: (pass, labels, { tolerance = defaultTolerance }) =>
    gradientScores(pass, labels, { weight: "attention", tolerance }).map(
      ({ magnitudes, leftOut }) => ({ shares: toShares(magnitudes), signed: null, leftOut }),
    ),
};
