import { humanPair, predictedPair } from "./coded-pairs.ts";
import type { CodedPairs } from "./coded-pairs.ts";
import { ratio } from "./label-counts.ts";

/** What each document adds to the sums of which most metrics are ratios. */
const columns = [
  "documents",
  "exact",
  "predicted",
  "truePositives",
  "human",
  /** Documents with human codes, over which ranking metrics average. */
  "coded",
  "hitsAt5",
  "hitsAt10",
  "hitsAt15",
  "recallAt5",
  "recallAt10",
  "recallAt15",
  "rPrecision",
  "averagePrecision",
] as const;

export const sumWidth = columns.length;
const at = Object.fromEntries(columns.map((name, i) => [name, i])) as Readonly<
  Record<(typeof columns)[number], number>
>;

/** Metrics that are ratios of sums over documents: all but the macro ones and the areas. */
export interface SumMetrics {
  /** TP / (TP + FP) over all (document, code) pairs. */
  readonly precisionMicro: number;
  /** TP / (TP + FN) over all pairs; human codes outside the label space are misses. */
  readonly recallMicro: number;
  /** 2TP / (2TP + FP + FN) over all pairs. */
  readonly f1Micro: number;
  /** Share of documents whose predicted set equals the human set. */
  readonly exactMatch: number;
  /** Mean over documents of |top-5 ∩ human| / |human|. */
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly recallAt15: number;
  /** Σ |top-5 ∩ human| / Σ |human|. */
  readonly recallAt5Pooled: number;
  readonly recallAt10Pooled: number;
  readonly recallAt15Pooled: number;
  /** R-precision: mean of |top-k ∩ human| / k with k = |human| of that document. */
  readonly precisionAtRecall: number;
  /** MAP: mean over documents of (1 / |human|) Σ_h (human codes up to rank(h)) / rank(h). */
  readonly meanAveragePrecision: number;
}

/** Each document's row of {@link sumWidth} numbers, row-major. */
export function documentRows(pairs: CodedPairs): Float64Array {
  const { documents, offsets, kind, rank, unseen } = pairs;
  const rows = new Float64Array(documents * sumWidth);
  for (let document = 0; document < documents; document++) {
    const row = rows.subarray(document * sumWidth, (document + 1) * sumWidth);
    const found: number[] = [];
    let human = unseen[document];
    let predicted = 0;
    let truePositives = 0;
    for (let pair = offsets[document]; pair < offsets[document + 1]; pair++) {
      const isPredicted = (kind[pair] & predictedPair) !== 0;
      if (isPredicted) predicted += 1;
      if ((kind[pair] & humanPair) === 0) continue;
      human += 1;
      found.push(rank[pair]);
      if (isPredicted) truePositives += 1;
    }
    row[at.documents] = 1;
    row[at.exact] = truePositives === human && truePositives === predicted ? 1 : 0;
    row[at.predicted] = predicted;
    row[at.truePositives] = truePositives;
    setRanking(row, Int32Array.from(found).sort(), human);
  }
  return rows;
}

/**
 * Fills in what a document's ranking adds.
 *
 * @param ranks of its human codes in the label space, ascending
 * @param human number of its human codes, those outside the label space included
 */
export function setRanking(row: Float64Array, ranks: Int32Array, human: number): void {
  row[at.human] = human;
  if (human === 0) return;
  const upTo = (k: number): number => {
    let count = 0;
    while (count < ranks.length && ranks[count] <= k) count += 1;
    return count;
  };
  row[at.coded] = 1;
  row[at.hitsAt5] = upTo(5);
  row[at.hitsAt10] = upTo(10);
  row[at.hitsAt15] = upTo(15);
  row[at.recallAt5] = row[at.hitsAt5] / human;
  row[at.recallAt10] = row[at.hitsAt10] / human;
  row[at.recallAt15] = row[at.hitsAt15] / human;
  row[at.rPrecision] = upTo(human) / human;
  let precisions = 0;
  ranks.forEach((rank, before) => (precisions += (before + 1) / rank));
  row[at.averagePrecision] = precisions / human;
}

/** Σ weight · row, of all documents or of those listed. */
export function sumRows(
  rows: Float64Array,
  weights: Float64Array,
  documents?: Int32Array,
): Float64Array {
  const sums = new Float64Array(sumWidth);
  const count = documents?.length ?? weights.length;
  for (let i = 0; i < count; i++) {
    const document = documents === undefined ? i : documents[i];
    const weight = weights[document];
    if (weight === 0) continue;
    const start = document * sumWidth;
    for (let column = 0; column < sumWidth; column++) {
      sums[column] += weight * rows[start + column];
    }
  }
  return sums;
}

/** Ranking metrics are NaN where no document has human codes; micro ratios 0/0 are 0. */
export function metricsOfSums(sums: Float64Array): SumMetrics {
  const truePositives = sums[at.truePositives];
  const predicted = sums[at.predicted];
  const human = sums[at.human];
  const coded = sums[at.coded];
  const pooled = (hits: number): number => (coded === 0 ? Number.NaN : hits / human);
  return {
    precisionMicro: ratio(truePositives, predicted),
    recallMicro: ratio(truePositives, human),
    f1Micro: ratio(2 * truePositives, predicted + human),
    exactMatch: sums[at.exact] / sums[at.documents],
    recallAt5: sums[at.recallAt5] / coded,
    recallAt10: sums[at.recallAt10] / coded,
    recallAt15: sums[at.recallAt15] / coded,
    recallAt5Pooled: pooled(sums[at.hitsAt5]),
    recallAt10Pooled: pooled(sums[at.hitsAt10]),
    recallAt15Pooled: pooled(sums[at.hitsAt15]),
    precisionAtRecall: sums[at.rPrecision] / coded,
    meanAveragePrecision: sums[at.averagePrecision] / coded,
  };
}

/** Human codes of the documents summed, those outside the label space included. */
export function humanOfSums(sums: Float64Array): number {
  return sums[at.human];
}

/** Whether each document's predicted set is exactly right, `[documents]`. */
export function exactDocuments(rows: Float64Array): Uint8Array {
  return Uint8Array.from(
    { length: rows.length / sumWidth },
    (_, i) => rows[i * sumWidth + at.exact],
  );
}
