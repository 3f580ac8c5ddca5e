import type { NgramKind } from "./lexical/ngram-reader.ts";

/** What a piece of a document adds to a code's logit. */
export interface TextContribution {
  readonly kind: NgramKind | "mention";
  /** As the tokenizer wrote it. */
  readonly text: string;
  /** First and last token of each place where it stands. */
  readonly places: readonly (readonly [first: number, last: number])[];
  readonly contribution: number;
}

/**
 * A model beside the encoder that reads the words of a document, and whose logits are added to the neural
 * ones. What it adds is explained exactly: contributions and bias sum to its logit.
 */
export interface TextChannel {
  /** The logits of a document in which it knows nothing, `[codes]`. */
  readonly bias: Float32Array;
  /** Of a document given as token ids, `[codes]`. */
  readonly logits: (ids: Int32Array) => Float32Array;
  /** Largest first. */
  readonly contributions: (ids: Int32Array, label: number) => TextContribution[];
}
