import { constant, Linear, Module, normal, ops } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { deviationAtWidth } from "./initialisation.ts";
import { rowsOf } from "./code-range.ts";
import type { ChosenCodes } from "./code-range.ts";
import type { LabelDecoder, Projected } from "./label-decoder.ts";

/** How much wider than the hidden states the space is in which codes and tokens meet. */
const expansion = 2;

/**
 * Code-wise attention with a dense layer for each code, the decoder of TransICD (Biswas et al. 2021):
 * A = softmax(U tanh(P H + p)), logit_j = w_j · (A_j H) + b_j, where U is twice as wide as H. The bias that
 * the original adds to a code's scores is left out: it is the same for all tokens, and the softmax drops it.
 */
export class CodeAttentionDecoder extends Module implements LabelDecoder {
  readonly queries: Tensor;
  readonly reach = 0;
  readonly #projection: Linear;
  readonly #weights: Tensor;
  readonly #bias: Tensor;

  constructor(source: ParameterSource, width: number, labels: number) {
    super();
    const deviation = deviationAtWidth(0.03, width);
    const wide = expansion * width;
    this.#projection = this.child(
      "projection",
      new Linear(source.under("projection"), width, wide, { deviation }),
    );
    const queries = normal(deviationAtWidth(0.03, wide));
    this.queries = this.parameter(source, "queries", [labels, wide], queries);
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
