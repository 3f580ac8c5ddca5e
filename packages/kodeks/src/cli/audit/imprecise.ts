import { Command } from "commander";
import {
  addAuditOptions,
  addSampleOptions,
  boundaryArgument,
  reviewOptions,
  runAuditCommand,
} from "./audit-options.ts";
import type { SampledOptions } from "./audit-options.ts";

interface Options extends SampledOptions {
  readonly pair: string;
  readonly boundary: number;
  readonly generic?: string;
}

export function impreciseCommand(): Command {
  const command = new Command("imprecise").description(
    "Find courses with an unspecific code whose record may tell a specific one",
  );
  return addSampleOptions(addAuditOptions(command))
    .option("--pair <pair>", "the unspecific codes, >, the specific ones", "E14>E10,E11")
    .option(
      "--boundary <score>",
      "above it a specific code is meant, below it the unspecific one is not",
      boundaryArgument,
      0.1,
    )
    .option("--generic <term>", "the generic term to count, as in diabetes")
    .addHelpText(
      "after",
      `
Examples:
  kodeks audit imprecise model dataset --out imprecise
  kodeks audit imprecise model dataset --pair "J18>J12-J16" --out pneumonia`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runAuditCommand(model, dataset, options, async (call) => {
        const { parsePair } = await import("../../audit/imprecise.ts");
        const { runImprecise } = await import("../../report/audits/run-imprecise.ts");
        const { boundary, sample, seed, generic } = options;
        return runImprecise({
          ...call,
          ...reviewOptions(options),
          pair: parsePair(options.pair),
          plan: { boundary, sample, seed },
          ...(generic === undefined ? {} : { generic }),
        });
      }),
    );
}
