import type { CaseState } from "../../api/case.ts";
import type { Facets } from "../../api/worklist.ts";
import type { StoreContext } from "../context.ts";
import type { CountedBy } from "./case-counts.ts";

/** What there is to filter by, with numbers of cases, from the counts that each change keeps up. */
export async function facets({ db }: StoreContext, worklist: string | null): Promise<Facets> {
  let query = db
    .selectFrom("case_counts")
    .select(["kind", "value"])
    .select((eb) => eb.fn.sum<number>("cases").as("cases"))
    .groupBy(["kind", "value"]);
  if (worklist !== null) query = query.where("worklist", "=", worklist);
  const rows = await query.execute();
  const of = <Value extends string>(kind: CountedBy): { value: Value; cases: number }[] =>
    rows
      .filter((row) => row.kind === kind && Number(row.cases) > 0)
      .map(({ value, cases }) => ({ value: value as Value, cases: Number(cases) }))
      .sort((a, b) => b.cases - a.cases || (a.value < b.value ? -1 : 1));
  return {
    specialties: of("specialty"),
    departments: of("department"),
    assignees: of("assignee"),
    states: of<CaseState>("state"),
  };
}
