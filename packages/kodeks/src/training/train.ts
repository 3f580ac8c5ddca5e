import { KodeksError } from "../base/errors.ts";
import { hashFolder, readManifest } from "../base/manifest.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { Peers } from "./peers.ts";
import { hashLabels } from "./run-identity.ts";
import type { RunIdentity } from "./run-identity.ts";
import { followRun, runToFolder } from "./run-to-folder.ts";
import type { FolderRun } from "./run-to-folder.ts";
import { trainInto } from "./train-into.ts";
import type { TrainOptions, TrainReport } from "./train-options.ts";

export type { TrainOptions, TrainReport } from "./train-options.ts";

/**
 * Trains a model on a dataset folder and writes a model folder, which appears complete or not at all.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EMPTY_SPLIT, TOKENIZER_MISMATCH, BAD_CHECKPOINT, EXISTS,
 * RESUME_MISMATCH, DIVERGED, INTERRUPTED, BAD_PROCESSES, PEER_LOST
 */
export async function train(options: TrainOptions): Promise<TrainReport> {
  return runToFolder(runOf(options, await openDataset(options.dataset)), options);
}

/**
 * Trains together with the first of several processes, which writes the model.
 *
 * @throws KodeksError as {@link train} does
 */
export async function followTraining(
  options: TrainOptions & { readonly peers: Peers },
): Promise<void> {
  await followRun(runOf(options, await openDataset(options.dataset)), options.peers);
}

function runOf(options: TrainOptions, dataset: Dataset): FolderRun<RunIdentity, TrainReport> {
  return {
    kind: "model",
    command: "kodeks train",
    inputs: [options.dataset, options.encoder, options.catalogue],
    identify: () => identify(options, dataset),
    train: (target) => trainInto(target, options, dataset),
  };
}

async function identify(options: TrainOptions, dataset: Dataset): Promise<RunIdentity> {
  const { recipe, level, encoder, catalogue } = options;
  if (catalogue !== undefined && recipe.labelQueries !== "titles") {
    throw new KodeksError("BAD_RECIPE", "labelQueries: a catalogue is of no use to random ones", {
      where: catalogue,
      remedy: 'Leave --catalogue out, or use a recipe with "labelQueries": "titles".',
    });
  }
  return {
    recipe,
    dataset: await hashFolder(dataset.folder),
    codes: hashLabels(dataset.labels(level)),
    level,
    architecture: options.architecture ?? "plm-ca",
    size: encoder === undefined ? (options.size ?? "tiny") : null,
    encoder: encoder === undefined ? null : await hashFolder(encoder),
    windowLength: options.windowLength ?? 128,
    trainPatients: options.trainPatients ?? null,
    catalogue: catalogue === undefined ? null : await hashCatalogue(catalogue),
  };
}

/** @throws KodeksError NOT_FOUND, BAD_FOLDER */
async function hashCatalogue(folder: string): Promise<string> {
  await readManifest(folder, "catalogue");
  return hashFolder(folder);
}
