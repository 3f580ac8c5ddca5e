import { ops } from "@kodeks/libtorch";
import type { CodeLoss } from "./loss.ts";

/** `at::Reduction::None` */
const none = 0;

/**
 * Focal loss (Lin et al. 2017): Σ −(1 − p)^γ log p, where p is the probability of what is true. What is
 * judged well already counts less, so that the many codes that a document plainly has not leave room for
 * those in doubt. γ = 0 would be cross-entropy.
 */
export function focalLoss(gamma: number): CodeLoss {
  const entropy = ops.binaryCrossEntropyWithLogits;
  return (logits, targets) => {
    const surprise = entropy(logits, targets, null, null, none);
    // −log(1 − p), which stays exact where p is so close to 1 that 1 − p is not.
    const opposite = ops.addScalar(ops.neg(targets), 1);
    const doubt = entropy(logits, opposite, null, null, none);
    return ops.sum(ops.mul(ops.exp(ops.mulScalar(doubt, -gamma)), surprise));
  };
}
