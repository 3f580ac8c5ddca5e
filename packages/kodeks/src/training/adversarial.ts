import { gradients, noGrad, ops, requireGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { LossPass } from "./embedding-pass.ts";

/** Steps of the search for the worst perturbation, each of ε / 2. */
const steps = 3;

/** The weight of the loss at the perturbed embeddings beside that at the true ones. */
const weight = 0.5;

/**
 * Adversarial training (Madry et al. 2018; docs/training.md): half the loss of codes at embeddings that projected
 * gradient descent has made as bad as it could within ε. It costs five passes instead of one.
 *
 * @param epsilon largest change of any number of an embedding; 1e-5 in the design
 */
export function adversarialLoss(epsilon: number): (pass: LossPass) => Tensor {
  return (pass) => {
    const worst = ops.add(pass.embeddings, worstPerturbation(pass, epsilon));
    return ops.mulScalar(pass.lossAt(worst, "same"), weight);
  };
}

/**
 * Climbs the loss, without dropout, by the signs of its gradient.
 *
 * @returns of the embeddings' shape, no element beyond ±ε, and no way to differentiate it
 */
export function worstPerturbation(pass: LossPass, epsilon: number): Tensor {
  const embeddings = ops.detach(pass.embeddings);
  let perturbation = noGrad(() => ops.zerosLike(embeddings));
  for (let step = 0; step < steps; step += 1) {
    perturbation = scope(() => {
      const moving = requireGrad(ops.detach(perturbation));
      const loss = pass.lossAt(ops.add(embeddings, moving), "none");
      const [slope] = gradients([loss], [moving]);
      return noGrad(() =>
        clip(ops.add(moving, signs(slope as Tensor), { alpha: epsilon / 2 }), epsilon),
      );
    });
  }
  return perturbation;
}

function signs(tensor: Tensor): Tensor {
  const isUp = ops.to(ops.geScalar(tensor, 0), { dtype: tensor.dtype });
  return ops.addScalar(ops.mulScalar(isUp, 2), -1);
}

/** To −limit … limit. */
function clip(tensor: Tensor, limit: number): Tensor {
  const fromBelow = ops.addScalar(ops.relu(ops.addScalar(tensor, limit)), -limit);
  const room = ops.relu(ops.addScalar(ops.neg(fromBelow), limit));
  return ops.addScalar(ops.neg(room), limit);
}
