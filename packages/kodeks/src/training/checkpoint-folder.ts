import { readdir, rename, rm, rmdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { KodeksError } from "../base/errors.ts";
import { removeStale } from "../base/stale-folders.ts";
import { readCheckpoint } from "./checkpoint.ts";
import type { Checkpoint } from "./checkpoint.ts";

/** The folder beside a model folder in which its training keeps checkpoints. */
export function checkpointsBeside(out: string): string {
  return `${resolve(out)}.checkpoints`;
}

const pattern = /^epoch-(\d+)-step-(\d+)$/;

export function checkpointName(epoch: number, step: number): string {
  return `epoch-${String(epoch).padStart(4, "0")}-step-${String(step).padStart(8, "0")}`;
}

/** Names of the checkpoints in a folder, oldest first; none where there is no such folder. */
export async function listCheckpoints(folder: string): Promise<string[]> {
  const place = (name: string): [number, number] => {
    const match = pattern.exec(name);
    return [Number(match?.[1]), Number(match?.[2])];
  };
  return (await namesIn(folder))
    .filter((name) => pattern.test(name))
    .sort((a, b) => {
      const [[epochA, stepA], [epochB, stepB]] = [place(a), place(b)];
      return stepA - stepB || epochA - epochB;
    });
}

/**
 * The newest checkpoint that is whole, or null where there is none at all.
 *
 * @param onDamaged told about each that is passed over
 * @throws KodeksError as `readCheckpoint`, where there are some and all are damaged
 */
export async function newestCheckpoint(
  folder: string,
  onDamaged: (name: string) => void,
): Promise<Checkpoint | null> {
  let failure: unknown;
  for (const name of (await listCheckpoints(folder)).reverse()) {
    try {
      return await readCheckpoint(join(folder, name));
    } catch (error) {
      if (!(error instanceof KodeksError)) throw error;
      failure ??= error;
      onDamaged(name);
    }
  }
  if (failure !== undefined) throw failure;
  return null;
}

/** Removes all checkpoints but the last `keep`, and what killed processes left half-written. */
export async function pruneCheckpoints(folder: string, keep: number): Promise<void> {
  const names = await listCheckpoints(folder);
  for (const name of names.slice(0, Math.max(0, names.length - keep))) {
    // Renamed first: a removal that is killed half-way must not leave what looks like a checkpoint.
    const doomed = join(folder, `.${name}.partial-${process.pid}-removed`);
    await rename(join(folder, name), doomed);
    await rm(doomed, { recursive: true, force: true, maxRetries: 3 });
  }
  const targets = (await namesIn(folder)).flatMap((name) => {
    const match = /^\.(.+)\.(?:partial|replaced)-\d+-[^.]+$/.exec(name);
    return match?.[1] !== undefined && pattern.test(match[1]) ? [match[1]] : [];
  });
  for (const target of new Set(targets)) await removeStale(join(folder, target), new Set());
}

/** Removes all checkpoints, and their folder unless somebody keeps something else in it. */
export async function removeCheckpoints(folder: string): Promise<void> {
  await pruneCheckpoints(folder, 0);
  await rmdir(folder).catch(() => {});
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
