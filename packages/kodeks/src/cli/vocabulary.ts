import { Command } from "commander";
import { folderName, share, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";
import { addSelectionOptions, selectionRule } from "./selection-options.ts";
import type { SelectionOptions } from "./selection-options.ts";
import { addTextOptions, textRule } from "./text-options.ts";
import type { TextOptions } from "./text-options.ts";

interface Options extends SelectionOptions, TextOptions {
  readonly out: string;
  readonly size: number;
  readonly minimumPatients: number;
  readonly validationShare: number;
  readonly testShare: number;
  readonly seed: number;
  readonly force?: true;
  readonly quiet?: true;
}

export function vocabularyCommand(): Command {
  const command = new Command("vocabulary")
    .description("Learn the word pieces of a cohort's training split, for `prepare --encoder`")
    .argument("<cohort>", "a cohort folder")
    .requiredOption("--out <folder>", "the folder to make, with tokenizer.json", folderName)
    .option("--size <pieces>", "word pieces to learn", wholeNumber(100), 30_000)
    .option(
      "--minimum-patients <n>",
      "training patients who must use a piece for it to be kept",
      wholeNumber(1),
      10,
    )
    .option("--validation-share <share>", "as given to `prepare`", share, 0.1)
    .option("--test-share <share>", "as given to `prepare`", share, 0.1)
    .option("--seed <seed>", "as given to `prepare`", wholeNumber(0), 1);
  addSelectionOptions(command);
  return addTextOptions(command)
    .option("--force", "replace the folder if there is one")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Give the options that you will give to \`prepare\`; then each shard has the tokens of the whole.
Splits by date or by numbers of patients, and --catalogue, are not offered here.

Example:
  kodeks vocabulary cohort --out vocabulary
  kodeks prepare cohort --encoder vocabulary --shard 1/2 --out part-1
  kodeks prepare cohort --encoder vocabulary --shard 2/2 --out part-2
  kodeks merge part-1 part-2 --out dataset`,
    )
    .action((cohort: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        const { learnVocabularyFolder } = await import("../dataset/vocabulary-folder.ts");
        const pieces = await learnVocabularyFolder({
          cohort,
          out: options.out,
          vocabularySize: options.size,
          minimumPatients: options.minimumPatients,
          validationShare: options.validationShare,
          testShare: options.testShare,
          seed: options.seed,
          selection: selectionRule(options),
          keepUncoded: options.keepUncoded ?? false,
          text: textRule(options),
          force: options.force ?? false,
          signal,
          onProgress,
        });
        await print(`${pieces.toLocaleString("en")} word pieces → ${options.out}\n`);
      }, options),
    );
}
