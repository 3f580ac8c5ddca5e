import type { Command } from "commander";
import type { CheckpointSchedule } from "../training/checkpoint-keeper.ts";
import type { Peers } from "../training/peers.ts";
import type { ProcessPlace } from "../training/process-environment.ts";
import { positiveNumber, wholeNumber } from "./arguments.ts";
import { placeAmongProcesses } from "./place-among-processes.ts";

/** Options of commands that train: how they survive, and with how many processes. */
export interface RunOptions {
  readonly checkpointMinutes: number;
  readonly checkpointUpdates?: number;
  readonly checkpointKeep: number;
  readonly resume?: true;
  readonly processes?: number;
  readonly peerTimeout: number;
  readonly threads?: number;
  readonly force?: true;
}

/** Adds them to a command, but for `--threads` and `--force`. */
export function addRunOptions(command: Command): Command {
  return command
    .option("--resume", "go on from the newest checkpoint; begin where there is none yet")
    .option(
      "--checkpoint-minutes <minutes>",
      "minutes between two checkpoints, in <out>.checkpoints",
      positiveNumber,
      10,
    )
    .option("--checkpoint-updates <steps>", "a checkpoint after so many steps, too", wholeNumber(1))
    .option(
      "--checkpoint-keep <n>",
      "how many of the newest checkpoints to keep",
      wholeNumber(1),
      2,
    )
    .option("--processes <n>", "train with so many processes of this machine", wholeNumber(1, 1024))
    .option(
      "--peer-timeout <seconds>",
      "with several processes: how long to wait for one before it counts as lost",
      positiveNumber,
      600,
    );
}

/** How a run begins and what it keeps. */
export function runOptions(options: RunOptions): {
  readonly checkpoints: CheckpointSchedule;
  readonly resume: boolean;
  readonly force: boolean;
} {
  const { checkpointMinutes: minutes, checkpointKeep: keep, checkpointUpdates: updates } = options;
  return {
    checkpoints: { minutes, keep, ...(updates === undefined ? {} : { updates }) },
    resume: options.resume ?? false,
    force: options.force ?? false,
  };
}

/**
 * The place of this process; `launched` where it had others do the work, which are done.
 *
 * @throws KodeksError BAD_PROCESSES, PEER_LOST
 */
export async function placeOrLaunch(
  { processes }: RunOptions,
  signal: AbortSignal,
): Promise<ProcessPlace | "launched" | null> {
  const place = await placeAmongProcesses(processes);
  if (place !== "launcher") return place;
  const { launchProcesses } = await import("./launch-processes.ts");
  process.exitCode = await launchProcesses({
    processes: processes ?? 1,
    arguments: process.argv.slice(1),
    signal,
    write: (text) => process.stderr.write(text),
  });
  return "launched";
}

/** Joins the other processes, if there are any, for as long as `body` takes. */
export async function amongPeers(
  place: ProcessPlace | null,
  { peerTimeout }: RunOptions,
  signal: AbortSignal,
  body: (peers: Peers | null) => Promise<void>,
): Promise<void> {
  if (place === null) return body(null);
  const { Peers } = await import("../training/peers.ts");
  const peers = await Peers.join(place, { timeoutSeconds: peerTimeout, signal });
  try {
    await body(peers);
  } finally {
    await peers.leave();
  }
}

/** The task of a process that is not the first, which alone reports. */
export function quietly<Task extends { onProgress?: unknown; onEpoch?: unknown }>(
  task: Task,
): Omit<Task, "onProgress" | "onEpoch"> {
  const { onProgress: _progress, onEpoch: _epoch, ...rest } = task;
  return rest;
}
