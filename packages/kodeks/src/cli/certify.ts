import { Command, InvalidArgumentError, Option } from "commander";
import type { Thresholds } from "../model/thresholds.ts";
import { share } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { textTable } from "./text-table.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options {
  readonly error: readonly number[];
  readonly delta: number;
  readonly threads?: number;
  readonly json?: true;
  readonly quiet?: true;
}

export function certifyCommand(): Command {
  return new Command("certify")
    .description("Certify which courses a model may code without review, at a requested error")
    .argument("<model>", "a model folder; its thresholds.json is written anew")
    .argument("<dataset>", "the dataset folder that it was trained on")
    .addOption(
      new Option(
        "--error <shares>",
        "shares of automatically coded courses that may be wrong, with commas",
      )
        .argParser(errors)
        .default([0.05, 0.1, 0.2, 0.3], "0.05,0.1,0.2,0.3"),
    )
    .option("--delta <share>", "probability that more are", positiveShare, 0.05)
    .addOption(threadsOption())
    .option("--json", "print what was certified as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Half of the validation patients choose τ and scale the scores, the other half certify: for each error
rate the lowest course confidence for which an exact test shows that no more are wrong. Wrong means
another set of codes than the human one. Training does this too, for 5, 10, 20 and 30 %.

Examples:
  kodeks certify model dataset --error 0.15
  kodeks code model note.txt --automation-error 0.15`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        await useThreads(options.threads);
        const { certifyModel } = await import("../training/certify.ts");
        const { error, delta } = options;
        const automation = await certifyModel({
          model,
          dataset,
          requested: error,
          delta,
          signal,
          onProgress,
        });
        await print(options.json ? `${JSON.stringify(automation)}\n` : view(automation));
      }, options),
    );
}

function view(automation: Thresholds["automation"]): string {
  if (!automation) return "nothing could be certified: the validation split is too small\n";
  const table = textTable(
    [
      { title: "error requested", align: "right" },
      { title: "least confidence", align: "right" },
    ],
    automation.certified.map(({ requested, confidence, reason }) => [
      `${requested * 100} %`,
      confidence === null
        ? reason === "too-few-patients"
          ? "none: too few patients"
          : "none: too many errors"
        : confidence.toFixed(4),
    ]),
  );
  return `${table}\n\ncertified on ${automation.certifyingPatients} patients, δ = ${automation.delta}\n`;
}

function positiveShare(text: string): number {
  const value = share(text);
  if (value === 0) throw new InvalidArgumentError("It must be above 0.");
  return value;
}

function errors(text: string): number[] {
  return [...new Set(text.split(",").map((item) => positiveShare(item.trim())))].sort(
    (a, b) => a - b,
  );
}
