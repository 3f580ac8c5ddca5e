import { Command } from "commander";
import { wholeNumber } from "../arguments.ts";
import { addAuditOptions, runAuditCommand } from "./audit-options.ts";
import type { AuditOptions } from "./audit-options.ts";

interface Options extends AuditOptions {
  readonly top: number;
  readonly withTraining?: true;
}

export function screenCommand(): Command {
  const command = new Command("screen").description(
    "Rank all codes by how likely their cases go uncoded: where to look",
  );
  return addAuditOptions(command, "validation and test together by default")
    .option("--top <codes>", "codes to show", wholeNumber(1), 40)
    .option("--with-training", "look at the training split, too")
    .addHelpText(
      "after",
      `
A code needs cases to be judged by, and the model was trained on neither the validation nor the test split.
--with-training gives several times as many, for a model that went over its training courses once or twice:
after many epochs it repeats their codes, and calls too few of them under-coded.

Examples:
  kodeks audit screen model dataset --out screen
  kodeks audit screen model dataset --with-training --out screen`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runAuditCommand(model, dataset, options, async (call) => {
        const { runScreen } = await import("../../report/audits/run-screen.ts");
        const { seed, top, withTraining = false } = options;
        return runScreen({ ...call, seed, top, isWithTraining: withTraining });
      }),
    );
}
