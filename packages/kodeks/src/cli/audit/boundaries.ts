import { Command } from "commander";
import { addAuditOptions, runAuditCommand } from "./audit-options.ts";
import type { AuditOptions } from "./audit-options.ts";

interface Options extends AuditOptions {
  readonly name: string;
  readonly reviews?: readonly string[];
}

export function boundariesCommand(): Command {
  const command = new Command("boundaries").description(
    "Choose a boundary for each code that makes up for what coders miss",
  );
  return addAuditOptions(command, "validation by default")
    .option("--name <name>", "of the set in the model's thresholds.json", "label-noise")
    .option(
      "--reviews <folders...>",
      "reviewed audits of under-coding, whose findings stand in place of estimates",
    )
    .addHelpText(
      "after",
      `
The set stands beside the global boundary and is used on request.

Examples:
  kodeks audit boundaries model dataset --out boundaries
  kodeks evaluate model dataset --boundaries label-noise
  kodeks code model note.txt --boundaries label-noise`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runAuditCommand(model, dataset, options, async (call) => {
        const { runBoundaries } = await import("../../report/audits/run-boundaries.ts");
        const { seed, name, reviews = [] } = options;
        return runBoundaries({ ...call, seed, name, reviews });
      }),
    );
}
