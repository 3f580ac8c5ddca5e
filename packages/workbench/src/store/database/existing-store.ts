import { stat } from "node:fs/promises";
import { KodeksError } from "kodeks/base/errors";
import { openContext } from "../context.ts";
import type { OpenContext } from "../open-store.ts";
import { databaseError } from "./database-error.ts";
import { schemaState } from "./migrate.ts";
import { openDatabase, storeLocation } from "./open-database.ts";

/**
 * Opens a store that is there already, for commands: nothing is made, nothing migrated.
 *
 * @throws KodeksError NOT_FOUND, BAD_SCHEMA_VERSION (it wants migrating), USAGE, BAD_DATABASE
 */
export async function openExistingStore(url: string): Promise<OpenContext> {
  await requireFile(url);
  const { db, engine } = openDatabase(url);
  try {
    const { applied, pending } = await schemaState(db, engine);
    if (applied.length === 0) throw noStore();
    if (pending.length > 0) {
      throw new KodeksError("BAD_SCHEMA_VERSION", "the store has the schema of an older release", {
        remedy: "Run `kodeks store migrate` first.",
      });
    }
    const context = await openContext(db, engine);
    return { context, applied: [], close: () => db.destroy() };
  } catch (error) {
    await db.destroy().catch(() => {});
    throw databaseError(error);
  }
}

/** @throws KodeksError NOT_FOUND where a SQLite database's file is not there */
export async function requireFile(url: string): Promise<void> {
  const location = storeLocation(url);
  if (location.engine !== "sqlite") return;
  const found = await stat(location.file).catch(() => undefined);
  if (found?.isFile() !== true) throw noStore(location.file);
}

function noStore(where?: string): KodeksError {
  return new KodeksError("NOT_FOUND", "there is no store here", {
    ...(where === undefined ? {} : { where }),
    remedy: "Name it with --data or --database, as for `kodeks serve`.",
  });
}
