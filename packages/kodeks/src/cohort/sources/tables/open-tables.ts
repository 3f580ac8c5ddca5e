import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { KodeksError } from "../../../base/errors.ts";
import { findTable } from "../find-table.ts";
import type { CsvOptions } from "../rows/csv-rows.ts";
import { shownName } from "../rows/csv-rows.ts";
import { openTable } from "../rows/open-table.ts";
import type { RowTable } from "../rows/row.ts";
import { columnOf } from "./field-values.ts";
import { mappedTables } from "./mapping.ts";
import type { MappedTable, Mapping } from "./mapping.ts";

/** A file, or several parts of one table, with all the mapped tables that it holds. */
export interface OpenedTable {
  /** As the mapping names it. */
  readonly name: string;
  readonly files: readonly RowTable[];
  readonly tables: readonly MappedTable[];
}

/** Whether a source is one file, and the folder that files are looked for in. */
export async function sourceFolder(
  source: string,
): Promise<{ readonly folder: string; readonly only: string | null }> {
  const status = await stat(source).catch(() => undefined);
  if (status === undefined) {
    throw new KodeksError("NOT_FOUND", "there is no such file or folder", {
      where: source,
      remedy: "Give a folder of tables, or one table.",
    });
  }
  if (status.isDirectory()) return { folder: source, only: null };
  return { folder: dirname(source), only: basename(source) };
}

/**
 * Opens the files of a mapping: each once, however many tables it holds.
 *
 * @throws KodeksError NOT_FOUND, BAD_TABLE, BAD_MAPPING, naming the mapping's key and the file
 */
export async function openMapped(source: string, mapping: Mapping): Promise<OpenedTable[]> {
  const { folder, only } = await sourceFolder(source);
  const byFile = new Map<
    string,
    { name: string; files: readonly RowTable[]; tables: MappedTable[] }
  >();
  for (const table of mappedTables(mapping)) {
    const name = table.file ?? only;
    if (name === null) throw badMapping(`${table.key}: names no file`, source);
    const files = await open(folder, name, table);
    for (const file of files) await checkColumns(file, table);
    const path = `${files[0]?.file}\0${JSON.stringify(table.options)}`;
    const known = byFile.get(path);
    if (known === undefined) byFile.set(path, { name, files, tables: [table] });
    else known.tables.push(table);
  }
  return [...byFile.values()];
}

async function open(
  folder: string,
  name: string,
  { key, options }: MappedTable,
): Promise<readonly RowTable[]> {
  const csv: CsvOptions = {
    ...(options?.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options?.encoding === undefined ? {} : { encoding: options.encoding }),
  };
  const path = join(folder, name);
  if ((await stat(path).catch(() => undefined))?.isFile() === true) {
    return [await openTable(path, csv)];
  }
  const found = await findTable(dirname(path), basename(path).toLowerCase(), csv);
  if (found.length > 0) return found;
  throw new KodeksError("NOT_FOUND", `${key}.file: there is no such table`, {
    where: path,
    remedy: "Correct the name in the mapping.",
  });
}

async function checkColumns(file: RowTable, table: MappedTable): Promise<void> {
  const columns = await file.columns?.();
  if (columns === undefined) return;
  const missing = missingFields(table, new Set(columns));
  if (missing.length > 0) throw missingColumns(file.file, table, missing, columns);
}

/** The fields whose column is not there. */
export function missingFields(table: MappedTable, columns: ReadonlySet<string>): string[] {
  return [...table.fields]
    .filter(([, sources]) =>
      sources.some((source) => {
        const column = columnOf(source);
        return column !== undefined && !columns.has(column);
      }),
    )
    .map(([name]) => name);
}

/** The error for fields whose column is not in a file. */
export function missingColumns(
  file: string,
  table: MappedTable,
  missing: readonly string[],
  columns: readonly string[],
): KodeksError {
  const named = missing.map((name) => `${table.key}.${name}`).join(", ");
  const list = columns.map(shownName).join(", ");
  return new KodeksError("BAD_TABLE", `${named}: the file has no such column; it has ${list}`, {
    where: file,
    remedy: "Correct the mapping, or its delimiter.",
  });
}

function badMapping(message: string, where: string): KodeksError {
  return new KodeksError("BAD_MAPPING", message, {
    where,
    remedy: 'Add "file" to the mapping.',
  });
}
