import type { Verdict, VerdictAnswer } from "../../api/review.ts";
import type { ItemRow, QueueRow, VerdictRow } from "../database/tables.ts";
import type { ItemRecord, QueueRecord } from "../store.ts";

/** A queue from its row. */
export function toQueue(row: QueueRow): QueueRecord {
  return {
    queueId: row.queue_id,
    name: row.name,
    kind: row.kind,
    codes: row.codes,
    reviewers: row.reviewers,
    createdAt: row.created_at,
    createdBy: row.created_by,
    items: row.items,
  };
}

/** The verdicts of an item, in the order they came first, and the one that settles it. */
export function toVerdicts(
  rows: readonly VerdictRow[],
): Pick<ItemRecord, "verdicts" | "adjudication"> {
  const sorted = [...rows].sort((a, b) =>
    a.at === b.at ? compare(a.by, b.by) : compare(a.at, b.at),
  );
  const settling = sorted.find(({ settles }) => settles === 1);
  return {
    verdicts: sorted.filter(({ settles }) => settles === 0).map(toVerdict),
    adjudication: settling === undefined ? null : toVerdict(settling),
  };
}

/** An item from its row and its verdicts' rows. */
export function toItem(row: ItemRow, verdicts: readonly VerdictRow[]): ItemRecord {
  return {
    queueId: row.queue_id,
    itemId: row.item_id,
    version: row.version,
    position: row.position,
    course: JSON.parse(row.course) as ItemRecord["course"],
    code: row.code,
    score: row.score,
    stratum: row.stratum,
    weight: row.weight,
    evidence: JSON.parse(row.evidence) as ItemRecord["evidence"],
    ...toVerdicts(verdicts),
  };
}

function toVerdict({ answer, comment, by, at, seconds }: VerdictRow): Verdict {
  return { answer: answer as VerdictAnswer, comment, by, at, seconds };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
