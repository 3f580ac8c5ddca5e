import { userInfo } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { backupStore, restoreStore } from "../backup/backup.ts";
import type { FeedbackCounts, FeedbackOptions } from "../../exports/feedback-cohort.ts";
import { erase } from "../cases/erase.ts";
import type { Erasure } from "../cases/erase.ts";
import type { StoreContext } from "../context.ts";
import { databaseError } from "../database/database-error.ts";
import { openExistingStore, requireFile } from "../database/existing-store.ts";
import { migrate, schemaState } from "../database/migrate.ts";
import type { SchemaState } from "../database/migrate.ts";
import { openDatabase } from "../database/open-database.ts";
import { withPassword } from "../database/with-password.ts";
import { sweepJobs } from "../jobs/job-store.ts";
import type { LogEntry } from "../log/chain.ts";
import { readAnchor, verifyStore } from "../log/verify-store.ts";
import type { Anchor, StoreVerification } from "../log/verify-store.ts";
import type { Actor } from "../store.ts";
import { listLog } from "./list-log.ts";
import type { LogFilter } from "./list-log.ts";

/** Where a store is, as the command line says it: a URL, or else the folder of `kodeks serve --data`. */
export interface StorePlace {
  readonly data: string;
  readonly database?: string;
}

/** The URL of a store. */
export function storeUrl({ data, database }: StorePlace): string {
  return withPassword(database ?? `sqlite:${join(data, "kodeks.sqlite")}`);
}

export { backupStore, restoreStore };

/** Migrates a store, or only says what it lacks. */
export async function migrateStore(
  url: string,
  apply: boolean,
): Promise<SchemaState & { readonly now: readonly string[] }> {
  await requireFile(url);
  const { db, engine } = openDatabase(url);
  try {
    const now = apply ? await migrate(db, engine) : [];
    return { ...(await schemaState(db, engine)), now };
  } catch (error) {
    throw databaseError(error);
  } finally {
    await db.destroy();
  }
}

/** Erases cases. */
export async function eraseCases(url: string, what: Erasure): Promise<{ readonly erased: number }> {
  return withStore(url, async (context) => {
    const erased = await erase(context, what, operator());
    await vacuum(context);
    return { erased };
  });
}

export interface Retained {
  readonly cases: number;
  readonly jobs: number;
}

/** Erases closed cases and ended jobs that nobody has touched for a number of days. */
export async function retain(url: string, days: number): Promise<Retained> {
  const before = new Date(Date.now() - days * 86_400_000).toISOString();
  return withStore(url, async (context) => {
    const cases = await erase(context, { closedBefore: before }, operator());
    const jobs = await sweepJobs(context, before);
    await vacuum(context);
    return { cases, jobs };
  });
}

/** Writes the feedback cohort. */
export function feedback(url: string, options: FeedbackOptions): Promise<FeedbackCounts> {
  return withStore(url, async (context) => {
    // DuckDB, which no other command needs.
    const { writeFeedbackCohort } = await import("../../exports/feedback-cohort.ts");
    return writeFeedbackCohort(context, options, operator());
  });
}

/** Checks the log. */
export function verifyLog(url: string, anchors: readonly Anchor[]): Promise<StoreVerification> {
  return withStore(url, (context) => verifyStore(context, anchors));
}

/** The end of the log. */
export function anchorLog(url: string): Promise<Anchor> {
  return withStore(url, readAnchor);
}

/** Gives the entries of a filter to `each`, one by one. */
export async function showLog(
  url: string,
  filter: LogFilter,
  each: (entry: LogEntry) => Promise<void>,
): Promise<void> {
  await withStore(url, async (context) => {
    for await (const entry of listLog(context, filter)) await each(entry);
  });
}

async function withStore<Result>(
  url: string,
  work: (context: StoreContext) => Promise<Result>,
): Promise<Result> {
  const { context, close } = await openExistingStore(url);
  try {
    return await work(context);
  } catch (error) {
    throw databaseError(error);
  } finally {
    await close();
  }
}

/** Lets PostgreSQL take back the place of what was erased at once, instead of when autovacuum comes by. */
async function vacuum({ db, engine }: StoreContext): Promise<void> {
  if (engine !== "postgres") return;
  const tables =
    "cases, case_contents, case_codes, changes, jobs, job_items, review_items, verdicts";
  await sql.raw(`vacuum ${tables}`).execute(db);
}

/** Who runs a command, for the log. */
function operator(): Actor {
  return { user: `command line: ${userInfo().username}`, roles: ["admin"], requestId: "" };
}
