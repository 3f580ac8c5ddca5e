import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { hashFolder, writeManifest } from "../base/manifest.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { describeCohort } from "../cohort/profile.ts";
import type { CohortProfile, DescribeCohortOptions } from "../cohort/profile.ts";
import { cohortFigures } from "./cohort-figures.ts";
import { cohortPage } from "./cohort-page.ts";

export interface CohortReportOptions extends DescribeCohortOptions {
  readonly cohort: string;
  /** The report folder to make: `index.html`, a file for each figure, `profile.json`. */
  readonly out: string;
  readonly force?: boolean;
}

/**
 * Describes a cohort and writes the profile as a report folder.
 *
 * @throws KodeksError as `describeCohort` and `writeFolder`; USAGE if `out` holds the cohort.
 *
 * @example
 * await writeCohortReport({ cohort: "cohort", out: "profile" });
 */
export async function writeCohortReport(options: CohortReportOptions): Promise<CohortProfile> {
  const { cohort, out } = options;
  await refuseOutAround(out, [cohort]);
  let profile: CohortProfile | undefined;
  await writeFolder(out, options, async (temporary) => {
    profile = await describeCohort(cohort, options);
    const figures = cohortFigures(profile);
    for (const [name, svg] of Object.entries(figures)) {
      await writeFile(join(temporary, `${name}.svg`), svg);
    }
    await writeFile(join(temporary, "index.html"), cohortPage(profile, figures));
    await writeFile(join(temporary, "profile.json"), `${JSON.stringify(profile, null, 2)}\n`);
    await writeManifest(temporary, {
      kind: "report",
      command: "kodeks cohort describe",
      inputs: [{ path: cohort, sha256: await hashFolder(cohort) }],
      details: { minimumCell: profile.minimumCell },
    });
  });
  return profile as CohortProfile;
}
