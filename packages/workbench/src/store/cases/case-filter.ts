import { expressionBuilder, sql } from "kysely";
import type { Expression, Kysely, SelectQueryBuilder, SqlBool } from "kysely";
import { normaliseCode } from "kodeks/icd10/code";
import type { CaseQuery } from "../../api/worklist.ts";
import type { StoreContext } from "../context.ts";
import type { Tables } from "../database/tables.ts";

/** What a list of cases is filtered by. */
export type CaseFilter = Omit<CaseQuery, "limit" | "cursor" | "sort">;

/** A page in some order, or all cases in none. */
export type Wanted = "page" | "all";

type Condition = Expression<SqlBool>;

/**
 * What fewer cases have leads to them, and they are sorted; what more have is looked for on the way down the
 * order's index, until the page is full.
 */
const few = { sqlite: 5000, postgres: 3000 } as const;
/** Behind every text that begins with what stands before it, in the order of bytes. */
const last = "\u{10FFFF}";

/** The condition that a filter puts on a case. */
export async function filterOf(
  context: StoreContext,
  filter: CaseFilter,
  wanted: Wanted = "page",
): Promise<Condition> {
  const eb = expressionBuilder<Tables, "cases">();
  const own = await columnConditions(context, filter);
  const all: Condition[] = [...own];
  if (filter.code !== undefined) all.push(await codeCondition(context, filter.code, wanted));
  if (filter.course !== undefined) all.push(await courseCondition(context, filter.course));
  const { minConfidence, maxConfidence, disagreement } = filter;
  // By the order's index; behind 1 lie the cases without confidence.
  if (minConfidence !== undefined || maxConfidence !== undefined) {
    all.push(eb("by_confidence", ">=", minConfidence ?? 0));
    all.push(eb("by_confidence", "<=", maxConfidence ?? 1));
  }
  if (disagreement === "model-only") all.push(eb("model_only", ">", 0));
  if (disagreement === "human-only") all.push(eb("human_only", ">", 0));
  if (disagreement === "any") all.push(eb.or([eb("model_only", ">", 0), eb("human_only", ">", 0)]));
  return eb.and(all);
}

/** The numbers of the cases with a code. A code stands for itself and all below it, as everywhere in Kodeks. */
export function casesWithCode(
  db: Kysely<Tables>,
  raw: string,
): SelectQueryBuilder<Tables, "case_codes", { number: number }> {
  const code = normaliseCode(raw);
  return db
    .selectFrom("case_codes")
    .select("number")
    .where("code", ">=", code)
    .where("code", "<", code + last);
}

const columns = [
  "worklist",
  "state",
  "assignee",
  "specialty",
  "department",
  "recommendation",
] as const;
type Column = (typeof columns)[number];

/**
 * Conditions on columns. PostgreSQL knows how frequent values are. SQLite does not, and would take any index that
 * it finds: here it is told which one by the counts of cases, a plus keeping it from the others.
 */
async function columnConditions(context: StoreContext, filter: CaseFilter): Promise<Condition[]> {
  const rare = context.engine === "sqlite" ? await rareColumn(context.db, filter) : null;
  return columns.flatMap((column): Condition[] => {
    const value = filter[column];
    if (value === undefined) return [];
    const free = context.engine === "postgres" || column === rare;
    const operand = free ? sql.ref(column) : sql`+${sql.ref(column)}`;
    if (column === "assignee" && value === "none") return [sql<SqlBool>`${operand} is null`];
    return [sql<SqlBool>`${operand} = ${value}`];
  });
}

/** The column whose value the fewest cases have, if these are few. */
async function rareColumn(db: Kysely<Tables>, filter: CaseFilter): Promise<Column | null> {
  const indexed = (["specialty", "department", "assignee"] as const).flatMap((kind) => {
    const value = filter[kind];
    return value === undefined || (kind === "assignee" && value === "none")
      ? []
      : [{ kind, value }];
  });
  if (indexed.length === 0) return null;
  const rows = await db
    .selectFrom("case_counts")
    .select(["kind", "value"])
    .select((eb) => eb.fn.sum<number>("cases").as("cases"))
    .where("kind", "in", ["specialty", "department", "assignee"])
    .where(
      "value",
      "in",
      indexed.map(({ value }) => value),
    )
    .groupBy(["kind", "value"])
    .execute();
  const counted = indexed.map(({ kind, value }) => ({
    kind,
    cases: rows.find((row) => row.kind === kind && row.value === value)?.cases ?? 0,
  }));
  counted.sort((a, b) => a.cases - b.cases);
  const [rarest] = counted;
  return rarest !== undefined && rarest.cases <= few.sqlite ? rarest.kind : null;
}

async function codeCondition(
  { db, engine }: StoreContext,
  code: string,
  wanted: Wanted,
): Promise<Condition> {
  const eb = expressionBuilder<Tables, "cases">();
  const numbers = casesWithCode(db, code);
  if (wanted === "all") return eb("cases.number", "in", numbers);
  if (!(await isFew(db, engine, numbers.limit(few[engine] + 1)))) {
    return eb.exists(numbers.whereRef("case_codes.number", "=", sql.ref("cases.number")));
  }
  // An array is made before anything else: PostgreSQL would rather walk down the list where it expects a
  // thousand cases, past tens of thousands of others.
  if (engine === "postgres") return sql<SqlBool>`cases.number = any(array${numbers})`;
  return eb("cases.number", "in", numbers);
}

async function courseCondition({ db, engine }: StoreContext, course: string): Promise<Condition> {
  const begins = (column: ReturnType<typeof sql.ref>): Condition =>
    sql<SqlBool>`${column} >= ${course} and ${column} < ${course + last}`;
  const column = sql.ref("course_id");
  if (engine === "postgres") return begins(column);
  const found = db.selectFrom("cases").select("number").where(begins(column));
  return (await isFew(db, engine, found.limit(few[engine] + 1)))
    ? begins(column)
    : begins(sql`+${column}`);
}

/** @param some a query of cases that gives at most one more than a few */
async function isFew(
  db: Kysely<Tables>,
  engine: StoreContext["engine"],
  some: Expression<unknown>,
): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from ${some} as found_cases`.execute(db);
  return (rows[0]?.found ?? 0) <= few[engine];
}
