import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Engine } from "../database/columns.ts";
import { tableNames } from "../database/tables.ts";
import type { Tables } from "../database/tables.ts";

type Row = Record<string, unknown>;

/** Rows read at once. */
const page = 500;
/** Values that one statement may write: SQLite takes 32,766, PostgreSQL 65,535. */
const valuesAtOnce = 10_000;
/** Tables whose rows are numbered by the database. */
const numbered = ["cases", "review_queues", "jobs"] as const;

/**
 * Copies all rows of a store into an empty one, on the same or the other database, whose schema must be there.
 * Both sides are one transaction each: what is copied is the store of one moment, and it is there wholly
 * or not at all.
 *
 * @returns the number of rows
 */
export async function copyStore(
  from: { readonly db: Kysely<Tables>; readonly engine: Engine },
  to: { readonly db: Kysely<Tables>; readonly engine: Engine },
  onRows: (rows: number) => void = () => {},
): Promise<number> {
  const reading =
    from.engine === "postgres"
      ? from.db.transaction().setIsolationLevel("repeatable read")
      : from.db.transaction();
  return reading.execute((source) =>
    to.db.transaction().execute(async (target) => {
      let copied = 0;
      for (const table of tableNames) {
        for await (const rows of pagesOf(source, from.engine, table)) {
          await insert(target, table, rows);
          copied += rows.length;
          onRows(copied);
        }
      }
      if (to.engine === "postgres") await setNumbers(target);
      return copied;
    }),
  );
}

async function* pagesOf(
  source: Kysely<Tables>,
  engine: Engine,
  table: string,
): AsyncGenerator<Row[]> {
  if (engine === "sqlite") {
    for (let last = 0; ;) {
      const { rows } = await sql<Row>`
        select rowid as kodeks_row, * from ${sql.table(table)}
        where rowid > ${last} order by rowid limit ${page}`.execute(source);
      if (rows.length > 0) yield rows.map(({ kodeks_row: _row, ...row }) => row);
      if (rows.length < page) return;
      last = Number(rows.at(-1)?.["kodeks_row"]);
    }
  }
  // Of the log only the next entry can ever be added.
  const order = table === "log_entries" ? sql`order by sequence` : sql``;
  await sql`declare kodeks_copy no scroll cursor for
    select * from ${sql.table(table)} ${order}`.execute(source);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(page)} from kodeks_copy`.execute(source);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close kodeks_copy`.execute(source);
}

async function insert(target: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const atOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length));
  for (let start = 0; start < rows.length; start += atOnce) {
    const values = rows
      .slice(start, start + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(
      target,
    );
  }
}

/** Lets PostgreSQL number on behind what was copied. */
async function setNumbers(target: Kysely<Tables>): Promise<void> {
  for (const table of numbered) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'number'),
      coalesce((select max(number) from ${sql.table(table)}), 0) + 1, false)`.execute(target);
  }
}
