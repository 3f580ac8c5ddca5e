import type { StoreContext } from "../context.ts";
import type { LogEntry } from "../log/chain.ts";
import { toEntry } from "../log/log-table.ts";

/** Which entries of the log. All that are said must hold. */
export interface LogFilter {
  readonly caseId?: string;
  readonly patientId?: string;
  readonly user?: string;
  /** ISO 8601. */
  readonly since?: string;
  readonly until?: string;
}

/** Entries read at once. */
const page = 1000;

/**
 * The log's entries, the oldest first. Cases and patients are found by their pseudonyms, also after they were
 * erased.
 */
export async function* listLog(
  { db, pseudonym }: StoreContext,
  filter: LogFilter,
): AsyncGenerator<LogEntry> {
  const { caseId, patientId, user, since, until } = filter;
  for (let last = 0; ;) {
    let query = db.selectFrom("log_entries").selectAll().where("sequence", ">", last);
    if (caseId !== undefined) query = query.where("subject", "=", pseudonym(caseId));
    if (patientId !== undefined) query = query.where("patient", "=", pseudonym(patientId));
    if (user !== undefined) query = query.where("actor", "=", user);
    if (since !== undefined) query = query.where("at", ">=", since);
    if (until !== undefined) query = query.where("at", "<", until);
    const rows = await query.orderBy("sequence").limit(page).execute();
    for (const row of rows) yield toEntry(row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < page) return;
    last = end.sequence;
  }
}
