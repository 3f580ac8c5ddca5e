import { intervalOf, resample } from "./bootstrap.ts";
import type { BootstrapOptions, Interval } from "./bootstrap.ts";
import type { HumanCodes } from "./score-matrix.ts";

/** Edges of the bins: most pairs score next to 0 and get a bin of their own. */
const edges = [0, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
const bins = edges.length - 1;
/** Pairs, Σ score, positives of each bin, and the document's Σ (score − human)². */
const width = 3 * bins + 1;

/** Pairs with at least this score are what a coder may see suggested. */
export const suggestedFrom = edges[1];

export interface CalibrationFigures {
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly pairs: number;
    readonly meanScore: number;
    /** Share of the bin's pairs that humans coded. */
    readonly observed: Interval;
  }[];
  /** Σ over bins of pairs · |mean score − observed|, over all pairs. */
  readonly expectedCalibrationError: Interval;
  /** The same without the lowest bin. */
  readonly expectedCalibrationErrorSuggested: Interval;
  /** Mean of (score − human)² over all pairs. */
  readonly brier: Interval;
}

export interface CalibrationBuilder {
  /** @param scores of the next document, `[labels]` */
  add(scores: Float32Array): void;
  /** Resampled by patients as all figures are. NaN where a bin is empty. */
  finish(options: BootstrapOptions): CalibrationFigures;
}

/** Gathers, while a split is scored, how often scores come true. Holds {@link width} numbers a document. */
export function buildCalibration(codes: HumanCodes): CalibrationBuilder {
  const rows = new Float32Array(codes.documents * width);
  let document = 0;
  return {
    add(scores) {
      // Added up in double precision: a row's many small scores would round away.
      const row = new Float64Array(width);
      const human = codes.human[document];
      let nextHuman = 0;
      for (let label = 0; label < scores.length; label++) {
        const score = scores[label];
        const bin = binOf(score);
        const isHuman = label === human[nextHuman];
        row[3 * bin] += 1;
        row[3 * bin + 1] += score;
        if (isHuman) {
          row[3 * bin + 2] += 1;
          nextHuman += 1;
        }
        const miss = isHuman ? 1 - score : score;
        row[width - 1] += miss * miss;
      }
      rows.set(row, document * width);
      document += 1;
    },
    finish: (options) => calibrationOf(rows, codes.patients, options),
  };
}

function binOf(score: number): number {
  if (score < edges[1]) return 0;
  // Tenths do not fall on exact binary fractions: the edges decide.
  let bin = Math.min(Math.floor(score * 10) + 1, bins - 1);
  while (score < edges[bin]) bin -= 1;
  while (bin < bins - 1 && score >= edges[bin + 1]) bin += 1;
  return bin;
}

function calibrationOf(
  rows: Float32Array,
  patients: Int32Array,
  options: BootstrapOptions,
): CalibrationFigures {
  const figures = (weights: Float64Array): Record<string, number> => {
    const sums = new Float64Array(width);
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row];
      if (weight === 0) continue;
      for (let i = 0; i < width; i++) sums[i] += weight * rows[row * width + i];
    }
    return figuresOf(sums);
  };
  const { values, samples } = resample(patients, figures, options);
  const interval = (name: string): Interval => intervalOf(values[name], samples[name]);
  return {
    bins: Array.from({ length: bins }, (_, bin) => ({
      from: edges[bin],
      to: edges[bin + 1],
      pairs: values[`pairs${bin}`],
      meanScore: values[`meanScore${bin}`],
      observed: interval(`observed${bin}`),
    })),
    expectedCalibrationError: interval("all"),
    expectedCalibrationErrorSuggested: interval("suggested"),
    brier: interval("brier"),
  };
}

function figuresOf(sums: Float64Array): Record<string, number> {
  const figures: Record<string, number> = {};
  const gap = (from: number): number => {
    let [pairs, error] = [0, 0];
    for (let bin = from; bin < bins; bin++) {
      pairs += sums[3 * bin];
      error += Math.abs(sums[3 * bin + 1] - sums[3 * bin + 2]);
    }
    return error / pairs;
  };
  let pairs = 0;
  for (let bin = 0; bin < bins; bin++) {
    const own = sums[3 * bin];
    pairs += own;
    figures[`pairs${bin}`] = own;
    figures[`meanScore${bin}`] = sums[3 * bin + 1] / own;
    figures[`observed${bin}`] = sums[3 * bin + 2] / own;
  }
  figures["all"] = gap(0);
  figures["suggested"] = gap(1);
  figures["brier"] = sums[width - 1] / pairs;
  return figures;
}
