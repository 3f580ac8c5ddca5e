import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { JobOutcome } from "../store.ts";
import { countOutcomes } from "./end-job.ts";

/**
 * Erases what jobs hold of a patient: courses that wait and codings that quote them. Items that waited
 * have failed thereby.
 *
 * @returns the number of items
 */
export async function eraseJobItems(
  transaction: Transaction<Tables>,
  patientId: string,
): Promise<number> {
  const erased: JobOutcome = {
    kind: "failed",
    code: "NOT_FOUND",
    detail: "The course was erased.",
  };
  const items = await transaction
    .selectFrom("job_items")
    .select(["job_id", "position", "outcome"])
    .where("patient_id", "=", patientId)
    .orderBy("job_id")
    .orderBy("position")
    .execute();
  for (const { job_id, position, outcome } of items) {
    const { numUpdatedRows } = await transaction
      .updateTable("job_items")
      .set({
        course: null,
        course_id: null,
        patient_id: null,
        outcome: JSON.stringify(erased),
      })
      .where("job_id", "=", job_id)
      .where("position", "=", position)
      .where("outcome", outcome === null ? "is" : "is not", null)
      .executeTakeFirst();
    if (outcome === null && numUpdatedRows > 0n) {
      await countOutcomes(transaction, job_id, { done: 1, failed: 1 });
    }
  }
  return items.length;
}
