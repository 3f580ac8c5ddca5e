import { noEstimate, z95 } from "./wilson.ts";
import type { Estimate } from "./wilson.ts";

export interface Agreement {
  /** Items that both answered. */
  readonly items: number;
  /** Share of items with the same answer; NaN of none. */
  readonly observed: number;
  /** Share that would agree if both answered at random with their own frequencies. */
  readonly expected: number;
  /** Cohen's κ with its 95 % interval; NaN where both always give the same one answer. */
  readonly kappa: Estimate;
  /** `[answers, answers]`: how often the first reviewer's row met the second's column. */
  readonly table: readonly (readonly number[])[];
}

/**
 * Cohen's κ of two reviewers (Cohen 1960), with the large-sample standard error of Fleiss, Cohen and Everitt
 * (1969).
 *
 * @param answers all possible answers, in the order of the table
 * @param pairs what each of the two said about each item
 * @throws RangeError for an answer that is not possible
 */
export function cohensKappa<Answer extends string>(
  answers: readonly Answer[],
  pairs: readonly (readonly [first: Answer, second: Answer])[],
): Agreement {
  const size = answers.length;
  const table = answers.map(() => Array.from({ length: size }, () => 0));
  for (const [first, second] of pairs) {
    const [row, column] = [answers.indexOf(first), answers.indexOf(second)];
    if (row < 0 || column < 0) throw new RangeError("an answer is none of the possible ones");
    table[row][column] += 1;
  }
  const items = pairs.length;
  const share = (row: number, column: number): number => table[row][column] / items;
  const places = answers.map((_, place) => place);
  const sum = (of: (place: number) => number): number =>
    places.reduce((total, place) => total + of(place), 0);
  const rows = places.map((row) => sum((column) => share(row, column)));
  const columns = places.map((column) => sum((row) => share(row, column)));
  const observed = sum((place) => share(place, place));
  const expected = sum((place) => rows[place] * columns[place]);
  const base = { items, observed, expected, table };
  if (items === 0 || 1 - expected < 1e-12) return { ...base, kappa: noEstimate };
  const kappa = (observed - expected) / (1 - expected);
  const onDiagonal = sum(
    (i) => share(i, i) * (1 - expected - (rows[i] + columns[i]) * (1 - observed)) ** 2,
  );
  const offDiagonal = sum((i) =>
    sum((j) => (i === j ? 0 : share(i, j) * (columns[i] + rows[j]) ** 2)),
  );
  const variance =
    (onDiagonal +
      (1 - observed) ** 2 * offDiagonal -
      (observed * expected - 2 * expected + observed) ** 2) /
    (items * (1 - expected) ** 4);
  // In full agreement the variance is 0 but for rounding.
  const half = variance < 1e-12 ? 0 : z95 * Math.sqrt(variance);
  return {
    ...base,
    kappa: {
      value: kappa,
      low: Math.max(-1, kappa - half),
      high: Math.min(1, kappa + half),
    },
  };
}
