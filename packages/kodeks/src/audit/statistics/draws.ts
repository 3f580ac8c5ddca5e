import type { Random } from "../../base/random.ts";

/** A draw from the standard normal distribution (Box and Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A draw from the gamma distribution of scale 1 (Marsaglia and Tsang 2000). `shape` is above 0. */
export function drawGamma(shape: number, random: Random): number {
  // Below 1 the method does not hold; Γ(a) = Γ(a + 1) · U^(1/a) brings it there.
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from Beta(a, b); both above 0. */
export function drawBeta(a: number, b: number, random: Random): number {
  const x = drawGamma(a, random);
  const y = drawGamma(b, random);
  return x + y === 0 ? Number(random.next() < a / (a + b)) : x / (x + y);
}

const fewSuccesses = 40;

/**
 * A draw from Binomial(trials, share). Few successes are found by jumping from one to the next; large draws are
 * first cut in halves by the median order statistic, whose distribution is Beta's (Devroye 1986, X.4.3), so that
 * the draw is exact and takes few steps.
 */
export function drawBinomial(trials: number, share: number, random: Random): number {
  if (share > 0.5) return trials - drawBinomial(trials, 1 - share, random);
  let n = trials;
  let p = share;
  let successes = 0;
  while (n * Math.min(p, 1 - p) > fewSuccesses) {
    const middle = 1 + Math.floor(n / 2);
    const order = drawBeta(middle, n + 1 - middle, random);
    if (order >= p) {
      n = middle - 1;
      p = p / order;
    } else {
      successes += middle;
      n -= middle;
      p = (p - order) / (1 - order);
    }
  }
  return successes + (p > 0.5 ? n - countJumps(n, 1 - p, random) : countJumps(n, p, random));
}

/** Successes found by geometric jumps over the failures between them. */
function countJumps(trials: number, share: number, random: Random): number {
  if (share <= 0) return 0;
  const scale = Math.log1p(-share);
  let successes = 0;
  for (let place = 0; ; successes++) {
    place += 1 + Math.floor(Math.log(1 - random.next()) / scale);
    if (place > trials) return successes;
  }
}

/** The quantile of sorted numbers, interpolated linearly; NaN of none. */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
