import { constant, Linear, matmul, Module, normal, ops } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { ofCodes } from "./code-range.ts";
import type { CodeRange } from "./code-range.ts";
import { deviationAtWidth } from "./initialisation.ts";
import { logAttentionOf } from "./label-decoder.ts";
import type { Decoded, LabelDecoder } from "./label-decoder.ts";

/** How much wider than the hidden states the space is in which codes and tokens meet. */
const expansion = 2;

/**
 * Code-wise attention with a dense layer for each code, the decoder of TransICD (Biswas et al. 2021):
 * A = softmax(U tanh(P H + p)), logit_j = w_j · (A_j H) + b_j, where U is twice as wide as H. The bias that
 * the original adds to a code's scores is left out: it is the same for all tokens, and the softmax drops it.
 */
export class CodeAttentionDecoder extends Module implements LabelDecoder {
  readonly queries: Tensor;
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

  forward(documents: readonly Tensor[], codes?: CodeRange): Decoded {
    const queries = ofCodes(this.queries, codes);
    const output = ofCodes(this.#weights, codes);
    const bias = ofCodes(this.#bias, codes);
    const scores: Tensor[] = [];
    const attention: Tensor[] = [];
    const rows = documents.map((hidden) => {
      const projected = ops.tanh(this.#projection.forward(hidden));
      const matches = matmul(queries, ops.transpose(projected, 0, 1));
      const weights = ops.softmax(matches, -1);
      scores.push(matches);
      attention.push(weights);
      const mixed = matmul(weights, hidden);
      return ops.add(ops.sumAlong(ops.mul(mixed, output), -1), bias);
    });
    return { logits: ops.stack(rows), attention, logAttention: logAttentionOf(scores) };
  }
}
