import { existsSync, mkdirSync } from "node:fs";
import { chmod, copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { writeFolder } from "kodeks/base/atomic-folder";
import { KodeksError } from "kodeks/base/errors";
import { hashFile, readManifest, writeManifest } from "kodeks/base/manifest";
import { openContext } from "../context.ts";
import { migrate, schemaState } from "../database/migrate.ts";
import { openDatabase, storeLocation } from "../database/open-database.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { openExistingStore } from "../database/existing-store.ts";
import { verifyStore } from "../log/verify-store.ts";
import type { StoreVerification } from "../log/verify-store.ts";
import { copyStore } from "./copy-store.ts";

/** The file of a backup folder that holds the store: a SQLite database, whatever the store lies in. */
export const backupFile = "store.sqlite";

export interface BackupOptions {
  readonly url: string;
  readonly out: string;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Backs a store up while it is in use, as it is at one moment, and checks the log of the copy. The folder
 * appears complete or not at all. Its manifest holds the log's head, so that it is an anchor too.
 *
 * @throws KodeksError as `openExistingStore` and `writeFolder`
 */
export async function backupStore(options: BackupOptions): Promise<StoreVerification> {
  const source = await openExistingStore(options.url);
  try {
    let verified: StoreVerification | undefined;
    await writeFolder(options.out, options, async (folder) => {
      const file = join(folder, backupFile);
      const { db, engine } = source.context;
      if (engine === "sqlite") await sql`vacuum into ${file}`.execute(db);
      else await copyInto(source.context, `sqlite:${file}`);
      await chmod(file, 0o600);
      verified = await verifyFile(file);
      const { head, store, entries } = verified;
      await writeManifest(folder, {
        kind: "backup",
        command: "kodeks store backup",
        inputs: [{ path: file, sha256: await hashFile(file) }],
        counts: { logEntries: entries },
        details: { engine, store, sequence: head.sequence, hash: head.hash },
      });
    });
    return verified as StoreVerification;
  } finally {
    await source.close();
  }
}

/**
 * Puts a backup in place of a store that is not there: a new SQLite file, or an empty PostgreSQL database. Its
 * schema is brought to this release's.
 *
 * @throws KodeksError EXISTS (there is a store), NOT_FOUND, BAD_FOLDER (a changed or damaged backup),
 * BAD_DATABASE
 */
export async function restoreStore(folder: string, url: string): Promise<StoreVerification> {
  const manifest = await readManifest(folder, "backup");
  const file = join(folder, backupFile);
  const expected = manifest.inputs[0]?.sha256;
  const found = await hashFile(file).catch(() => undefined);
  if (found !== expected) {
    throw new KodeksError("BAD_FOLDER", "the backup's file is missing or not as it was written", {
      where: file,
      remedy: "Take another backup; this one cannot be trusted.",
    });
  }
  const location = storeLocation(url);
  if (location.engine === "sqlite") await restoreFile(file, location.file);
  else await restoreDatabase(file, url);
  const restored = await openExistingStore(url);
  try {
    return await verifyStore(restored.context);
  } finally {
    await restored.close();
  }
}

async function restoreFile(file: string, target: string): Promise<void> {
  if (existsSync(target)) throw inTheWay(target);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.restoring-${process.pid}`;
  try {
    await copyFile(file, temporary);
    await chmod(temporary, 0o600);
    await migrateFile(temporary);
    await rename(temporary, target);
  } finally {
    for (const end of ["", "-wal", "-shm"]) await rm(temporary + end, { force: true });
  }
}

async function restoreDatabase(file: string, url: string): Promise<void> {
  const target = openDatabase(url);
  try {
    const { applied } = await schemaState(target.db, target.engine);
    if (applied.length > 0 && (await holdsStore(target.db))) throw inTheWay("the database");
    await migrate(target.db, target.engine);
    const copy = await workingCopy(file);
    try {
      await migrateFile(copy);
      const source = openDatabase(`sqlite:${copy}`);
      try {
        await copyStore(source, target);
      } finally {
        await source.db.destroy();
      }
    } finally {
      await removeCopy(copy);
    }
  } finally {
    await target.db.destroy();
  }
}

async function holdsStore(db: OpenDatabase["db"]): Promise<boolean> {
  return (await db.selectFrom("store").select("id").executeTakeFirst()) !== undefined;
}

async function copyInto(source: Pick<OpenDatabase, "db" | "engine">, url: string): Promise<void> {
  const target = openDatabase(url);
  try {
    await migrate(target.db, target.engine);
    await copyStore(source, target);
    // One file instead of one with a log beside it.
    await sql`pragma journal_mode = delete`.execute(target.db);
  } finally {
    await target.db.destroy();
  }
}

async function migrateFile(file: string): Promise<void> {
  const { db, engine } = openDatabase(`sqlite:${file}`);
  try {
    await migrate(db, engine);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } finally {
    await db.destroy();
  }
}

/** Opening a SQLite file may write to it, and a backup must stay as it is. */
async function workingCopy(file: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kodeks-restore-"));
  const copy = join(folder, backupFile);
  await copyFile(file, copy);
  return copy;
}

async function removeCopy(copy: string): Promise<void> {
  await rm(dirname(copy), { recursive: true, force: true });
}

async function verifyFile(file: string): Promise<StoreVerification> {
  const copy = await workingCopy(file);
  const { db, engine } = openDatabase(`sqlite:${copy}`);
  try {
    return await verifyStore(await openContext(db, engine));
  } finally {
    await db.destroy();
    await removeCopy(copy);
  }
}

function inTheWay(where: string): KodeksError {
  return new KodeksError("EXISTS", "there is a store already", {
    where,
    remedy: "Move it away first, or restore to another place; nothing is overwritten.",
  });
}
