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
  readonly codes: string;
  readonly confidence: number;
}

export function undocumentedCommand(): Command {
  const command = new Command("undocumented").description(
    "Find courses that are coded and whose record may not speak of it",
  );
  return addSampleOptions(addAuditOptions(command))
    .requiredOption("--codes <set>", "codes and ranges, as in I50")
    .option("--confidence <score>", "below it the model sees little", boundaryArgument, 0.2)
    .addHelpText(
      "after",
      `
Examples:
  kodeks audit undocumented model dataset --codes I50 --out undocumented
  kodeks audit undocumented model dataset --codes I50 --verdicts undocumented/review.csv --out reviewed`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        await useThreads(options.threads);
        const { runUndocumented } = await import("../../report/audits/run-undocumented.ts");
        const { codes, confidence, sample, seed, verdicts } = options;
        const { view } = await runUndocumented({
          ...auditSource(model, dataset, options),
          codes,
          plan: { confidence, sample, seed },
          allowMissing: options.allowMissing ?? false,
          ...(verdicts === undefined ? {} : { verdicts }),
          signal,
          onProgress,
        });
        await print(printedView(view, options));
      }, options),
    );
}
