import { TorchError } from "../errors.ts";
import type { Generator } from "../generator.ts";
import * as ops from "../operators.generated.ts";
import { noGrad } from "../autograd.ts";
import type { Tensor } from "../tensor.ts";

/** The smallest 64-bit integer: random numbers from here on have 64 random bits. */
const smallest = -(2n ** 63n);

/**
 * Sets elements to zero with probability `probability` (to within 2⁻¹⁶) and scales the others by
 * 1/(1−p), drawing from `generator`. A null generator means evaluation: nothing is dropped.
 *
 * Random numbers are the cost: the generator's one thread makes 64 bits at a time, and 16 of them decide
 * on an element, where libtorch's own dropout spends all 64.
 */
export function dropout(input: Tensor, probability: number, generator: Generator | null): Tensor {
  if (!(probability >= 0 && probability <= 1)) {
    throw new TorchError("BAD_ARGUMENT", `a probability lies between 0 and 1, got ${probability}`);
  }
  if (generator === null || probability === 0) return input;
  const mask = noGrad(() => {
    const threshold = Math.round(probability * 65_536);
    if (threshold === 65_536) return ops.zerosLike(input);
    const device = input.device;
    const words = ops.empty([Math.ceil(input.size / 4)], { dtype: "int64", device });
    const bits = ops.viewDtype(
      ops.randomFromInPlace(words, smallest, null, { generator }),
      "int16",
    );
    const kept = ops.geScalar(ops.narrow(bits, 0, 0, input.size), threshold - 32_768);
    const scaled = ops.to(kept, { dtype: input.dtype });
    return ops.mulScalarInPlace(ops.view(scaled, input.shape), 65_536 / (65_536 - threshold));
  });
  return ops.mul(input, mask);
}
