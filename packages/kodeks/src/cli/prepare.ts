import { Command } from "commander";
import type { Shard } from "../cohort/shard.ts";
import type { PrepareReport } from "../dataset/prepare.ts";
import { dateArgument, folderName, shardArgument, share, wholeNumber } from "./arguments.ts";
import { flowTable } from "./flow-table.ts";
import { runCommand } from "./run.ts";
import { addSelectionOptions, selectionRule } from "./selection-options.ts";
import type { SelectionOptions } from "./selection-options.ts";
import { addTextOptions, textRule } from "./text-options.ts";
import type { TextOptions } from "./text-options.ts";

interface Options extends SelectionOptions, TextOptions {
  readonly out: string;
  readonly encoder?: string;
  readonly vocabulary: number;
  readonly minimumPatients: number;
  readonly maxTokens: number;
  readonly validationShare: number;
  readonly validationPatients?: number;
  readonly testShare: number;
  readonly testPatients?: number;
  readonly testFrom?: string;
  readonly catalogue?: string;
  readonly seed: number;
  readonly shard?: Shard;
  readonly memory?: string;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function prepareCommand(): Command {
  const command = new Command("prepare")
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
    .option(
      "--minimum-patients <n>",
      "training patients who must use a learnt word piece for it to be kept",
      wholeNumber(1),
      10,
    )
    .option("--max-tokens <tokens>", "tokens of a course that are kept", wholeNumber(16), 10_000);
  addSelectionOptions(command)
    .option("--catalogue <folder>", "the catalogue that knows the categories")
    .option("--validation-share <share>", "share of training patients for validation", share, 0.1)
    .option("--validation-patients <n>", "validation patients, instead of a share", wholeNumber(0))
    .option(
      "--test-share <share>",
      "share of patients for test, where the source has no splits",
      share,
      0.1,
    )
    .option("--test-patients <n>", "test patients, instead of a share", wholeNumber(0))
    .option("--test-from <date>", "test is what starts at this date or later", dateArgument)
    .option("--seed <seed>", "seed of the split", wholeNumber(0), 1);
  return addTextOptions(command)
    .option(
      "--shard <i/n>",
      "prepare one of n parts of the patients (see `kodeks merge`)",
      shardArgument,
    )
    .option("--memory <size>", "memory for tables, as in 4GB; the rest goes to disk", "512MB")
    .option("--force", "replace the dataset folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
The source's own splits are kept; validation is cut from train by a hash of the patient's id.

Examples:
  kodeks prepare cohort --out dataset
  kodeks prepare cohort --out dataset --encoder all-MiniLM-L6-v2
  kodeks prepare cohort --out dataset --selection paper --validation-patients 5000 --test-patients 270000
  kodeks prepare cohort --out dataset --inputs notes --without-copies --test-from 2016-01-01
  kodeks prepare cohort --out part-3 --encoder vocabulary --shard 3/16`,
    )
    .action((cohort: string, options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { prepare } = await import("../dataset/prepare.ts");
        const report = await prepare({
          ...prepareOptions(options),
          cohort,
          ...(await catalogueOption(options.catalogue)),
          signal,
          onProgress,
        });
        if (report.truncated.courses > 0) {
          const { courses, tokens } = report.truncated;
          note(
            `note: ${courses} courses are longer than ${options.maxTokens} tokens and were cut; ${tokens} tokens were left out (see --max-tokens)`,
          );
        }
        if (report.withoutText > 0) note(`note: ${report.withoutText} courses have no text`);
        await print(options.json ? `${JSON.stringify(report)}\n` : `${summary(report, options)}\n`);
      }, options),
    );
}

function prepareOptions(
  options: Options,
): Omit<Parameters<typeof import("../dataset/prepare.ts").prepare>[0], "cohort"> {
  const { out, encoder, vocabulary, minimumPatients, maxTokens, seed, shard, memory } = options;
  const { validationShare, validationPatients, testShare, testPatients, testFrom } = options;
  return {
    out,
    vocabularySize: vocabulary,
    minimumPatients,
    maxTokens,
    seed,
    validationShare,
    testShare,
    selection: selectionRule(options),
    keepUncoded: options.keepUncoded ?? false,
    text: textRule(options),
    force: options.force ?? false,
    ...(encoder === undefined ? {} : { encoder }),
    ...(validationPatients === undefined ? {} : { validationPatients }),
    ...(testPatients === undefined ? {} : { testPatients }),
    ...(testFrom === undefined ? {} : { testFrom }),
    ...(shard === undefined ? {} : { shard }),
    ...(memory === undefined ? {} : { memoryLimit: memory }),
  };
}

/** A catalogue folder as the test that the selection needs. */
async function catalogueOption(
  folder: string | undefined,
): Promise<{ readonly knowsCategory?: (category: string) => boolean }> {
  if (folder === undefined) return {};
  const { Catalogue } = await import("../icd10/catalogue.ts");
  const catalogue = await Catalogue.open(folder);
  return { knowsCategory: (category) => catalogue.has(category) };
}

function summary(report: PrepareReport, { out, selection, steps }: Options): string {
  const count = (value: number): string => value.toLocaleString("en");
  const splits = Object.entries(report.splits)
    .filter(([, courses]) => courses > 0)
    .map(([split, courses]) => `${split} ${count(courses)}`);
  const lines = [
    `${count(report.courses)} courses (${splits.join(", ")}) → ${out}`,
    `${count(report.labels.level3)} categories (level 3), ${count(report.labels.level5)} full codes (level 5)`,
    `${count(report.tokens)} tokens, ${count(report.vocabulary)} word pieces`,
  ];
  const isPlain = selection === "none" && steps === undefined;
  if (!isPlain) return `${flowTable(report.flow)}\n\n${lines.join("\n")}`;
  const gone = report.flow.courses - report.courses;
  if (gone > 0) lines.push(`${count(gone)} courses without codes left out`);
  return lines.join("\n");
}
