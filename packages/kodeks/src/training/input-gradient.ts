import { gradients, ops } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { withPlainAttention } from "../model/plain-attention.ts";
import type { LossPass } from "./embedding-pass.ts";

/**
 * Input-gradient regularisation (docs/training.md): λ · Σ over tokens of ‖∂L/∂E_t‖₂, where L is the batch's loss of
 * codes and E_t a token's embedding. L being a mean over documents, so is the penalty. It costs a pass of
 * its own, and the differentiation of its gradient.
 *
 * @param lambda 1e-5 in the design
 */
export function inputGradientLoss(lambda: number): (pass: LossPass) => Tensor {
  return ({ embeddings, lossAt }) => {
    const loss = withPlainAttention(() => lossAt(embeddings, "same"));
    const [gradient] = gradients([loss], [embeddings], { createGraph: true });
    const norms = ops.linalgVectorNorm(gradient as Tensor, 2, [-1]);
    return ops.mulScalar(ops.sum(norms), lambda);
  };
}
