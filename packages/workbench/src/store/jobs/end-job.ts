import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";

/** Counts outcomes on a job; the last one ends it. A job of which nothing could be coded has failed. */
export async function countOutcomes(
  transaction: Transaction<Tables>,
  jobId: string,
  outcomes: { readonly done: number; readonly failed: number },
): Promise<void> {
  const { done, failed } = outcomes;
  await transaction
    .updateTable("jobs")
    .set({ done: sql`done + ${done}`, failed: sql`failed + ${failed}` })
    .where("job_id", "=", jobId)
    .execute();
  await transaction
    .updateTable("jobs")
    .set({
      state: sql`case when failed = total and total > 0 then 'failed' else 'done' end`,
      finished_at: new Date().toISOString(),
      owner: null,
      lease_until: null,
    })
    .where("job_id", "=", jobId)
    .where("state", "in", ["queued", "running"])
    .whereRef("done", ">=", "total")
    .execute();
}
