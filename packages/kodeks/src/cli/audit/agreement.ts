import { Command } from "commander";
import { folderName } from "../arguments.ts";
import { runCommand } from "../run.ts";
import { printedView } from "./audit-options.ts";

interface Options {
  readonly out: string;
  readonly force?: true;
  readonly json?: true;
}

export function agreementCommand(): Command {
  return new Command("agreement")
    .description("Compare two reviewers' answers, and list what they must settle")
    .argument("<first>", "a review file, filled in")
    .argument("<second>", "the same review, filled in by somebody else")
    .requiredOption("--out <folder>", "the folder: index.html, adjudication.jsonl", folderName)
    .option("--force", "replace the folder if there is one")
    .option("--json", "print the tables as one JSON object")
    .addHelpText(
      "after",
      `
Example:
  kodeks audit agreement anna.csv boris.csv --out agreement`,
    )
    .action((first: string, second: string, options: Options) =>
      runCommand(async ({ signal, print }) => {
        const { runAgreement } = await import("../../report/audits/run-agreement.ts");
        const { out, force = false } = options;
        const { view } = await runAgreement({ first, second, out, force, signal });
        await print(printedView(view, options));
      }),
    );
}
