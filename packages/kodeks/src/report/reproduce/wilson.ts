import type { RateEstimate } from "../figures/frame.ts";

/** A share of a count with its 95 % interval. */
export interface Share extends RateEstimate {
  readonly hits: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share with Wilson's 95 % interval; of nothing the share is NaN and the interval says nothing.
 *
 * @example
 * wilson(43, 50); // value 0.86, from 0.738 to 0.930
 */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: NaN, low: 0, high: 1 };
  const z = 1.959963984540054;
  const value = hits / of;
  const scale = 1 + z ** 2 / of;
  const middle = (value + z ** 2 / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((value * (1 - value)) / of + z ** 2 / (4 * of ** 2));
  return { hits, of, value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
