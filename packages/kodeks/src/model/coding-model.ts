import { fromArrayBeside, Module, noGrad, ops, scope } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import { codeRanges } from "./code-range.ts";
import type { CodeRange } from "./code-range.ts";
import { ConvolutionalDecoder } from "./caml.ts";
import type { EncoderConfig } from "./encoder-config.ts";
import { firstPosition, isRoberta } from "./encoder-config.ts";
import { Encoder } from "./encoder.ts";
import type { Randomness } from "./encoder.ts";
import { decodeDocuments } from "./label-decoder.ts";
import type { Decoded, LabelDecoder } from "./label-decoder.ts";
import type { LexicalChannel } from "./lexical/lexical-channel.ts";
import type { MentionChannel } from "./mentions/mention-channel.ts";
import type { TextChannel } from "./text-channel.ts";
import { CrossAttentionDecoder } from "./plm-ca.ts";
import { LabelAttentionDecoder } from "./plm-icd.ts";
import { CodeAttentionDecoder } from "./transicd.ts";
import { packWindows } from "./windows.ts";
import type { Windows } from "./windows.ts";

const decoders = {
  "plm-ca": CrossAttentionDecoder,
  "plm-icd": LabelAttentionDecoder,
  caml: ConvolutionalDecoder,
  transicd: CodeAttentionDecoder,
} as const satisfies Record<
  string,
  new (source: ParameterSource, width: number, labels: number) => LabelDecoder
>;

export type Architecture = keyof typeof decoders;
export const architectures = Object.keys(decoders) as Architecture[];

/** Tokens that {@link codeRanges} counts with where no recipe says how many go through a model at once. */
const tokensToScore = 16_384;

export interface ModelShape {
  readonly architecture: Architecture;
  readonly encoder: EncoderConfig;
  readonly labels: number;
  /** Window length W, 128 in the paper. */
  readonly windowLength: number;
  readonly padId: number;
}

/** The name under which Hugging Face models keep the encoder: `bert.` or `roberta.`. */
export function encoderName(config: EncoderConfig): string {
  return isRoberta(config) ? "roberta" : "bert";
}

/**
 * Refuses windows that are longer than an encoder has positions for.
 *
 * @throws KodeksError BAD_CHECKPOINT
 */
export function checkPositions(encoder: EncoderConfig, windowLength: number): void {
  const needed = firstPosition(encoder) + windowLength;
  const { max_position_embeddings: found } = encoder;
  if (needed <= found) return;
  throw new KodeksError(
    "BAD_CHECKPOINT",
    `windows of ${windowLength} tokens need ${needed} positions, and the encoder has ${found}`,
    { where: "config.json, max_position_embeddings", remedy: "Choose a shorter window." },
  );
}

/**
 * An encoder over windows and a label-wise decoder over documents: token ids in, one logit per code
 * out (docs/training.md).
 */
export class CodingModel extends Module {
  readonly shape: ModelShape;
  readonly encoder: Encoder;
  readonly decoder: LabelDecoder;
  /** Adds its logits to the decoder's wherever documents are scored. */
  lexical: LexicalChannel | null = null;
  /** So does this. */
  mentions: MentionChannel | null = null;

  constructor(source: ParameterSource, shape: ModelShape, encoder?: ParameterSource) {
    super();
    checkPositions(shape.encoder, shape.windowLength);
    this.shape = shape;
    const name = encoderName(shape.encoder);
    this.encoder = this.child(name, new Encoder(encoder ?? source.under(name), shape.encoder));
    const Decoder = decoders[shape.architecture];
    this.decoder = this.child(
      "decoder",
      new Decoder(source.under("decoder"), shape.encoder.hidden_size, shape.labels),
    );
  }

  pack(documents: readonly Int32Array[]): Windows {
    return packWindows(documents, this.shape.windowLength, this.shape.padId);
  }

  /** Logits `[B, C]` of a batch of documents, given as token ids. */
  forward(documents: readonly Int32Array[], random: Randomness = null): Decoded {
    const windows = this.pack(documents);
    return this.decode(this.encoder.forward(windows, random), windows);
  }

  /**
   * Hidden states `[N, W, d]` of packed windows → logits and attention of their documents.
   *
   * @param codes those that are asked for; all by default
   */
  decode(hidden: Tensor, windows: Windows, codes?: CodeRange): Decoded {
    const flat = ops.view(hidden, [windows.count * windows.length, hidden.dim(-1)]);
    const documents = Array.from(windows.tokens, (tokens, i) =>
      ops.narrow(flat, 0, windows.firstWindow[i] * windows.length, tokens),
    );
    return decodeDocuments(this.decoder, documents, codes);
  }

  /**
   * Probabilities of all codes, `[B × C]` row-major. A document's scores do not depend on the others.
   */
  score(documents: readonly Int32Array[]): Float32Array {
    return scope(() =>
      noGrad(() => {
        const windows = this.pack(documents);
        const hidden = scope(() => this.encoder.forward(windows));
        const tokens = windows.tokens.reduce((sum, own) => sum + own, 0);
        const logits = codeRanges(this.shape.labels, tokens, tokensToScore).map((codes) =>
          scope(() => this.decode(hidden, windows, codes).logits),
        );
        return this.probabilities(ops.cat(logits, 1), documents);
      }),
    );
  }

  /** The channels beside the encoder. */
  get channels(): readonly TextChannel[] {
    return [this.lexical, this.mentions].filter((channel) => channel !== null);
  }

  /** Probabilities from a batch's logits, those of the channels added. */
  probabilities(logits: Tensor, documents: readonly Int32Array[]): Float32Array {
    const { channels } = this;
    if (channels.length === 0) return ops.sigmoid(logits).toFloat32();
    const added = new Float32Array(logits.size);
    for (const [i, ids] of documents.entries()) {
      const from = i * this.shape.labels;
      for (const channel of channels) {
        channel.logits(ids).forEach((logit, code) => (added[from + code] += logit));
      }
    }
    return ops.sigmoid(ops.add(logits, fromArrayBeside(logits, added, logits.shape))).toFloat32();
  }
}
