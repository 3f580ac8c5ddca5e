import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { KodeksError } from "../base/errors.ts";
import type { OnProgress } from "../base/progress.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { Dataset, SplitReader } from "../dataset/dataset.ts";
import type { Split } from "../dataset/split.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import { saveEncoder } from "../model/encoder-folder.ts";
import type { CheckpointSchedule } from "./checkpoint-keeper.ts";
import { newLanguageModel } from "./new-language-model.ts";
import type { Peers } from "./peers.ts";
import type { PretrainingRecipe } from "./pretraining-recipe.ts";
import { pretrainModel } from "./pretrainer.ts";
import type { PretrainingResult } from "./pretrainer.ts";
import { followRun, runToFolder } from "./run-to-folder.ts";
import type { FolderRun, RunTarget } from "./run-to-folder.ts";
import type { Resumed } from "./survival.ts";
import { tokenWindows } from "./token-windows.ts";
import type { PretrainingRecord } from "./training-state.ts";

export interface PretrainOptions {
  /** Folders, all with the same tokenizer. */
  readonly datasets: readonly string[];
  readonly out: string;
  readonly recipe: PretrainingRecipe;
  /** A checkpoint to go on from; without one a new encoder of `size`. */
  readonly encoder?: string;
  readonly size?: EncoderSize;
  readonly windowLength?: number;
  /** Keep checkpoints beside `out` while training; without it only a resumed run keeps them. */
  readonly checkpoints?: CheckpointSchedule;
  /** Go on from the newest checkpoint, or begin where there is none yet. */
  readonly resume?: boolean;
  /** Replace `out`, and unless resuming remove the checkpoints beside it. */
  readonly force?: boolean;
  /** Where to train, as `resolveDevice` gives it; the CPU by default. */
  readonly device?: string;
  /** The processes that train together; all but the first call {@link followPretraining}. */
  readonly peers?: Peers;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly onEpoch?: (record: PretrainingRecord) => void;
  readonly onResume?: (from: Resumed) => void;
  /** Told what went wrong without ending the training. */
  readonly onWarning?: (text: string) => void;
}

export interface PretrainReport extends PretrainingResult {
  readonly parameters: number;
  readonly trainingCourses: number;
  readonly trainingTokens: number;
  readonly validationCourses: number;
  /** Of the process that ended it. */
  readonly seconds: number;
}

/** What decides the weights of a pretraining. */
export interface PretrainingIdentity {
  readonly recipe: PretrainingRecipe;
  readonly objective: "masked language modelling";
  /** SHA-256 of the dataset folders, in order. */
  readonly datasets: readonly string[];
  /** Size of a new encoder; null where it starts from a checkpoint. */
  readonly size: string | null;
  /** SHA-256 of the folder of the checkpoint that it starts from; null where it is new. */
  readonly encoder: string | null;
  readonly windowLength: number;
}

const defaultWindow = 128;

/**
 * Pretrains an encoder by masked language modelling on all courses of the train splits, coded or not, and
 * writes an encoder folder, which appears complete or not at all. `kodeks train --encoder` takes it.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EMPTY_SPLIT, TOKENIZER_MISMATCH, BAD_CHECKPOINT, EXISTS,
 * RESUME_MISMATCH, DIVERGED, INTERRUPTED, BAD_PROCESSES, PEER_LOST
 */
export async function pretrain(options: PretrainOptions): Promise<PretrainReport> {
  return runToFolder(await runOf(options), options);
}

/** Pretrains together with the first of several processes, which writes the encoder. */
export async function followPretraining(
  options: PretrainOptions & { readonly peers: Peers },
): Promise<void> {
  await followRun(await runOf(options), options.peers);
}

async function runOf(
  options: PretrainOptions,
): Promise<FolderRun<PretrainingIdentity, PretrainReport>> {
  const datasets: Dataset[] = [];
  for (const folder of options.datasets) datasets.push(await openDataset(folder));
  checkTokenizers(datasets);
  return {
    kind: "encoder",
    command: "kodeks pretrain",
    inputs: [...options.datasets, options.encoder],
    identify: () => identify(options),
    train: (target) => pretrainInto(target, options, datasets),
  };
}

function checkTokenizers(datasets: readonly Dataset[]): void {
  const [first, ...others] = datasets;
  if (first === undefined) throw new KodeksError("USAGE", "no dataset was named");
  const strange = others.find(
    (dataset) => dataset.tokenizer().fingerprint !== first.tokenizer().fingerprint,
  );
  if (strange === undefined) return;
  throw new KodeksError(
    "TOKENIZER_MISMATCH",
    "the dataset was tokenised with another tokenizer than the first one",
    {
      where: strange.folder,
      remedy: "Prepare it with the first one's: `kodeks prepare … --encoder FIRST-DATASET`.",
    },
  );
}

async function identify(options: PretrainOptions): Promise<PretrainingIdentity> {
  const { recipe, datasets, encoder } = options;
  const hashes: string[] = [];
  for (const folder of datasets) hashes.push(await hashFolder(folder));
  return {
    recipe,
    objective: "masked language modelling",
    datasets: hashes,
    size: encoder === undefined ? (options.size ?? "tiny") : null,
    encoder: encoder === undefined ? null : await hashFolder(encoder),
    windowLength: options.windowLength ?? defaultWindow,
  };
}

async function pretrainInto(
  target: RunTarget<PretrainingIdentity> | null,
  options: PretrainOptions,
  datasets: readonly Dataset[],
): Promise<PretrainReport | null> {
  const started = performance.now();
  const { restore, keeper } = target?.survival ?? {};
  const { recipe, encoder, windowLength = defaultWindow } = options;
  const tokenizer = datasets[0].tokenizer();
  const releases: (() => void)[] = [];
  try {
    const windowsOf = async (split: Split) => {
      const readers = await openSplits(datasets, split);
      releases.push(() => readers.forEach((reader) => reader.close()));
      const windows = tokenWindows(readers, windowLength);
      if (windows.count === 0) throw emptySplit(datasets, split);
      return windows;
    };
    const train = await windowsOf("train");
    const validation = await windowsOf("validation");
    const model = newLanguageModel({
      recipe,
      windowLength,
      size: options.size ?? "tiny",
      ...(encoder === undefined ? {} : { encoder }),
      dataset: datasets[0].folder,
      tokenizer,
      train,
      ...(options.device === undefined ? {} : { device: options.device }),
    });
    releases.push(() => model.dispose());
    const result = await pretrainModel({
      model,
      train,
      validation,
      tokenizer,
      recipe,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      ...(options.onEpoch === undefined ? {} : { onEpoch: options.onEpoch }),
      ...(restore === undefined ? {} : { restore }),
      ...(keeper === undefined ? {} : { keeper }),
      ...(options.peers === undefined ? {} : { peers: options.peers }),
    });
    if (target === null) return null;
    const report: PretrainReport = {
      ...result,
      parameters: model.parameters().reduce((sum, tensor) => sum + tensor.size, 0),
      trainingCourses: train.courses,
      trainingTokens: train.tokens,
      validationCourses: validation.courses,
      seconds: (performance.now() - started) / 1000,
    };
    await saveEncoder(target.folder, model, tokenizer);
    await describe(target, options, report);
    return report;
  } finally {
    for (const release of releases) release();
  }
}

async function openSplits(datasets: readonly Dataset[], split: Split): Promise<SplitReader[]> {
  const readers: SplitReader[] = [];
  for (const dataset of datasets) {
    if ((dataset.manifest.counts[split] ?? 0) === 0) continue;
    readers.push(await dataset.split(split, { uncoded: true }));
  }
  return readers;
}

function emptySplit(datasets: readonly Dataset[], split: Split): KodeksError {
  return new KodeksError("EMPTY_SPLIT", `no course with text is in a ${split} split`, {
    where: datasets.map(({ folder }) => folder).join(", "),
    remedy:
      split === "train"
        ? "Prepare a cohort that has texts; those without codes stay with `--keep-uncoded`."
        : "Prepare more patients, or give `kodeks prepare` a larger --validation-share.",
  });
}

async function describe(
  { folder, survival }: RunTarget<PretrainingIdentity>,
  { datasets, encoder }: PretrainOptions,
  report: PretrainReport,
): Promise<void> {
  const { identity, versions } = survival.run;
  const write = (name: string, content: object): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  await write("recipe.json", identity.recipe);
  await write("training.json", { ...identity, versions, ...report });
  await writeManifest(folder, {
    kind: "encoder",
    command: "kodeks pretrain",
    seed: identity.recipe.seed,
    inputs: [
      ...datasets.map((path, i) => ({ path, sha256: identity.datasets[i] })),
      ...(encoder === undefined || identity.encoder === null
        ? []
        : [{ path: encoder, sha256: identity.encoder }]),
    ],
    counts: {
      parameters: report.parameters,
      courses: report.trainingCourses,
      tokens: report.trainingTokens,
    },
    details: {
      recipe: identity.recipe.name,
      objective: identity.objective,
      bestEpoch: report.bestEpoch,
    },
  });
}
