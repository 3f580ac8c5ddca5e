import { resample, intervalOf } from "./bootstrap.ts";
import type { BootstrapOptions, Interval } from "./bootstrap.ts";
import type { CodedPairs } from "./coded-pairs.ts";
import { countLabels, labelFigures, ratio } from "./label-counts.ts";
import { unitWeights } from "./score-matrix.ts";

/** What a code came to on the split. */
export interface CodeFigures {
  readonly positives: number;
  readonly predicted: number;
  readonly truePositives: number;
  /** 2TP / (positives + predicted); NaN without positives, which no mean counts. */
  readonly f1: number;
}

/** Each label's figures, `[labels]`. */
export function codeFigures(pairs: CodedPairs): CodeFigures[] {
  const counts = countLabels(pairs, unitWeights(pairs.documents));
  return Array.from({ length: pairs.labels }, (_, label) => {
    const { truePositives, predicted, human } = labelFigures(counts, label);
    const f1 = human === 0 ? Number.NaN : (2 * truePositives) / (human + predicted);
    return { positives: human, predicted, truePositives, f1 };
  });
}

export interface CodeGroupFigures {
  readonly from: number;
  /** Exclusive; null for no end. */
  readonly to: number | null;
  readonly codes: number;
  readonly codesWithPositives: number;
  readonly humanCodes: number;
  readonly f1Macro: Interval;
  readonly f1Micro: Interval;
  readonly neverPredictedShare: number;
}

/** Edges of the paper's Figure 2a, in courses of the training split. */
export const frequencyEdges = [1, 10, 30, 100, 300, 1000, 3000, 10_000, 100_000] as const;
/** Of the share of secondary use; the last bin holds 1 too. */
export const secondaryEdges = [0, 0.2, 0.4, 0.6, 0.8] as const;

/**
 * Codes by a number of theirs: mean of per-code F1 and pooled F1 of each bin, with intervals. Bins without
 * codes are left out.
 *
 * @param values of each label; NaN for labels that belong to no bin
 * @param edges ascending lower ends of the bins; the last has no upper end
 */
export function measureCodeGroups(
  pairs: CodedPairs,
  values: Float64Array,
  edges: readonly number[],
  options: BootstrapOptions,
): CodeGroupFigures[] {
  const binOf = Int32Array.from(values, (value) => {
    let bin = -1;
    while (bin + 1 < edges.length && value >= edges[bin + 1]) bin += 1;
    return bin;
  });
  const statistic = (weights: Float64Array): Record<string, number> => {
    const counts = countLabels(pairs, weights);
    const sums = edges.map(() => ({ f1: 0, codes: 0, both: 0, either: 0 }));
    for (let label = 0; label < pairs.labels; label++) {
      if (binOf[label] < 0) continue;
      const sum = sums[binOf[label]];
      const { truePositives, predicted, human } = labelFigures(counts, label);
      sum.both += 2 * truePositives;
      sum.either += predicted + human;
      if (human === 0) continue;
      sum.codes += 1;
      sum.f1 += (2 * truePositives) / (predicted + human);
    }
    return Object.fromEntries(
      sums.flatMap(({ f1, codes, both, either }, bin) => [
        [`macro${bin}`, f1 / codes],
        [`micro${bin}`, ratio(both, either)],
      ]),
    );
  };
  const { values: figures, samples } = resample(pairs.patients, statistic, options);
  const interval = (name: string): Interval => intervalOf(figures[name], samples[name]);
  const codes = codeFigures(pairs);
  return edges.flatMap((from, bin) => {
    const own = codes.filter((_, label) => binOf[label] === bin);
    if (own.length === 0) return [];
    const positive = own.filter(({ positives }) => positives > 0);
    return {
      from,
      to: edges[bin + 1] ?? null,
      codes: own.length,
      codesWithPositives: positive.length,
      humanCodes: own.reduce((sum, { positives }) => sum + positives, 0),
      f1Macro: interval(`macro${bin}`),
      f1Micro: interval(`micro${bin}`),
      neverPredictedShare:
        positive.filter(({ predicted }) => predicted === 0).length / positive.length,
    };
  });
}

/** Pearson's correlation; NaN of fewer than two points or without variation. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    xy += (value - mx) * (y[i] - my);
    xx += (value - mx) ** 2;
    yy += (y[i] - my) ** 2;
  });
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}
