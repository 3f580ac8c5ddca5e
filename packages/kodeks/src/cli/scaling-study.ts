import { Command, InvalidArgumentError, Option } from "commander";
import type { Split } from "../dataset/split.ts";
import type { Interval } from "../evaluation/bootstrap.ts";
import type { CodeLevel } from "../icd10/code.ts";
import type { Architecture } from "../model/coding-model.ts";
import type { EncoderSize } from "../model/encoder-config.ts";
import type { ScalingMetric, ScalingStudy } from "../report/scaling-study.ts";
import { folderName, listOf, positiveNumber, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { textTable } from "./text-table.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options {
  readonly out: string;
  readonly patients?: readonly number[];
  readonly levels: readonly ("3" | "5")[];
  readonly split?: Split;
  readonly recipe: string;
  readonly architecture: Architecture;
  readonly encoder?: string;
  readonly size?: EncoderSize;
  readonly windowLength?: number;
  readonly catalogue?: string;
  readonly epochs?: number;
  readonly updates?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly patience?: number;
  readonly seed?: number;
  readonly resamples: number;
  readonly threads?: number;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function scalingStudyCommand(): Command {
  return new Command("scaling-study")
    .description(
      "Train on nested subsets of the patients, and tabulate what more of them are worth",
    )
    .argument("<dataset>", "a dataset folder, as made by `kodeks prepare`")
    .requiredOption("--out <folder>", "the folder of models, reports and scaling.json", folderName)
    .option(
      "--patients <list>",
      "training patients of each subset, with commas; all, a half, … a sixteenth by default",
      sizes,
    )
    .addOption(
      new Option("--levels <list>", "levels of codes: 3, 5, or both")
        .argParser(listOf(["3", "5"]))
        .default(["3", "5"], "3,5"),
    )
    .addOption(
      new Option("--split <split>", "test by default, or dev where there is no test").choices([
        "validation",
        "dev",
        "test",
      ]),
    )
    .option("--recipe <name>", "`paper`, `small`, `evidence`, `annotated`, or a JSON file", "small")
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
    .option("--catalogue <folder>", "titles for a recipe with labelQueries: titles")
    .option("--epochs <epochs>", "passes over each subset", wholeNumber(1))
    .addOption(
      new Option("--updates <steps>", "optimiser steps, instead of --epochs")
        .argParser(wholeNumber(1))
        .conflicts("epochs"),
    )
    .option("--batch-size <documents>", "documents a step", wholeNumber(1))
    .option("--learning-rate <rate>", "highest learning rate", positiveNumber)
    .option("--patience <epochs>", "epochs without improvement before stopping", wholeNumber(1))
    .option("--seed <seed>", "seed of weights, order and dropout", wholeNumber(0))
    .option("--resamples <n>", "bootstrap resamples; 0 for no intervals", wholeNumber(0), 1000)
    .addOption(threadsOption())
    .option("--force", "train all models anew")
    .option("--json", "print the table as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Smaller subsets lie in larger ones, and all models tell the codes of the whole training split apart.
The same command goes on where a study was stopped, and passes over the models that are there.

Examples:
  kodeks scaling-study dataset --out study
  kodeks scaling-study dataset --out study --patients 50000,100000,200000 --recipe paper --encoder MeDa-BERT`,
    )
    .action((dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { resolveRecipe } = await import("../training/recipe.ts");
        const { epochs, updates, batchSize, learningRate, patience, seed } = options;
        const changes = { epochs, updates, batchSize, learningRate, patience, seed };
        const recipe = resolveRecipe(options.recipe, changes);
        await useThreads(options.threads);
        const { scalingStudy } = await import("../report/scaling-study.ts");
        const study = await scalingStudy({
          dataset,
          out: options.out,
          levels: options.levels.map((level) => Number(level) as CodeLevel),
          recipe,
          architecture: options.architecture,
          ...(options.patients === undefined ? {} : { patients: options.patients }),
          ...(options.split === undefined ? {} : { split: options.split }),
          ...(options.encoder === undefined ? {} : { encoder: options.encoder }),
          ...(options.size === undefined ? {} : { size: options.size }),
          ...(options.windowLength === undefined ? {} : { windowLength: options.windowLength }),
          ...(options.catalogue === undefined ? {} : { catalogue: options.catalogue }),
          resamples: options.resamples,
          checkpoints: {},
          force: options.force ?? false,
          signal,
          onProgress,
          onWarning: (text) => note(`warning: ${text}`),
          onModel: ({ level, patients }, done, all) => {
            if (!options.quiet)
              note(`model ${done + 1}/${all}: level ${level}, ${patients} patients`);
          },
        });
        await print(options.json ? `${JSON.stringify(study)}\n` : view(study, options.out));
      }, options),
    );
}

function sizes(text: string): number[] {
  const least = wholeNumber(1);
  if (text.trim() === "") throw new InvalidArgumentError("Give numbers of patients, with commas.");
  return text.split(",").map((item) => least(item.trim()));
}

const names: Readonly<Record<ScalingMetric, string>> = {
  f1Micro: "F1 micro",
  f1Macro: "F1 macro",
  exactMatch: "exact match ratio",
  recallAt5: "recall@5",
  recallAt10: "recall@10",
  recallAt15: "recall@15",
  meanAveragePrecision: "MAP",
  precisionAtRecall: "precision@recall",
};

/** A table for each level: a column for each subset. */
function view({ split, recipe, resamples, rows }: ScalingStudy, out: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  const tables = [...new Set(rows.map(({ level }) => level))].map((level) => {
    const own = rows.filter((row) => row.level === level);
    const columns = own.map(({ patients }) => ({
      title: count(patients),
      align: "right" as const,
    }));
    const lines = (Object.keys(names) as ScalingMetric[]).map((metric) => [
      names[metric],
      ...own.map(({ metrics }) => figure(metrics[metric], resamples)),
    ]);
    const courses = ["training courses", ...own.map((row) => count(row.courses))];
    const table = textTable([{ title: "training patients" }, ...columns], [courses, ...lines]);
    return `level ${level}, ${count(own[0]?.labels ?? 0)} codes\n${table}`;
  });
  const intervals = resamples === 0 ? "" : ", with 95 % intervals";
  return `${[`${split}, recipe ${recipe}${intervals}`, ...tables, `→ ${out}`].join("\n\n")}\n`;
}

/** A figure that could not be had is null in JSON. */
function figure({ value, low, high }: Interval, resamples: number): string {
  const text = (number: number | null): string =>
    number === null || Number.isNaN(number) ? "none" : number.toFixed(3);
  return resamples === 0 ? text(value) : `${text(value)} (${text(low)}–${text(high)})`;
}
