import type { Facets } from "../../api/worklist.ts";
import type { StoreContext } from "../context.ts";
import type { CountedBy } from "./case-counts.ts";

/** What there is to filter by, with numbers of cases, from the counts that each change keeps up. */
export async function facets({ db }: StoreContext, worklist: string | null): Promise<Facets> {
  let query = db
    .selectFrom("case_counts")
    .select(["kind", "value"])
    // PostgreSQL gives sums back as text.
    .select((eb) => eb.fn.sum<number | string>("cases").as("cases"))
    .groupBy(["kind", "value"]);
  if (worklist !== null) query = query.where("worklist", "=", worklist);
  const rows = await query.execute();
  const of = (kind: CountedBy): { value: string; cases: number }[] =>
    rows
      .map((row) => ({ ...row, cases: Number(row.cases) }))
      .filter((row) => row.kind === kind && row.cases > 0)
      .map(({ value, cases }) => ({ value, cases }))
      .sort((a, b) => b.cases - a.cases || (a.value < b.value ? -1 : 1));
  return {
    specialties: of("specialty"),
    departments: of("department"),
    assignees: of("assignee"),
    states: of("state") as Facets["states"],
  };
}
