import { Command } from "commander";
import { runCommand } from "../run.ts";
import { useThreads } from "../threads.ts";
import {
  addAuditOptions,
  addSampleOptions,
  auditSource,
  boundaryArgument,
  printedView,
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
      runCommand(async ({ signal, onProgress, print }) => {
        const { parsePair } = await import("../../audit/imprecise.ts");
        const pair = parsePair(options.pair);
        await useThreads(options.threads);
        const { runImprecise } = await import("../../report/audits/run-imprecise.ts");
        const { boundary, sample, seed, verdicts, generic } = options;
        const { view } = await runImprecise({
          ...auditSource(model, dataset, options),
          pair,
          plan: { boundary, sample, seed },
          allowMissing: options.allowMissing ?? false,
          ...(verdicts === undefined ? {} : { verdicts }),
          ...(generic === undefined ? {} : { generic }),
          signal,
          onProgress,
        });
        await print(printedView(view, options));
      }, options),
    );
}
