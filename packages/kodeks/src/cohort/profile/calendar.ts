import type { ProfileSession } from "./profile-session.ts";
import { hideAllCells, hideSmallCells } from "./small-cells.ts";
import type { Count, CountedCell } from "./small-cells.ts";

/** Courses that began in a year (`2020`) or month (`2020-05`). */
export interface PeriodCount {
  readonly period: string;
  readonly count: Count;
}

export interface Calendar {
  readonly years: readonly PeriodCount[];
  readonly months: readonly PeriodCount[];
  /** Courses without a start. */
  readonly missing: Count;
}

/** When courses began, periods without courses left out. */
export async function profileCalendar(session: ProfileSession): Promise<Calendar> {
  const count = async (format: string): Promise<ReadonlyMap<string | null, CountedCell>> => {
    const rows = await session.rows(
      `SELECT strftime("start", '${format}') AS period, count(*), count(DISTINCT patient) FROM course GROUP BY period ORDER BY period`,
    );
    return new Map(
      rows.map(([period, count, patients]) => [
        period === null || period === undefined ? null : String(period),
        { count: Number(count), patients: Number(patients) },
      ]),
    );
  };
  const { minimumCell } = session;
  const years = await count("%Y");
  const months = await count("%Y-%m");
  const names = [...years.keys()].filter((year) => year !== null);
  const missing = years.get(null) ?? { count: 0, patients: 0 };
  const cells = [
    ...names.map((year) => years.get(year) as CountedCell),
    { ...missing, isShared: true },
  ];
  const counts = hideSmallCells(cells, minimumCell);
  return {
    years: names.map((period, index) => ({ period, count: counts[index] })),
    months: names.flatMap((year, index) => {
      const own = [...months].filter(([month]) => month?.startsWith(`${year}-`) === true);
      // The months of a hidden year would add up to it.
      const hide = typeof counts[index] === "number" ? hideSmallCells : hideAllCells;
      const hidden = hide(
        own.map(([, cell]) => cell),
        minimumCell,
      );
      return own.map(([month], place) => ({
        period: String(month),
        count: hidden[place],
      }));
    }),
    missing: counts[names.length],
  };
}
