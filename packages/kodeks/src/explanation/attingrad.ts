import type { CodingModel } from "../model/coding-model.ts";
import { gradientScores } from "./gradient-scores.ts";
import { defaultTolerance, toShares } from "./method.ts";
import { withNotePass } from "./note-pass.ts";

/** Scores of one document with explanations of some of its codes. */
export interface Explained {
  /** Probabilities of all codes, `[C]`. */
  readonly scores: Float32Array;
  /**
   * For each explained code, a share per token: non-negative, 0 for CLS and SEP, summing to 1 (all 0
   * where nothing had any influence).
   */
  readonly tokenShares: readonly Float32Array[];
}

/**
 * AttInGrad of the codes that `choose` picks: one forward pass, and a window forward and back for each window
 * that matters to a code.
 *
 * @param ids the document's tokens, CLS and SEP included
 * @param choose picks the codes to explain, given the scores
 */
export function attInGrad(
  model: CodingModel,
  ids: Int32Array,
  choose: (scores: Float32Array) => readonly number[],
  tolerance = defaultTolerance,
): Explained {
  return withNotePass(model, ids, (pass) => {
    const { scores } = pass;
    const found = gradientScores(pass, choose(scores), { weight: "attention", tolerance });
    return { scores, tokenShares: found.map(({ magnitudes }) => toShares(magnitudes)) };
  });
}
