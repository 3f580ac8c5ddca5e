import { rankOf } from "./ranking.ts";

/** Labels of one document that predictions keep, by rank. */
export interface KeptLabels {
  readonly labels: Int32Array;
  /** 1-based, exact among all labels. */
  readonly ranks: Int32Array;
}

export interface KeptLabelsRule {
  /** The best so many are kept whatever they score. */
  readonly top: number;
  /** And every score of at least this. */
  readonly leastScore: number;
}

export const usualKeptLabels: KeptLabelsRule = { top: 50, leastScore: 0.001 };

/**
 * The best labels, all likely ones, and the human ones, by falling score, equal scores in label order. Only
 * what may be kept is sorted.
 *
 * @param human labels of the human codes
 */
export function keptLabels(
  scores: Float32Array,
  human: Int32Array,
  { top, leastScore }: KeptLabelsRule = usualKeptLabels,
): KeptLabels {
  const above = likelyLabels(scores, Math.min(top, scores.length), leastScore);
  above.sort((a, b) => scores[b] - scores[a] || a - b);
  // Of scores that tie with the last of the best, some may be too many.
  let best = above.length;
  while (best > top && scores[above[best - 1]] < leastScore) best -= 1;
  const labels = above.slice(0, best);
  const ranks = labels.map((_, i) => i + 1);
  const kept = new Set(labels);
  const others = Array.from(human)
    .filter((label) => !kept.has(label))
    .map((label) => ({ label, rank: rankOf(scores, label) }))
    .sort((a, b) => a.rank - b.rank);
  return {
    labels: Int32Array.from([...labels, ...others.map(({ label }) => label)]),
    ranks: Int32Array.from([...ranks, ...others.map(({ rank }) => rank)]),
  };
}

/** At least `count` labels: all with a score of at least `cut`, or of a lower one where those are too few. */
function likelyLabels(scores: Float32Array, count: number, cut: number): number[] {
  const above: number[] = [];
  for (let label = 0; label < scores.length; label++) if (scores[label] >= cut) above.push(label);
  if (above.length >= count) return above;
  return likelyLabels(scores, count, cut < 1e-30 ? 0 : cut / 4);
}
