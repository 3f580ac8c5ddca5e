/** Maps a score to a probability: σ(slope · logit(score) + shift). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

const least = 1e-7;

export function logit(share: number): number {
  const inside = Math.min(1 - least, Math.max(least, share));
  return Math.log(inside / (1 - inside));
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function calibrated(score: number, { slope, shift }: Calibration): number {
  return sigmoid(slope * logit(score) + shift);
}

/** The score that is calibrated to a probability: the inverse of `calibrated`. */
export function scoreOf(probability: number, { slope, shift }: Calibration): number {
  return sigmoid((logit(probability) - shift) / slope);
}

const bins = 4096;

/**
 * Platt scaling (Platt 1999): the two numbers under which scores are the best probabilities of their labels, by
 * Newton's method. Scores are first counted in narrow bins of their logit, so that the cost does not grow with
 * courses × codes.
 *
 * @param scores `[cells]`
 * @param positive whether a cell's label is 1
 */
export function fitPlatt(scores: Float32Array, positive: (cell: number) => boolean): Calibration {
  const edge = logit(1);
  const counts = new Float64Array(bins);
  const positives = new Float64Array(bins);
  const sums = new Float64Array(bins);
  scores.forEach((score, cell) => {
    const x = logit(score);
    const bin = Math.min(bins - 1, Math.floor(((x + edge) / (2 * edge)) * bins));
    counts[bin] += 1;
    sums[bin] += x;
    if (positive(cell)) positives[bin] += 1;
  });
  const total = positives.reduce((sum, count) => sum + count, 0);
  // Without both labels any slope fits, and the scores are left as they are.
  if (total === 0 || total === scores.length) return { slope: 1, shift: 0 };
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < 50; step++) {
    let [gradientSlope, gradientShift] = [0, 0];
    let [ss, sb, bb] = [1e-6, 0, 1e-6];
    for (let bin = 0; bin < bins; bin++) {
      if (counts[bin] === 0) continue;
      const x = sums[bin] / counts[bin];
      const p = sigmoid(slope * x + shift);
      const error = counts[bin] * p - positives[bin];
      const weight = counts[bin] * p * (1 - p);
      gradientSlope += error * x;
      gradientShift += error;
      ss += weight * x * x;
      sb += weight * x;
      bb += weight;
    }
    const determinant = ss * bb - sb * sb;
    const bySlope = (bb * gradientSlope - sb * gradientShift) / determinant;
    const byShift = (ss * gradientShift - sb * gradientSlope) / determinant;
    // Half steps where a whole one would leave the region in which Newton's method holds.
    const damping = Math.min(1, 2 / Math.max(Math.abs(bySlope), Math.abs(byShift), 1e-12));
    slope -= damping * bySlope;
    shift -= damping * byShift;
    if (Math.abs(bySlope) + Math.abs(byShift) < 1e-10) break;
  }
  // Scores that run against the labels cannot be set right by two numbers.
  return slope > 0.05 ? { slope, shift } : { slope: 1, shift: 0 };
}
