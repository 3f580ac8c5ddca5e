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
      runAuditCommand(model, dataset, options, async (call) => {
        const { runUndocumented } = await import("../../report/audits/run-undocumented.ts");
        const { codes, confidence, sample, seed } = options;
        const plan = { confidence, sample, seed };
        return runUndocumented({ ...call, ...reviewOptions(options), codes, plan });
      }),
    );
}
