import { availableParallelism } from "node:os";
import { Command, Option } from "commander";
import { KodeksError } from "../base/errors.ts";
import { folderName, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";

interface Options {
  readonly patients: number;
  readonly seed: number;
  readonly out?: string;
  readonly language: "en" | "da";
  readonly config?: string;
  readonly coder: "usual" | "perfect";
  readonly workers: number;
  readonly memory: string;
  readonly printConfig?: true;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function simulateCommand(): Command {
  return new Command("simulate")
    .description("Make a cohort of simulated patients, with the truth about each of them")
    .option("--out <folder>", "the cohort folder to make", folderName)
    .option(
      "--patients <n>",
      "how many patients; each has about three courses",
      wholeNumber(1),
      5000,
    )
    .option("--seed <n>", "the same seed gives the same files", wholeNumber(0), 1)
    .addOption(
      new Option("--language <language>", "what the notes are written in")
        .choices(["en", "da"])
        .default("en"),
    )
    .option("--config <file>", "changes to the configuration, as JSON")
    .addOption(
      new Option("--coder <coder>", "perfect: all that is documented is coded, and nothing else")
        .choices(["usual", "perfect"])
        .default("usual"),
    )
    .option(
      "--workers <n>",
      "threads; the cohort is the same with any number",
      wholeNumber(1),
      availableParallelism(),
    )
    .option("--memory <size>", "memory for the tables, as in 1GB; the rest goes to disk", "256MB")
    .option("--print-config", "print the configuration and make nothing")
    .option("--force", "replace the cohort folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
No record of a real patient went into it. Beside the tables of every cohort stands truth.parquet:
which conditions each course has, how its notes show them, and which the coder registered. Rates are
those that Edin et al. (2026) found; docs/simulation.md tells what is modelled and what is not.

Examples:
  kodeks simulate --patients 5000 --seed 1 --out cohort
  kodeks simulate --patients 2000 --language da --out kohorte
  kodeks simulate --print-config > rates.json
  kodeks simulate --config rates.json --out cohort
  kodeks simulate --coder perfect --out cohort`,
    )
    .action((options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        const { readConfiguration } = await import("../simulation/configuration/configuration.ts");
        const { defaultConfiguration, withPerfectCoder } =
          await import("../simulation/configuration/defaults.ts");
        const { config, out } = options;
        const given = config === undefined ? defaultConfiguration : readConfiguration(config);
        const configuration = options.coder === "perfect" ? withPerfectCoder(given) : given;
        if (options.printConfig) return print(`${JSON.stringify(configuration, null, 2)}\n`);
        if (out === undefined) {
          throw new KodeksError("USAGE", "there is no folder to make the cohort in", {
            where: "--out",
            remedy: "Name one, as in --out cohort.",
          });
        }
        const { simulate } = await import("../simulation/simulate.ts");
        const report = await simulate({
          out,
          patients: options.patients,
          seed: options.seed,
          language: options.language,
          configuration,
          workers: options.workers,
          memoryLimit: options.memory,
          force: options.force ?? false,
          signal,
          onProgress,
        });
        if (options.json) return print(`${JSON.stringify(report)}\n`);
        const { simulationView } = await import("./simulation-view.ts");
        return print(simulationView(report, out));
      }, options),
    );
}
