import type { DType } from "../dtype.ts";
import * as ops from "../operators.generated.ts";
import type { Tensor } from "../tensor.ts";

export type MatmulPrecision = "float32" | "bfloat16";

let current: MatmulPrecision = "float32";

/**
 * Runs `body` with the matrix products of {@link Linear} and {@link matmul} computed in `precision`: their
 * inputs are cast, their results cast back to float32. Everything else, parameters, gradients of
 * parameters, softmax, norms and losses, stays float32. The backward pass of what was computed
 * in `body` uses the same products, wherever it runs.
 */
export function withMatmulPrecision<T>(precision: MatmulPrecision, body: () => T): T {
  const enclosing = current;
  current = precision;
  try {
    return body();
  } finally {
    current = enclosing;
  }
}

/** `ops.matmul` in the precision that {@link withMatmulPrecision} asks for. */
export function matmul(a: Tensor, b: Tensor): Tensor {
  return narrowed([a, b], ops.matmul);
}

/** @internal Applies a product of matrices to inputs in the current precision. */
export function narrowed<Inputs extends readonly (Tensor | null)[]>(
  inputs: readonly [...Inputs],
  product: (...inputs: Inputs) => Tensor,
): Tensor {
  if (current === "float32") return product(...inputs);
  const cast = inputs.map((input) => input && to(input, current)) as unknown as Inputs;
  return to(product(...cast), "float32");
}

const to = (tensor: Tensor, dtype: DType): Tensor => ops.to(tensor, { dtype });
