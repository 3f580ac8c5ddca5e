import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { KodeksError } from "./errors.ts";
import { removeStale } from "./stale-folders.ts";

export interface WriteFolderOptions {
  /** Replace a folder that already stands at `out`. */
  readonly force?: boolean;
  /** Looked at before and after `write`; a long `write` should look at it too. */
  readonly signal?: AbortSignal;
}

// A process id can come round again, in a container always the same one: only what this set
// holds is really being written by this process.
const active = new Set<string>();

/**
 * Makes the folder `out` so that it appears complete or not at all: `write` fills a temporary
 * folder beside it (`.NAME.partial-PID-RANDOM`), which is flushed to disk and renamed into
 * place. After an error or an abort the temporary folder is removed; after a killed process the
 * next write to the same place removes it. A replaced folder is removed only once the new one
 * stands.
 *
 * @throws KodeksError EXISTS (`out` is a file, or not empty and no `force`), USAGE (`out` is or
 * holds the working directory), INTERRUPTED (aborted), and whatever `write` throws.
 *
 * @example
 * await writeFolder("cohort", { signal }, (temporary) => writeTables(temporary));
 */
export async function writeFolder(
  out: string,
  options: WriteFolderOptions,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  const { force = false, signal } = options;
  throwIfAborted(signal);
  // A link is followed, so that the rename stays on one file system and the link stays a link.
  const target = await realpath(out).catch(() => resolve(out));
  const parent = dirname(target);
  const firstMade = await makeFolders(parent);
  const stem = join(parent, `.${basename(target)}`);
  const suffix = `${process.pid}-${randomBytes(6).toString("hex")}`;
  const temporary = `${stem}.partial-${suffix}`;
  try {
    await removeStale(target, active);
    await checkTarget(target, out, force);
    active.add(temporary);
    await mkdir(temporary);
    await runWrite(write, temporary, signal);
    await syncTree(temporary);
    throwIfAborted(signal);
    await putInPlace(temporary, target, out, force ? `${stem}.replaced-${suffix}` : undefined);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    if (firstMade !== undefined) await removeEmpty(parent, dirname(firstMade));
    throw error;
  } finally {
    active.delete(temporary);
  }
}

/**
 * As `mkdir` with `recursive`, which never ends where the system says ENOENT for a folder whose
 * parent stands, as in `/proc` (Node 20).
 *
 * @returns the first folder made, if any
 */
async function makeFolders(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isFolder = code !== "ENOENT" && (await stat(path).catch(() => undefined))?.isDirectory();
    if (isFolder === true) return undefined;
    const parent = dirname(path);
    if (code !== "ENOENT" || (await lstat(parent).catch(() => undefined)) !== undefined)
      throw error;
    const first = await makeFolders(parent);
    const own = await makeFolders(path);
    return first ?? own;
  }
}

async function runWrite(
  write: (temporary: string) => Promise<void>,
  temporary: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await write(temporary);
  } catch (error) {
    // Whatever a writer throws once it was told to stop is a consequence of that.
    throwIfAborted(signal);
    throw error;
  }
  throwIfAborted(signal);
}

async function checkTarget(target: string, out: string, force: boolean): Promise<void> {
  const status = await lstat(target).catch(() => undefined);
  if (status === undefined) return;
  if (!status.isDirectory()) {
    throw new KodeksError("EXISTS", "the output is an existing file or a broken link", {
      where: out,
      remedy: "Name a folder that does not exist yet.",
    });
  }
  if ((await readdir(target)).length === 0) return;
  if (!force) throw existsError(out);
  const fromTarget = relative(target, process.cwd());
  if (fromTarget !== ".." && !fromTarget.startsWith(`..${sep}`)) {
    throw new KodeksError("USAGE", "the output to replace holds the working directory", {
      where: out,
      remedy: "Name a folder inside the working directory.",
    });
  }
}

async function putInPlace(
  temporary: string,
  target: string,
  out: string,
  aside: string | undefined,
): Promise<void> {
  if (aside === undefined) {
    await renameInto(temporary, target, out);
    await syncPath(dirname(target));
    return;
  }
  active.add(aside);
  try {
    const movedAside = await rename(target, aside).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return false;
        throw error;
      },
    );
    try {
      await renameInto(temporary, target, out);
      await syncPath(dirname(target));
    } catch (error) {
      if (movedAside) await rename(aside, target);
      throw error;
    }
    // The new folder stands, so that this must not fail the run: the next write tries again.
    await rm(aside, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  } finally {
    active.delete(aside);
  }
}

async function renameInto(temporary: string, target: string, out: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    // Somebody else finished the same folder in the meantime.
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(code)) throw existsError(out);
    throw error;
  }
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await syncPath(path);
  }
  await syncPath(folder);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the parents that this write made, as far up as `stop`, while they are empty. */
async function removeEmpty(folder: string, stop: string): Promise<void> {
  for (let path = folder; path !== stop; path = dirname(path)) {
    try {
      await rmdir(path);
    } catch {
      return;
    }
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new KodeksError("INTERRUPTED", "the run was stopped; nothing was written");
  }
}

function existsError(out: string): KodeksError {
  return new KodeksError("EXISTS", "the output folder already exists and is not empty", {
    where: out,
    remedy: "Name another folder, or replace this one with --force.",
  });
}
