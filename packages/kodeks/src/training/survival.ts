import { KodeksError } from "../base/errors.ts";
import { listCheckpoints, newestCheckpoint, removeCheckpoints } from "./checkpoint-folder.ts";
import { keepCheckpoints } from "./checkpoint-keeper.ts";
import type { CheckpointKeeper, CheckpointSchedule } from "./checkpoint-keeper.ts";
import type { Checkpoint, CheckpointedRun } from "./checkpoint.ts";
import { refuseOtherRun } from "./run-identity.ts";
import type { AnyIdentity } from "./run-identity.ts";
import { runVersions, versionDifferences } from "./run-versions.ts";
import type { CurveRecord, TrainingState } from "./training-state.ts";

/** Where a run goes on. */
export interface Resumed {
  readonly checkpoint: string;
  /** The epoch under way. */
  readonly epoch: number;
  readonly steps: number;
  /** The epochs that are done. */
  readonly curve: readonly CurveRecord[];
}

/** How a run begins, and what keeps its state. */
export interface Survival<Identity extends AnyIdentity = AnyIdentity> {
  readonly run: CheckpointedRun & { readonly identity: Identity };
  readonly restore?: (state: TrainingState) => void;
  readonly keeper?: CheckpointKeeper;
}

export interface SurvivalOptions {
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly checkpoints?: CheckpointSchedule;
  readonly onResume?: (from: Resumed) => void;
  readonly onWarning?: (text: string) => void;
}

/**
 * Opens the newest checkpoint of a run that resumes, and refuses to begin over the checkpoints of one that
 * might.
 *
 * @throws KodeksError EXISTS, RESUME_MISMATCH, BAD_FOLDER
 */
export async function beginOrResume<Identity extends AnyIdentity>(
  folder: string,
  identity: Identity,
  options: SurvivalOptions,
  command = "kodeks train",
): Promise<Survival<Identity>> {
  const { resume = false, onWarning } = options;
  const run = { identity, versions: await runVersions(), command };
  if (!resume) await clear(folder, options.force ?? false);
  const checkpoint = resume ? await open(folder, run, options) : null;
  if (options.checkpoints === undefined && !resume) return { run };
  const keeper = keepCheckpoints({
    folder,
    schedule: options.checkpoints ?? {},
    run,
    ...(checkpoint === null
      ? {}
      : { resumed: { folder: checkpoint.folder, steps: checkpoint.numbers.steps } }),
    ...(onWarning === undefined ? {} : { onWarning }),
  });
  return { run, keeper, ...(checkpoint === null ? {} : { restore: checkpoint.restore }) };
}

async function clear(folder: string, force: boolean): Promise<void> {
  if ((await listCheckpoints(folder)).length === 0) return;
  if (!force) {
    throw new KodeksError("EXISTS", "a training of this model was begun and has not ended", {
      where: folder,
      remedy: "Continue it with --resume, or start anew with --force.",
    });
  }
  await removeCheckpoints(folder);
}

async function open(
  folder: string,
  { identity, versions }: Survival["run"],
  { onResume, onWarning }: SurvivalOptions,
): Promise<Checkpoint | null> {
  const checkpoint = await newestCheckpoint(folder, (name) =>
    onWarning?.(`the checkpoint ${name} is damaged; the one before it is taken`),
  );
  if (checkpoint === null) return null;
  refuseOtherRun(checkpoint.identity, identity, checkpoint.folder);
  const changed = versionDifferences(checkpoint.versions, versions);
  if (changed.length > 0) {
    onWarning?.(`weights may round otherwise than without the stop: ${changed.join("; ")}`);
  }
  const { position, steps } = checkpoint.numbers;
  const { epoch, curve } = position;
  onResume?.({ checkpoint: checkpoint.folder, epoch, steps, curve });
  return checkpoint;
}

/** The error that ended a run, saying what is kept of it. */
export function explained(
  error: unknown,
  survival: Survival | undefined,
  onWarning: ((text: string) => void) | undefined,
): unknown {
  const newest = survival?.keeper?.newest ?? null;
  if (newest === null) return error;
  const remedy = "Continue with the same command and --resume.";
  if (error instanceof KodeksError) {
    if (error.code === "INTERRUPTED") {
      return new KodeksError("INTERRUPTED", "the training was stopped; its checkpoint is kept", {
        where: newest,
        remedy,
      });
    }
    if (error.code === "DIVERGED") {
      return new KodeksError("DIVERGED", error.message, {
        ...(error.where === undefined ? {} : { where: error.where }),
        remedy: `${error.remedy ?? ""} The last good checkpoint is kept: ${newest}`.trim(),
        cause: error,
      });
    }
  }
  onWarning?.(`the last checkpoint is kept: ${newest}. ${remedy}`);
  return error;
}
