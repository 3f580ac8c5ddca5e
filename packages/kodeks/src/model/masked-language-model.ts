import {
  fromArrayBeside,
  LayerNorm,
  Linear,
  matmul,
  Module,
  noGrad,
  ops,
  scope,
} from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { checkPositions, encoderName } from "./coding-model.ts";
import type { EncoderConfig } from "./encoder-config.ts";
import { isRoberta } from "./encoder-config.ts";
import { activate, Encoder } from "./encoder.ts";
import type { Randomness } from "./encoder.ts";
import { packWindows } from "./windows.ts";

/** The head's parameters in checkpoints of the two families. */
const names = {
  bert: {
    dense: "cls.predictions.transform.dense",
    norm: "cls.predictions.transform.LayerNorm",
    bias: "cls.predictions",
  },
  roberta: { dense: "lm_head.dense", norm: "lm_head.layer_norm", bias: "lm_head" },
} as const;

/** The name of a parameter that only a checkpoint with a head has. */
export function headName(config: EncoderConfig): string {
  return `${names[isRoberta(config) ? "roberta" : "bert"].dense}.weight`;
}

/** One number a token of the vocabulary. */
class OutputBias extends Module {
  readonly bias: Tensor;

  constructor(source: ParameterSource, size: number) {
    super();
    this.bias = this.parameter(source, "bias", [size], (tensor) => ops.fillInPlace(tensor, 0));
  }
}

/**
 * An encoder that guesses masked tokens, as BERT is pretrained (Devlin et al. 2019):
 * logits = LayerNorm(act(H W + b)) · Eᵀ + c, where E are the encoder's own word embeddings.
 */
export class MaskedLanguageModel extends Module {
  readonly encoder: Encoder;
  readonly windowLength: number;
  readonly #padId: number;
  readonly #dense: Linear;
  readonly #norm: LayerNorm;
  readonly #output: OutputBias;

  /**
   * @param source of the encoder's parameters, under their names without `bert.` in front
   * @param head of the head's
   */
  constructor(
    source: ParameterSource,
    head: ParameterSource,
    config: EncoderConfig,
    { windowLength, padId }: { readonly windowLength: number; readonly padId: number },
  ) {
    super();
    checkPositions(config, windowLength);
    this.windowLength = windowLength;
    this.#padId = padId;
    const { hidden_size: width, initializer_range: deviation } = config;
    const { dense, norm, bias } = names[isRoberta(config) ? "roberta" : "bert"];
    this.encoder = this.child(encoderName(config), new Encoder(source, config));
    this.#dense = this.child(dense, new Linear(head.under(dense), width, width, { deviation }));
    this.#norm = this.child(norm, new LayerNorm(head.under(norm), width, config.layer_norm_eps));
    this.#output = this.child(bias, new OutputBias(head.under(bias), config.vocab_size));
  }

  /**
   * Makes a head begin with what it guesses where it knows nothing of a place.
   *
   * @param logShares log share of each token in the text, `[V]`
   */
  expectTokens(logShares: Float32Array): void {
    const { bias } = this.#output;
    scope(() =>
      noGrad(() => ops.copyInPlace(bias, fromArrayBeside(bias, logShares, [logShares.length]))),
    );
  }

  /**
   * Logits `[places, V]` of some tokens of windows.
   *
   * @param windows token ids, each at most a window long
   * @param places token numbers, window × window length + place in it
   */
  forward(windows: readonly Int32Array[], places: Tensor, random: Randomness = null): Tensor {
    const packed = packWindows(windows, this.windowLength, this.#padId);
    const hidden = this.encoder.forward(packed, random);
    const flat = ops.view(hidden, [packed.count * packed.length, hidden.dim(-1)]);
    const dense = this.#dense.forward(ops.indexSelect(flat, 0, places));
    const { config } = this.encoder;
    // RoBERTa's head has an activation of its own, whatever the encoder's.
    const inner = isRoberta(config) ? ops.gelu(dense) : activate(dense, config.hidden_act);
    const words = ops.transpose(this.encoder.wordEmbeddings, 0, 1);
    return ops.add(matmul(this.#norm.forward(inner), words), this.#output.bias);
  }
}
