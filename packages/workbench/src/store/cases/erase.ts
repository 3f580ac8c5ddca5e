import type { Transaction } from "kysely";
import type { StoreContext } from "../context.ts";
import type { CaseRow, Tables } from "../database/tables.ts";
import { checkpoint } from "../database/checkpoint.ts";
import { eraseJobItems } from "../jobs/erase-job-items.ts";
import type { Actor } from "../store.ts";

/** Whose data are to go. */
export type Erasure =
  | { readonly caseId: string }
  | { readonly patientId: string }
  /** Cases that were closed and not touched since. */
  | { readonly closedBefore: string };

/** What stands in a review item where a course was. */
const erasedCourse = JSON.stringify({
  courseId: null,
  patientId: null,
  sex: null,
  birthYear: null,
  start: null,
  end: null,
  hospital: null,
  department: null,
  specialty: null,
  admissionType: null,
  language: null,
  documents: [{ documentId: "erased", type: "note", time: null, text: "(erased)" }],
  medications: [],
  labs: [],
  humanCodes: [],
});

/** Cases erased by one transaction. */
const atOnce = 200;

/**
 * Erases cases: notes, codings, decisions and what the log's changes were in full. With a patient, also
 * what jobs and review queues hold of them; there the reviewers' answers stay, which count in an audit's
 * result and name nobody, without comment. The log keeps its entries, with pseudonyms.
 *
 * @returns the number of cases
 */
export async function erase(context: StoreContext, what: Erasure, actor: Actor): Promise<number> {
  let erased = 0;
  for (;;) {
    const some = await eraseSome(context, what, actor);
    erased += some;
    if (some < atOnce) break;
  }
  await checkpoint(context);
  return erased;
}

async function eraseSome(context: StoreContext, what: Erasure, actor: Actor): Promise<number> {
  return context.write(actor, async (transaction, record, count) => {
    let query = transaction.selectFrom("cases").selectAll();
    if ("caseId" in what) query = query.where("case_id", "=", what.caseId);
    else if ("patientId" in what) query = query.where("patient_id", "=", what.patientId);
    else query = query.where("state", "=", "done").where("updated_at", "<", what.closedBefore);
    // One order for everybody who locks several cases, so that none waits for another in a circle.
    query = query.orderBy("case_id").limit(atOnce);
    if (context.engine === "postgres") query = query.forUpdate();
    const cases = await query.execute();
    for (const row of cases) {
      count(row, -1);
      record({ action: "case.erase", about: row.case_id, patient: row.patient_id, details: {} });
    }
    await eraseCases(transaction, cases);
    if ("patientId" in what) {
      const others = await eraseElsewhere(transaction, what.patientId);
      if (others.jobs + others.reviews > 0) {
        const { jobs, reviews } = others;
        const details = { jobItems: jobs, reviewItems: reviews };
        record({ action: "patient.erase", about: null, patient: what.patientId, details });
      }
    }
    return cases.length;
  });
}

async function eraseCases(
  transaction: Transaction<Tables>,
  cases: readonly Pick<CaseRow, "case_id" | "number">[],
): Promise<void> {
  if (cases.length === 0) return;
  const ids = cases.map(({ case_id }) => case_id);
  const numbers = cases.map(({ number }) => number);
  await transaction.deleteFrom("changes").where("about", "in", ids).execute();
  await transaction.deleteFrom("case_codes").where("number", "in", numbers).execute();
  await transaction.deleteFrom("case_contents").where("case_id", "in", ids).execute();
  await transaction.deleteFrom("cases").where("case_id", "in", ids).execute();
}

async function eraseElsewhere(
  transaction: Transaction<Tables>,
  patientId: string,
): Promise<{ readonly jobs: number; readonly reviews: number }> {
  const jobs = await eraseJobItems(transaction, patientId);
  const items = await transaction
    .selectFrom("review_items")
    .select("item_id")
    .where("patient_id", "=", patientId)
    .execute();
  const ids = items.map(({ item_id }) => item_id);
  if (ids.length > 0) {
    await transaction.deleteFrom("changes").where("about", "in", ids).execute();
    await transaction
      .updateTable("verdicts")
      .set({ comment: null })
      .where("item_id", "in", ids)
      .execute();
    await transaction
      .updateTable("review_items")
      .set({ course: erasedCourse, evidence: "[]", patient_id: null, erased: 1 })
      .where("item_id", "in", ids)
      .execute();
  }
  return { jobs, reviews: ids.length };
}
