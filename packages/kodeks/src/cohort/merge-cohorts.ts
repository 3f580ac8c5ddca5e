import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { openDatabase, streamRows } from "../base/duckdb.ts";
import { KodeksError } from "../base/errors.ts";
import { hashFolder, readManifest, writeManifest } from "../base/manifest.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { mergeTruth } from "./merge-truth.ts";
import { createCohortViews } from "./staging/cohort-views.ts";
import { writeSortedCohort } from "./staging/write-sorted-cohort.ts";
import type { CohortTable } from "./tables.ts";

export interface MergeOptions {
  readonly folders: readonly string[];
  readonly out: string;
  readonly force?: boolean;
  readonly memoryLimit?: string;
  readonly signal?: AbortSignal;
}

/**
 * Merges cohorts (the shards of one import, or several sources) into one, in the order of patients: shards of
 * an import become exactly the cohort that the unsharded import gives.
 *
 * @returns rows by table
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, DUPLICATE_ID (a course in two of them), EXISTS, INTERRUPTED
 */
export async function mergeCohorts(
  options: MergeOptions,
): Promise<Readonly<Record<CohortTable, number>>> {
  const { folders, out, memoryLimit, signal } = options;
  await refuseOutAround(out, folders);
  const manifests = await Promise.all(folders.map((folder) => readManifest(folder, "cohort")));
  let counts: Readonly<Record<CohortTable, number>> | undefined;
  await writeFolder(out, options, async (temporary) => {
    const spillFolder = join(temporary, "work.spill");
    const database = await openDatabase({
      spillFolder,
      ...(memoryLimit === undefined ? {} : { memoryLimit }),
    });
    try {
      const connection = await database.connect();
      await createCohortViews(connection, folders);
      for await (const [id] of streamRows(
        connection,
        "SELECT course_id FROM course_rows GROUP BY course_id HAVING count(*) > 1 LIMIT 1",
      )) {
        throw new KodeksError("DUPLICATE_ID", "a course is in two of the cohorts", {
          where: `course ${String(id)}`,
          remedy: "Give each shard once.",
        });
      }
      signal?.throwIfAborted();
      counts = await writeSortedCohort(connection, temporary, ["evidence"]);
      await mergeTruth(connection, folders, temporary);
      connection.closeSync();
    } finally {
      database.closeSync();
      await rm(spillFolder, { recursive: true, force: true });
    }
    const inputs = [];
    for (const folder of folders) inputs.push({ path: folder, sha256: await hashFolder(folder) });
    const commands = [...new Set(manifests.map(({ command }) => command))];
    await writeManifest(temporary, {
      kind: "cohort",
      command: "kodeks merge",
      inputs,
      counts,
      details: { of: commands },
    });
  });
  return counts as Readonly<Record<CohortTable, number>>;
}
