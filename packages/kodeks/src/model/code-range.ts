import { fromArrayBeside, ops } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";

/** Neighbouring codes of a label space. */
export interface CodeRange {
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

/** Some codes of a label space: a range, or any by number. */
export type ChosenCodes = CodeRange | Int32Array;

/** The rows of some codes in a tensor that has one for each code; all of them without `codes`. */
export function rowsOf(tensor: Tensor, codes?: ChosenCodes): Tensor {
  if (codes === undefined) return tensor;
  return codes instanceof Int32Array
    ? ops.indexSelect(tensor, 0, fromArrayBeside(tensor, codes, [codes.length]))
    : ops.narrow(tensor, 0, codes.from, codes.to - codes.from);
}

/**
 * Codes whose attention over some tokens is computed at once, for each token of a micro-batch. Attention of
 * 10,000 codes over 10,000 tokens has 10⁸ numbers, and several such matrices exist at a time.
 */
const codesForEachToken = 2048;

/**
 * Cuts a label space so that the attention of a range has at most 2,048 × `limit` numbers, however many codes
 * there are.
 *
 * @param tokens of all documents that are decoded together
 * @param limit tokens that are meant to go through the model at once
 */
export function codeRanges(labels: number, tokens: number, limit: number): CodeRange[] {
  const most = Math.max(1, Math.floor((codesForEachToken * limit) / tokens));
  const ranges = Math.ceil(labels / most);
  return Array.from({ length: ranges }, (_, i) => ({
    from: Math.floor((i * labels) / ranges),
    to: Math.floor(((i + 1) * labels) / ranges),
  }));
}
