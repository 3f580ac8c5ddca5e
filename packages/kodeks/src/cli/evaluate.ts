import { Command, Option } from "commander";
import type { Split } from "../dataset/split.ts";
import type { MetricName, Metrics } from "../evaluation/evaluate.ts";
import type { EvaluationReport } from "../report/evaluate-model.ts";
import { folderName, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { textTable } from "./text-table.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options {
  readonly split?: Split;
  readonly out?: string;
  readonly boundaries?: string;
  readonly referenceLabelSpace?: true;
  readonly resamples: number;
  readonly seed: number;
  readonly threads?: number;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("Measure a model on a split of a dataset, every figure with a 95 % interval")
    .argument("<model>", "a model folder, as made by `kodeks train`")
    .argument("<dataset>", "a dataset folder, as made by `kodeks prepare`")
    .addOption(
      new Option("--split <split>", "test by default, or dev where there is no test").choices([
        "train",
        "validation",
        "dev",
        "test",
      ]),
    )
    .option(
      "--out <folder>",
      "a report folder to make: metrics.json, predictions.parquet",
      folderName,
    )
    .addOption(
      new Option(
        "--boundaries <name>",
        "decide by a named set of boundaries of the model, as made by `kodeks audit boundaries`",
      ).conflicts("referenceLabelSpace"),
    )
    .option("--reference-label-space", "count as the paper's reference code does (see below)")
    .option("--resamples <n>", "bootstrap resamples; 0 for no intervals", wholeNumber(0), 1000)
    .option("--seed <seed>", "seed of the bootstrap", wholeNumber(0), 1)
    .addOption(threadsOption())
    .option("--force", "replace the report folder if there is one")
    .option("--json", "print the metrics as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
All codes of the training split count, and human codes outside them stay misses. With
--reference-label-space codes absent from the split are left out before counting, as the code
published with the paper does; the report says which was used.

Examples:
  kodeks evaluate model dataset
  kodeks evaluate model dataset --split dev --json
  kodeks evaluate model dataset --out report`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        await useThreads(options.threads);
        const { evaluateModel } = await import("../report/evaluate-model.ts");
        const report = await evaluateModel({
          model,
          dataset,
          ...(options.split === undefined ? {} : { split: options.split }),
          ...(options.out === undefined ? {} : { out: options.out }),
          ...(options.boundaries === undefined ? {} : { boundaries: options.boundaries }),
          referenceLabelSpace: options.referenceLabelSpace ?? false,
          resamples: options.resamples,
          seed: options.seed,
          force: options.force ?? false,
          signal,
          onProgress,
        });
        await print(options.json ? `${JSON.stringify(report)}\n` : view(report, options.out));
      }, options),
    );
}

const names: readonly (readonly [metric: MetricName, name: string])[] = [
  ["f1Micro", "F1 micro"],
  ["f1Macro", "F1 macro"],
  ["f1MacroHarmonic", "F1 of macro precision and recall"],
  ["precisionMicro", "precision micro"],
  ["recallMicro", "recall micro"],
  ["exactMatch", "exact match ratio"],
  ["recallAt5", "recall@5"],
  ["recallAt10", "recall@10"],
  ["recallAt15", "recall@15"],
  ["recallAt5Pooled", "recall@5, pooled"],
  ["recallAt10Pooled", "recall@10, pooled"],
  ["recallAt15Pooled", "recall@15, pooled"],
  ["precisionAtRecall", "precision@recall"],
  ["meanAveragePrecision", "MAP"],
  ["aurocMicro", "AUROC micro"],
  ["aurocMacro", "AUROC macro"],
  ["auprcMicro", "AUPRC micro"],
  ["auprcMacro", "AUPRC macro"],
];

function view(
  { split, level, recipe, boundaries, metrics }: EvaluationReport,
  out?: string,
): string {
  const count = (value: number): string => value.toLocaleString("en");
  const rows = names.map(([metric, name]) => {
    const { value, low, high } = metrics[metric];
    return [name, figure(value), interval(low, high, metrics)];
  });
  const title =
    `${split}: ${count(metrics.documents)} courses of ${count(metrics.patients)} patients, ` +
    `${count(metrics.labels)} codes (level ${level}), recipe ${recipe}`;
  const table = textTable(
    [{ title: "" }, { title: "value", align: "right" }, { title: "95 % interval" }],
    rows,
  );
  const lines = [title, "", table, "", ...remarks(metrics, boundaries)];
  if (out !== undefined) lines.push(`report → ${out}`);
  return `${lines.join("\n")}\n`;
}

function remarks(metrics: Metrics, boundaries?: string): string[] {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const space = metrics.labelSpace === "full" ? "all codes of the training split" : "reference";
  const lines = [
    `label space: ${space}; predicted means a score of at least ${boundaries === undefined ? `τ = ${metrics.tau.toFixed(4)}` : `the code's boundary in the set ${boundaries}`}`,
  ];
  if (metrics.unseenShare > 0) {
    const ceiling = percent(1 - metrics.unseenShare);
    lines.push(
      `${percent(metrics.unseenShare)} of the human codes are not in the training split: recall cannot exceed ${ceiling}`,
    );
  }
  if (metrics.neverPredictedShare > 0) {
    lines.push(
      `${percent(metrics.neverPredictedShare)} of the codes in use here were never predicted`,
    );
  }
  if (metrics.documentsWithoutCodes > 0) {
    lines.push(
      `${metrics.documentsWithoutCodes} courses without human codes count in F1 and exact match only`,
    );
  }
  return lines;
}

const figure = (value: number): string => (Number.isNaN(value) ? "none" : value.toFixed(3));

function interval(low: number, high: number, { resamples }: Metrics): string {
  return resamples === 0 || Number.isNaN(low) ? "" : `${low.toFixed(3)}–${high.toFixed(3)}`;
}
