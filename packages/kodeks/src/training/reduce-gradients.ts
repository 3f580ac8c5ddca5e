import { backward, gradientOf, noGrad, ops, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import type { Peers } from "./peers.ts";

/** Large enough to use the network well, small enough that several are under way at once. */
const bucketBytes = 8 * 2 ** 20;

/**
 * Replaces each gradient by its sum over the processes, and gives the sum of their losses. A parameter
 * without a gradient here gets one if it has one anywhere, so that the optimisers stay together.
 */
export async function reduceGradients(
  peers: Peers,
  parameters: readonly Tensor[],
  loss: number,
): Promise<number> {
  const here = parameters.map((parameter) => hasGradient(parameter));
  const [total, ...holders] = await peers.sumOf(
    new Float64Array([loss, ...here.map((has) => (has ? 1 : 0))]),
  );
  const reduced = parameters.filter((_, i) => holders[i] > 0);
  zeroGradients(reduced.filter((parameter) => !hasGradient(parameter)));
  // Gradients outlive the scope in their parameters; these are handles to them.
  const gradients = scope(() =>
    reduced.map((parameter) => (gradientOf(parameter) as Tensor).keep()),
  );
  try {
    await Promise.all(buckets(gradients, bucketBytes).map((bucket) => peers.sum(bucket)));
  } finally {
    for (const gradient of gradients) gradient.dispose();
  }
  return total;
}

/** Runs of tensors of one type that hold at most `bytes` each; a larger one stands alone. */
export function buckets(tensors: readonly Tensor[], bytes: number): Tensor[][] {
  const found: Tensor[][] = [];
  let room = 0;
  for (const tensor of tensors) {
    const size = tensor.size * (tensor.dtype === "float64" ? 8 : 4);
    const last = found.at(-1);
    if (last === undefined || size > room || last[0]?.dtype !== tensor.dtype) {
      found.push([tensor]);
      room = bytes - size;
    } else {
      last.push(tensor);
      room -= size;
    }
  }
  return found;
}

function hasGradient(parameter: Tensor): boolean {
  return scope(() => gradientOf(parameter) !== null);
}

/** Gives parameters a gradient of zeros. */
function zeroGradients(parameters: readonly Tensor[]): void {
  for (const parameter of parameters) {
    scope(() => {
      backward(ops.sum(parameter));
      const gradient = gradientOf(parameter) as Tensor;
      noGrad(() => ops.fillInPlace(gradient, 0));
    });
  }
}
