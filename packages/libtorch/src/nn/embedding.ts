import * as ops from "../operators.generated.ts";
import type { Tensor } from "../tensor.ts";
import { Module } from "./module.ts";
import { normal } from "./parameter-source.ts";
import type { ParameterSource } from "./parameter-source.ts";

/** A table of vectors looked up by index. */
export class Embedding extends Module {
  readonly weight: Tensor;

  constructor(source: ParameterSource, entries: number, size: number, deviation = 0.02) {
    super();
    this.weight = this.parameter(source, "weight", [entries, size], normal(deviation));
  }

  /** int64 `[…]` → `[…, size]` */
  forward(indices: Tensor): Tensor {
    return ops.embedding(this.weight, indices);
  }
}
