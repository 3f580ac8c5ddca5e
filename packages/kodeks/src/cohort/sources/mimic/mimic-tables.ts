import { importSource } from "../../staging/stage.ts";
import type { ImportOptions, Stage } from "../../staging/stage.ts";
import { findTable } from "../find-table.ts";
import type { ImportReport } from "../import-report.ts";
import type { RowTable } from "../rows/row.ts";
import { readGem } from "./gem.ts";
import type { Gem } from "./gem.ts";
import { idOf } from "./mimic-cells.ts";
import type { RowReader } from "./mimic-cells.ts";

/** Options of both MIMIC importers. */
export interface ImportMimicOptions extends ImportOptions {
  /** CMS's mapping of ICD-9-CM to ICD-10-CM; without it ICD-9 codes are left out. */
  readonly gem?: string;
}

/** A version of MIMIC. */
export interface MimicSource<Table extends string> {
  readonly name: string;
  readonly inputs: readonly string[];
  /** The tables, those first that others look up, with the files found for each. */
  readonly tables: ReadonlyMap<Table, readonly RowTable[]>;
  readonly readers: (stage: Stage, gem: Gem | null) => Readonly<Record<Table, RowReader>>;
}

/** Tables whose rows belong to no patient. */
const shared = new Set(["d_labitems"]);

/** Finds the files of each table, in the first of the folders that has some. */
export async function findTables<Table extends string>(
  columns: Readonly<Record<Table, readonly string[]>>,
  foldersOf: (table: Table) => readonly string[],
): Promise<Map<Table, readonly RowTable[]>> {
  const tables = new Map<Table, readonly RowTable[]>();
  for (const table of Object.keys(columns) as Table[]) {
    let found: readonly RowTable[] = [];
    for (const folder of foldersOf(table)) {
      if (found.length === 0) found = await findTable(folder, table, { columns: columns[table] });
    }
    tables.set(table, found);
  }
  return tables;
}

/** Reads the tables of a version of MIMIC, in order. */
export async function importMimic<Table extends string>(
  source: MimicSource<Table>,
  options: ImportMimicOptions,
): Promise<ImportReport> {
  const { name, inputs, tables } = source;
  const bytes = [...tables.values()].flat().reduce((sum, table) => sum + table.bytes, 0);
  const details = { icd9: options.gem === undefined ? "left out" : "mapped" };
  const { gem: gemFile } = options;
  const described = {
    name,
    inputs: gemFile === undefined ? inputs : [...inputs, gemFile],
    bytes,
    details,
  };
  return importSource(options, described, async (stage) => {
    const gem = gemFile === undefined ? null : await readGem(gemFile, stage.context);
    const readers = source.readers(stage, gem);
    for (const [table, files] of tables) {
      for (const file of files) {
        await stage.read(file, ({ values, place }) => {
          if (!shared.has(table) && !stage.wants(idOf(values, "subject_id"))) return;
          readers[table](values, place);
        });
      }
    }
  });
}
