import { Command } from "commander";
import { wholeNumber } from "../arguments.ts";
import { addAuditOptions, runAuditCommand } from "./audit-options.ts";
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
      runAuditCommand(model, dataset, options, async (call) => {
        const { runShortcuts } = await import("../../report/audits/run-shortcuts.ts");
        const { seed, perCode, codes } = options;
        return runShortcuts({ ...call, seed, perCode, ...(codes === undefined ? {} : { codes }) });
      }),
    );
}
