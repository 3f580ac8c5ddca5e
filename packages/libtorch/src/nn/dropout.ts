import type { Generator } from "../generator.ts";
import * as ops from "../operators.generated.ts";
import { noGrad } from "../autograd.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Sets elements to zero with probability `probability` and scales the others by 1/(1−p), drawing from
 * `generator`. A null generator means evaluation: nothing is dropped.
 */
export function dropout(input: Tensor, probability: number, generator: Generator | null): Tensor {
  if (generator === null || probability === 0) return input;
  const mask = noGrad(() => {
    const kept = ops.bernoulliInPlace(ops.emptyLike(input), 1 - probability, { generator });
    return ops.divScalarInPlace(kept, 1 - probability);
  });
  return ops.mul(input, mask);
}
