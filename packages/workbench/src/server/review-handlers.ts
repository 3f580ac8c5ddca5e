import type { AdjudicationItem, ReviewItem, ReviewQueue } from "../api/review.ts";
import type { OffsetUnit } from "../api/common.ts";
import { checkedCourse } from "../cases/course-input.ts";
import { queueCsv, queueJsonl } from "../exports/review-export.ts";
import { courseLines } from "../inference/course-reading.ts";
import { sourceTexts, spanConverter, spanReader } from "../inference/offset-units.ts";
import { kappa, outcomeOf, shareValid } from "../reviews/statistics.ts";
import type { ItemRecord, QueueRecord } from "../store/store.ts";
import { changedRecord } from "./case-handlers.ts";
import { canonicalCode } from "./codes.ts";
import { badField, unknownItem } from "./problem.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";
import type { User } from "./user.ts";

type Names =
  | "listQueues"
  | "createQueue"
  | "getQueue"
  | "nextItem"
  | "getItem"
  | "giveVerdict"
  | "listAdjudications"
  | "adjudicate"
  | "exportQueue";

export function reviewHandlers({ store, codes }: Service): Pick<Handlers, Names> {
  const queueOf = async (queueId: string): Promise<QueueRecord> => {
    const queue = await store.reviews.get(queueId);
    if (queue === null) throw unknownItem("review queue");
    return queue;
  };
  const itemOf = async (queueId: string, itemId: string): Promise<ItemRecord> => {
    const item = await store.reviews.item(queueId, itemId);
    if (item === null) throw unknownItem("review item");
    return item;
  };
  const queueAnswer = async (queue: QueueRecord, user: User): Promise<ReviewQueue> => {
    const outcomes = await store.reviews.outcomes(queue.queueId);
    const lacking = outcomes.filter(({ verdicts }) => verdicts.length < queue.reviewers);
    const disagreeing = outcomes.filter(
      (item) =>
        item.verdicts.length >= queue.reviewers && outcomeOf(item, queue.reviewers) === null,
    );
    return {
      ...queue,
      open: lacking.length,
      mine: lacking.filter(({ verdicts }) => verdicts.every(({ by }) => by !== user.user)).length,
      toAdjudicate: disagreeing.length,
      result: shareValid(outcomes, queue.reviewers),
      kappa: queue.reviewers === 2 ? kappa(outcomes) : null,
    };
  };
  const itemAnswer = (
    item: ItemRecord,
    { items }: QueueRecord,
    user: User,
    unit: OffsetUnit,
  ): ReviewItem => ({
    queueId: item.queueId,
    itemId: item.itemId,
    version: item.version,
    position: item.position,
    of: items,
    // Blind: what human coders chose would be the answer.
    course: { ...item.course, humanCodes: [] },
    lines: courseLines(item.course),
    code: item.code,
    title: codes.titleOf(item.code),
    score: null,
    offsetUnit: unit,
    evidence: [...spanConverter(item.course, unit)(item.evidence)],
    mine: item.verdicts.find(({ by }) => by === user.user) ?? null,
  });
  const adjudicationAnswer = (
    item: ItemRecord,
    queue: QueueRecord,
    user: User,
    unit: OffsetUnit,
  ): AdjudicationItem => ({
    ...itemAnswer(item, queue, user, unit),
    score: item.score,
    verdicts: [...item.verdicts],
    adjudication: item.adjudication,
  });
  return {
    async listQueues({ user }) {
      const queues = await store.reviews.list();
      return { items: await Promise.all(queues.map((queue) => queueAnswer(queue, user))) };
    },
    async createQueue({ body, actor, user }) {
      const items = body.items.map((item, i) => {
        const path = `body.items.${i}`;
        const course = checkedCourse(item.course, `${path}.course`);
        const evidence = [...spanReader(course, body.offsetUnit)(item.evidence)];
        const textOf = sourceTexts(course);
        for (const [j, { source, start, end, quote }] of evidence.entries()) {
          if (textOf(source)?.slice(start, end) !== quote) {
            throw badField(`${path}.evidence.${j}`, "does not quote what stands there");
          }
        }
        return { ...item, course, evidence, code: canonicalCode(item.code, `${path}.code`) };
      });
      const { offsetUnit: _unit, ...queue } = body;
      return queueAnswer(await store.reviews.create({ ...queue, items }, actor), user);
    },
    async getQueue({ params, user }) {
      return queueAnswer(await queueOf(params.queueId), user);
    },
    async nextItem({ params, query, user, actor }) {
      const queue = await queueOf(params.queueId);
      const item = await store.reviews.next(queue.queueId, user.user, query.after ?? null);
      if (item === null) return null;
      const event = { action: "review.read", subject: item.itemId, details: {} } as const;
      await store.log.append(event, actor);
      return itemAnswer(item, queue, user, query.offsetUnit);
    },
    async getItem({ params, query, user, actor }) {
      const queue = await queueOf(params.queueId);
      const item = await itemOf(queue.queueId, params.itemId);
      const event = { action: "review.read", subject: item.itemId, details: {} } as const;
      await store.log.append(event, actor);
      return itemAnswer(item, queue, user, query.offsetUnit);
    },
    async giveVerdict({ params, query, body, user, actor }) {
      const queue = await queueOf(params.queueId);
      const { version, answer, comment = null, seconds = null } = body;
      const verdict = { answer, comment, seconds };
      const { queueId, itemId } = params;
      const changed = await store.reviews.giveVerdict(queueId, itemId, version, verdict, actor);
      return itemAnswer(changedRecord(changed, "review item"), queue, user, query.offsetUnit);
    },
    async listAdjudications({ params, query, user }) {
      const queue = await queueOf(params.queueId);
      const page = { limit: query.limit, cursor: query.cursor ?? null };
      const { items, ...rest } = await store.reviews.disagreements(queue.queueId, page);
      return {
        ...rest,
        items: items.map((item) => adjudicationAnswer(item, queue, user, query.offsetUnit)),
      };
    },
    async adjudicate({ params, query, body, user, actor }) {
      const queue = await queueOf(params.queueId);
      const { version, answer, comment = null, seconds = null } = body;
      const item = await itemOf(params.queueId, params.itemId);
      if (item.verdicts.length < queue.reviewers) {
        throw badField("path.itemId", "still lacks verdicts: there is nothing to settle");
      }
      const verdict = { answer, comment, seconds };
      const { queueId, itemId } = params;
      const changed = await store.reviews.adjudicate(queueId, itemId, version, verdict, actor);
      return adjudicationAnswer(
        changedRecord(changed, "review item"),
        queue,
        user,
        query.offsetUnit,
      );
    },
    async exportQueue({ params, query, actor }) {
      const queue = await queueOf(params.queueId);
      const { format } = query;
      const event = {
        action: "review.export",
        subject: queue.queueId,
        details: { format },
      } as const;
      await store.log.append(event, actor);
      const items = store.reviews.each(queue.queueId);
      return format === "csv"
        ? { type: "text/csv; charset=utf-8", body: queueCsv(items), file: "verdicts.csv" }
        : { type: "application/x-ndjson", body: queueJsonl(items), file: "verdicts.jsonl" };
    },
  };
}
