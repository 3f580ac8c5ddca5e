import { humanRanks } from "./ranking.ts";
import { humanCount, unitWeights } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";

/**
 * Metrics of each document's ranking, over documents that have human codes. Human codes outside the
 * label space count as human codes that are never found. NaN where no document has human codes.
 */
export interface RankingMetrics {
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

/** What one document's ranking contributes, `[documents]` each. */
export interface RankingStatistics {
  readonly human: Int32Array;
  readonly hitsAt5: Int32Array;
  readonly hitsAt10: Int32Array;
  readonly hitsAt15: Int32Array;
  readonly rPrecision: Float64Array;
  /** 0 for documents without human codes, which the means leave out. */
  readonly averagePrecision: Float64Array;
}

/** Ranks every document once; see {@link rankingMetrics}. */
export function rankingStatistics(matrix: ScoreMatrix): RankingStatistics {
  const ranks = humanRanks(matrix);
  const human = Int32Array.from(ranks, (_, document) => humanCount(matrix, document));
  const hitsAt = (k: number) => Int32Array.from(ranks, (found) => countUpTo(found, k));
  return {
    human,
    hitsAt5: hitsAt(5),
    hitsAt10: hitsAt(10),
    hitsAt15: hitsAt(15),
    rPrecision: Float64Array.from(ranks, (found, document) =>
      human[document] === 0 ? 0 : countUpTo(found, human[document]) / human[document],
    ),
    averagePrecision: Float64Array.from(ranks, (found, document) =>
      human[document] === 0 ? 0 : sumOfPrecisions(found) / human[document],
    ),
  };
}

/**
 * Means and pooled ratios of the documents' statistics.
 *
 * @param weights how often each document counts, `[documents]`; once each by default
 * @example
 * const { meanAveragePrecision } = rankingMetrics(rankingStatistics(validation));
 */
export function rankingMetrics(
  statistics: RankingStatistics,
  weights: Float64Array = unitWeights(statistics.human.length),
): RankingMetrics {
  const { human, hitsAt5, hitsAt10, hitsAt15 } = statistics;
  const mean = (values: (document: number) => number): number => {
    let sum = 0;
    let documents = 0;
    for (let document = 0; document < human.length; document++) {
      if (human[document] === 0) continue;
      sum += weights[document] * values(document);
      documents += weights[document];
    }
    return sum / documents;
  };
  const recall = (hits: Int32Array) => mean((document) => hits[document] / human[document]);
  const codes = mean((document) => human[document]);
  const pooled = (hits: Int32Array) => mean((document) => hits[document]) / codes;
  return {
    recallAt5: recall(hitsAt5),
    recallAt10: recall(hitsAt10),
    recallAt15: recall(hitsAt15),
    recallAt5Pooled: pooled(hitsAt5),
    recallAt10Pooled: pooled(hitsAt10),
    recallAt15Pooled: pooled(hitsAt15),
    precisionAtRecall: mean((document) => statistics.rPrecision[document]),
    meanAveragePrecision: mean((document) => statistics.averagePrecision[document]),
  };
}

function countUpTo(ranks: Int32Array, k: number): number {
  let count = 0;
  while (count < ranks.length && ranks[count] <= k) count += 1;
  return count;
}

function sumOfPrecisions(ranks: Int32Array): number {
  return ranks.reduce((sum, rank, before) => sum + (before + 1) / rank, 0);
}
