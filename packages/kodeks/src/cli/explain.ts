import { Command, Option } from "commander";
import type { Split } from "../dataset/split.ts";
import type { Interval } from "../evaluation/bootstrap.ts";
import type { ExplanationReport, MethodReport } from "../report/evaluate-explanations.ts";
import { methodNames } from "../explanation/method.ts";
import type { MethodName } from "../explanation/method.ts";
import { folderName, listOf, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { textTable } from "./text-table.ts";
import { threadsOption, useThreads } from "./threads.ts";

interface Options {
  readonly split?: Split;
  readonly methods?: MethodName[];
  readonly courses?: number;
  readonly validationCourses?: number;
  readonly faithfulPairs?: number;
  readonly samples?: number;
  readonly steps?: number;
  readonly resamples: number;
  readonly seed: number;
  readonly out?: string;
  readonly store?: true;
  readonly threads?: number;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function explainCommand(): Command {
  return new Command("explain")
    .description("Measure explanations (to see one, use `kodeks code --explain`)")
    .addCommand(evaluateExplanationsCommand());
}

function evaluateExplanationsCommand(): Command {
  return new Command("evaluate")
    .description("Measure how plausible and how faithful explanations are, with 95 % intervals")
    .argument("<model>", "a model folder, as made by `kodeks train`")
    .argument("<dataset>", "a dataset folder with evidence, as made by `kodeks prepare`")
    .addOption(
      new Option("--split <split>", "test by default, or dev where there is no test").choices([
        "train",
        "validation",
        "dev",
        "test",
      ]),
    )
    .option(
      "--methods <list>",
      `of ${methodNames.join(", ")}; all but lime and kernelshap by default`,
      listOf(methodNames),
    )
    .option(
      "--courses <n>",
      "courses with evidence, drawn by the seed; all by default",
      wholeNumber(1),
    )
    .option(
      "--validation-courses <n>",
      "courses that boundaries are chosen on, 100 by default",
      wholeNumber(1),
    )
    .option(
      "--faithful-pairs <n>",
      "predicted codes whose faithfulness is measured, about 200 by default; 0 for none",
      wholeNumber(0),
    )
    .option("--samples <n>", "masked notes for LIME and KernelSHAP, 200 by default", wholeNumber(2))
    .option("--steps <n>", "points of integrated gradients, 20 by default", wholeNumber(1))
    .option("--out <folder>", "a report folder to make: metrics.json", folderName)
    .option("--store", "write the boundary of highlighted words into the model's thresholds.json")
    .option("--resamples <n>", "bootstrap resamples; 0 for no intervals", wholeNumber(0), 500)
    .option("--seed <seed>", "seed of the draws and the bootstrap", wholeNumber(0), 1)
    .addOption(threadsOption())
    .option("--force", "replace the report folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Plausibility: do the words agree with those that humans marked? Over tokens, for codes with evidence, all
of them and apart by whether the model predicts them. Faithfulness: does the score fall when the words are
masked (comprehensiveness, high is good), and does it hold with them alone (sufficiency, low is good)? The
boundary above which a token counts as marked is chosen on the evidence of the validation split.

Examples:
  kodeks explain evaluate model dataset --split dev
  kodeks explain evaluate model dataset --methods attingrad,attention,random --courses 50 --json`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        const { threads, json, quiet: _quiet, ...rest } = options;
        await useThreads(threads);
        const { evaluateExplanations } = await import("../report/evaluate-explanations.ts");
        const report = await evaluateExplanations({ model, dataset, ...rest, signal, onProgress });
        await print(json ? `${JSON.stringify(report)}\n` : view(report, options.out));
      }, options),
    );
}

function view(report: ExplanationReport, out?: string): string {
  const lines = [
    `${report.split}: ${report.courses} courses with evidence, level ${report.level}; boundaries from ${report.boundariesFrom}`,
    "",
  ];
  for (const [kind, name] of [
    ["predicted", "predicted codes"],
    ["notPredicted", "codes that the model misses"],
    ["all", "all codes with evidence"],
  ] as const) {
    const pairs = report.methods[0]?.plausibility[kind]?.pairs ?? 0;
    lines.push(`plausibility, ${name} (${pairs} pairs)`);
    if (pairs > 0) lines.push(plausibilityTable(report.methods, kind), "");
  }
  const measured = report.methods[0]?.faithfulness?.pairs ?? 0;
  if (measured > 0) {
    lines.push(
      `faithfulness, predicted codes (${measured} pairs)`,
      faithfulTable(report.methods),
      "",
    );
  }
  const { unknownCode, notCoded, withoutToken } = report.unusedEvidence;
  if (unknownCode + notCoded + withoutToken > 0) {
    lines.push(
      `left out: ${unknownCode} spans of codes outside the label space, ${notCoded} of codes that no human gave, ${withoutToken} without a token that is read`,
    );
  }
  if (out !== undefined) lines.push(`report → ${out}`);
  return `${lines.join("\n")}\n`;
}

function plausibilityTable(
  methods: readonly MethodReport[],
  kind: keyof MethodReport["plausibility"],
): string {
  const columns = ["F1", "precision", "recall", "AUPRC", "IoU", "recall@5", "empty", "spans", "τx"];
  const rows = methods.flatMap(({ title, boundary, plausibility }) => {
    const of = plausibility[kind];
    if (of === null) return [];
    const { f1, precision, recall, auprc, iou, recallAt5, empty, spansTouched } = of;
    const plain = [precision, recall, auprc, iou, recallAt5, empty, spansTouched];
    return [
      [title, withInterval(f1), ...plain.map(({ value }) => figure(value)), String(boundary)],
    ];
  });
  return textTable(
    [{ title: "" }, ...columns.map((title) => ({ title, align: "right" as const }))],
    rows,
  );
}

function faithfulTable(methods: readonly MethodReport[]): string {
  const rows = methods.map(({ title, faithfulness, passes, secondsPerNote }) => [
    title,
    faithfulness === null ? "none" : withInterval(faithfulness.comprehensiveness),
    faithfulness === null ? "none" : withInterval(faithfulness.sufficiency),
    passes.forward.toFixed(1),
    passes.backward.toFixed(1),
    `${(secondsPerNote * 1000).toFixed(0)} ms`,
  ]);
  const right = ["comprehensiveness", "sufficiency", "forward", "backward", "a note"];
  return textTable(
    [{ title: "" }, ...right.map((title) => ({ title, align: "right" as const }))],
    rows,
  );
}

const figure = (value: number): string => (Number.isNaN(value) ? "none" : value.toFixed(3));

function withInterval({ value, low, high }: Interval): string {
  return Number.isNaN(low) ? figure(value) : `${figure(value)} (${figure(low)}–${figure(high)})`;
}
