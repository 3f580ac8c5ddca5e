import { writeFolder } from "../base/atomic-folder.ts";
import type { FolderKind } from "../base/manifest.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { version } from "../base/version.ts";
import { checkpointsBeside, removeCheckpoints } from "./checkpoint-folder.ts";
import { finishedReport } from "./describe-run.ts";
import type { Peers } from "./peers.ts";
import type { AnyIdentity } from "./run-identity.ts";
import { beginOrResume, explained } from "./survival.ts";
import type { Survival, SurvivalOptions } from "./survival.ts";

/** A training of any kind that ends in a folder. */
export interface FolderRun<Identity extends AnyIdentity, Report> {
  readonly kind: FolderKind;
  /** The command as manifests name it. */
  readonly command: string;
  /** Files and folders that are read, and must not be replaced. */
  readonly inputs: readonly (string | undefined)[];
  readonly identify: () => Promise<Identity>;
  /**
   * Trains.
   *
   * @param target null where another process writes
   * @returns null where another process reports
   */
  readonly train: (target: RunTarget<Identity> | null) => Promise<Report | null>;
}

/** Where a run writes, and how it begins. */
export interface RunTarget<Identity extends AnyIdentity> {
  readonly folder: string;
  readonly survival: Survival<Identity>;
}

export interface FolderRunOptions extends SurvivalOptions {
  readonly out: string;
  /** The processes that train together; all but the first call {@link followRun}. */
  readonly peers?: Peers;
  readonly signal?: AbortSignal;
}

/**
 * Runs a training whose folder appears complete or not at all, with checkpoints beside it while it lasts. A
 * run that resumes one that has ended well gives the report of that.
 *
 * @throws KodeksError EXISTS, USAGE, RESUME_MISMATCH, BAD_FOLDER, INTERRUPTED, BAD_PROCESSES, PEER_LOST
 */
export async function runToFolder<Identity extends AnyIdentity, Report extends object>(
  run: FolderRun<Identity, Report>,
  options: FolderRunOptions,
): Promise<Report> {
  const { out, peers } = options;
  const checkpoints = checkpointsBeside(out);
  await refuseOutAround(out, run.inputs);
  await refuseOutAround(checkpoints, run.inputs);
  if (options.resume === true && options.force !== true) {
    const report = await finishedReport(out, run.kind, run.identify);
    if (report !== null) {
      await peers?.isBeginning(false);
      await removeCheckpoints(checkpoints);
      return report as Report;
    }
  }
  let survival: Survival<Identity> | undefined;
  let report: Report | null | undefined;
  try {
    await writeFolder(out, options, async (temporary) => {
      const identity = await run.identify();
      survival = await beginOrResume(checkpoints, identity, options, run.command);
      await peers?.isBeginning(true);
      await peers?.refuseOtherTasks({ identity, version });
      report = await run.train({ folder: temporary, survival });
    });
  } catch (error) {
    throw explained(error, survival, options.onWarning);
  }
  await removeCheckpoints(checkpoints);
  return report as Report;
}

/** Takes part in a run that the first of several processes writes. */
export async function followRun<Identity extends AnyIdentity, Report>(
  run: FolderRun<Identity, Report>,
  peers: Peers,
): Promise<void> {
  const identity = await run.identify();
  if (!(await peers.isBeginning(true))) return;
  await peers.refuseOtherTasks({ identity, version });
  await run.train(null);
}
