/** An estimate with its 95 % interval; all NaN where there is nothing to estimate from. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
export const z95 = 1.959963984540054;

export const noEstimate: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/**
 * A share with Wilson's score interval (Wilson 1927): it stays within 0 to 1 and keeps its promise for
 * small samples, where the textbook interval does not.
 *
 * @param successes whole number, 0 to `trials`
 * @throws RangeError
 * @example
 * wilson(43, 50); // { value: 0.86, low: 0.738…, high: 0.930… }
 */
export function wilson(successes: number, trials: number, z = z95): Estimate {
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`${successes} of ${trials} is no share`);
  }
  if (trials === 0) return noEstimate;
  const share = successes / trials;
  const square = (z * z) / trials;
  const middle = (share + square / 2) / (1 + square);
  const half =
    (z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  // At the ends the two terms are equal, and only rounding would part them.
  return {
    value: share,
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === trials ? 1 : Math.min(1, middle + half),
  };
}
