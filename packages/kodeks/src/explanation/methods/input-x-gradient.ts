import { gradientScores } from "../gradient-scores.ts";
import { defaultTolerance, toShares } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";

/**
 * E_t ⊙ ∂logit_j/∂E_t: its L2 norm makes the shares, its sum over the dimensions is the signed part of the
 * logit.
 */
export const inputXGradientMethod: ExplanationMethod = {
  name: "inputxgrad",
  title: "InputXGrad",
  source: "Sundararajan et al. 2017",
  isSigned: true,
  cost: {
    text: "at most P/n forward and about P/n backward, P close to K·n",
    of: ({ pairs, windows }) => ({
      forward: pairs / windows,
      backward: (4 / 3) * (pairs / windows),
    }),
  },
  explain: (pass, labels, { tolerance = defaultTolerance }) =>
    gradientScores(pass, labels, { weight: "none", tolerance }).map(
      ({ magnitudes, products, leftOut }) => ({
        shares: toShares(magnitudes),
        signed: products,
        leftOut,
      }),
    ),
};
