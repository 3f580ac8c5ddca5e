import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { CaseRow, Tables } from "../database/tables.ts";

/** What cases are counted by, within each worklist. */
export const countedBy = ["specialty", "department", "assignee", "state"] as const;

export type CountedBy = (typeof countedBy)[number];
type Counted = Pick<CaseRow, "worklist" | CountedBy>;

/** How the numbers of cases change in a transaction. */
export interface CountChanges {
  /** A case comes (1) or goes (-1) with these values. */
  readonly add: (row: Counted, by: 1 | -1) => void;
  /** Writes the changes, as late in the transaction as can be, because other writers wait for it. */
  readonly write: (transaction: Transaction<Tables>) => Promise<void>;
}

/** Counts in statements of this many values. */
const atOnce = 200;

/** Collects changes of the numbers that lists of what there is to filter by are made from. */
export function countChanges(): CountChanges {
  const changes = new Map<
    string,
    { worklist: string; kind: CountedBy; value: string; cases: number }
  >();
  return {
    add(row, by) {
      for (const kind of countedBy) {
        const value = row[kind];
        if (value === null) continue;
        const worklist = row.worklist ?? "";
        const key = JSON.stringify([worklist, kind, value]);
        const known = changes.get(key);
        if (known === undefined) changes.set(key, { worklist, kind, value, cases: by });
        else known.cases += by;
      }
    },
    async write(transaction) {
      // One order for all writers, so that none waits for another in a circle.
      const rows = [...changes]
        .filter(([, { cases }]) => cases !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row);
      for (let start = 0; start < rows.length; start += atOnce) {
        await transaction
          .insertInto("case_counts")
          .values(rows.slice(start, start + atOnce))
          .onConflict((conflict) =>
            conflict
              .columns(["worklist", "kind", "value"])
              .doUpdateSet({ cases: sql<number>`case_counts.cases + excluded.cases` }),
          )
          .execute();
      }
    },
  };
}
