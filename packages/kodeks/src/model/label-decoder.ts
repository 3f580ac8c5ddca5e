import { fromArrayBeside, ops } from "@kodeks/libtorch";
import type { Module, Tensor } from "@kodeks/libtorch";
import type { CodeRange } from "./code-range.ts";

/** What a decoder makes of a batch. */
export interface Decoded {
  /** `[B, C]`; where only some codes were asked for, C is their number here and below. */
  readonly logits: Tensor;
  /** Per document, the attention of every code over the document's tokens: `[C, T]`. */
  readonly attention: readonly Tensor[];
  /**
   * Log of the attention of some codes in one of the documents, `[labels, T]`: exact where the attention
   * itself is too small for a number, so that a loss can always pull it up.
   */
  logAttention(document: number, labels: Int32Array): Tensor;
}

/** {@link Decoded.logAttention} of a decoder whose attention is a softmax of `scores` (`[C, T]` each). */
export function logAttentionOf(scores: readonly Tensor[]): Decoded["logAttention"] {
  return (document, labels) => {
    const rows = fromArrayBeside(scores[document], labels, [labels.length]);
    return ops.logSoftmax(ops.indexSelect(scores[document], 0, rows), -1);
  };
}

/**
 * Turns the hidden states of documents into one logit per code. Each document is attended to by
 * itself, so that its scores cannot depend on what else is in the batch.
 */
export interface LabelDecoder extends Module {
  /** What each code looks for, a row for each: `[C, width of the attention's space]`. */
  readonly queries: Tensor;
  /**
   * @param documents the hidden states of each document's real tokens, `[T, d]`
   * @param codes those that are asked for; all by default
   */
  forward(documents: readonly Tensor[], codes?: CodeRange): Decoded;
}
