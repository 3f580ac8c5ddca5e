import { metricsOfSums, setRanking, sumRows, sumWidth } from "./document-sums.ts";
import type { SumMetrics } from "./document-sums.ts";
import { humanRanks } from "./ranking.ts";
import { humanCount, unitWeights } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";

/**
 * Metrics of each document's ranking, over documents that have human codes. Human codes outside the
 * label space count as human codes that are never found. NaN where no document has human codes.
 */
export type RankingMetrics = Omit<
  SumMetrics,
  "precisionMicro" | "recallMicro" | "f1Micro" | "exactMatch"
>;

/** What each document's ranking contributes: rows as of `documentRows`, without what depends on τ. */
export type RankingStatistics = Float64Array;

/** Ranks every document once; see {@link rankingMetrics}. */
export function rankingStatistics(matrix: ScoreMatrix): RankingStatistics {
  const rows = new Float64Array(matrix.documents * sumWidth);
  humanRanks(matrix).forEach((ranks, document) => {
    const row = rows.subarray(document * sumWidth, (document + 1) * sumWidth);
    setRanking(row, ranks, humanCount(matrix, document));
  });
  return rows;
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
  weights: Float64Array = unitWeights(statistics.length / sumWidth),
): RankingMetrics {
  return metricsOfSums(sumRows(statistics, weights));
}
