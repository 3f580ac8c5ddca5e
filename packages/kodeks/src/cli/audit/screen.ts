import { Command } from "commander";
import { wholeNumber } from "../arguments.ts";
import { addAuditOptions, runAuditCommand } from "./audit-options.ts";
import type { AuditOptions } from "./audit-options.ts";

interface Options extends AuditOptions {
  readonly top: number;
}

export function screenCommand(): Command {
  const command = new Command("screen").description(
    "Rank all codes by how likely their cases go uncoded: where to look",
  );
  return addAuditOptions(command)
    .option("--top <codes>", "codes to show", wholeNumber(1), 40)
    .addHelpText(
      "after",
      `
Without --split the validation and test splits are looked at together.

Example:
  kodeks audit screen model dataset --out screen`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runAuditCommand(model, dataset, options, async (call) => {
        const { runScreen } = await import("../../report/audits/run-screen.ts");
        const { seed, top } = options;
        return runScreen({ ...call, seed, top });
      }),
    );
}
