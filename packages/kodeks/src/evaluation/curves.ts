import { countUnseenCodes, unitWeights } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import { orderForSweep, sweep } from "./sweep.ts";
import type { SweepOrder } from "./sweep.ts";

export interface CurveMetrics {
  /**
   * Area under the ROC curve over all (document, code) pairs of the label space. A human code
   * outside the label space is a positive ranked below every negative.
   */
  readonly aurocMicro: number;
  /** Mean over codes of the label space with a positive and a negative. */
  readonly aurocMacro: number;
  /** Average precision over all pairs; a human code outside the label space is never found. */
  readonly auprcMicro: number;
  /** Mean over codes with a positive. */
  readonly auprcMacro: number;
}

/** A matrix sorted once for any number of weighted sweeps. */
export interface CurveOrders {
  readonly matrix: ScoreMatrix;
  readonly allCells: SweepOrder;
  /** One order per label that has positives. */
  readonly perLabel: readonly SweepOrder[];
}

/** Sorts a matrix for {@link curveMetrics}. */
export function orderForCurves(matrix: ScoreMatrix): CurveOrders {
  const { documents, labels, scores } = matrix;
  const positive = new Uint8Array(documents * labels);
  const documentsWith = Array.from({ length: labels }, () => 0);
  matrix.human.forEach((codes, document) => {
    for (const label of codes) {
      positive[document * labels + label] = 1;
      documentsWith[label] += 1;
    }
  });
  const perLabel: SweepOrder[] = [];
  const labelScores = new Float32Array(documents);
  const labelPositive = new Uint8Array(documents);
  for (let label = 0; label < labels; label++) {
    if (documentsWith[label] === 0) continue;
    for (let document = 0; document < documents; document++) {
      labelScores[document] = scores[document * labels + label];
      labelPositive[document] = positive[document * labels + label];
    }
    perLabel.push(orderForSweep(labelScores, labelPositive, (document) => document));
  }
  return {
    matrix,
    allCells: orderForSweep(scores, positive, (cell) => Math.floor(cell / labels)),
    perLabel,
  };
}

/**
 * AUROC and AUPRC (average precision, no interpolation), micro and macro, with ties as in
 * scikit-learn. NaN where there is nothing to average.
 *
 * @param weights how often each document counts, `[documents]`; once each by default
 * @example
 * curveMetrics(orderForCurves(matrix)).auprcMicro;
 */
export function curveMetrics(
  { matrix, allCells, perLabel }: CurveOrders,
  weights: Float64Array = unitWeights(matrix.documents),
): CurveMetrics {
  const documents = weights.reduce((sum, weight) => sum + weight, 0);
  const missed = weights.reduce((sum, weight, row) => sum + weight * matrix.unseen[row], 0);
  const micro = sweep(allCells, weights, documents * matrix.labels, missed);

  let auprcSum = 0;
  let auprcCodes = countUnseenCodes(matrix.unseenCodes, weights);
  let aurocSum = 0;
  let aurocCodes = 0;
  for (const order of perLabel) {
    const { auprc, auroc } = sweep(order, weights, documents, 0);
    if (!Number.isNaN(auprc)) {
      auprcSum += auprc;
      auprcCodes += 1;
    }
    if (!Number.isNaN(auroc)) {
      aurocSum += auroc;
      aurocCodes += 1;
    }
  }
  return {
    aurocMicro: micro.auroc,
    aurocMacro: aurocSum / aurocCodes,
    auprcMicro: micro.auprc,
    auprcMacro: auprcSum / auprcCodes,
  };
}
