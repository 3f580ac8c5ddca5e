import type { StoreContext } from "../context.ts";
import type { ReviewStore } from "../store.ts";
import { adjudicate, createQueue, giveVerdict } from "./review-changes.ts";
import { disagreements, eachItem, nextItem, outcomes, readItem } from "./review-list.ts";
import { toQueue } from "./review-row.ts";

/** The review queues of a store. */
export function reviewStore(context: StoreContext): ReviewStore {
  const { db } = context;
  return {
    create: (queue, actor) => createQueue(context, queue, actor),
    async list() {
      const rows = await db
        .selectFrom("review_queues")
        .selectAll()
        .orderBy("number", "desc")
        .execute();
      return rows.map(toQueue);
    },
    async get(queueId) {
      const row = await db
        .selectFrom("review_queues")
        .selectAll()
        .where("queue_id", "=", queueId)
        .executeTakeFirst();
      return row === undefined ? null : toQueue(row);
    },
    item: (queueId, itemId) => readItem(db, queueId, itemId),
    next: (queueId, user, after) => nextItem(context, queueId, user, after),
    outcomes: (queueId) => outcomes(context, queueId),
    disagreements: (queueId, page) => disagreements(context, queueId, page),
    each: (queueId) => eachItem(context, queueId),
    giveVerdict: (queueId, itemId, version, verdict, actor) =>
      giveVerdict(context, queueId, itemId, version, verdict, actor),
    adjudicate: (queueId, itemId, version, verdict, actor) =>
      adjudicate(context, queueId, itemId, version, verdict, actor),
  };
}
