import type { CodedPairs } from "./coded-pairs.ts";

/**
 * Weighted counts per label, four a label: `[4l + 1]` predicted only, `[4l + 2]` human only, `[4l + 3]` both.
 */
export type LabelCounts = Float64Array;

/** @param weights how often each document counts, `[documents]` */
export function countLabels(
  { documents, labels, offsets, slot }: CodedPairs,
  weights: Float64Array,
): LabelCounts {
  const counts = new Float64Array(4 * labels);
  for (let document = 0; document < documents; document++) {
    const weight = weights[document];
    if (weight === 0) continue;
    const end = offsets[document + 1];
    for (let pair = offsets[document]; pair < end; pair++) {
      counts[slot[pair]] += weight;
    }
  }
  return counts;
}

/** Precision, recall and F1 of a label; ratios 0/0 are 0, as in scikit-learn. */
export interface LabelFigures {
  readonly truePositives: number;
  readonly predicted: number;
  readonly human: number;
}

export function labelFigures(counts: LabelCounts, label: number): LabelFigures {
  const truePositives = counts[4 * label + 3];
  return {
    truePositives,
    predicted: counts[4 * label + 1] + truePositives,
    human: counts[4 * label + 2] + truePositives,
  };
}

/** 0/0 is 0. */
export function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
