import { intervalsOf, resample } from "./bootstrap.ts";
import type { Interval, Resampled } from "./bootstrap.ts";
import type { Boundaries } from "./boundaries.ts";
import { codedPairs, predictedPair, toReferencePairs } from "./coded-pairs.ts";
import type { CodedPairs } from "./coded-pairs.ts";
import { countMetrics } from "./count-metrics.ts";
import type { ClassificationMetrics } from "./count-metrics.ts";
import { curveMetrics, orderForCurves } from "./curves.ts";
import type { CurveMetrics } from "./curves.ts";
import { documentRows } from "./document-sums.ts";
import { toReferenceLabelSpace } from "./label-space.ts";
import type { LabelSpaceConvention } from "./label-space.ts";
import type { RankingMetrics } from "./ranking-metrics.ts";
import { validateScoreMatrix } from "./score-matrix.ts";
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
}

/** What was counted, and how. */
export interface EvaluationFacts {
  readonly labelSpace: LabelSpaceConvention;
  readonly tau: number;
  /** Name of the set of boundaries that decided in place of τ; absent for τ. */
  readonly boundaries?: string;
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

/** All metrics with the resamples behind their intervals, for differences of two models. */
export interface Evaluation {
  readonly metrics: Metrics;
  readonly resampled: Resampled<MetricName>;
}

/**
 * All metrics of a split at threshold τ or at a boundary for each label, each with a 95 % bootstrap interval over patients.
 *
 * @throws KodeksError BAD_SCORES, EMPTY_SPLIT
 * @example
 * const metrics = evaluate(test, chooseThreshold(validation).tau);
 * console.log(metrics.f1Micro.value, metrics.labelSpace);
 */
export function evaluate(
  matrix: ScoreMatrix,
  boundary: number | Boundaries,
  options: EvaluateOptions = {},
): Metrics {
  validateScoreMatrix(matrix);
  return evaluatePairs(codedPairs(matrix, boundary), matrix, options).metrics;
}

/**
 * As {@link evaluate}, from pairs gathered while scoring.
 *
 * @param matrix for AUROC and AUPRC, which need every score; null where it is too large to hold: those
 * four are then NaN
 */
export function evaluatePairs(
  pairs: CodedPairs,
  matrix: ScoreMatrix | null,
  options: EvaluateOptions = {},
): Evaluation {
  const { referenceLabelSpace = false, resamples = 1000, seed = 1 } = options;
  const counted = referenceLabelSpace ? toReferencePairs(pairs) : pairs;
  const rows = documentRows(counted);
  const counts = resample(counted.patients, (weights) => countMetrics(counted, weights, rows), {
    resamples,
    seed,
  });
  const curveResamples =
    matrix === null
      ? 0
      : (options.curveResamples ??
        affordableResamples(counted.documents * counted.countedLabels, resamples));
  const areas =
    matrix === null ? noAreas : areasOf(matrix, referenceLabelSpace, curveResamples, seed);
  const resampled = {
    values: { ...counts.values, ...areas.values },
    samples: { ...counts.samples, ...areas.samples },
  };
  return {
    metrics: {
      ...intervalsOf(resampled, confidence),
      ...facts(counted),
      labelSpace: referenceLabelSpace ? "reference" : "full",
      tau: pairs.tau,
      ...(pairs.boundaries !== undefined && { boundaries: pairs.boundaries }),
      unseenShare: unseenShare(pairs),
      confidence,
      resamples,
      curveResamples,
      seed,
    },
    resampled,
  };
}

const undefinedFigure = Number.NaN;

const noAreas: Resampled<keyof CurveMetrics> = {
  values: {
    aurocMicro: undefinedFigure,
    aurocMacro: undefinedFigure,
    auprcMicro: undefinedFigure,
    auprcMacro: undefinedFigure,
  },
  samples: {
    aurocMicro: new Float64Array(),
    aurocMacro: new Float64Array(),
    auprcMicro: new Float64Array(),
    auprcMacro: new Float64Array(),
  },
};

function areasOf(
  matrix: ScoreMatrix,
  referenceLabelSpace: boolean,
  resamples: number,
  seed: number,
): Resampled<keyof CurveMetrics> {
  const orders = orderForCurves(referenceLabelSpace ? toReferenceLabelSpace(matrix) : matrix);
  return resample(matrix.patients, (weights) => curveMetrics(orders, weights), { resamples, seed });
}

function facts(pairs: CodedPairs) {
  const { documents, offsets, label, kind, unseen, inSplit } = pairs;
  const predicted = new Uint8Array(pairs.labels);
  let withoutCodes = 0;
  for (let document = 0; document < documents; document++) {
    let human = unseen[document];
    for (let pair = offsets[document]; pair < offsets[document + 1]; pair++) {
      if ((kind[pair] & predictedPair) !== 0) predicted[label[pair]] = 1;
      if (kind[pair] !== predictedPair) human += 1;
    }
    if (human === 0) withoutCodes += 1;
  }
  const withPositives = [...inSplit.keys()].filter((code) => inSplit[code] === 1);
  const never = withPositives.filter((code) => predicted[code] === 0).length;
  return {
    documents,
    patients: new Set(pairs.patients).size,
    documentsWithoutCodes: withoutCodes,
    labels: pairs.countedLabels,
    codesWithPositives: withPositives.length,
    neverPredictedShare: never / withPositives.length,
    macroCountsUnseen: pairs.unseenCodes !== undefined,
  };
}

function unseenShare(pairs: CodedPairs): number {
  const seen = pairs.kind.reduce((sum, kind) => sum + (kind === predictedPair ? 0 : 1), 0);
  const unseen = pairs.unseen.reduce((sum, count) => sum + count, 0);
  return unseen / (seen + unseen);
}

function affordableResamples(cells: number, resamples: number): number {
  const affordable = Math.max(100, Math.floor((1e6 / Math.max(cells, 1)) * 1000));
  return Math.min(resamples, affordable);
}
