import { intervalOf } from "./bootstrap.ts";
import type { Interval, Resampled } from "./bootstrap.ts";

/** A difference of two models on the same documents. */
export interface PairedDifference extends Interval {
  /**
   * Two-sided bootstrap p-value of no difference: twice the smaller share of resamples on one side of 0
   * (those at 0 on both), each side counted with one more, so that it is never 0. NaN without resamples.
   */
  readonly p: number;
}

/**
 * First − second of every figure that both have, on the same resamples: both must come from the same seed
 * and the same patients, so that what patients have in common cancels out.
 *
 * @throws RangeError where the numbers of resamples differ
 */
export function pairedDifferences<Name extends string>(
  first: Resampled<Name>,
  second: Resampled<Name>,
): Readonly<Record<Name, PairedDifference>> {
  const names = Object.keys(first.values) as Name[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      differenceOf(
        first.values[name] - second.values[name],
        first.samples[name],
        second.samples[name],
      ),
    ]),
  ) as Record<Name, PairedDifference>;
}

function differenceOf(value: number, first: Float64Array, second: Float64Array): PairedDifference {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} resamples against ${second.length}`);
  }
  const differences = first.map((figure, i) => figure - second[i]);
  const defined = differences.filter((difference) => !Number.isNaN(difference));
  const below = defined.filter((difference) => difference <= 0).length;
  const above = defined.filter((difference) => difference >= 0).length;
  const p =
    defined.length === 0
      ? Number.NaN
      : Math.min(1, (2 * (Math.min(below, above) + 1)) / (defined.length + 1));
  return { ...intervalOf(value, differences), p };
}
