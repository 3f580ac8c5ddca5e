import { lstat, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Clears what killed processes left beside `target`: half-written folders
 * (`.NAME.partial-PID-RANDOM`) are removed; a folder that was moved aside to be replaced
 * (`.NAME.replaced-PID-RANDOM`) goes back where it was if nothing took its place, and is removed
 * otherwise. Folders of living processes stay.
 *
 * @param active the folders that this very process is at work on.
 */
export async function removeStale(target: string, active: ReadonlySet<string>): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const name of (await readdir(parent)).sort()) {
    if (!name.startsWith(prefix)) continue;
    const match = /^(partial|replaced)-(\d+)-[^.]+$/.exec(name.slice(prefix.length));
    if (match === null) continue;
    const path = join(parent, name);
    if (active.has(path) || isOtherLiving(Number(match[2]))) continue;
    if (match[1] === "replaced" && !(await exists(target))) await rename(path, target);
    else await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

function isOtherLiving(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
