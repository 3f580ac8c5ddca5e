import * as ops from "../operators.generated.ts";
import type { Tensor } from "../tensor.ts";
import { Module } from "./module.ts";
import { constant } from "./parameter-source.ts";
import type { ParameterSource } from "./parameter-source.ts";

/** Layer normalisation over the last dimension. */
export class LayerNorm extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor;
  readonly #epsilon: number;

  constructor(source: ParameterSource, size: number, epsilon = 1e-5) {
    super();
    this.weight = this.parameter(source, "weight", [size], constant(1));
    this.bias = this.parameter(source, "bias", [size], constant(0));
    this.#epsilon = epsilon;
  }

  forward(input: Tensor): Tensor {
    return ops.layerNorm(input, [this.weight.dim(0)], this.weight, this.bias, this.#epsilon);
  }
}
