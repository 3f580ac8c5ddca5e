import type { NotePass } from "./note-pass.ts";

export const methodNames = [
  "attingrad",
  "attgrad",
  "attention",
  "inputxgrad",
  "integrated-gradients",
  "occlusion",
  "lime",
  "kernelshap",
  "random",
] as const;

export type MethodName = (typeof methodNames)[number];

/** What a method says of one code, token by token; 0 for CLS and SEP. */
export interface Explanation {
  /** Non-negative, summing to 1 (all 0 where nothing speaks for the code). */
  readonly shares: Float32Array;
  /**
   * What each token adds to the code's logit as the method sees it, below 0 where it speaks against the code;
   * null from a method without a sign.
   */
  readonly signed: Float32Array | null;
  /** Bound of the share of the whole that was left out to save time; 0 where nothing was. */
  readonly leftOut: number;
}

export interface MethodSettings {
  /** The word of each token, or -1: what methods that mask take away together. */
  readonly words: Int32Array;
  readonly maskId: number;
  readonly seed: number;
  /** Share of an explanation that gradient methods may leave out, 1e-4 by default; 0 for nothing. */
  readonly tolerance?: number;
  /** Masked notes that LIME and KernelSHAP learn from, 200 by default. */
  readonly samples?: number;
  /** Points of integrated gradients, 20 by default. */
  readonly steps?: number;
}

/** What a method's cost hangs on. */
export interface NoteSize {
  readonly windows: number;
  readonly words: number;
  readonly codes: number;
  /** (code, window) pairs that went back through the encoder. */
  readonly pairs: number;
  readonly samples: number;
  readonly steps: number;
}

/** Passes of the whole note through the encoder, beside the one that scored it. */
export interface Passes {
  readonly forward: number;
  readonly backward: number;
}

/** A way to explain codes of a note. */
export interface ExplanationMethod {
  readonly name: MethodName;
  readonly title: string;
  readonly source: string;
  readonly isSigned: boolean;
  readonly cost: {
    /** n windows, P pairs, w words, K codes. */
    readonly text: string;
    /** At most so many passes. */
    readonly of: (size: NoteSize) => Passes;
  };
  /** @param labels the codes to explain, all of one note at once */
  explain(
    pass: NotePass,
    labels: readonly number[],
    settings: MethodSettings,
  ): readonly Explanation[];
}

export const defaultTolerance = 1e-4;
export const defaultSamples = 200;
export const defaultSteps = 20;

/** Shares from magnitudes: CLS and SEP dropped, what is below 0 too, the rest made to sum to 1. */
export function toShares(magnitudes: ArrayLike<number>): Float32Array {
  const shares = Float32Array.from(magnitudes, (value) => Math.max(0, value));
  shares[0] = 0;
  shares[shares.length - 1] = 0;
  const total = shares.reduce((sum, value) => sum + value, 0);
  return total > 0 ? shares.map((value) => value / total) : shares;
}

/** An explanation that has a sign: what speaks for the code makes the shares. */
export function signedExplanation(signed: Float32Array): Explanation {
  signed[0] = 0;
  signed[signed.length - 1] = 0;
  return { shares: toShares(signed), signed, leftOut: 0 };
}

/** Gives each word's value to its tokens in equal parts. */
export function wordsToTokens(values: ArrayLike<number>, words: Int32Array): Float32Array {
  const sizes = new Int32Array(values.length);
  for (const word of words) if (word >= 0) sizes[word] += 1;
  return Float32Array.from(words, (word) => (word < 0 ? 0 : values[word] / sizes[word]));
}
