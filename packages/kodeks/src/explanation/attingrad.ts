import { gradients, noGrad, ops, requireGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { CodingModel } from "../model/coding-model.ts";

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
 * AttInGrad (Edin et al. 2024; design §6): r_jt = A_jt · ‖E_t ⊙ ∂logit_j/∂E_t‖₂, E being the output of
 * the embedding block and A the label-wise attention. One forward pass, and one backward pass per code
 * through the encoder's activations only.
 *
 * @param ids the document's tokens, CLS and SEP included
 * @param choose picks the codes to explain, given the scores
 */
export function attInGrad(
  model: CodingModel,
  ids: Int32Array,
  choose: (scores: Float32Array) => readonly number[],
): Explained {
  model.requireGrad(false);
  try {
    return scope(() => {
      const windows = model.pack([ids]);
      const embeddings = requireGrad(noGrad(() => model.encoder.embed(windows)));
      const { logits, attention } = model.decode(
        model.encoder.encode(embeddings, windows),
        windows,
      );
      const scores = noGrad(() => model.probabilities(logits, [ids]));
      const tokenShares = choose(scores).map((label) =>
        scope(() => {
          const logit = ops.select(ops.select(logits, 0, 0), 0, label);
          const [gradient] = gradients([logit], [embeddings], { retainGraph: true });
          const weights = ops.select(attention[0], 0, label);
          return shares(embeddings, gradient as Tensor, weights, ids.length);
        }),
      );
      return { scores, tokenShares };
    });
  } finally {
    model.requireGrad(true);
  }
}

function shares(
  embeddings: Tensor,
  gradient: Tensor,
  attention: Tensor,
  tokens: number,
): Float32Array {
  const influence = noGrad(() => {
    const norms = ops.linalgVectorNorm(ops.mul(embeddings, gradient), 2, -1);
    const ofTokens = ops.narrow(ops.reshape(norms, [norms.size]), 0, 0, tokens);
    return ops.mul(attention, ofTokens).toFloat32();
  });
  influence[0] = 0;
  influence[tokens - 1] = 0;
  const total = influence.reduce((sum, value) => sum + value, 0);
  return total > 0 ? influence.map((value) => value / total) : influence;
}
