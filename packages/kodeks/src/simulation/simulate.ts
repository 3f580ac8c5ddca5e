import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { writeManifest } from "../base/manifest.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import { silent } from "../base/progress.ts";
import type { OnProgress } from "../base/progress.ts";
import { courseToRows } from "../cohort/course-rows.ts";
import { cohortTableNames, cohortTables } from "../cohort/tables.ts";
import { truthTable } from "../cohort/truth.ts";
import { simulateBatches } from "./batches.ts";
import type { Configuration } from "./configuration/schema.ts";
import { createDistribution } from "./distribution.ts";
import type { Distribution } from "./distribution.ts";
import type { Language } from "./grammar/language-grammar.ts";

export interface SimulateOptions {
  readonly out: string;
  readonly patients: number;
  readonly seed: number;
  readonly language: Language;
  readonly configuration: Configuration;
  /** Threads; 0 works in the calling one. The cohort does not depend on it. */
  readonly workers: number;
  readonly force?: boolean;
  /** DuckDB's share of the memory, as in 512MB. */
  readonly memoryLimit?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What was written. */
export interface SimulationReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly distribution: Distribution;
}

const tables = { ...cohortTables, truth: truthTable };

/**
 * Writes a simulated cohort: a cohort folder with the table `truth`, `configuration.json` and
 * `distribution.json` beside the tables. The same options (workers and memory aside) give the same
 * bytes in every file, the manifest included. Memory does not grow with the number of patients.
 *
 * @throws KodeksError EXISTS, INTERRUPTED
 *
 * @example
 * const { distribution } = await simulate({
 *   out: "cohort",
 *   patients: 5000,
 *   seed: 1,
 *   language: "en",
 *   configuration: defaultConfiguration,
 *   workers: 2,
 * });
 */
export async function simulate(options: SimulateOptions): Promise<SimulationReport> {
  const { patients, seed, language, configuration, signal, onProgress = silent } = options;
  const counts: Record<string, number> = {};
  const distribution = createDistribution(configuration);
  await writeFolder(options.out, options, async (folder) => {
    onProgress({ kind: "start", task: "simulate", total: patients, unit: "patients" });
    await writeParquetTables(
      folder,
      tables,
      { ...options, withTexts: ["documents"] },
      async (add) => {
        const world = { language, seed, configuration };
        let last = "";
        let done = 0;
        for await (const batch of simulateBatches(world, patients, options.workers, signal)) {
          for (const { course, truth } of batch) {
            const rows = courseToRows(course);
            for (const table of cohortTableNames) {
              for (const row of rows[table]) add(table, row);
              counts[table] = (counts[table] ?? 0) + rows[table].length;
            }
            for (const row of truth) add("truth", row);
            counts["truth"] = (counts["truth"] ?? 0) + truth.length;
            distribution.add(course, truth);
            if (course.patientId !== last) done += 1;
            last = course.patientId;
          }
          onProgress({ kind: "advance", done });
        }
        onProgress({ kind: "message", text: "writing the tables" });
      },
    );
    await writeJson(join(folder, "configuration.json"), configuration);
    await writeJson(join(folder, "distribution.json"), distribution.result());
    await writeManifest(folder, {
      kind: "cohort",
      command: "kodeks simulate",
      seed,
      counts,
      // The same seed gives the same bytes, whenever.
      createdAt: null,
      details: { simulated: true, language, patients },
    });
    onProgress({ kind: "end", task: "simulate" });
  });
  return { counts, distribution: distribution.result() };
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
