import { noGrad } from "./autograd.ts";
import type { TensorData } from "./dtype.ts";
import type { ParameterSource } from "./nn/parameter-source.ts";
import * as ops from "./operators.generated.ts";
import { fromArray, scope } from "./tensor.ts";
import type { Tensor } from "./tensor.ts";

/**
 * `fromArray` on the device where another tensor lies, to which the numbers are to be applied.
 *
 * @example
 * const scaled = ops.mul(hidden, fromArrayBeside(hidden, [2], [1]));
 */
export function fromArrayBeside(
  { device }: Tensor,
  data: TensorData | readonly number[],
  shape: readonly number[],
): Tensor {
  if (device === "cpu") return fromArray(data, shape);
  return scope(() => ops.to(fromArray(data, shape), { device }));
}

/**
 * The parameters of `source` on a device. Fresh ones are drawn on the CPU before they move, so that a seed
 * gives the same model on every device.
 *
 * @param device `cpu`, `cuda`, `cuda:1`; `checkDevice` says whether it exists
 */
export function onDevice(source: ParameterSource, device: string): ParameterSource {
  if (device === "cpu") return source;
  return {
    parameter: (...given) =>
      noGrad(() => scope(() => ops.to(source.parameter(...given), { device }))),
    under: (prefix) => onDevice(source.under(prefix), device),
  };
}
