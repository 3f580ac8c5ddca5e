import { gradientOf, noGrad } from "../autograd.ts";
import * as ops from "../operators.generated.ts";
import { scope } from "../tensor.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Scales all gradients so that their joint L2 norm is at most `maximum`.
 *
 * @returns the norm before scaling; NaN or infinite when a gradient is
 */
export function clipGradients(parameters: readonly Tensor[], maximum: number): number {
  return scope(() =>
    noGrad(() => {
      const gradients = parameters.map(gradientOf).filter((gradient) => gradient !== null);
      if (gradients.length === 0) return 0;
      const norm = ops.linalgVectorNorm(ops.stack(ops.foreachNorm(gradients, 2))).item();
      if (norm > maximum) ops.foreachMulScalarInPlace(gradients, maximum / (norm + 1e-6));
      return norm;
    }),
  );
}
