import type { Transaction } from "kysely";
import type { StoreContext } from "../context.ts";
import type { Tables } from "../database/tables.ts";
import type { LogStore } from "../store.ts";

/** Writes to the log what is no change: who saw, who exported. */
export function logStore({ write }: StoreContext): LogStore {
  return {
    append: ({ action, subject, details }, actor) =>
      write(actor, async (transaction, record) => {
        const patient = subject === null ? null : await patientOf(transaction, subject);
        record({ action, about: subject, patient, details });
      }),
  };
}

/** The patient of a case or a review item. */
async function patientOf(transaction: Transaction<Tables>, id: string): Promise<string | null> {
  const found = await transaction
    .selectFrom("cases")
    .select("patient_id")
    .where("case_id", "=", id)
    .unionAll((eb) => eb.selectFrom("review_items").select("patient_id").where("item_id", "=", id))
    .executeTakeFirst();
  return found?.patient_id ?? null;
}
