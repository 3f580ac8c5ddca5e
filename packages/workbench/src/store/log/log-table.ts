import { sql } from "kysely";
import type { Kysely, Transaction } from "kysely";
import type { Engine } from "../database/columns.ts";
import type { LogEntryRow, Tables } from "../database/tables.ts";
import { canonicalJson } from "./canonical-json.ts";
import { nextEntry } from "./chain.ts";
import type { LogEntry, LogHead, LogRecord } from "./chain.ts";

/** Entries read at once. */
const page = 2000;
/** Entries written by one statement; databases limit the number of its parameters. */
const atOnce = 100;

/**
 * Adds entries to the log, in the transaction of what they tell. The head's row is locked until the end of
 * the transaction, so that processes on one database write one chain; for that reason the log comes last
 * in every transaction, and nobody who holds the head waits for a case.
 */
export async function appendLog(
  transaction: Transaction<Tables>,
  engine: Engine,
  records: readonly LogRecord[],
): Promise<LogHead> {
  let query = transaction.selectFrom("log_head").select(["sequence", "hash"]);
  if (engine === "postgres") query = query.forUpdate();
  let head: LogHead = await query.executeTakeFirstOrThrow();
  const entries = records.map((record) => {
    const entry = nextEntry(head, record);
    head = { sequence: entry.sequence, hash: entry.hash };
    return { ...entry, details: canonicalJson(entry.details) };
  });
  for (let start = 0; start < entries.length; start += atOnce) {
    const rows = entries.slice(start, start + atOnce);
    await transaction.insertInto("log_entries").values(rows).execute();
  }
  await transaction.updateTable("log_head").set(head).execute();
  return head;
}

/** The stored end of the log. */
export async function readHead(db: Kysely<Tables>): Promise<LogHead> {
  return db.selectFrom("log_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
}

/** The entries from one on, a page at a time. */
export async function* readEntries(db: Kysely<Tables>, from = 1): AsyncGenerator<LogEntry> {
  for (let next = from; ;) {
    const rows = await db
      .selectFrom("log_entries")
      .selectAll()
      .where("sequence", ">=", next)
      .orderBy("sequence")
      .limit(page)
      .execute();
    for (const row of rows) yield toEntry(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    next = last.sequence + 1;
  }
}

/** An entry from its row. Details that are no JSON come back as such, and break the chain. */
export function toEntry(row: LogEntryRow): LogEntry {
  const { sequence, at, actor, action, subject, patient, previous, hash } = row;
  let details: LogEntry["details"];
  try {
    details = JSON.parse(row.details) as LogEntry["details"];
  } catch {
    details = { unreadable: true };
  }
  return { sequence, at, actor, action, subject, patient, details, previous, hash };
}

/** Puts the head of a new store's log in place. */
export async function startLog(db: Kysely<Tables>, genesis: string): Promise<void> {
  await sql`insert into log_head (single, sequence, hash) values (1, 0, ${genesis})`.execute(db);
}
