import { Command } from "commander";
import { addImportOptions, runImport } from "./import-options.ts";
import type { CommonImportOptions } from "./import-options.ts";

interface Options extends CommonImportOptions {
  readonly gem?: string;
  readonly notes?: string;
}

const gemOption = [
  "--gem <file>",
  "CMS's 2018_I9gem.txt: map ICD-9 codes to ICD-10-CM instead of leaving them out",
] as const;

export function importMimicIvCommand(): Command {
  return addImportOptions(
    new Command("mimic-iv")
      .description("Import MIMIC-IV: admissions with notes, medicines, results and diagnoses")
      .argument("<folder>", "the folder that holds hosp/ (and note/), as downloaded")
      .option("--notes <folder>", "where MIMIC-IV-Note was unpacked, if not beside hosp/")
      .option(...gemOption),
  )
    .addHelpText(
      "after",
      `
An admission is a course, its seq_num 1 the primary diagnosis. Rows without an admission are counted
and left out, and so are ICD-9 codes without --gem.

Example:
  kodeks import mimic-iv mimic-iv-3.1 --notes mimic-iv-note-2.2 --out cohort`,
    )
    .action((folder: string, options: Options) =>
      runImport(options, async (common) => {
        const { importMimicIv } = await import("../cohort/sources/mimic/mimic-iv.ts");
        return importMimicIv(folder, {
          ...common,
          ...(options.gem === undefined ? {} : { gem: options.gem }),
          ...(options.notes === undefined ? {} : { notes: options.notes }),
        });
      }),
    );
}

export function importMimicIiiCommand(): Command {
  return addImportOptions(
    new Command("mimic-iii")
      .description("Import MIMIC-III: admissions with notes, medicines, results and diagnoses")
      .argument("<folder>", "the folder that holds ADMISSIONS.csv.gz, NOTEEVENTS.csv.gz, …")
      .option(...gemOption),
  )
    .addHelpText(
      "after",
      `
MIMIC-III codes in ICD-9: without --gem the courses have no diagnoses. Notes marked as errors, and
rows without an admission, are counted and left out.

Example:
  kodeks import mimic-iii mimic-iii-1.4 --gem 2018_I9gem.txt --out cohort`,
    )
    .action((folder: string, options: Options) =>
      runImport(options, async (common) => {
        const { importMimicIii } = await import("../cohort/sources/mimic/mimic-iii.ts");
        return importMimicIii(folder, {
          ...common,
          ...(options.gem === undefined ? {} : { gem: options.gem }),
        });
      }),
    );
}
