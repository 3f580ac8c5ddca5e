import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../../base/errors.ts";
import { openTable, tableEndings } from "./rows/open-table.ts";
import type { CsvOptions } from "./rows/csv-rows.ts";
import type { RowTable } from "./rows/row.ts";

/**
 * A table of a folder by its name without ending, in any case and format: `NOTE.parquet`, `note.csv.gz`, or a
 * folder `note/` of several files.
 *
 * @returns the files, sorted by name; none if the folder has no such table
 */
export async function findTable(
  folder: string,
  name: string,
  options: CsvOptions = {},
): Promise<readonly RowTable[]> {
  const entries = (await readdir(folder).catch((): string[] => [])).sort();
  for (const ending of tableEndings) {
    const entry = entries.find((entry) => entry.toLowerCase() === `${name}${ending}`);
    if (entry !== undefined) return [await openTable(join(folder, entry), options)];
  }
  const inner = entries.find((entry) => entry.toLowerCase() === name);
  if (inner === undefined || !(await stat(join(folder, inner))).isDirectory()) return [];
  const tables: RowTable[] = [];
  for (const entry of (await readdir(join(folder, inner))).sort()) {
    if (tableEndings.some((ending) => entry.toLowerCase().endsWith(ending))) {
      tables.push(await openTable(join(folder, inner, entry), options));
    }
  }
  return tables;
}

/**
 * Checks that a source folder is there.
 *
 * @throws KodeksError NOT_FOUND
 */
export async function checkFolder(folder: string, what: string): Promise<void> {
  const status = await stat(folder).catch(() => undefined);
  if (status?.isDirectory() === true) return;
  throw new KodeksError("NOT_FOUND", `there is no such folder`, {
    where: folder,
    remedy: `Give ${what}.`,
  });
}

/** The table that an importer cannot do without. */
export function missingTable(folder: string, name: string): KodeksError {
  return new KodeksError("NOT_FOUND", `the folder has no table "${name}"`, {
    where: folder,
    remedy: `Give a folder with ${name}.csv, ${name}.csv.gz, ${name}.tsv, ${name}.parquet or ${name}.jsonl.`,
  });
}
