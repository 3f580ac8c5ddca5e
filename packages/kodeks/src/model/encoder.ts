import {
  dropout,
  Embedding,
  fromArrayBeside,
  isAvailable,
  LayerNorm,
  Linear,
  matmul,
  Module,
  ops,
  scope,
} from "@kodeks/libtorch";
import type { ParameterSource, Randomness as DropoutRandomness, Tensor } from "@kodeks/libtorch";
import type { EncoderConfig } from "./encoder-config.ts";
import { firstPosition } from "./encoder-config.ts";
import { wantsPlainAttention } from "./plain-attention.ts";
import type { EncoderWindows } from "./windows.ts";

/** Null in evaluation; in training what dropout draws from: rows of it are windows. */
export type Randomness = DropoutRandomness | null;

/**
 * Deviations of fresh embeddings. LayerNorm rescales their sum, so that only two things hang on them:
 * small words learn fast, as a step is large beside them, and much smaller positions and types do not
 * drown them (`docs/training.md`).
 */
const freshWords = 0.01;
const freshPlaces = 0.001;

/** Large enough to make a softmax weight exactly 0, small enough not to overflow when added. */
const masked = -1e30;

class SelfAttention extends Module {
  readonly #query: Linear;
  readonly #key: Linear;
  readonly #value: Linear;
  readonly #output: Linear;
  readonly #norm: LayerNorm;
  readonly #config: EncoderConfig;

  constructor(source: ParameterSource, config: EncoderConfig) {
    super();
    this.#config = config;
    const width = config.hidden_size;
    const linear = (name: string): Linear =>
      this.child(
        name,
        new Linear(source.under(name), width, width, { deviation: config.initializer_range }),
      );
    this.#query = linear("self.query");
    this.#key = linear("self.key");
    this.#value = linear("self.value");
    this.#output = linear("output.dense");
    this.#norm = this.child(
      "output.LayerNorm",
      new LayerNorm(source.under("output.LayerNorm"), width, config.layer_norm_eps),
    );
  }

  /** `[N, W, d]` → `[N, W, d]` */
  forward(hidden: Tensor, mask: Tensor | null, random: Randomness): Tensor {
    const [windows = 0, length = 0, width = 0] = hidden.shape;
    const heads = this.#config.num_attention_heads;
    const split = (tensor: Tensor): Tensor =>
      ops.transpose(ops.view(tensor, [windows, length, heads, width / heads]), 1, 2);
    const query = split(this.#query.forward(hidden));
    const key = split(this.#key.forward(hidden));
    const value = split(this.#value.forward(hidden));
    const context = this.#attend(query, key, value, mask, random);
    const merged = ops.reshape(ops.transpose(context, 1, 2), [windows, length, width]);
    const output = dropout(this.#output.forward(merged), this.#config.hidden_dropout_prob, random);
    return this.#norm.forward(ops.add(output, hidden));
  }

  #attend(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    mask: Tensor | null,
    random: Randomness,
  ): Tensor {
    const dropped = random === null ? 0 : this.#config.attention_probs_dropout_prob;
    // libtorch's fused attention draws its dropout from the global generator, which is not ours.
    const isFused = dropped === 0 && !wantsPlainAttention();
    if (isFused && isAvailable(ops.scaledDotProductAttentionOperator)) {
      return ops.scaledDotProductAttention(query, key, value, mask);
    }
    const scaled = ops.mulScalar(query, 1 / Math.sqrt(query.dim(-1)));
    const scores = matmul(scaled, ops.transpose(key, -1, -2));
    const weights = ops.softmax(mask === null ? scores : ops.add(scores, mask), -1);
    return matmul(dropout(weights, dropped, random), value);
  }
}

class Layer extends Module {
  readonly #attention: SelfAttention;
  readonly #intermediate: Linear;
  readonly #output: Linear;
  readonly #norm: LayerNorm;
  readonly #config: EncoderConfig;

  constructor(source: ParameterSource, config: EncoderConfig) {
    super();
    this.#config = config;
    const { hidden_size: width, intermediate_size: inner, initializer_range: deviation } = config;
    this.#attention = this.child("attention", new SelfAttention(source.under("attention"), config));
    this.#intermediate = this.child(
      "intermediate.dense",
      new Linear(source.under("intermediate.dense"), width, inner, { deviation }),
    );
    this.#output = this.child(
      "output.dense",
      new Linear(source.under("output.dense"), inner, width, { deviation }),
    );
    this.#norm = this.child(
      "output.LayerNorm",
      new LayerNorm(source.under("output.LayerNorm"), width, config.layer_norm_eps),
    );
  }

  forward(hidden: Tensor, mask: Tensor | null, random: Randomness): Tensor {
    const attended = this.#attention.forward(hidden, mask, random);
    const inner = activate(this.#intermediate.forward(attended), this.#config.hidden_act);
    const output = dropout(this.#output.forward(inner), this.#config.hidden_dropout_prob, random);
    return this.#norm.forward(ops.add(output, attended));
  }
}

/** Applies the activation that a config names. */
export function activate(input: Tensor, activation: EncoderConfig["hidden_act"]): Tensor {
  switch (activation) {
    case "gelu":
      return ops.gelu(input);
    case "gelu_new":
    case "gelu_pytorch_tanh":
    case "gelu_fast":
      return ops.gelu(input, { approximate: "tanh" });
    case "relu":
      return ops.relu(input);
    default:
      return activation satisfies never;
  }
}

/**
 * A BERT or RoBERTa encoder over windows, with the parameter names of the Hugging Face layout. The
 * embedding block and the layers are apart because AttInGrad differentiates with respect to what lies
 * between them.
 */
export class Encoder extends Module {
  readonly config: EncoderConfig;
  readonly #words: Embedding;
  readonly #positions: Embedding;
  readonly #types: Embedding;
  readonly #norm: LayerNorm;
  readonly #layers: readonly Layer[];

  constructor(source: ParameterSource, config: EncoderConfig) {
    super();
    this.config = config;
    const width = config.hidden_size;
    const embedding = (name: string, entries: number, deviation: number): Embedding =>
      this.child(
        `embeddings.${name}`,
        new Embedding(source.under(`embeddings.${name}`), entries, width, deviation),
      );
    this.#words = embedding("word_embeddings", config.vocab_size, freshWords);
    this.#positions = embedding("position_embeddings", config.max_position_embeddings, freshPlaces);
    this.#types = embedding("token_type_embeddings", config.type_vocab_size, freshPlaces);
    this.#norm = this.child(
      "embeddings.LayerNorm",
      new LayerNorm(source.under("embeddings.LayerNorm"), width, config.layer_norm_eps),
    );
    this.#layers = Array.from({ length: config.num_hidden_layers }, (_, i) =>
      this.child(`encoder.layer.${i}`, new Layer(source.under(`encoder.layer.${i}`), config)),
    );
  }

  /** `[V, d]`; a language model's head shares them. */
  get wordEmbeddings(): Tensor {
    return this.#words.weight;
  }

  /** Word, position and type embeddings after their LayerNorm: `[N, W, d]`. */
  embed(windows: EncoderWindows): Tensor {
    const ids = fromArrayBeside(this.wordEmbeddings, windows.ids, [windows.count, windows.length]);
    const words = this.#words.forward(ids);
    const positions = ops.narrow(
      this.#positions.weight,
      0,
      firstPosition(this.config),
      windows.length,
    );
    const type = ops.select(this.#types.weight, 0, 0);
    return this.#norm.forward(ops.add(words, ops.add(positions, type)));
  }

  /** Embeddings `[N, W, d]` → last hidden states `[N, W, d]`. Padding gets no attention. */
  encode(embeddings: Tensor, windows: EncoderWindows, random: Randomness = null): Tensor {
    const mask = windows.isPadded ? paddingMask(windows, embeddings) : null;
    let hidden = dropout(embeddings, this.config.hidden_dropout_prob, random);
    for (const layer of this.#layers) {
      // What the graph does not need is given back at once, and its memory serves the next layer.
      hidden = scope(() => layer.forward(hidden, mask, random));
    }
    return hidden;
  }

  forward(windows: EncoderWindows, random: Randomness = null): Tensor {
    return this.encode(this.embed(windows), windows, random);
  }
}

/** 0 for real tokens, a large negative number for padding: `[N, 1, 1, W]`. */
function paddingMask(windows: EncoderWindows, beside: Tensor): Tensor {
  const mask = new Float32Array(windows.count * windows.length);
  windows.filled.forEach((filled, window) => {
    mask.fill(masked, window * windows.length + filled, (window + 1) * windows.length);
  });
  return fromArrayBeside(beside, mask, [windows.count, 1, 1, windows.length]);
}
