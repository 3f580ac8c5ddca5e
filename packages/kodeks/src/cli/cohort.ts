import { Command } from "commander";
import { folderName, wholeNumber } from "./arguments.ts";
import { runCommand } from "./run.ts";

interface DescribeOptions {
  readonly out?: string;
  readonly minimumCell: number;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function cohortCommand(): Command {
  return new Command("cohort").description("Look at a cohort folder").addCommand(describeCommand());
}

function describeCommand(): Command {
  return new Command("describe")
    .description("Show what a cohort holds: sizes, codes, texts, people, missing fields")
    .argument("<cohort>", "a cohort folder, as made by `kodeks import`")
    .option(
      "--out <folder>",
      "a report folder to make: a web page, its figures, profile.json",
      folderName,
    )
    .option(
      "--minimum-cell <n>",
      "fewest patients behind a number that is shown; 1 shows all",
      wholeNumber(1),
      5,
    )
    .option("--force", "replace the report folder if there is one")
    .option("--json", "print the profile as one JSON object")
    .option("--quiet", "show no progress")
    .addHelpText(
      "after",
      `
Numbers that fewer than 5 patients are behind are hidden ("<5"), values that fewer have are not
named, and no text of a note is shown, so that a profile can leave a secure environment. Within a
table nothing hidden can be calculated from the rest; several tables or profiles together are not
checked, so keep to the rules of whoever holds the data.

Examples:
  kodeks cohort describe cohort
  kodeks cohort describe cohort --out profile
  kodeks cohort describe cohort --json > profile.json`,
    )
    .action((cohort: string, options: DescribeOptions) =>
      runCommand(async ({ signal, onProgress, print }) => {
        const { minimumCell, out, force = false } = options;
        const settings = { minimumCell, signal, onProgress };
        const { describeCohort } = await import("../cohort/profile.ts");
        const { writeCohortReport } = await import("../report/describe-cohort.ts");
        const profile =
          out === undefined
            ? await describeCohort(cohort, settings)
            : await writeCohortReport({ ...settings, cohort, out, force });
        if (options.json) return print(`${JSON.stringify(profile)}\n`);
        const { profileView } = await import("./profile-view.ts");
        return print(profileView(profile, out));
      }, options),
    );
}
