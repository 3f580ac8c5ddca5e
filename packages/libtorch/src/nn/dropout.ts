import { noGrad } from "../autograd.ts";
import { TorchError } from "../errors.ts";
import type { Generator } from "../generator.ts";
import * as ops from "../operators.generated.ts";
import type { Tensor } from "../tensor.ts";
import { fillWithBits, RandomRows } from "./random-rows.ts";

/** What dropout draws from: one sequence for all, or one for each group of rows. */
export type Randomness = Generator | RandomRows;

/**
 * Sets elements to zero with probability `probability` (to within 2⁻¹⁶) and scales the others by
 * 1/(1−p), drawing from `random`. Null means evaluation: nothing is dropped.
 *
 * Random numbers are the cost: the generator's one thread makes 64 bits at a time, and 16 of them decide
 * on an element, where libtorch's own dropout spends all 64.
 */
export function dropout(input: Tensor, probability: number, random: Randomness | null): Tensor {
  if (!(probability >= 0 && probability <= 1)) {
    throw new TorchError("BAD_ARGUMENT", `a probability lies between 0 and 1, got ${probability}`);
  }
  if (random === null || probability === 0) return input;
  const mask = noGrad(() => {
    const threshold = Math.round(probability * 65_536);
    if (threshold === 65_536) return ops.zerosLike(input);
    const bits = random instanceof RandomRows ? random.bits(input) : sequentialBits(random, input);
    const kept = ops.geScalar(bits, threshold - 32_768);
    const scaled = ops.to(kept, { dtype: input.dtype });
    return ops.mulScalarInPlace(ops.view(scaled, input.shape), 65_536 / (65_536 - threshold));
  });
  return ops.mul(input, mask);
}

function sequentialBits(generator: Generator, input: Tensor): Tensor {
  const words = ops.empty([Math.ceil(input.size / 4)], { dtype: "int64", device: input.device });
  fillWithBits(words, generator);
  return ops.narrow(ops.viewDtype(words, "int16"), 0, 0, input.size);
}
