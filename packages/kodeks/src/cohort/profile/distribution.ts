import type { ProfileSession } from "./profile-session.ts";
import { hideSmallCells } from "./small-cells.ts";
import type { Count } from "./small-cells.ts";

/** The values from `from` to below `to`; `to` is null for the last bin, which has no end. */
export interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly count: Count;
}

/** Shares of the values that lie below a quantile, as names of `Distribution.quantiles`. */
export const quantileShares = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

export type QuantileName = keyof typeof quantileShares;

/** The middle and the width of a distribution. */
export interface Summary {
  /** Null for fewer than `minimumCell` patients. */
  readonly mean: number | null;
  /**
   * Interpolated as R's type 7. A quantile is null where fewer than `minimumCell` patients would lie
   * beyond it; smallest and largest value belong to one patient each and are not given.
   */
  readonly quantiles: Readonly<Record<QuantileName, number | null>>;
}

/** How a number is spread over courses or patients. */
export interface Distribution extends Summary {
  /** From the first bin that holds something to the last. */
  readonly bins: readonly Bin[];
  readonly missing: Count;
}

/**
 * Mean and quantiles of a number.
 *
 * @param rows SQL with the columns `x` (a whole number or null) and `patient`
 */
export async function summarise(
  { minimumCell, rows: query }: ProfileSession,
  rows: string,
): Promise<Summary> {
  const quantiles = Object.values(quantileShares).map((share) => `quantile_cont(x, ${share})`);
  const [found = []] = await query(
    `SELECT count(DISTINCT patient) FILTER (WHERE x IS NOT NULL), avg(x), ${quantiles.join(", ")} FROM (${rows})`,
  );
  const [patients = 0, mean, ...values] = found;
  return {
    mean: Number(patients) >= minimumCell ? toNumber(mean) : null,
    quantiles: Object.fromEntries(
      Object.entries(quantileShares).map(([name, share], index) => [
        name,
        isQuantileShowable(share, Number(patients), minimumCell) ? toNumber(values[index]) : null,
      ]),
    ) as Record<QuantileName, number | null>,
  };
}

function isQuantileShowable(share: number, patients: number, minimumCell: number): boolean {
  // A hair off, for the rounding of 1 - 0.95.
  return minimumCell <= 1 || Math.min(share, 1 - share) * patients >= minimumCell - 1e-9;
}

/**
 * The distribution of a number.
 *
 * @param rows SQL with the columns `x` (a whole number, at least `edges[0]`, or null) and `patient`
 * @param edges first value of each bin, ascending; the last bin has no end
 */
export async function distribution(
  session: ProfileSession,
  rows: string,
  edges: readonly number[],
): Promise<Distribution> {
  const cases = edges.slice(1).map((edge, index) => `WHEN x < ${edge} THEN ${index}`);
  const bin = `CASE WHEN x IS NULL THEN -1 ${cases.join(" ")} ELSE ${edges.length - 1} END`;
  const found = await session.rows(
    `SELECT ${bin} AS bin, count(*), count(DISTINCT patient) FROM (${rows}) GROUP BY bin`,
  );
  const cells = new Map(
    found.map(([bin, count, patients]) => [
      Number(bin),
      { count: Number(count), patients: Number(patients) },
    ]),
  );
  const none = { count: 0, patients: 0 };
  const counts = hideSmallCells(
    [
      ...edges.map((from, index) => ({ ...(cells.get(index) ?? none), isShared: from === 0 })),
      { ...(cells.get(-1) ?? none), isShared: true },
    ],
    session.minimumCell,
  );
  const bins = edges.map((from, index) => ({
    from,
    to: edges[index + 1] ?? null,
    count: counts[index],
  }));
  const isFilled = ({ count }: Bin): boolean => count !== 0;
  return {
    ...(await summarise(session, rows)),
    bins: bins.slice(Math.max(0, bins.findIndex(isFilled)), bins.findLastIndex(isFilled) + 1),
    missing: counts[edges.length],
  };
}

const toNumber = (cell: unknown): number | null =>
  cell === null || cell === undefined ? null : Number(cell);

/** Bin edges 0, 1, 2, … up to and with `last`. */
export const wholeNumbers = (last: number, first = 0, step = 1): readonly number[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

/** Five bins to a power of ten, of equal width on a log scale (Renard's series R5), from 10 to 10⁷. */
export const logEdges: readonly number[] = [
  0,
  1,
  ...[10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((power) =>
    [1, 1.6, 2.5, 4, 6.3].map((step) => Math.round(step * power)),
  ),
  10_000_000,
];
