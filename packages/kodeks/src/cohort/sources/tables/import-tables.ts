import { importSource } from "../../staging/stage.ts";
import type { ImportOptions, Stage } from "../../staging/stage.ts";
import type { ImportReport } from "../import-report.ts";
import { columnOf } from "./field-values.ts";
import type { Mapping } from "./mapping.ts";
import { missingColumns, missingFields, openMapped } from "./open-tables.ts";
import type { OpenedTable } from "./open-tables.ts";
import { createReaders } from "./table-readers.ts";

/**
 * Imports tables of any layout (CSV, TSV, Parquet, JSONL) as a mapping describes them.
 *
 * @param source a folder, or the only file
 * @throws KodeksError NOT_FOUND, BAD_MAPPING, BAD_TABLE and as `importSource`
 *
 * @example
 * await importTables("export", await readMapping("mapping.json"), { out: "cohort" });
 */
export async function importTables(
  source: string,
  mapping: Mapping,
  options: ImportOptions,
): Promise<ImportReport> {
  const opened = await openMapped(source, mapping);
  const bytes = opened.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
  const described = { name: "tables", inputs: [source], bytes, details: { mapping } };
  return importSource(options, described, (stage) => readMapped(opened, stage));
}

/** Reads opened tables into a stage. */
export async function readMapped(opened: readonly OpenedTable[], stage: Stage): Promise<void> {
  const shared = new Set(opened.filter(({ tables }) => tables.length > 1).flatMap((o) => o.tables));
  const readerOf = createReaders({ stage, isShared: (table) => shared.has(table) });
  for (const { files, tables } of opened) {
    const readers = tables.map((table) => readerOf(table));
    const mapped = new Set(
      tables.flatMap(({ fields }) => [...fields.values()].flat().map(columnOf)),
    );
    for (const file of files) {
      // JSONL says row by row which columns it has.
      const columns = await file.columns?.();
      const seen = columns === undefined ? new Set<string>() : null;
      for (const name of columns ?? []) if (!mapped.has(name)) stage.unknownField(name);
      await stage.read(file, ({ values, place }) => {
        if (seen !== null) {
          for (const name of Object.keys(values)) {
            seen.add(name);
            if (!mapped.has(name)) stage.unknownField(name);
          }
        }
        for (const read of readers) read(values, place);
      });
      if (seen === null || seen.size === 0) continue;
      for (const table of tables) {
        const missing = missingFields(table, seen);
        if (missing.length > 0) throw missingColumns(file.file, table, missing, [...seen]);
      }
    }
  }
}
