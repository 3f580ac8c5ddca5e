import { randomUUID } from "node:crypto";
import type { Worklist } from "../../api/worklist.ts";
import type { StoreContext } from "../context.ts";
import { storable } from "../stored-text.ts";
import type { Actor, WorklistStore } from "../store.ts";

/** The worklists of a store. */
export function worklistStore({ db, write }: StoreContext): WorklistStore {
  return {
    async list() {
      const counts = await db
        .selectFrom("case_counts")
        .select(["worklist", "value", "cases"])
        .where("kind", "=", "state")
        .execute();
      const sum = (worklist: string, states: readonly string[]): number =>
        counts
          .filter((row) => row.worklist === worklist && states.includes(row.value))
          .reduce((total, { cases }) => total + cases, 0);
      const rows = await db
        .selectFrom("worklists")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("worklist_id")
        .execute();
      return rows.map(({ worklist_id, name, created_at, created_by }) => ({
        worklistId: worklist_id,
        name,
        createdAt: created_at,
        createdBy: created_by,
        cases: sum(worklist_id, ["new", "in-progress", "done"]),
        done: sum(worklist_id, ["done"]),
      }));
    },
    create: (name: string, actor: Actor): Promise<Worklist> =>
      write(actor, async (transaction, record) => {
        const row = {
          worklist_id: randomUUID(),
          name: storable(name),
          created_at: new Date().toISOString(),
          created_by: actor.user,
        };
        await transaction.insertInto("worklists").values(row).execute();
        const details = { worklist: row.worklist_id };
        record({ action: "worklist.create", about: null, patient: null, details });
        return {
          worklistId: row.worklist_id,
          name: row.name,
          createdAt: row.created_at,
          createdBy: row.created_by,
          cases: 0,
          done: 0,
        };
      }),
    async exists(worklistId) {
      const row = await db
        .selectFrom("worklists")
        .select("worklist_id")
        .where("worklist_id", "=", worklistId)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
