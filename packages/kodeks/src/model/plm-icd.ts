import { constant, Linear, Module, normal, ops } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { deviationAtWidth } from "./initialisation.ts";
import { rowsOf } from "./code-range.ts";
import type { ChosenCodes } from "./code-range.ts";
import type { LabelDecoder, Projected } from "./label-decoder.ts";

/**
 * Label-wise attention, the decoder of PLM-ICD (Huang et al. 2022):
 * A = softmax(U tanh(P Hᵀ)), logit_j = θ_j · (A_j H) + b_j.
 */
export class LabelAttentionDecoder extends Module implements LabelDecoder {
  readonly queries: Tensor;
  readonly reach = 0;
  readonly #projection: Linear;
  readonly #weights: Tensor;
  readonly #bias: Tensor;

  constructor(source: ParameterSource, width: number, labels: number) {
    super();
    const deviation = deviationAtWidth(0.03, width);
    this.#projection = this.child(
      "projection",
      new Linear(source.under("projection"), width, width, { bias: false, deviation }),
    );
    this.queries = this.parameter(source, "queries", [labels, width], normal(deviation));
    this.#weights = this.parameter(source, "weights", [labels, width], normal(deviation));
    this.#bias = this.parameter(source, "bias", [labels], constant(0));
  }

  project(hidden: Tensor): Projected {
    return { keys: ops.tanh(this.#projection.forward(hidden)), values: hidden };
  }

  read(mixed: Tensor, codes?: ChosenCodes): Tensor {
    const weighted = ops.mul(mixed, rowsOf(this.#weights, codes));
    return ops.add(ops.sumAlong(weighted, -1), rowsOf(this.#bias, codes));
  }
}
