import { sql } from "kysely";
import { caseStore } from "./cases/case-store.ts";
import { worklistStore } from "./cases/worklists.ts";
import { openContext } from "./context.ts";
import type { StoreContext } from "./context.ts";
import { databaseError, withDatabaseErrors } from "./database/database-error.ts";
import { migrate, schemaState } from "./database/migrate.ts";
import { openDatabase } from "./database/open-database.ts";
import { jobStore } from "./jobs/job-store.ts";
import { logStore } from "./log/log-store.ts";
import { reviewStore } from "./reviews/review-store.ts";
import { sessionStore, userStore } from "./session-store.ts";
import type { Store, StoreOptions } from "./store.ts";
import { KodeksError } from "kodeks/base/errors";

/**
 * Opens a store, after bringing its schema to this release's; a database without one becomes a new store.
 *
 * @throws KodeksError USAGE (the URL), BAD_DATABASE, BAD_SCHEMA_VERSION
 *
 * @example
 * const store = await openStore({ url: "sqlite:data/kodeks.sqlite" });
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { context, close } = await openStoreContext(options.url);
  return {
    kind: context.engine,
    ready: () => ready(context),
    cases: withDatabaseErrors(caseStore(context)),
    worklists: withDatabaseErrors(worklistStore(context)),
    reviews: withDatabaseErrors(reviewStore(context)),
    jobs: withDatabaseErrors(jobStore(context)),
    sessions: withDatabaseErrors(sessionStore(context)),
    users: withDatabaseErrors(userStore(context)),
    log: withDatabaseErrors(logStore(context)),
    close,
  };
}

/** A store's database, for commands that look behind the store's interface. */
export interface OpenContext {
  readonly context: StoreContext;
  /** Migrations that opening applied. */
  readonly applied: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a store's database and migrates it.
 *
 * @throws KodeksError as `openStore`
 */
export async function openStoreContext(url: string): Promise<OpenContext> {
  const { db, engine } = opened(url);
  try {
    const applied = await migrate(db, engine);
    const context = await openContext(db, engine);
    return { context, applied, close: () => db.destroy() };
  } catch (error) {
    await db.destroy().catch(() => {});
    throw databaseError(error);
  }
}

function opened(url: string): ReturnType<typeof openDatabase> {
  try {
    return openDatabase(url);
  } catch (error) {
    throw databaseError(error);
  }
}

async function ready({ db, engine }: StoreContext): Promise<void> {
  try {
    await sql`select 1`.execute(db);
    const { pending } = await schemaState(db, engine);
    if (pending.length === 0) return;
  } catch (error) {
    throw databaseError(error);
  }
  throw new KodeksError("BAD_SCHEMA_VERSION", "the store has an older schema", {
    remedy: "Run `kodeks store migrate`, or start the server again.",
  });
}
