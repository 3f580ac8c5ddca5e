import { writeFolder } from "../base/atomic-folder.ts";
import { writeManifest } from "../base/manifest.ts";
import type { ManifestInput } from "../base/manifest.ts";
import { writeParquetTables } from "../base/parquet-tables.ts";
import type { AddRow, WriteTablesOptions } from "../base/parquet-tables.ts";
import type { Course } from "./course.ts";
import { courseToRows } from "./course-rows.ts";
import { cohortTableNames, cohortTables } from "./tables.ts";
import type { CohortTable } from "./tables.ts";

export interface WriteCohortOptions extends Omit<WriteTablesOptions, "withTexts"> {
  readonly out: string;
  readonly force?: boolean;
  /** For the manifest: the command as called, without paths. */
  readonly command: string;
  readonly seed?: number | null;
}

/** Rows written per table. */
export type CohortCounts = Readonly<Record<CohortTable, number>>;

/** What a source tells about itself once it is read to its end. */
export type CohortOrigin = Pick<ManifestInput, "inputs" | "details">;

/**
 * Writes a cohort folder from courses that `fill` adds one by one, in memory that does not grow
 * with their number. The folder appears complete or not at all; the same courses in the same
 * order give the same Parquet bytes.
 *
 * @throws KodeksError as `writeFolder`; whatever `fill` throws.
 *
 * @example
 * await writeCohort({ out: "cohort", command: "kodeks simulate" }, async (add) => {
 *   for (const course of courses) add(course);
 *   return {};
 * });
 */
export async function writeCohort(
  options: WriteCohortOptions,
  fill: (add: (course: Course) => void) => Promise<CohortOrigin>,
): Promise<CohortCounts> {
  let counts: CohortCounts | undefined;
  await writeFolder(options.out, options, async (temporary) => {
    let origin: CohortOrigin = {};
    counts = await writeCourses(temporary, options, async (add) => {
      origin = await fill(add);
    });
    await writeManifest(temporary, {
      kind: "cohort",
      command: options.command,
      seed: options.seed ?? null,
      ...origin,
      counts,
    });
  });
  return counts as CohortCounts;
}

/** Writes the tables of a cohort (all but its manifest) into a folder. */
export async function writeCourses(
  folder: string,
  options: Omit<WriteTablesOptions, "withTexts">,
  fill: (add: (course: Course) => void) => Promise<void>,
): Promise<CohortCounts> {
  const counts = Object.fromEntries(cohortTableNames.map((table) => [table, 0])) as Record<
    CohortTable,
    number
  >;
  await writeParquetTables(folder, cohortTables, { ...options, withTexts: ["documents"] }, (add) =>
    fill((course) => addCourse(course, add, counts)),
  );
  return counts;
}

function addCourse(
  course: Course,
  add: AddRow<typeof cohortTables>,
  counts: Record<CohortTable, number>,
): void {
  const rows = courseToRows(course);
  for (const table of cohortTableNames) {
    for (const row of rows[table]) add(table, row);
    counts[table] += rows[table].length;
  }
}
