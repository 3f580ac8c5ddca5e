import { distinctDescending, firstLevelAtOrBelow } from "./levels.ts";

/**
 * Cells in the order in which a falling threshold takes them in, each packed as
 * `document << 2 | positive << 1 | lastOfGroup`. A group holds cells that no positive's score
 * separates; cells below the lowest positive are left out, since neither curve needs them.
 */
export type SweepOrder = Int32Array;

export interface CurveAreas {
  /** Σ over groups of ΔTP · TP / (TP + FP), over P: average precision. NaN without positives. */
  readonly auprc: number;
  /** Share of (positive, negative) pairs in the right order, ties counting ½. NaN without either. */
  readonly auroc: number;
}

const positiveBit = 2;
const lastOfGroupBit = 1;

/**
 * Sorts cells by score once, so that every bootstrap resample only sweeps. Only the positives'
 * scores are really sorted: the other cells are dealt between them.
 *
 * @param scores `[cells]`
 * @param positive `[cells]`, 1 where a human gave the code
 * @param documentOf document index of a cell
 */
export function orderForSweep(
  scores: Float32Array,
  positive: Uint8Array,
  documentOf: (cell: number) => number,
): SweepOrder {
  const levels = distinctDescending(scores.filter((_, cell) => positive[cell] === 1));
  // Group 2g lies strictly above level g and below level g-1; group 2g+1 ties with level g.
  const groupOf = (score: number): number => {
    const level = firstLevelAtOrBelow(levels, score);
    return 2 * level + (levels[level] === score ? 1 : 0);
  };
  const groups = 2 * levels.length;
  const ends = new Int32Array(groups + 1);
  for (const score of scores) ends[groupOf(score)] += 1;
  for (let group = 1; group <= groups; group++) ends[group] += ends[group - 1];

  const order = new Int32Array(groups === 0 ? 0 : ends[groups - 1]);
  const lasts = ends.slice();
  for (let cell = scores.length - 1; cell >= 0; cell--) {
    const group = groupOf(scores[cell]);
    if (group >= groups) continue;
    const place = --ends[group];
    order[place] =
      (documentOf(cell) << 2) |
      (positive[cell] === 1 ? positiveBit : 0) |
      (place === lasts[group] - 1 ? lastOfGroupBit : 0);
  }
  return order;
}

/**
 * Both areas of one weighted sweep, equal to scikit-learn's `average_precision_score` and
 * `roc_auc_score` with sample weights: cells of equal score enter together.
 *
 * @param weights `[documents]`
 * @param cells weight of all cells, those left out of the order included
 * @param missed weight of positives without a score: never found, ranked below every negative
 */
export function sweep(
  order: SweepOrder,
  weights: Float64Array,
  cells: number,
  missed: number,
): CurveAreas {
  let truePositives = 0;
  let falsePositives = 0;
  let groupPositives = 0;
  let groupNegatives = 0;
  let precisionSum = 0;
  let pairsLost = 0;
  for (let place = 0; place < order.length; place++) {
    const cell = order[place];
    const weight = weights[cell >> 2];
    if ((cell & positiveBit) === 0) groupNegatives += weight;
    else groupPositives += weight;
    if ((cell & lastOfGroupBit) === 0) continue;
    pairsLost += groupPositives * (falsePositives + groupNegatives / 2);
    falsePositives += groupNegatives;
    if (groupPositives > 0) {
      truePositives += groupPositives;
      precisionSum += (groupPositives * truePositives) / (truePositives + falsePositives);
    }
    groupPositives = 0;
    groupNegatives = 0;
  }
  const negatives = cells - truePositives;
  const positives = truePositives + missed;
  return {
    auprc: precisionSum / positives,
    auroc: 1 - (pairsLost + missed * negatives) / (positives * negatives),
  };
}
