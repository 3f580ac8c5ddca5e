import type { Command } from "commander";
import type { Shard } from "../cohort/shard.ts";
import type { ImportReport } from "../cohort/sources/import-report.ts";
import type { ImportOptions } from "../cohort/staging/stage.ts";
import { folderName, shardArgument } from "./arguments.ts";
import { addDeidentifyOptions, readDeidentifier } from "./deidentify-options.ts";
import type { DeidentifyOptions } from "./deidentify-options.ts";
import { importFindings, importSummary } from "./import-report-view.ts";
import { runCommand } from "./run.ts";

/** Options that every importer of a record system has. */
export interface CommonImportOptions extends DeidentifyOptions {
  readonly out: string;
  readonly skipBad?: true;
  readonly force?: true;
  readonly shard?: Shard;
  readonly memory?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** Adds them to a command. */
export function addImportOptions(command: Command): Command {
  command
    .requiredOption("--out <folder>", "the cohort folder to make", folderName)
    .option("--skip-bad", "leave bad rows out and list them, instead of stopping at the first")
    .option(
      "--shard <i/n>",
      "import one of n parts of the patients (see `kodeks merge`)",
      shardArgument,
    )
    .option("--memory <size>", "memory for sorting, as in 4GB; the rest goes to disk", "512MB");
  return addDeidentifyOptions(command)
    .option("--force", "replace the cohort folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress");
}

/** Runs an importer as a command: progress, findings on standard error, a summary or JSON on standard output. */
export function runImport(
  options: CommonImportOptions,
  run: (common: ImportOptions, note: (text: string) => void) => Promise<ImportReport>,
): Promise<void> {
  return runCommand(async ({ signal, onProgress, note, print }) => {
    const common: ImportOptions = {
      out: options.out,
      skipBad: options.skipBad ?? false,
      force: options.force ?? false,
      ...(options.shard === undefined ? {} : { shard: options.shard }),
      ...(options.memory === undefined ? {} : { memoryLimit: options.memory }),
      ...(await readDeidentifier(options)),
      signal,
      onProgress,
    };
    const report = await run(common, note);
    for (const line of importFindings(report)) note(line);
    await print(
      options.json ? `${JSON.stringify(report)}\n` : `${importSummary(report, options.out)}\n`,
    );
  }, options);
}
