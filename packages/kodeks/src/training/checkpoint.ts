import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SafetensorsFile, scope, writeSafetensors } from "@kodeks/libtorch";
import { writeFolder } from "../base/atomic-folder.ts";
import { KodeksError } from "../base/errors.ts";
import { readManifest, writeManifest } from "../base/manifest.ts";
import type { AnyIdentity } from "./run-identity.ts";
import { parseStateNumbers, restoreState, stateNumbers, stateTensors } from "./training-state.ts";
import type { StateNumbers, TrainingState } from "./training-state.ts";
import type { RunVersions } from "./run-versions.ts";

const numbersFile = "state.json";
const tensorsFile = "state.safetensors";

/** The run that checkpoints belong to. */
export interface CheckpointedRun {
  readonly identity: AnyIdentity;
  readonly versions: RunVersions;
  /** As manifests name it; `kodeks train` by default. */
  readonly command?: string;
}

/** Writes the tensors of a state to a file; tests give one that fails. */
export type WriteTensors = typeof writeSafetensors;

/**
 * Writes a checkpoint folder, which appears complete or not at all.
 *
 * @throws what the file system throws
 */
export async function writeCheckpoint(
  folder: string,
  state: TrainingState,
  run: CheckpointedRun,
  write: WriteTensors = writeSafetensors,
): Promise<void> {
  const numbers = stateNumbers(state);
  await writeFolder(folder, { force: true }, async (temporary) => {
    scope(() => write(join(temporary, tensorsFile), Object.fromEntries(stateTensors(state))));
    await writeFile(join(temporary, numbersFile), `${JSON.stringify(numbers)}\n`);
    await writeManifest(temporary, {
      kind: "checkpoint",
      command: run.command ?? "kodeks train",
      seed: run.identity.recipe.seed,
      counts: { epoch: numbers.position.epoch, steps: numbers.steps },
      details: { run: run.identity, versions: run.versions },
    });
  });
}

/** A checkpoint that was read and found whole. */
export interface Checkpoint {
  readonly folder: string;
  readonly numbers: StateNumbers;
  /** The identity of the run that it belongs to, as it was written. */
  readonly identity: unknown;
  readonly versions: unknown;
  readonly restore: (state: TrainingState) => void;
}

/**
 * Reads a checkpoint folder.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION
 */
export async function readCheckpoint(folder: string): Promise<Checkpoint> {
  const { details } = await readManifest(folder, "checkpoint");
  const damaged = (cause: unknown): KodeksError =>
    new KodeksError("BAD_FOLDER", "the checkpoint is damaged", {
      where: folder,
      remedy: "Remove it, so that --resume takes the one before it.",
      cause,
    });
  try {
    const numbers = parseStateNumbers(
      JSON.parse(await readFile(join(folder, numbersFile), "utf8")),
    );
    const file = SafetensorsFile.open(join(folder, tensorsFile));
    const restore = (state: TrainingState): void => {
      try {
        restoreState(state, numbers, file);
      } catch (cause) {
        throw damaged(cause);
      }
    };
    return { folder, numbers, identity: details["run"], versions: details["versions"], restore };
  } catch (cause) {
    throw damaged(cause);
  }
}
