import { Command } from "commander";
import { folderName } from "./arguments.ts";
import { runCommand } from "./run.ts";

interface Options {
  readonly out: string;
  readonly memory: string;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function mergeCommand(): Command {
  return new Command("merge")
    .description("Merge the shards of an import or a preparation, or several cohorts, into one")
    .argument("<folders...>", "cohort folders, or all the dataset shards of one cohort")
    .requiredOption("--out <folder>", "the folder to make", folderName)
    .option("--memory <size>", "memory for sorting, as in 4GB; the rest goes to disk", "512MB")
    .option("--force", "replace the folder if there is one")
    .option("--json", "print the report as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Merged shards are what the command without --shard makes.

Examples:
  kodeks merge cohort-1 cohort-2 --out cohort
  kodeks merge part-* --out dataset`,
    )
    .action((folders: string[], options: Options) =>
      runCommand(async ({ signal, onProgress, print }) => {
        const merge = {
          folders,
          out: options.out,
          memoryLimit: options.memory,
          force: options.force ?? false,
          signal,
        };
        const { readManifestOf } = await import("../base/manifest.ts");
        const { kind } = await readManifestOf(folders[0] ?? "", ["cohort", "dataset"]);
        onProgress({ kind: "start", task: "merging" });
        let courses: number;
        if (kind === "cohort") {
          const { mergeCohorts } = await import("../cohort/merge-cohorts.ts");
          ({ courses } = await mergeCohorts(merge));
        } else {
          const { mergeDatasets } = await import("../dataset/merge-datasets.ts");
          courses = await mergeDatasets(merge);
        }
        onProgress({ kind: "end", task: "merging" });
        await print(
          options.json
            ? `${JSON.stringify({ kind, courses })}\n`
            : `${courses.toLocaleString("en")} courses of ${folders.length} ${kind} folders → ${options.out}\n`,
        );
      }, options),
    );
}
