import { nativeError, TorchError } from "./errors.ts";
import { native } from "./native.ts";
import { describe, Tensor } from "./tensor.ts";

/** Runs `body` without recording operations for differentiation. */
export function noGrad<T>(body: () => T): T {
  const previous = native.setGradEnabled(false);
  try {
    const result = body();
    if (result instanceof Promise) {
      result.catch(() => {});
      throw new TorchError("BAD_ARGUMENT", "noGrad() takes a synchronous function");
    }
    return result;
  } finally {
    native.setGradEnabled(previous);
  }
}

/** Marks a leaf as one that gradients are computed for. */
export function requireGrad(tensor: Tensor, value = true): Tensor {
  try {
    native.setRequiresGrad(tensor.handle, value);
  } catch (cause) {
    throw nativeError(`requireGrad of ${describe(tensor)}`, cause);
  }
  return tensor;
}

export function requiresGrad(tensor: Tensor): boolean {
  return native.requiresGrad(tensor.handle);
}

/**
 * Adds d`output`/d`leaf` to every leaf that requires a gradient.
 *
 * @param gradient of what is differentiated by `output`, of its shape; needed unless `output` has one element
 */
export function backward(output: Tensor, gradient: Tensor | null = null): void {
  if (gradient === null && output.size !== 1) {
    throw new TorchError(
      "BAD_ARGUMENT",
      `backward of ${describe(output)}: it must have one element`,
    );
  }
  try {
    native.backward([output.handle], [gradient?.handle ?? null]);
  } catch (cause) {
    throw nativeError(`backward of ${describe(output)}`, cause);
  }
}

export interface GradientOptions {
  /** Vector–Jacobian products: one tensor for each output, of its shape; null stands for 1. */
  readonly outputGradients?: readonly (Tensor | null)[];
  /** Keep the graph for further calls. */
  readonly retainGraph?: boolean;
  /** Make the gradients themselves differentiable. */
  readonly createGraph?: boolean;
}

/** d(outputs)/d(inputs), one for each input; null where the outputs do not depend on it. */
export function gradients(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  options: GradientOptions = {},
): (Tensor | null)[] {
  const { outputGradients = outputs.map(() => null), createGraph = false } = options;
  try {
    return Tensor.adoptAll(
      native.gradients(
        outputs.map((tensor) => tensor.handle),
        inputs.map((tensor) => tensor.handle),
        outputGradients.map((tensor) => tensor?.handle ?? null),
        options.retainGraph ?? createGraph,
        createGraph,
      ),
    );
  } catch (cause) {
    throw cause instanceof TorchError
      ? cause
      : nativeError(`gradients of ${outputs.map(describe).join(", ")}`, cause);
  }
}

/** The gradient that {@link backward} accumulated in a leaf, or null. */
export function gradientOf(tensor: Tensor): Tensor | null {
  const handle = native.gradientOf(tensor.handle);
  return handle === null ? null : Tensor.adopt(handle);
}

/** Forgets a leaf's gradient. */
export function clearGradient(tensor: Tensor): void {
  native.clearGradient(tensor.handle);
}
