import type { Module, Tensor } from "@kodeks/libtorch";

/** What a decoder makes of a batch. */
export interface Decoded {
  /** `[B, C]` */
  readonly logits: Tensor;
  /** Per document, the attention of every code over the document's tokens: `[C, T]`. */
  readonly attention: readonly Tensor[];
}

/**
 * Turns the hidden states of documents into one logit per code. Each document is attended to by
 * itself, so that its scores cannot depend on what else is in the batch.
 */
export interface LabelDecoder extends Module {
  /** @param documents the hidden states of each document's real tokens, `[T, d]` */
  forward(documents: readonly Tensor[]): Decoded;
}
