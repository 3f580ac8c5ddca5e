import { LayerNorm, Linear, Module, normal, ops } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { deviationAtWidth } from "./initialisation.ts";
import type { LabelDecoder, Projected } from "./label-decoder.ts";

/**
 * Label-wise cross-attention, the decoder of PLM-CA (Edin et al. 2024; docs/training.md):
 * A = softmax(Q (H W_k)ᵀ), y_j = A_j (H W_v + b_v), logit_j = w · LayerNorm(y_j) + b.
 * It has C·d + 2d² + 4d + 1 parameters.
 */
export class CrossAttentionDecoder extends Module implements LabelDecoder {
  readonly queries: Tensor;
  readonly reach = 0;
  readonly #key: Linear;
  readonly #value: Linear;
  readonly #norm: LayerNorm;
  readonly #output: Linear;

  constructor(source: ParameterSource, width: number, labels: number) {
    super();
    const deviation = deviationAtWidth(0.02, width);
    const queries = normal(deviationAtWidth(0.03, width));
    const linear = (name: string, outputs: number, bias = true): Linear =>
      this.child(name, new Linear(source.under(name), width, outputs, { deviation, bias }));
    this.queries = this.parameter(source, "queries", [labels, width], queries);
    this.#key = linear("key", width, false);
    this.#value = linear("value", width);
    this.#norm = this.child("norm", new LayerNorm(source.under("norm"), width));
    this.#output = linear("output", 1);
  }

  project(hidden: Tensor): Projected {
    return { keys: this.#key.forward(hidden), values: this.#value.forward(hidden) };
  }

  read(mixed: Tensor): Tensor {
    return ops.squeeze(this.#output.forward(this.#norm.forward(mixed)), -1);
  }
}
