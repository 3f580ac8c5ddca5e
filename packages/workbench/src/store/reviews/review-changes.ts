import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { normaliseCode } from "kodeks/icd10/code";
import type { StoreContext } from "../context.ts";
import type { ItemRow, Tables, VerdictRow } from "../database/tables.ts";
import { storable, toStored } from "../stored-text.ts";
import type { Actor, Changed, ItemRecord, NewQueue, QueueRecord, ReviewStore } from "../store.ts";
import { toItem, toQueue } from "./review-row.ts";

/** What a reviewer says of an item. */
export type GivenVerdict = Parameters<ReviewStore["giveVerdict"]>[3];

/** Items written by one statement. */
const atOnce = 50;

/** Begins a queue with its items, in their order. */
export async function createQueue(
  { write }: StoreContext,
  queue: NewQueue,
  actor: Actor,
): Promise<QueueRecord> {
  return write(actor, async (transaction, record) => {
    const queue_id = randomUUID();
    const { kind, reviewers, items } = queue;
    await transaction
      .insertInto("review_queues")
      .values({
        queue_id,
        name: storable(queue.name),
        kind,
        codes: storable(queue.codes),
        reviewers,
        created_at: new Date().toISOString(),
        created_by: actor.user,
        items: items.length,
      })
      .execute();
    const rows = items.map((item, i) => ({
      item_id: randomUUID(),
      queue_id,
      version: 1,
      position: i + 1,
      patient_id: item.course.patientId === null ? null : storable(item.course.patientId),
      code: normaliseCode(item.code),
      score: item.score,
      stratum: item.stratum === null ? null : storable(item.stratum),
      weight: item.weight,
      course: toStored(item.course),
      evidence: toStored(item.evidence),
      erased: 0 as const,
      verdicts: 0,
      disputed: 0 as const,
    }));
    for (let start = 0; start < rows.length; start += atOnce) {
      await transaction
        .insertInto("review_items")
        .values(rows.slice(start, start + atOnce))
        .execute();
    }
    const details = { queue: queue_id, kind, items: items.length };
    record({ action: "review.create", about: null, patient: null, details });
    const row = await transaction
      .selectFrom("review_queues")
      .selectAll()
      .where("queue_id", "=", queue_id)
      .executeTakeFirstOrThrow();
    return toQueue(row);
  });
}

/** A reviewer's verdict, which replaces their own earlier one. */
export function giveVerdict(
  context: StoreContext,
  queueId: string,
  itemId: string,
  version: number,
  verdict: GivenVerdict,
  actor: Actor,
): Promise<Changed<ItemRecord>> {
  return changeItem(context, queueId, itemId, version, actor, (found) => {
    const others = found.verdicts.filter(({ by, settles }) => settles === 0 && by !== actor.user);
    if (others.length >= found.reviewers) return null;
    return { ...verdict, settles: 0 };
  });
}

/** The verdict that settles a disagreement; a later one replaces it. */
export function adjudicate(
  context: StoreContext,
  queueId: string,
  itemId: string,
  version: number,
  verdict: GivenVerdict,
  actor: Actor,
): Promise<Changed<ItemRecord>> {
  return changeItem(context, queueId, itemId, version, actor, () => ({ ...verdict, settles: 1 }));
}

interface FoundItem {
  readonly row: ItemRow;
  readonly reviewers: number;
  readonly verdicts: readonly VerdictRow[];
}

async function changeItem(
  context: StoreContext,
  queueId: string,
  itemId: string,
  version: number,
  actor: Actor,
  judge: (found: FoundItem) => (GivenVerdict & { readonly settles: 0 | 1 }) | null,
): Promise<Changed<ItemRecord>> {
  return context.write(actor, async (transaction, record): Promise<Changed<ItemRecord>> => {
    const found = await lockItem(context, transaction, queueId, itemId);
    if (found === null || found.row.erased === 1) return { kind: "missing" };
    const { row } = found;
    if (row.version !== version) return { kind: "conflict", current: row.version };
    const given = judge(found);
    if (given === null) return { kind: "conflict", current: row.version };
    const { answer, seconds, settles } = given;
    const comment = given.comment === null ? null : storable(given.comment);
    const verdict = { answer, comment, seconds, settles };
    const mine = {
      ...verdict,
      item_id: itemId,
      by: actor.user,
      at: new Date().toISOString(),
    };
    // There is one adjudication an item, whoever gave it, and one verdict a reviewer.
    let earlier = transaction
      .deleteFrom("verdicts")
      .where("item_id", "=", itemId)
      .where("settles", "=", settles);
    if (settles === 0) earlier = earlier.where("by", "=", actor.user);
    await earlier.execute();
    await transaction.insertInto("verdicts").values(mine).execute();
    const rest = found.verdicts.filter(
      (other) => other.settles !== settles || (settles === 0 && other.by !== actor.user),
    );
    const verdicts = [...rest, mine];
    const changed = { version: version + 1, ...standing(verdicts) };
    await transaction
      .updateTable("review_items")
      .set(changed)
      .where("item_id", "=", itemId)
      .execute();
    record({
      action: settles === 1 ? "review.adjudicate" : "review.verdict",
      about: itemId,
      patient: row.patient_id,
      details: { queue: queueId, version: changed.version },
      content: verdict,
      by: actor.user,
    });
    return { kind: "changed", record: toItem({ ...row, ...changed }, verdicts) };
  });
}

/** How many verdicts an item has, and whether they wait to be settled. */
function standing(verdicts: readonly VerdictRow[]): Pick<ItemRow, "verdicts" | "disputed"> {
  const blind = verdicts.filter(({ settles }) => settles === 0);
  const settled = blind.length < verdicts.length;
  const answers = new Set(blind.map(({ answer }) => answer));
  return { verdicts: blind.length, disputed: answers.size > 1 && !settled ? 1 : 0 };
}

async function lockItem(
  { engine }: StoreContext,
  transaction: Transaction<Tables>,
  queueId: string,
  itemId: string,
): Promise<FoundItem | null> {
  let query = transaction
    .selectFrom("review_items")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("queue_id", "=", queueId);
  if (engine === "postgres") query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  const { reviewers } = await transaction
    .selectFrom("review_queues")
    .select("reviewers")
    .where("queue_id", "=", queueId)
    .executeTakeFirstOrThrow();
  const verdicts = await transaction
    .selectFrom("verdicts")
    .selectAll()
    .where("item_id", "=", itemId)
    .execute();
  return { row, reviewers, verdicts };
}
