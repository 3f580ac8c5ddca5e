import { Command } from "commander";
import { wholeNumber } from "../arguments.ts";
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
  readonly boundary: number;
  readonly perStratum: number;
}

export function undercodingCommand(): Command {
  const command = new Command("undercoding").description(
    "Find cases of some codes that the records speak of and nobody coded",
  );
  return addSampleOptions(addAuditOptions(command))
    .requiredOption("--codes <set>", "codes and ranges, as in X60-X85,E66")
    .option("--boundary <score>", "the lowered boundary", boundaryArgument, 0.1)
    .option(
      "--per-stratum <n>",
      "review so many courses of every other stratum, too, for the documented prevalence",
      wholeNumber(0),
      0,
    )
    .addHelpText(
      "after",
      `
The first run makes a review file of extra cases (flagged by the model, coded by nobody), which a
clinician fills in without seeing scores or codes. The second run, with --verdicts and the same other
options, says how many are valid, and, with --per-stratum, how many courses are documented at all.

Examples:
  kodeks audit undercoding model dataset --codes X60-X85 --boundary 0.05 --out audit
  kodeks audit undercoding model dataset --codes E66 --per-stratum 25 --out audit
  kodeks audit undercoding model dataset --codes E66 --per-stratum 25 --verdicts audit/review.csv --out reviewed`,
    )
    .action((model: string, dataset: string, options: Options) =>
      runAuditCommand(model, dataset, options, async (call) => {
        const { runUndercoding } = await import("../../report/audits/run-undercoding.ts");
        const { codes, boundary, sample, perStratum, seed } = options;
        const plan = { boundary, sample, perStratum, seed };
        return runUndercoding({ ...call, ...reviewOptions(options), codes, plan });
      }),
    );
}
