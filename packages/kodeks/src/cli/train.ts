import { Command, Option } from "commander";
import type { CodeLevel } from "../icd10/code.ts";
import type { Architecture } from "../model/coding-model.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import type { TrainOptions, TrainReport } from "../training/train.ts";
import type { EpochRecord } from "../training/trainer.ts";
import { folderName, positiveNumber, wholeNumber } from "./arguments.ts";
import { formatDuration } from "./duration.ts";
import { runCommand } from "./run.ts";
import { addRunOptions, amongPeers, placeOrLaunch, quietly, runOptions } from "./run-options.ts";
import type { RunOptions } from "./run-options.ts";
import { deviceOption, useDevice } from "./device.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options extends RunOptions {
  readonly out: string;
  readonly device: string;
  readonly level: "3" | "5";
  readonly recipe: string;
  readonly architecture: Architecture;
  readonly encoder?: string;
  readonly size?: EncoderSize;
  readonly windowLength?: number;
  readonly trainPatients?: number;
  readonly catalogue?: string;
  readonly epochs?: number;
  readonly updates?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly patience?: number;
  readonly seed?: number;
  readonly json?: true;
  readonly quiet?: true;
}

export function trainCommand(): Command {
  const command = new Command("train")
    .description("Train a coding model on a dataset, with early stopping on its validation split")
    .argument("<dataset>", "a dataset folder, as made by `kodeks prepare`")
    .requiredOption("--out <folder>", "the model folder to make", folderName)
    .addOption(
      new Option("--level <level>", "3: categories (E11), 5: full codes (E11.9)")
        .choices(["3", "5"])
        .default("3"),
    )
    .option(
      "--recipe <name>",
      "`paper`, `small` (few documents, from scratch), `evidence` (with evidence marked), `annotated` (few of these), or a JSON file",
      "small",
    )
    .addOption(
      new Option("--architecture <name>", "what turns hidden states into codes")
        .choices(["plm-ca", "plm-icd", "caml", "transicd"])
        .default("plm-ca"),
    )
    .option("--encoder <folder>", "start from this checkpoint (Hugging Face layout)")
    .addOption(
      new Option("--size <size>", "start from scratch at this size; tiny without --encoder")
        .choices(["tiny", "mini", "small", "base"])
        .conflicts("encoder"),
    )
    .option("--window-length <tokens>", "tokens that the encoder sees at once", wholeNumber(8))
    .option(
      "--train-patients <n>",
      "train on n patients only; smaller subsets lie in larger ones",
      wholeNumber(1),
    )
    .option(
      "--catalogue <folder>",
      "titles for a recipe with labelQueries: titles; without one WHO's blocks and chapters",
    )
    .option("--epochs <epochs>", "passes over the training split", wholeNumber(1))
    .addOption(
      new Option("--updates <steps>", "optimiser steps, instead of --epochs")
        .argParser(wholeNumber(1))
        .conflicts("epochs"),
    )
    .option("--batch-size <documents>", "documents a step", wholeNumber(1))
    .option("--learning-rate <rate>", "highest learning rate", positiveNumber)
    .option("--patience <epochs>", "epochs without improvement before stopping", wholeNumber(1))
    .option("--seed <seed>", "seed of weights, order and dropout", wholeNumber(0));
  return addRunOptions(command)
    .addOption(threadsOption())
    .addOption(deviceOption(true))
    .option("--force", "replace the model folder, and begin anew where checkpoints are")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
The options from --epochs to --seed change the recipe. Ctrl-C stops and writes a checkpoint: the same
command with --resume goes on from there and ends with the same weights. A training that ends well
removes its checkpoints. Processes that find MASTER_ADDR, MASTER_PORT, RANK and WORLD_SIZE train
together: docs/clusters.md.

Examples:
  kodeks train dataset --out model
  kodeks train dataset --out model --level 5 --recipe paper --encoder MeDa-BERT
  kodeks train dataset --out model --size mini --updates 2000 --seed 7
  kodeks train dataset --out model --size mini --updates 2000 --seed 7 --resume
  kodeks train dataset --out model --processes 2`,
    )
    .action((dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const place = await placeOrLaunch(options, signal);
        if (place === "launched") return;
        const { resolveRecipe } = await import("../training/recipe.ts");
        const { epochs, updates, batchSize, learningRate, patience, seed } = options;
        const changes = { epochs, updates, batchSize, learningRate, patience, seed };
        const recipe = resolveRecipe(options.recipe, changes);
        await useThreads(options.threads, place?.localProcesses ?? 1);
        const device = await useDevice(options.device, place?.localRank);
        const { followTraining, train } = await import("../training/train.ts");
        let best = Number.NEGATIVE_INFINITY;
        const task: TrainOptions = {
          dataset,
          out: options.out,
          level: Number(options.level) as CodeLevel,
          recipe,
          device,
          architecture: options.architecture,
          ...(options.encoder === undefined ? {} : { encoder: options.encoder }),
          ...(options.size === undefined ? {} : { size: options.size }),
          ...(options.windowLength === undefined ? {} : { windowLength: options.windowLength }),
          ...(options.trainPatients === undefined ? {} : { trainPatients: options.trainPatients }),
          ...(options.catalogue === undefined ? {} : { catalogue: options.catalogue }),
          ...runOptions(options),
          signal,
          onProgress,
          onWarning: (text) => note(`warning: ${text}`),
          onResume: ({ epoch, steps, curve }) => {
            if (!options.quiet) note(`resumed behind step ${steps}, in epoch ${epoch}`);
            best = Math.max(...curve.map(({ validationMap = best }) => validationMap), best);
          },
          onEpoch: (record) => {
            if (!options.quiet) note(epochLine(record, record.validationMap > best));
            best = Math.max(best, record.validationMap);
          },
        };
        await amongPeers(place, options, signal, async (peers) => {
          if (peers !== null && !peers.isFirst) {
            await followTraining({ ...quietly(task), peers });
            return;
          }
          const report = await train({ ...task, ...(peers === null ? {} : { peers }) });
          await print(
            options.json ? `${JSON.stringify(report)}\n` : `${summary(report, options.out)}\n`,
          );
        });
      }, options),
    );
}

function epochLine(record: EpochRecord, isBest: boolean): string {
  const { epoch, loss, validationMap, seconds } = record;
  return (
    `epoch ${String(epoch).padStart(3)}  loss ${loss.toFixed(4)}  ` +
    `validation MAP ${validationMap.toFixed(3)}${isBest ? " *" : "  "}  ${formatDuration(seconds)}`
  );
}

/** What was put beside the encoder. */
function channelLines({ mentions, lexical }: TrainReport): string[] {
  const line = (name: string, size: string, weight: number, alone: number, both: number): string =>
    weight === 0
      ? `${name}: did not help, left out`
      : `${name}: ${size}, weight ${weight}; validation MAP ${alone.toFixed(3)} alone, ${both.toFixed(3)} with all before it`;
  const found: string[] = [];
  if (mentions !== undefined) {
    const { phrases, weight, validationMap } = mentions;
    const size = `${phrases.toLocaleString("en")} phrases`;
    found.push(line("mention channel", size, weight, validationMap.mentions, validationMap.both));
  }
  if (lexical !== undefined) {
    const { rows, weight, validationMap } = lexical;
    const size = `${rows.toLocaleString("en")} n-grams`;
    found.push(line("lexical channel", size, weight, validationMap.lexical, validationMap.both));
  }
  return found;
}

function summary(report: TrainReport, out: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  const best = report.curve.find(({ epoch }) => epoch === report.bestEpoch);
  return [
    `${count(report.labels)} codes, ${count(report.parameters)} parameters → ${out}`,
    `best epoch ${report.bestEpoch} of ${report.curve.length}: validation MAP ${(best?.validationMap ?? Number.NaN).toFixed(3)}`,
    `τ = ${report.tau.toFixed(4)}, micro-F1 ${report.validationF1.toFixed(3)} on validation`,
    ...channelLines(report),
    `trained on ${count(report.trainingCourses)} courses in ${formatDuration(report.seconds)}`,
  ].join("\n");
}
