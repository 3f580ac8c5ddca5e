import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { StoreContext } from "../context.ts";
import { fromCursor, toCursor } from "../cursor.ts";
import type { ItemRow, Tables, VerdictRow } from "../database/tables.ts";
import type { ItemOutcome, ItemRecord, Page } from "../store.ts";
import { toItem, toVerdicts } from "./review-row.ts";

/** Whole items read at once. */
const pageOfItems = 100;

/** An item with its verdicts. */
export async function readItem(
  db: Kysely<Tables>,
  queueId: string,
  itemId: string,
): Promise<ItemRecord | null> {
  const row = await db
    .selectFrom("review_items")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("queue_id", "=", queueId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [item] = await withVerdicts(db, [row]);
  return item ?? null;
}

/** The first item behind `after` that this user has not judged and that still lacks verdicts. */
export async function nextItem(
  { db }: StoreContext,
  queueId: string,
  user: string,
  after: string | null,
): Promise<ItemRecord | null> {
  const start =
    after === null
      ? undefined
      : await db
          .selectFrom("review_items")
          .select("position")
          .where("item_id", "=", after)
          .where("queue_id", "=", queueId)
          .executeTakeFirst();
  const row = await db
    .selectFrom("review_items")
    .innerJoin("review_queues", "review_queues.queue_id", "review_items.queue_id")
    .selectAll("review_items")
    .where("review_items.queue_id", "=", queueId)
    .where("position", ">", start?.position ?? 0)
    .where("erased", "=", 0)
    .whereRef("verdicts", "<", sql.ref("review_queues.reviewers"))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("verdicts")
            .select("verdicts.by")
            .whereRef("verdicts.item_id", "=", "review_items.item_id")
            .where("verdicts.by", "=", user)
            .where("settles", "=", 0),
        ),
      ),
    )
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [item] = await withVerdicts(db, [row]);
  return item ?? null;
}

/** What the items of a queue have come to, without their texts. */
export async function outcomes(
  { db }: StoreContext,
  queueId: string,
): Promise<readonly ItemOutcome[]> {
  const items = await db
    .selectFrom("review_items")
    .select(["item_id", "stratum", "weight"])
    .where("queue_id", "=", queueId)
    .orderBy("position")
    .execute();
  const rows = await db
    .selectFrom("verdicts")
    .innerJoin("review_items", "review_items.item_id", "verdicts.item_id")
    .selectAll("verdicts")
    .where("queue_id", "=", queueId)
    .execute();
  const byItem = group(rows);
  return items.map(({ item_id, stratum, weight }) => ({
    itemId: item_id,
    stratum,
    weight,
    ...toVerdicts(byItem.get(item_id) ?? []),
  }));
}

/** Items on which the reviewers disagree and that nobody has settled. */
export async function disagreements(
  { db }: StoreContext,
  queueId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
): Promise<Page<ItemRecord>> {
  const [behind = 0] =
    cursor === null ? [] : (fromCursor("disagreements", cursor, ["number"]) as readonly number[]);
  const rows = await db
    .selectFrom("review_items")
    .selectAll()
    .where("queue_id", "=", queueId)
    .where("disputed", "=", 1)
    .where("position", ">", behind)
    .orderBy("position")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: await withVerdicts(db, shown),
    next: end === undefined ? null : toCursor("disagreements", [end.position]),
    total: null,
  };
}

/** All items of a queue, in order. */
export async function* eachItem({ db }: StoreContext, queueId: string): AsyncGenerator<ItemRecord> {
  for (let behind = 0; ;) {
    const rows = await db
      .selectFrom("review_items")
      .selectAll()
      .where("queue_id", "=", queueId)
      .where("position", ">", behind)
      .orderBy("position")
      .limit(pageOfItems)
      .execute();
    yield* await withVerdicts(db, rows);
    const end = rows.at(-1);
    if (end === undefined || rows.length < pageOfItems) return;
    behind = end.position;
  }
}

async function withVerdicts(
  db: Kysely<Tables>,
  rows: readonly ItemRow[],
): Promise<readonly ItemRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ item_id }) => item_id);
  const verdicts = await db
    .selectFrom("verdicts")
    .selectAll()
    .where("item_id", "in", ids)
    .execute();
  const byItem = group(verdicts);
  return rows.map((row) => toItem(row, byItem.get(row.item_id) ?? []));
}

function group(rows: readonly VerdictRow[]): ReadonlyMap<string, readonly VerdictRow[]> {
  const byItem = new Map<string, VerdictRow[]>();
  for (const row of rows) {
    const own = byItem.get(row.item_id);
    if (own === undefined) byItem.set(row.item_id, [row]);
    else own.push(row);
  }
  return byItem;
}
