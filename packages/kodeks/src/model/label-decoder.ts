import { fromArrayBeside, matmul, ops } from "@kodeks/libtorch";
import type { Module, Tensor } from "@kodeks/libtorch";
import { rowsOf } from "./code-range.ts";
import type { ChosenCodes, CodeRange } from "./code-range.ts";

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

/** {@link Decoded.logAttention} where attention is a softmax of `scores` (`[C, T]` each). */
function logAttentionOf(scores: readonly Tensor[]): Decoded["logAttention"] {
  return (document, labels) => {
    const rows = fromArrayBeside(scores[document], labels, [labels.length]);
    return ops.logSoftmax(ops.indexSelect(scores[document], 0, rows), -1);
  };
}

/** What label attention makes of hidden states: what codes are compared with, and what is mixed. */
export interface Projected {
  /** `[T, k]` */
  readonly keys: Tensor;
  /** `[T, v]` */
  readonly values: Tensor;
}

/**
 * Turns the hidden states of documents into one logit per code. Each document is attended to by
 * itself, so that its scores cannot depend on what else is in the batch. Every decoder here is of one form:
 * A = softmax(queries · keysᵀ), y_j = A_j · values, logit_j = read(y_j).
 */
export interface LabelDecoder extends Module {
  /** What each code looks for, a row for each: `[C, k]`. */
  readonly queries: Tensor;
  /** On how many tokens to each side a token's keys and values depend beside itself. */
  readonly reach: number;
  /** Hidden states of neighbouring tokens `[T, d]` → their keys and values. */
  project(hidden: Tensor): Projected;
  /**
   * What codes mixed, `[…, K, v]` → their logits `[…, K]`.
   *
   * @param codes which ones the K are; all of them by default
   */
  read(mixed: Tensor, codes?: ChosenCodes): Tensor;
}

/**
 * Runs a decoder over documents, given as the hidden states of each one's real tokens, `[T, d]`.
 *
 * @param codes those that are asked for; all by default
 */
export function decodeDocuments(
  decoder: LabelDecoder,
  documents: readonly Tensor[],
  codes?: CodeRange,
): Decoded {
  const queries = rowsOf(decoder.queries, codes);
  const scores: Tensor[] = [];
  const attention: Tensor[] = [];
  const mixed = documents.map((hidden) => {
    const { keys, values } = decoder.project(hidden);
    const matches = matmul(queries, ops.transpose(keys, 0, 1));
    const weights = ops.softmax(matches, -1);
    scores.push(matches);
    attention.push(weights);
    return matmul(weights, values);
  });
  const logits = decoder.read(ops.stack(mixed), codes);
  return { logits, attention, logAttention: logAttentionOf(scores) };
}
