import { constant, Linear, Module, normal, ops } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { deviationAtWidth } from "./initialisation.ts";
import { rowsOf } from "./code-range.ts";
import type { ChosenCodes } from "./code-range.ts";
import type { LabelDecoder, Projected } from "./label-decoder.ts";

/** Tokens that the convolution sees at once; odd, so that it stands over its middle one. CAML has 10. */
const kernel = 9;

/**
 * The decoder of CAML (Mullenbach et al. 2018) on an encoder's hidden states in the place of its word
 * vectors: K = tanh(conv(H)), A = softmax(U Kᵀ), logit_j = β_j · (A_j K) + b_j. Beyond a document's ends the
 * convolution sees zeros, and never padding.
 */
export class ConvolutionalDecoder extends Module implements LabelDecoder {
  readonly queries: Tensor;
  readonly reach = (kernel - 1) / 2;
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

  project(hidden: Tensor): Projected {
    const features = ops.tanh(this.#convolution.forward(neighbourhoods(hidden)));
    return { keys: features, values: features };
  }

  read(mixed: Tensor, codes?: ChosenCodes): Tensor {
    const weighted = ops.mul(mixed, rowsOf(this.#weights, codes));
    return ops.add(ops.sumAlong(weighted, -1), rowsOf(this.#bias, codes));
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
