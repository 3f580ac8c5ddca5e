import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { OnProgress } from "../../base/progress.ts";
import type { Split } from "../../dataset/split.ts";
import { folderName, wholeNumber } from "../arguments.ts";
import { runCommand } from "../run.ts";
import { textTable } from "../text-table.ts";
import { threadsOption, useThreads } from "../threads.ts";
import type { AuditView } from "../../report/audits/audit-view.ts";

/** Options of every audit of a model on a dataset. */
export interface AuditOptions {
  readonly out: string;
  readonly split?: Split;
  readonly seed: number;
  readonly suppressBelow: number;
  readonly text: boolean;
  readonly threads?: number;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** Options of audits that draw a sample for a reviewer. */
export interface SampledOptions extends AuditOptions {
  readonly sample: number;
  readonly verdicts?: string;
  readonly allowMissing?: true;
}

/** @param splits what is looked at without `--split` */
export function addAuditOptions(
  command: Command,
  splits = "test by default, or dev where there is no test",
): Command {
  return command
    .argument("<model>", "a model folder, as made by `kodeks train`")
    .argument("<dataset>", "a dataset folder, as made by `kodeks prepare`")
    .requiredOption("--out <folder>", "the audit's folder: index.html and its files", folderName)
    .addOption(
      new Option("--split <split>", splits).choices(["train", "validation", "dev", "test"]),
    )
    .option("--seed <seed>", "seed of samples and draws", wholeNumber(0), 1)
    .option(
      "--suppress-below <n>",
      "hide numbers that fewer than n patients are behind",
      wholeNumber(1),
      1,
    )
    .option("--no-text", "leave all quotes of notes out")
    .addOption(threadsOption())
    .option("--force", "replace the folder if there is one")
    .option("--json", "print the tables as one JSON object")
    .option("--quiet", "show no progress");
}

export function addSampleOptions(command: Command): Command {
  return command
    .option("--sample <n>", "courses for the reviewer", wholeNumber(1), 50)
    .option("--verdicts <file>", "the reviewer's answers: review.jsonl or review.csv, filled in")
    .option("--allow-missing", "go on where answers are missing");
}

/** What an audit prints: its tables in columns, or as one JSON object. */
export function printedView(view: AuditView, options: Pick<AuditOptions, "json" | "out">): string {
  // Quotes stay off the terminal, and what introduces them with them.
  const sections = view.sections.filter(({ quotes = [] }) => quotes.length === 0);
  const tables = sections.flatMap(({ tables = [] }) => tables);
  if (options.json === true) {
    return `${JSON.stringify({ title: view.title, facts: Object.fromEntries(view.facts), tables })}\n`;
  }
  const facts = view.facts.map(([name, value]) => `${name}: ${value}`);
  const parts = sections.flatMap(({ text = [], tables = [] }) => [
    ...text,
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map(({ caption, columns, rows }) => `${caption}\n${textTable(columns, rows)}`),
  ]);
  return `${[view.title, facts.join("\n"), ...parts, `→ ${options.out}`].filter((part) => part !== "").join("\n\n")}\n`;
}

/** An argument that is a score: above 0, below 1. */
export function boundaryArgument(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value > 0 && value < 1)) {
    throw new InvalidArgumentError("It must be a number above 0 and below 1.");
  }
  return value;
}

/** What an audit of the library takes of the options. */
export interface AuditCall {
  readonly model: string;
  readonly dataset: string;
  readonly split?: Split;
  readonly out: string;
  readonly force: boolean;
  readonly suppressBelow: number;
  readonly isWithText: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Runs an audit of a model on a dataset, and prints what it has to say. */
export async function runAuditCommand(
  model: string,
  dataset: string,
  options: AuditOptions,
  audit: (call: AuditCall) => Promise<{ readonly view: AuditView }>,
): Promise<void> {
  return runCommand(async ({ signal, onProgress, print }) => {
    const { out, split, force = false, suppressBelow, text } = options;
    await useThreads(options.threads);
    const { view } = await audit({
      model,
      dataset,
      out,
      force,
      suppressBelow,
      isWithText: text,
      ...(split === undefined ? {} : { split }),
      signal,
      onProgress,
    });
    await print(printedView(view, options));
  }, options);
}

/** What an audit with a review takes, too. */
export function reviewOptions({ verdicts, allowMissing }: SampledOptions): {
  readonly verdicts?: string;
  readonly allowMissing: boolean;
} {
  return { allowMissing: allowMissing ?? false, ...(verdicts === undefined ? {} : { verdicts }) };
}
