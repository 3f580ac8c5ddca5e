import { Command, Option } from "commander";
import type { EncoderSize } from "../model/encoder-config.ts";
import type { PretrainOptions, PretrainReport } from "../training/pretrain.ts";
import type { PretrainingRecord } from "../training/training-state.ts";
import { folderName, positiveNumber, wholeNumber } from "./arguments.ts";
import { formatDuration } from "./duration.ts";
import { addRunOptions, amongPeers, placeOrLaunch, quietly, runOptions } from "./run-options.ts";
import type { RunOptions } from "./run-options.ts";
import { runCommand } from "./run.ts";
import { deviceOption, useDevice } from "./device.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options extends RunOptions {
  readonly out: string;
  readonly device: string;
  readonly recipe: string;
  readonly encoder?: string;
  readonly size?: EncoderSize;
  readonly windowLength?: number;
  readonly epochs?: number;
  readonly updates?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly patience?: number;
  readonly seed?: number;
  readonly json?: true;
  readonly quiet?: true;
}

export function pretrainCommand(): Command {
  const command = new Command("pretrain")
    .description("Pretrain an encoder on the notes of datasets by masked language modelling")
    .argument("<datasets...>", "dataset folders with one tokenizer, as made by `kodeks prepare`")
    .requiredOption("--out <folder>", "the encoder folder to make", folderName)
    .option("--recipe <name>", "`mlm`, or a JSON file", "mlm")
    .option("--encoder <folder>", "go on from this checkpoint (Hugging Face layout)")
    .addOption(
      new Option("--size <size>", "start from scratch at this size; tiny without --encoder")
        .choices(["tiny", "mini", "small", "base"])
        .conflicts("encoder"),
    )
    .option("--window-length <tokens>", "tokens that the encoder sees at once", wholeNumber(8))
    .option("--epochs <epochs>", "passes over the training splits", wholeNumber(1))
    .addOption(
      new Option("--updates <steps>", "optimiser steps, instead of --epochs")
        .argParser(wholeNumber(1))
        .conflicts("epochs"),
    )
    .option("--batch-size <windows>", "windows a step", wholeNumber(1))
    .option("--learning-rate <rate>", "highest learning rate", positiveNumber)
    .option("--patience <epochs>", "epochs without improvement before stopping", wholeNumber(1))
    .option("--seed <seed>", "seed of weights, order, masks and dropout", wholeNumber(0));
  return addRunOptions(command)
    .addOption(threadsOption())
    .addOption(deviceOption(true))
    .option("--force", "replace the encoder folder, and begin anew where checkpoints are")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Learns from the courses of the train splits, and stops early on those of the validation splits. Courses
without codes are there if \`kodeks prepare\` was told to --keep-uncoded; \`kodeks train\` passes them over.

Examples:
  kodeks prepare cohort --out dataset --keep-uncoded
  kodeks pretrain dataset --size small --out encoder
  kodeks train dataset --encoder encoder --out model

  kodeks prepare unlabelled --encoder dataset --keep-uncoded --test-share 0 --out more
  kodeks pretrain dataset more --out encoder --updates 20000 --resume`,
    )
    .action((datasets: string[], options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const place = await placeOrLaunch(options, signal);
        if (place === "launched") return;
        const { resolvePretraining } = await import("../training/pretraining-recipe.ts");
        const { epochs, updates, batchSize, learningRate, patience, seed } = options;
        const changes = { epochs, updates, batchSize, learningRate, patience, seed };
        const recipe = resolvePretraining(options.recipe, changes);
        await useThreads(options.threads, place?.localProcesses ?? 1);
        const device = await useDevice(options.device, place?.localRank);
        const { followPretraining, pretrain } = await import("../training/pretrain.ts");
        let best = Number.POSITIVE_INFINITY;
        const task: PretrainOptions = {
          datasets,
          out: options.out,
          recipe,
          device,
          ...(options.encoder === undefined ? {} : { encoder: options.encoder }),
          ...(options.size === undefined ? {} : { size: options.size }),
          ...(options.windowLength === undefined ? {} : { windowLength: options.windowLength }),
          ...runOptions(options),
          signal,
          onProgress,
          onWarning: (text) => note(`warning: ${text}`),
          onResume: ({ epoch, steps, curve }) => {
            if (!options.quiet) note(`resumed behind step ${steps}, in epoch ${epoch}`);
            best = Math.min(...curve.map(({ validationLoss = best }) => validationLoss), best);
          },
          onEpoch: (record) => {
            if (!options.quiet) note(epochLine(record, record.validationLoss < best));
            best = Math.min(best, record.validationLoss);
          },
        };
        await amongPeers(place, options, signal, async (peers) => {
          if (peers !== null && !peers.isFirst) {
            await followPretraining({ ...quietly(task), peers });
            return;
          }
          const report = await pretrain({ ...task, ...(peers === null ? {} : { peers }) });
          await print(
            options.json ? `${JSON.stringify(report)}\n` : `${summary(report, options.out)}\n`,
          );
        });
      }, options),
    );
}

function epochLine(record: PretrainingRecord, isBest: boolean): string {
  const { epoch, loss, validationLoss, seconds } = record;
  return (
    `epoch ${String(epoch).padStart(3)}  loss ${loss.toFixed(4)}  ` +
    `validation loss ${validationLoss.toFixed(4)}${isBest ? " *" : "  "}  ` +
    `${found(record)}  ${formatDuration(seconds)}`
  );
}

const found = ({ validationAccuracy }: PretrainingRecord): string =>
  `${(validationAccuracy * 100).toFixed(1)} % found`;

function summary(report: PretrainReport, out: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  const { curve, bestEpoch, trainingCourses, trainingTokens } = report;
  const best = curve.find(({ epoch }) => epoch === bestEpoch);
  return [
    `${count(report.parameters)} parameters → ${out}`,
    `best epoch ${bestEpoch} of ${curve.length}: validation loss ${(best?.validationLoss ?? Number.NaN).toFixed(4)}${best === undefined ? "" : `, ${found(best)}`}`,
    `pretrained on ${count(trainingCourses)} courses (${count(trainingTokens)} tokens) in ${formatDuration(report.seconds)}`,
  ].join("\n");
}
