import { Command } from "commander";
import { wholeNumber } from "../arguments.ts";
import { runCommand } from "../run.ts";
import { useThreads } from "../threads.ts";
import { addAuditOptions, auditSource, printedView } from "./audit-options.ts";
import type { AuditOptions } from "./audit-options.ts";

interface Options extends AuditOptions {
  readonly codes?: string;
  readonly perCode: number;
}

export function shortcutsCommand(): Command {
  const command = new Command("shortcuts").description(
    "Find codes that the model predicts from administrative text",
  );
  return addAuditOptions(command)
    .option("--codes <set>", "only these codes, as in Z99,I50; all by default")
    .option("--per-code <n>", "courses to ask about for each line and code", wholeNumber(1), 12)
    .addHelpText(
      "after",
      `
Asks the model about some thousand courses, twice each: minutes on a processor.

Examples:
  kodeks audit shortcuts model dataset --out shortcuts
  kodeks audit shortcuts model dataset --codes Z99,Z94-Z96 --out shortcuts`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        await useThreads(options.threads);
        const { runShortcuts } = await import("../../report/audits/run-shortcuts.ts");
        const { view } = await runShortcuts({
          ...auditSource(model, dataset, options),
          seed: options.seed,
          perCode: options.perCode,
          ...(options.codes === undefined ? {} : { codes: options.codes }),
          signal,
          onProgress,
        });
        await print(printedView(view, options));
      }, options),
    );
}
