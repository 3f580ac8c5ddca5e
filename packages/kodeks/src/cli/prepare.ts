import { Command } from "commander";
import type { PrepareReport } from "../dataset/prepare.ts";
import { folderName, share, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";

interface Options {
  readonly out: string;
  readonly encoder?: string;
  readonly vocabulary: number;
  readonly maxTokens: number;
  readonly validationShare: number;
  readonly testShare: number;
  readonly seed: number;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function prepareCommand(): Command {
  return new Command("prepare")
    .description("Turn a cohort into a dataset: texts, labels at levels 3 and 5, splits, tokens")
    .argument("<cohort>", "a cohort folder, as made by `kodeks import`")
    .requiredOption("--out <folder>", "the dataset folder to make", folderName)
    .option("--encoder <folder>", "a checkpoint whose tokenizer to use (Hugging Face layout)")
    .option(
      "--vocabulary <pieces>",
      "word pieces to learn without --encoder",
      wholeNumber(100),
      30_000,
    )
    .option("--max-tokens <tokens>", "tokens of a course that are kept", wholeNumber(16), 10_000)
    .option("--validation-share <share>", "share of training patients for validation", share, 0.1)
    .option(
      "--test-share <share>",
      "share of patients for test, where the source has no splits",
      share,
      0.1,
    )
    .option("--seed <seed>", "seed of the split", wholeNumber(0), 1)
    .option("--force", "replace the dataset folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
The source's own splits are kept; validation is cut from train by a hash of the patient's id.

Examples:
  kodeks prepare cohort --out dataset
  kodeks prepare cohort --out dataset --encoder all-MiniLM-L6-v2`,
    )
    .action((cohort: string, options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { prepare } = await import("../dataset/prepare.ts");
        const { vocabulary, quiet: _quiet, json, ...rest } = options;
        const report = await prepare({
          ...rest,
          cohort,
          vocabularySize: vocabulary,
          signal,
          onProgress,
        });
        if (report.truncated.courses > 0) {
          const { courses, tokens } = report.truncated;
          note(
            `note: ${courses} courses are longer than ${options.maxTokens} tokens and were cut; ${tokens} tokens were left out (see --max-tokens)`,
          );
        }
        await print(json ? `${JSON.stringify(report)}\n` : `${summary(report, options.out)}\n`);
      }, options),
    );
}

function summary(report: PrepareReport, out: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  const splits = Object.entries(report.splits)
    .filter(([, courses]) => courses > 0)
    .map(([split, courses]) => `${split} ${count(courses)}`);
  const lines = [
    `${count(report.courses)} courses (${splits.join(", ")}) → ${out}`,
    `${count(report.labels.level3)} categories (level 3), ${count(report.labels.level5)} full codes (level 5)`,
    `${count(report.tokens)} tokens, ${count(report.vocabulary)} word pieces`,
  ];
  if (report.withoutCodes > 0)
    lines.push(`${count(report.withoutCodes)} courses without codes left out`);
  return lines.join("\n");
}
