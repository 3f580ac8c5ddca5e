import { gradients, noGrad, ops, requireGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { crossEntropy } from "./loss.ts";
import type { EmbeddingLoss, EmbeddingPass } from "./embedding-pass.ts";

/** How far the mask moves in each step of its search: a bisection for every token. */
const steps = [0.25, 0.125, 0.0625, 0.03125];

/** The weight of the loss under the mask beside that without. */
const weight = 0.5;

/**
 * Token masking (docs/training.md): half the loss of codes on what a mask leaves of the document that hides as much as
 * it can without changing the prediction. It costs six passes instead of one.
 *
 * @param price what keeping a token costs, in nats of the prediction; 0.01 is a start
 */
export function learnedMaskLoss(price: number): EmbeddingLoss {
  return (pass) => {
    const mask = learnMask(pass, price);
    return ops.mulScalar(pass.lossAt(masked(pass.embeddings, pass.blank(), mask), "same"), weight);
  };
}

/**
 * Learns how much to keep of each token: the sum over documents and codes of the divergence of the prediction
 * from that on the whole, plus `price` for each token kept, goes down by the signs of its gradient, without
 * dropout.
 *
 * @returns `[N, W, 1]`, 1 for a token kept and 0 for one hidden, and no way to differentiate it
 */
export function learnMask(pass: EmbeddingPass, price: number): Tensor {
  const embeddings = ops.detach(pass.embeddings);
  const [windows = 0, length = 0] = embeddings.shape;
  const { device } = embeddings;
  const blank = ops.detach(pass.blank());
  const goal = noGrad(() => scope(() => ops.sigmoid(pass.logitsAt(embeddings, "none"))));
  let mask = noGrad(() => ops.full([windows, length, 1], 0.5, { dtype: "float32", device }));
  for (const step of steps) {
    mask = scope(() => {
      const moving = requireGrad(ops.detach(mask));
      const logits = pass.logitsAt(masked(embeddings, blank, moving), "none");
      // The divergence but for a constant.
      const [slope] = gradients([crossEntropy(logits, goal)], [moving]);
      return noGrad(() => {
        const isWorthIt = ops.geScalar(ops.neg(slope as Tensor), price);
        const kept = ops.to(isWorthIt, { dtype: "float32" });
        return ops.addScalar(ops.add(moving, kept, { alpha: 2 * step }), -step);
      });
    });
  }
  return mask;
}

/** What is left of embeddings: `mask` of them, and the rest of those of masked tokens. */
function masked(embeddings: Tensor, blank: Tensor, mask: Tensor): Tensor {
  return ops.add(blank, ops.mul(mask, ops.sub(embeddings, blank)));
}
