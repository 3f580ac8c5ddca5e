import { sql } from "kysely";
import type { SelectQueryBuilder, SqlBool } from "kysely";
import type { CaseSummary } from "../../api/case.ts";
import type { CaseQuery, NextQuery } from "../../api/worklist.ts";
import type { StoreContext } from "../context.ts";
import { fromCursor, toCursor } from "../cursor.ts";
import type { Tables } from "../database/tables.ts";
import type { CaseRecord, Page } from "../store.ts";
import { casesWithCode, filterOf } from "./case-filter.ts";
import { toRecord, toSummary } from "./case-row.ts";

type CaseSort = CaseQuery["sort"];

/** Cases are counted up to here; longer lists have no total. */
const countedTo = 10_000;
/** Whole cases read at once. */
const pageOfRecords = 100;
interface Order {
  /** What is sorted by before the number; null for the number alone. */
  readonly key: "by_confidence" | "by_confidence_down" | "by_disagreements" | null;
  readonly direction: "asc" | "desc";
}

const orders: Readonly<Record<CaseSort, Order>> = {
  newest: { key: null, direction: "desc" },
  oldest: { key: null, direction: "asc" },
  confidence: { key: "by_confidence", direction: "asc" },
  "-confidence": { key: "by_confidence_down", direction: "asc" },
  disagreements: { key: "by_disagreements", direction: "asc" },
};

/** A page of the list. The first page has a total, if it is not too large to count. */
export async function listCases(
  context: StoreContext,
  query: CaseQuery,
): Promise<Page<CaseSummary>> {
  const { limit, cursor, sort } = query;
  const { db } = context;
  const filter = await filterOf(context, query);
  const list = `cases:${sort}`;
  const key = cursor === undefined ? null : fromCursor(list, cursor, shapeOf(sort));
  const from = db.selectFrom("cases").selectAll();
  const rows = await inOrder(from.where(filter), sort, key as readonly number[] | null)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const end = shown.at(-1);
  const more = rows.length > limit && end !== undefined;
  return {
    items: shown.map(toSummary),
    next: more ? toCursor(list, keyOf(end, sort)) : null,
    total: key !== null ? null : more ? await count(context, query) : shown.length,
  };
}

/** All cases of a filter with their contents, in order. */
export async function* eachCase(
  context: StoreContext,
  query: Omit<CaseQuery, "limit" | "cursor">,
): AsyncGenerator<CaseRecord> {
  const { db } = context;
  const filter = await filterOf(context, query);
  let key: readonly number[] | null = null;
  for (;;) {
    const from = db.selectFrom("cases").selectAll().where(filter);
    const rows = await inOrder(from, query.sort, key).limit(pageOfRecords).execute();
    const ids = rows.map(({ case_id }) => case_id);
    const contents =
      ids.length === 0
        ? []
        : await db.selectFrom("case_contents").selectAll().where("case_id", "in", ids).execute();
    const byId = new Map(contents.map((row) => [row.case_id, row]));
    for (const row of rows) {
      const rest = byId.get(row.case_id);
      // Erased between the two statements.
      if (rest !== undefined) yield toRecord({ ...row, ...rest });
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < pageOfRecords) return;
    key = keyOf(end, query.sort);
  }
}

/** The first case behind `after` that is open and nobody else's. */
export async function nextCase(
  context: StoreContext,
  query: NextQuery,
  user: string,
): Promise<CaseSummary | null> {
  const { after, sort } = query;
  const { db } = context;
  const filter = await filterOf(context, query);
  const start =
    after === undefined
      ? undefined
      : await db
          .selectFrom("cases")
          .select(["number", "by_confidence", "by_confidence_down", "by_disagreements"])
          .where("case_id", "=", after)
          .executeTakeFirst();
  const open = db
    .selectFrom("cases")
    .selectAll()
    .where(filter)
    .where("state", "<>", "done")
    // Not as "null or mine", for which SQLite would gather all such cases and sort them.
    .where((eb) => eb(eb.fn.coalesce("assignee", eb.val(user)), "=", user));
  const row = await inOrder(open, sort, start === undefined ? null : keyOf(start, sort))
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toSummary(row);
}

interface OrderKeys {
  readonly number: number;
  readonly by_confidence: number;
  readonly by_confidence_down: number;
  readonly by_disagreements: number;
}

function shapeOf(sort: CaseSort): readonly "number"[] {
  return orders[sort].key === null ? ["number"] : ["number", "number"];
}

function keyOf(row: OrderKeys, sort: CaseSort): readonly number[] {
  const { key } = orders[sort];
  return key === null ? [row.number] : [row[key], row.number];
}

/** Sorts a query, and lets it begin behind a key. */
function inOrder<Row>(
  query: SelectQueryBuilder<Tables, "cases", Row>,
  sort: CaseSort,
  behind: readonly number[] | null,
): SelectQueryBuilder<Tables, "cases", Row> {
  const { key, direction } = orders[sort];
  if (key === null) {
    const [number] = behind ?? [];
    const sorted = query.orderBy("cases.number", direction);
    if (number === undefined) return sorted;
    return sorted.where("cases.number", direction === "asc" ? ">" : "<", number);
  }
  const sorted = query.orderBy(key).orderBy("cases.number");
  if (behind === null) return sorted;
  const [value = 0, number = 0] = behind;
  return sorted.where(sql<SqlBool>`(${sql.ref(key)}, cases.number) > (${value}, ${number})`);
}

async function count(context: StoreContext, query: CaseQuery): Promise<number | null> {
  const { db } = context;
  const { sort: _sort, limit: _limit, cursor: _cursor, code, ...rest } = query;
  const others = Object.values(rest).some((value) => value !== undefined);
  const some =
    code !== undefined && !others
      ? casesWithCode(db, code).distinct()
      : db
          .selectFrom("cases")
          .select("number")
          .where(await filterOf(context, query, "all"));
  const { total } = await db
    .selectFrom(some.limit(countedTo + 1).as("some"))
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total > countedTo ? null : total;
}
