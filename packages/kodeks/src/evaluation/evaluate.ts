import { bootstrap } from "./bootstrap.ts";
import type { Interval } from "./bootstrap.ts";
import { classificationMetrics, predictSets } from "./classification.ts";
import type { ClassificationMetrics, PredictedSets } from "./classification.ts";
import { curveMetrics, orderForCurves } from "./curves.ts";
import type { CurveMetrics } from "./curves.ts";
import { positivesPerLabel, toReferenceLabelSpace } from "./label-space.ts";
import type { LabelSpaceConvention } from "./label-space.ts";
import { rankingMetrics, rankingStatistics } from "./ranking-metrics.ts";
import type { RankingMetrics } from "./ranking-metrics.ts";
import { humanCount, validateScoreMatrix } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";

export type MetricName = keyof ClassificationMetrics | keyof RankingMetrics | keyof CurveMetrics;

export interface EvaluateOptions {
  /**
   * Count as the paper's reference code does: without labels that are absent from the split and
   * without human codes outside the label space. Off by default.
   */
  readonly referenceLabelSpace?: boolean;
  /** Bootstrap resamples, 1000 by default; 0 for no intervals. */
  readonly resamples?: number;
  /**
   * Resamples for AUROC and AUPRC, whose cost grows with documents × labels: by default as many as
   * the others up to a million cells, then fewer in proportion, but at least 100.
   */
  readonly curveResamples?: number;
  /** Seed of the bootstrap, 1 by default. */
  readonly seed?: number;
  /** A boundary for each label in place of τ, `[labels]`. Not with the reference label space. */
  readonly boundaries?: Float64Array;
}

/** What was counted, and how. */
export interface EvaluationFacts {
  readonly labelSpace: LabelSpaceConvention;
  readonly tau: number;
  readonly documents: number;
  readonly patients: number;
  /** Documents without human codes under the convention used; they enter F1 and exact match only. */
  readonly documentsWithoutCodes: number;
  /** Size of the label space under the convention used. */
  readonly labels: number;
  /** Labels that some document of the split has. */
  readonly codesWithPositives: number;
  /** Share of {@link codesWithPositives} that no document was predicted to have; NaN of none. */
  readonly neverPredictedShare: number;
  /**
   * Share of human codes outside the label space, whatever the convention: recall cannot exceed
   * 1 minus this. NaN without human codes.
   */
  readonly unseenShare: number;
  /** Whether macro F1 and macro AUPRC count codes outside the label space (as 0). */
  readonly macroCountsUnseen: boolean;
  readonly confidence: number;
  readonly resamples: number;
  readonly curveResamples: number;
  readonly seed: number;
}

/** Every figure with its interval, and what was counted. */
export type Metrics = Readonly<Record<MetricName, Interval>> & EvaluationFacts;

const confidence = 0.95;

/**
 * All metrics of a split at threshold `tau`, each with a 95 % bootstrap interval over patients.
 *
 * @throws KodeksError BAD_SCORES, EMPTY_SPLIT
 * @example
 * const metrics = evaluate(test, chooseThreshold(validation).tau);
 * console.log(metrics.f1Micro.value, metrics.labelSpace);
 */
export function evaluate(matrix: ScoreMatrix, tau: number, options: EvaluateOptions = {}): Metrics {
  validateScoreMatrix(matrix);
  const { referenceLabelSpace = false, resamples = 1000, seed = 1 } = options;
  const counted = referenceLabelSpace ? toReferenceLabelSpace(matrix) : matrix;
  const curveResamples = options.curveResamples ?? affordableResamples(counted, resamples);

  if (referenceLabelSpace && options.boundaries !== undefined) {
    throw new RangeError("boundaries of single codes are not defined in the reference label space");
  }
  const sets = predictSets(counted, tau, options.boundaries);
  const ranking = rankingStatistics(counted);
  const curves = orderForCurves(counted);
  const counts = bootstrap(
    counted.patients,
    (weights) => ({
      ...classificationMetrics(sets, weights),
      ...rankingMetrics(ranking, weights),
    }),
    { resamples, seed, confidence },
  );
  const areas = bootstrap(counted.patients, (weights) => curveMetrics(curves, weights), {
    resamples: curveResamples,
    seed,
    confidence,
  });
  return {
    ...counts,
    ...areas,
    ...coverage(sets),
    labelSpace: referenceLabelSpace ? "reference" : "full",
    tau,
    unseenShare: unseenShare(matrix),
    confidence,
    resamples,
    curveResamples,
    seed,
  };
}

function coverage({ matrix, predicted }: PredictedSets) {
  const positives = positivesPerLabel(matrix);
  const everPredicted = new Set(predicted.flatMap((labels) => [...labels]));
  const withPositives = [...positives.keys()].filter((label) => positives[label] > 0);
  const never = withPositives.filter((label) => !everPredicted.has(label)).length;
  return {
    documents: matrix.documents,
    patients: new Set(matrix.patients).size,
    documentsWithoutCodes: matrix.human.filter((_, row) => humanCount(matrix, row) === 0).length,
    labels: matrix.labels,
    codesWithPositives: withPositives.length,
    neverPredictedShare: never / withPositives.length,
    macroCountsUnseen: matrix.unseenCodes !== undefined,
  };
}

function unseenShare(matrix: ScoreMatrix): number {
  const seen = matrix.human.reduce((sum, labels) => sum + labels.length, 0);
  const unseen = matrix.unseen.reduce((sum, count) => sum + count, 0);
  return unseen / (seen + unseen);
}

function affordableResamples(matrix: ScoreMatrix, resamples: number): number {
  const cells = matrix.documents * matrix.labels;
  const affordable = Math.max(100, Math.floor((1e6 / Math.max(cells, 1)) * 1000));
  return Math.min(resamples, affordable);
}
