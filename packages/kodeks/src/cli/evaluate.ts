import { Command, Option } from "commander";
import type { Split } from "../dataset/split.ts";
import type { EvaluationReport } from "../report/evaluate-model.ts";
import { metricsToJson } from "../report/json-figures.ts";
import { folderName, wholeNumber } from "./arguments.ts";
import { evaluationView, figure, interval, metricNames, remarks } from "./evaluation-view.ts";
import { runCommand } from "./run.ts";
import { textTable } from "./text-table.ts";
import { deviceOption, useDevice } from "./device.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options {
  readonly split?: Split;
  readonly out?: string;
  readonly baselines: boolean;
  readonly baselineCourses: number;
  readonly compare?: string;
  readonly suppressBelow?: number;
  readonly minimumCourses: number;
  readonly minimumOccurrences: number;
  readonly catalogue?: string;
  readonly otherLabels?: true;
  readonly boundaries?: string;
  readonly referenceLabelSpace?: true;
  readonly resamples: number;
  readonly seed: number;
  readonly threads?: number;
  readonly device: string;
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
      "a report folder to make: index.html, figures, metrics.json, predictions.parquet",
      folderName,
    )
    .option("--compare <model>", "another model on the same courses, by paired bootstrap")
    .option("--no-baselines", "make the report without simple models beside the model")
    .option(
      "--baseline-courses <n>",
      "training courses of the linear baseline at most",
      wholeNumber(1),
      20_000,
    )
    .option(
      "--suppress-below <n>",
      "hide counts below this, and write no single predictions: for reports that leave the house",
      wholeNumber(2),
    )
    .option(
      "--minimum-courses <n>",
      "courses that a department needs to be shown; the others are listed",
      wholeNumber(1),
      100,
    )
    .option(
      "--minimum-occurrences <n>",
      "training courses that codes of Figure 2b have more of",
      wholeNumber(0),
      1000,
    )
    .option("--catalogue <folder>", "the catalogue with the titles of the codes", folderName)
    .option("--other-labels", "measure a model whose codes are not those of the training split")
    .option(
      "--boundaries <name>",
      "decide by a named set of boundaries of the model, as made by `kodeks audit boundaries`",
    )
    .option("--reference-label-space", "count as the paper's reference code does (see below)")
    .option("--resamples <n>", "bootstrap resamples; 0 for no intervals", wholeNumber(0), 1000)
    .option("--seed <seed>", "seed of the bootstrap", wholeNumber(0), 1)
    .addOption(threadsOption())
    .addOption(deviceOption())
    .option("--force", "replace the report folder if there is one")
    .option("--json", "print the metrics as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Without --out or --compare only the metrics are printed. With them the model is measured in full:
breakdowns, the paper's figures, calibration, which courses can be coded without review, and three
simple models beside it, without which there is no report (--no-baselines).

All codes of the training split count, and human codes outside them stay misses. With
--reference-label-space codes absent from the split are left out before counting, as the code
published with the paper does; the report says which was used.

--boundaries decides code by code. Baselines, a compared model and coding without review keep their
own τ, and the table of decision boundaries shows one for all codes.

Examples:
  kodeks evaluate model dataset
  kodeks evaluate model dataset --split dev --json
  kodeks evaluate model dataset --out report
  kodeks evaluate model dataset --out report --compare other-model --suppress-below 5`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        await useThreads(options.threads);
        const device = await useDevice(options.device);
        const { evaluateInFull, evaluateModel } = await import("../report/evaluate-model.ts");
        const { split, out, compare, catalogue, boundaries } = options;
        const common = {
          model,
          dataset,
          device,
          ...(split === undefined ? {} : { split }),
          ...(out === undefined ? {} : { out }),
          ...(boundaries === undefined ? {} : { boundaries }),
          referenceLabelSpace: options.referenceLabelSpace ?? false,
          otherLabels: options.otherLabels ?? false,
          resamples: options.resamples,
          seed: options.seed,
          force: options.force ?? false,
          signal,
          onProgress,
        };
        if (out === undefined && compare === undefined) {
          const report = await evaluateModel(common);
          await print(options.json ? `${JSON.stringify(report)}\n` : quickView(report));
          return;
        }
        const result = await evaluateInFull({
          ...common,
          baselines: options.baselines,
          baselineCourses: options.baselineCourses,
          suppressBelow: options.suppressBelow ?? null,
          minimumCourses: options.minimumCourses,
          minimumOccurrences: options.minimumOccurrences,
          ...(compare === undefined ? {} : { compare }),
          ...(catalogue === undefined ? {} : { catalogue }),
        });
        await print(options.json ? `${JSON.stringify(result)}\n` : evaluationView(result, out));
      }, options),
    );
}

function quickView({ split, level, recipe, metrics }: EvaluationReport): string {
  const count = (value: number): string => value.toLocaleString("en");
  const rows = metricNames.map(([metric, name]) => [
    name,
    figure(metrics[metric].value),
    interval(metrics[metric]),
  ]);
  const title =
    `${split}: ${count(metrics.documents)} courses of ${count(metrics.patients)} patients, ` +
    `${count(metrics.labels)} codes (level ${level}), recipe ${recipe}`;
  const table = textTable(
    [{ title: "" }, { title: "value", align: "right" }, { title: "95 % interval" }],
    rows,
  );
  return `${[title, "", table, "", ...remarks(metricsToJson(metrics))].join("\n")}\n`;
}
