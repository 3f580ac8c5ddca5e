import { orderForSweep, sweep } from "./sweep.ts";
import type { SweepOrder } from "./sweep.ts";

/** One code of one document, explained and annotated. Tokens are the document's without CLS and SEP. */
export interface ExplainedPair {
  /** Any integer that tells patients apart. */
  readonly patient: number;
  /** Whether the model predicts the code. */
  readonly predicted: boolean;
  /** `[tokens]`, non-negative. */
  readonly shares: Float32Array;
  /** Tokens of all spans together, ascending, at least one. */
  readonly evidence: Int32Array;
  /** Tokens of each span. */
  readonly spans: readonly Int32Array[];
}

/** How well explanations agree with what humans marked (DeYoung et al. 2020; docs/explanations.md). */
export interface Plausibility {
  /** Over the tokens of all pairs pooled, a token being marked where its share exceeds τ_x. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Average precision over the pooled tokens and all distinct shares. */
  readonly auprc: number;
  /** Mean over pairs: the best |evidence| tokens against the evidence, intersection over union. */
  readonly iou: number;
  /** Mean over pairs: share of the evidence tokens among the best five. */
  readonly recallAt5: number;
  /** Share of pairs without a token above τ_x. */
  readonly empty: number;
  /** Share of the spans with a token above τ_x. */
  readonly spansTouched: number;
}

/** Everything of a set of pairs that does not hang on how often each pair counts. */
export interface PlausibilityCounts {
  readonly pairs: number;
  /** Rows of `[marked, right, evidence, iou, recallAt5, empty, touched, spans]`. */
  readonly rows: readonly Float64Array[];
  readonly order: SweepOrder;
}

/** Counts pairs once for any number of weighted means. */
export function countPlausibility(
  pairs: readonly ExplainedPair[],
  boundary: number,
): PlausibilityCounts {
  const total = pairs.reduce((sum, { shares }) => sum + shares.length, 0);
  const scores = new Float32Array(total);
  const positive = new Uint8Array(total);
  const owner = new Int32Array(total);
  let at = 0;
  const rows = pairs.map((pair, i) => {
    scores.set(pair.shares, at);
    owner.fill(i, at, at + pair.shares.length);
    for (const token of pair.evidence) positive[at + token] = 1;
    at += pair.shares.length;
    return countPair(pair, boundary);
  });
  const order = orderForSweep(scores, positive, (cell) => owner[cell]);
  return { pairs: pairs.length, rows, order };
}

function countPair({ shares, evidence, spans }: ExplainedPair, boundary: number): Float64Array {
  const isEvidence = new Set(evidence);
  const marked = shares.reduce((sum, share) => sum + (share > boundary ? 1 : 0), 0);
  const right = evidence.reduce((sum, token) => sum + (shares[token] > boundary ? 1 : 0), 0);
  // Sorting is stable, so that ties go to the earlier token.
  const order = Array.from(shares, (_, token) => token).sort((a, b) => shares[b] - shares[a]);
  const among = (count: number): number =>
    order.slice(0, count).reduce((sum, token) => sum + (isEvidence.has(token) ? 1 : 0), 0);
  const common = among(evidence.length);
  const touched = spans.filter((span) => span.some((token) => shares[token] > boundary)).length;
  return Float64Array.of(
    marked,
    right,
    evidence.length,
    common / (2 * evidence.length - common),
    among(5) / evidence.length,
    marked === 0 ? 1 : 0,
    touched,
    spans.length,
  );
}

/**
 * @param weights how often each pair counts, `[pairs]`; once each by default
 */
export function plausibility(
  { pairs, rows, order }: PlausibilityCounts,
  weights: Float64Array = new Float64Array(pairs).fill(1),
): Plausibility {
  const sums = new Float64Array(8);
  let count = 0;
  rows.forEach((row, i) => {
    count += weights[i];
    for (let k = 0; k < sums.length; k += 1) sums[k] += weights[i] * row[k];
  });
  const [marked, right, evidence, iou, recallAt5, empty, touched, spans] = sums;
  return {
    precision: right / marked,
    recall: right / evidence,
    f1: (2 * right) / (marked + evidence),
    auprc: sweep(order, weights, 0, 0).auprc,
    iou: iou / count,
    recallAt5: recallAt5 / count,
    empty: empty / count,
    spansTouched: touched / spans,
  };
}

/** Boundaries that are tried for τ_x: 0 to 0.1 by 0.001 (docs/explanations.md). */
export const boundaryGrid: readonly number[] = Array.from({ length: 101 }, (_, i) => i / 1000);

/** The boundary of the grid with the highest pooled F1; the highest of equal ones. NaN without pairs. */
export function chooseBoundary(pairs: readonly Pick<ExplainedPair, "shares" | "evidence">[]): {
  readonly boundary: number;
  readonly f1: number;
} {
  // For each step of the grid, the tokens whose share exceeds it and no higher one.
  const marked = new Float64Array(boundaryGrid.length);
  const right = new Float64Array(boundaryGrid.length);
  let evidence = 0;
  for (const pair of pairs) {
    const isEvidence = new Set(pair.evidence);
    evidence += pair.evidence.length;
    pair.shares.forEach((share, token) => {
      const step = highestBelow(share);
      if (step < 0) return;
      marked[step] += 1;
      if (isEvidence.has(token)) right[step] += 1;
    });
  }
  let best = { boundary: Number.NaN, f1: Number.NaN };
  let [allMarked, allRight] = [0, 0];
  for (let step = boundaryGrid.length - 1; step >= 0; step -= 1) {
    allMarked += marked[step];
    allRight += right[step];
    const f1 = (2 * allRight) / (allMarked + evidence);
    if (!Number.isNaN(f1) && !(f1 <= best.f1)) best = { boundary: boundaryGrid[step], f1 };
  }
  return best;
}

/** The highest step of the grid that a share exceeds, or -1. */
function highestBelow(share: number): number {
  let step = Math.min(boundaryGrid.length - 1, Math.ceil(share * 1000));
  while (step >= 0 && !(share > boundaryGrid[step])) step -= 1;
  return step;
}
