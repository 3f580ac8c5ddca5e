import * as ops from "../operators.generated.ts";
import type { Tensor } from "../tensor.ts";
import { narrowed } from "./matmul-precision.ts";
import { Module } from "./module.ts";
import { constant, normal } from "./parameter-source.ts";
import type { ParameterSource } from "./parameter-source.ts";

export interface LinearOptions {
  readonly bias?: boolean;
  /** Standard deviation of fresh weights; BERT's 0.02 by default. */
  readonly deviation?: number;
}

/** y = x Wᵀ + b, over the last dimension. W is [outputs, inputs]. */
export class Linear extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor | null;

  constructor(
    source: ParameterSource,
    inputs: number,
    outputs: number,
    options: LinearOptions = {},
  ) {
    super();
    const { bias = true, deviation = 0.02 } = options;
    this.weight = this.parameter(source, "weight", [outputs, inputs], normal(deviation));
    this.bias = bias ? this.parameter(source, "bias", [outputs], constant(0)) : null;
  }

  /** `[…, inputs]` → `[…, outputs]` */
  forward(input: Tensor): Tensor {
    return narrowed([input, this.weight, this.bias], ops.linear);
  }
}
