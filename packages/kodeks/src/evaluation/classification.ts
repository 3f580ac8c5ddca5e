import { countUnseenCodes, humanCount, scoresOf, unitWeights } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";

/** The codes predicted at one τ: all that threshold metrics need. */
export interface PredictedSets {
  readonly matrix: ScoreMatrix;
  readonly tau: number;
  /** Per document: labels with score ≥ τ, ascending. */
  readonly predicted: readonly Int32Array[];
  /** Per document: predicted labels that are human codes, ascending. */
  readonly hits: readonly Int32Array[];
}

export interface ClassificationMetrics {
  /** TP / (TP + FP) over all (document, code) pairs. */
  readonly precisionMicro: number;
  /** TP / (TP + FN) over all pairs; human codes outside the label space are misses. */
  readonly recallMicro: number;
  /** 2TP / (2TP + FP + FN) over all pairs. */
  readonly f1Micro: number;
  /** Mean per-code F1 over codes with a positive; a code never predicted counts 0. */
  readonly f1Macro: number;
  /**
   * 2PR / (P + R) of macro precision and macro recall (Mullenbach et al. 2018, CAML): another
   * number than {@link f1Macro}. P and R are means over the same codes as there; CAML's own script
   * also averages over codes without positives.
   */
  readonly f1MacroHarmonic: number;
  /** Share of documents whose predicted set equals the human set. */
  readonly exactMatch: number;
}

/**
 * Applies τ: a label is predicted where its score ≥ τ.
 *
 * @param boundaries a boundary for each label in place of τ, `[labels]`
 */
export function predictSets(
  matrix: ScoreMatrix,
  tau: number,
  boundaries: Float64Array = new Float64Array(matrix.labels).fill(tau),
): PredictedSets {
  const predicted: Int32Array[] = [];
  const hits: Int32Array[] = [];
  for (let document = 0; document < matrix.documents; document++) {
    const scores = scoresOf(matrix, document);
    const labels: number[] = [];
    scores.forEach((score, label) => {
      if (score >= boundaries[label]) labels.push(label);
    });
    predicted.push(Int32Array.from(labels));
    hits.push(matrix.human[document].filter((label) => scores[label] >= boundaries[label]));
  }
  return { matrix, tau, predicted, hits };
}

/**
 * Precision, recall, F1 and exact match. Ratios 0/0 are 0, as in scikit-learn; macro figures are
 * NaN where no code has a positive.
 *
 * @param weights how often each document counts, `[documents]`; once each by default
 * @example
 * classificationMetrics(predictSets(matrix, 0.4)).f1Micro;
 */
export function classificationMetrics(
  sets: PredictedSets,
  weights: Float64Array = unitWeights(sets.matrix.documents),
): ClassificationMetrics {
  const { matrix, predicted, hits } = sets;
  let truePositives = 0;
  let allPredicted = 0;
  let allHuman = 0;
  let exact = 0;
  let documents = 0;
  for (let document = 0; document < matrix.documents; document++) {
    const weight = weights[document];
    const human = humanCount(matrix, document);
    const correct = hits[document].length;
    truePositives += weight * correct;
    allPredicted += weight * predicted[document].length;
    allHuman += weight * human;
    if (correct === human && correct === predicted[document].length) exact += weight;
    documents += weight;
  }
  return {
    precisionMicro: ratio(truePositives, allPredicted),
    recallMicro: ratio(truePositives, allHuman),
    f1Micro: ratio(2 * truePositives, allPredicted + allHuman),
    ...macroMetrics(sets, weights),
    exactMatch: exact / documents,
  };
}

function macroMetrics(
  { matrix, predicted, hits }: PredictedSets,
  weights: Float64Array,
): Pick<ClassificationMetrics, "f1Macro" | "f1MacroHarmonic"> {
  const truePositives = countPerLabel(hits, weights, matrix.labels);
  const allPredicted = countPerLabel(predicted, weights, matrix.labels);
  const allHuman = countPerLabel(matrix.human, weights, matrix.labels);
  let codes = countUnseenCodes(matrix.unseenCodes, weights);
  let f1 = 0;
  let precision = 0;
  let recall = 0;
  for (let label = 0; label < matrix.labels; label++) {
    if (allHuman[label] === 0) continue;
    codes += 1;
    f1 += ratio(2 * truePositives[label], allPredicted[label] + allHuman[label]);
    precision += ratio(truePositives[label], allPredicted[label]);
    recall += ratio(truePositives[label], allHuman[label]);
  }
  return {
    f1Macro: f1 / codes,
    f1MacroHarmonic:
      codes === 0 ? Number.NaN : ratio((2 * precision * recall) / codes, precision + recall),
  };
}

function countPerLabel(
  labelsOfDocuments: readonly Int32Array[],
  weights: Float64Array,
  labels: number,
): Float64Array {
  const counts = new Float64Array(labels);
  for (let document = 0; document < labelsOfDocuments.length; document++) {
    const weight = weights[document];
    if (weight === 0) continue;
    for (const label of labelsOfDocuments[document]) counts[label] += weight;
  }
  return counts;
}

function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
