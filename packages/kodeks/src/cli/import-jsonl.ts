import { Command, Option } from "commander";
import { folderName } from "./arguments.ts";
import { addDeidentifyOptions, readDeidentifier } from "./deidentify-options.ts";
import type { DeidentifyOptions } from "./deidentify-options.ts";
import { importFindings, importSummary } from "./import-report-view.ts";
import { runCommand } from "./run.ts";

interface Options extends DeidentifyOptions {
  readonly out: string;
  readonly skipBad?: true;
  readonly offsetUnit: "code-points" | "utf-16";
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function importJsonlCommand(): Command {
  const command = new Command("jsonl")
    .description("Import labelled documents from JSONL: one JSON object a line")
    .argument("<source>", "a .jsonl file, or a folder of them (train.jsonl, dev.jsonl, …)")
    .requiredOption("--out <folder>", "the cohort folder to make", folderName)
    .option("--skip-bad", "leave bad records out and list them, instead of stopping at the first")
    .addOption(
      new Option("--offset-unit <unit>", "what the source's evidence offsets count")
        .choices(["code-points", "utf-16"])
        .default("code-points"),
    );
  return addDeidentifyOptions(command)
    .option("--force", "replace the cohort folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Fields: id, text (required), codes, primary, evidence [{code, start, end, frag, nfrag}], split
(train, dev, test), lang, patient_id, specialty, department, hospital, admission_type, sex,
birth_year, start, end. Others are counted and left alone.

Examples:
  kodeks import jsonl notes.jsonl --out cohort
  kodeks import jsonl exports/ --out cohort --skip-bad --json > report.json`,
    )
    .action((source: string, options: Options) =>
      runCommand(async ({ signal, onProgress, note, print }) => {
        const { importJsonl } = await import("../cohort/sources/jsonl.ts");
        const report = await importJsonl({
          source,
          out: options.out,
          skipBad: options.skipBad ?? false,
          offsetUnit: options.offsetUnit,
          force: options.force ?? false,
          ...(await readDeidentifier(options)),
          signal,
          onProgress,
        });
        for (const line of importFindings(report)) note(line);
        await print(
          options.json ? `${JSON.stringify(report)}\n` : `${importSummary(report, options.out)}\n`,
        );
      }, options),
    );
}
