import { constant, Linear, matmul, Module, normal, ops } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { ofCodes } from "./code-range.ts";
import type { CodeRange } from "./code-range.ts";
import { deviationAtWidth } from "./initialisation.ts";
import { logAttentionOf } from "./label-decoder.ts";
import type { Decoded, LabelDecoder } from "./label-decoder.ts";

/** Tokens that the convolution sees at once; odd, so that it stands over its middle one. CAML has 10. */
const kernel = 9;

/**
 * The decoder of CAML (Mullenbach et al. 2018) on an encoder's hidden states in the place of its word
 * vectors: K = tanh(conv(H)), A = softmax(U Kᵀ), logit_j = β_j · (A_j K) + b_j. Beyond a document's ends the
 * convolution sees zeros, and never padding.
 */
export class ConvolutionalDecoder extends Module implements LabelDecoder {
  readonly queries: Tensor;
  readonly #convolution: Linear;
  readonly #weights: Tensor;
  readonly #bias: Tensor;

  constructor(source: ParameterSource, width: number, labels: number) {
    super();
    const deviation = deviationAtWidth(0.03, width);
    this.#convolution = this.child(
      "convolution",
      new Linear(source.under("convolution"), kernel * width, width, {
        deviation: deviationAtWidth(0.02, kernel * width),
      }),
    );
    this.queries = this.parameter(source, "queries", [labels, width], normal(deviation));
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
      const features = ops.tanh(this.#convolution.forward(neighbourhoods(hidden)));
      const matches = matmul(queries, ops.transpose(features, 0, 1));
      const weights = ops.softmax(matches, -1);
      scores.push(matches);
      attention.push(weights);
      const mixed = matmul(weights, features);
      return ops.add(ops.sumAlong(ops.mul(mixed, output), -1), bias);
    });
    return { logits: ops.stack(rows), attention, logAttention: logAttentionOf(scores) };
  }
}

/** `[T, d]` → `[T, kernel · d]`: each token between its neighbours, from the first to the last. */
function neighbourhoods(hidden: Tensor): Tensor {
  const [tokens = 0, width = 0] = hidden.shape;
  const beyond = ops.zeros([(kernel - 1) / 2, width], {
    dtype: hidden.dtype,
    device: hidden.device,
  });
  const padded = ops.cat([beyond, hidden, beyond], 0);
  const shifted = Array.from({ length: kernel }, (_, by) => ops.narrow(padded, 0, by, tokens));
  return ops.cat(shifted, 1);
}
