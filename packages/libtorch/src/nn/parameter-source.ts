import { noGrad } from "../autograd.ts";
import type { Generator } from "../generator.ts";
import * as ops from "../operators.generated.ts";
import type { Tensor } from "../tensor.ts";

/** Fills a new parameter. */
export type Initialiser = (tensor: Tensor, generator: Generator) => Tensor;

export const normal =
  (deviation: number): Initialiser =>
  (tensor, generator) =>
    ops.normalInPlace(tensor, 0, deviation, { generator });

export const constant =
  (value: number): Initialiser =>
  (tensor) =>
    ops.fillInPlace(tensor, value);

/** Where a module's parameters come from: fresh numbers or a checkpoint. */
export interface ParameterSource {
  parameter(name: string, shape: readonly number[], initialise: Initialiser): Tensor;
  /** The same source for a part of the model, whose names begin with `prefix.` */
  under(prefix: string): ParameterSource;
}

/** New parameters from a seeded generator. The same seed gives the same model. */
export function freshParameters(generator: Generator): ParameterSource {
  const source: ParameterSource = {
    parameter: (_name, shape, initialise) =>
      noGrad(() => initialise(ops.empty(shape, { dtype: "float32" }), generator)),
    under: () => source,
  };
  return source;
}
