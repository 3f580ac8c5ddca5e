import type { Facets } from "../../api/worklist.ts";
import type { StoreContext } from "../context.ts";

/**
 * What there is to filter by, with numbers of cases. One walk along one index counts all four at once: the
 * combinations that occur are few.
 */
export async function facets({ db }: StoreContext, worklist: string | null): Promise<Facets> {
  let query = db
    .selectFrom("cases")
    .select(["specialty", "department", "assignee", "state"])
    .select((eb) => eb.fn.countAll<number>().as("cases"))
    .groupBy(["worklist", "specialty", "department", "assignee", "state"]);
  if (worklist !== null) query = query.where("worklist", "=", worklist);
  const rows = await query.execute();
  const tally = <Value extends string>(
    valueOf: (row: (typeof rows)[number]) => Value | null,
  ): { value: Value; cases: number }[] => {
    const counts = new Map<Value, number>();
    for (const row of rows) {
      const value = valueOf(row);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.cases);
    }
    return [...counts]
      .map(([value, cases]) => ({ value, cases }))
      .sort((a, b) => b.cases - a.cases || (a.value < b.value ? -1 : 1));
  };
  return {
    specialties: tally(({ specialty }) => specialty),
    departments: tally(({ department }) => department),
    assignees: tally(({ assignee }) => assignee),
    states: tally(({ state }) => state),
  };
}
