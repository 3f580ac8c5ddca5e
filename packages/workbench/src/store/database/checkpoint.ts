import { sql } from "kysely";
import type { StoreContext } from "../context.ts";

/**
 * Has SQLite move its write-ahead log into the file and empty it, so that nothing erased stays behind in it.
 * PostgreSQL overwrites what was erased when autovacuum has come by.
 */
export async function checkpoint({
  db,
  engine,
}: Pick<StoreContext, "db" | "engine">): Promise<void> {
  if (engine === "sqlite") await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
