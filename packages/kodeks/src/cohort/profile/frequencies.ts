import type { Cell } from "../../base/duckdb.ts";
import type { ProfileSession } from "./profile-session.ts";
import { hideSmallCells, shareOf } from "./small-cells.ts";
import type { Count, CountedCell } from "./small-cells.ts";

export interface ValueCount {
  /** A code or name; null where the source has the title only. */
  readonly value: string | null;
  readonly title: string | null;
  readonly count: Count;
  /** Of all, missing ones included; null where hidden. */
  readonly share: number | null;
}

/**
 * How often each value of a field occurs. A value of fewer than `minimumCell` patients is counted
 * with the others and not named: the name itself may point to a person.
 */
export interface Frequencies {
  readonly distinct: number;
  /** The most frequent values, at most `top`. */
  readonly values: readonly ValueCount[];
  readonly others: {
    readonly values: number;
    readonly count: Count;
    readonly share: number | null;
  };
  readonly missing: { readonly count: Count; readonly share: number | null };
}

/** How many values are named. */
export const top = 20;

/**
 * Counts the values of a query's rows.
 *
 * @param rows SQL with the columns `value`, `title` (both null: missing) and `patient`
 * @param total number of rows as already shown elsewhere, for the shares
 */
export async function countValues(
  session: ProfileSession,
  rows: string,
  total: Count,
): Promise<Frequencies> {
  await session.rows(
    `CREATE OR REPLACE TEMP TABLE tally AS SELECT value, title, patient, count(*) AS n FROM (${rows}) GROUP BY ALL`,
  );
  await session.rows(`CREATE OR REPLACE TEMP TABLE value_counts AS
    SELECT *, CASE
      WHEN value IS NULL AND title IS NULL THEN -1
      WHEN patients < ${session.minimumCell} OR place > ${top} THEN 0
      ELSE place END AS slot
    FROM (
      SELECT *, row_number() OVER (
        ORDER BY value IS NULL AND title IS NULL, patients < ${session.minimumCell}, n DESC, value, title
      ) AS place
      FROM (SELECT value, title, sum(n) AS n, count(*) AS patients FROM tally GROUP BY ALL)
    )`);
  const found = await session.rows(`
    SELECT slot, first(c.value), first(c.title), sum(t.n), count(DISTINCT patient), count(DISTINCT place)
    FROM tally t JOIN value_counts c ON t.value IS NOT DISTINCT FROM c.value AND t.title IS NOT DISTINCT FROM c.title
    GROUP BY slot ORDER BY slot`);
  const bySlot = new Map(found.map((row) => [Number(row[0]), row]));
  const named = found.filter(([slot]) => Number(slot) > 0);
  const counts = hideSmallCells(
    [
      ...named.map(toCounted),
      toCounted(bySlot.get(0)),
      { ...toCounted(bySlot.get(-1)), isShared: true },
    ],
    session.minimumCell,
  );
  const counted = (index: number): { count: Count; share: number | null } => {
    const count = counts[index];
    return { count, share: shareOf(count, total) };
  };
  const otherValues = Number(bySlot.get(0)?.[5] ?? 0);
  return {
    distinct: named.length + otherValues,
    values: named.map(([, value, title], index) => ({
      value: toText(value),
      title: toText(title),
      ...counted(index),
    })),
    others: { values: otherValues, ...counted(named.length) },
    missing: counted(named.length + 1),
  };
}

function toCounted(row: readonly Cell[] | undefined): CountedCell {
  return { count: Number(row?.[3] ?? 0), patients: Number(row?.[4] ?? 0) };
}

const toText = (cell: Cell | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell);
