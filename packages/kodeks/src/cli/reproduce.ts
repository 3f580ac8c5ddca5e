import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import type { ScaleName } from "../report/reproduce/scales.ts";
import { folderName, wholeNumber } from "./arguments.ts";
import { formatDuration } from "./duration.ts";
import { runCommand } from "./run.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options {
  readonly out: string;
  readonly scale: ScaleName;
  readonly patients?: number;
  readonly epochs?: number;
  readonly seed: number;
  readonly language: "en" | "da";
  readonly threads?: number;
  readonly json?: true;
  readonly quiet?: true;
}

export function reproduceCommand(): Command {
  return new Command("reproduce")
    .description("Look for the paper's findings on simulated patients, and write them side by side")
    .requiredOption("--out <folder>", "the folder of all that is made", folderName)
    .addOption(
      new Option("--scale <scale>", "how large: see below")
        .choices(["small", "medium", "full"])
        .default("small"),
    )
    .option("--patients <n>", "simulate so many patients instead of the scale's", wholeNumber(60))
    .option("--epochs <n>", "passes over each training subset", wholeNumber(1))
    .option("--seed <n>", "seed of patients, splits and training", wholeNumber(0), 1)
    .addOption(
      new Option("--language <language>", "what the notes are written in")
        .choices(["en", "da"])
        .default("en"),
    )
    .addOption(threadsOption())
    .option("--json", "print the findings as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
  small    2,000 patients, about 3,100 training courses: within 20 minutes on two cores
  medium   11,000 patients, about 20,000 training courses: up to three hours
  full     300,000 patients: made for a GPU

Table 1, Figures 1 to 3, the case studies of under-coding, diabetes and heart failure come out as one page,
report/index.html, which sets each finding beside the paper's. The same command goes on where it was stopped.

Examples:
  kodeks reproduce --scale small --out reproduction
  kodeks reproduce --scale medium --out reproduction --seed 2 --json`,
    )
    .action((options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { resolveSettings } = await import("../report/reproduce/settings.ts");
        const { patients, epochs, seed, language, out, threads } = options;
        const settings = resolveSettings(options.scale, {
          seed,
          language,
          ...(patients === undefined ? {} : { patients }),
          ...(epochs === undefined ? {} : { epochs }),
        });
        await useThreads(threads);
        const { reproduce } = await import("../report/reproduce/reproduce.ts");
        const result = await reproduce({
          out,
          settings,
          workers: threads ?? availableParallelism(),
          signal,
          onProgress,
          onWarning: (text) => note(`warning: ${text}`),
          onStage: ({ name, place, of, secondsLeft, isDone }) => {
            if (options.quiet) return;
            const time = isDone
              ? "done before"
              : `about ${formatDuration(secondsLeft)} left in all`;
            note(`[${place}/${of}] ${name} (${time})`);
          },
        });
        if (options.json) return print(`${JSON.stringify(result)}\n`);
        const { reproductionView } = await import("./reproduction-view.ts");
        return print(reproductionView(result, join(out, "report", "index.html")));
      }, options),
    );
}
