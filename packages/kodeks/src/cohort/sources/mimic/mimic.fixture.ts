import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

export type MimicCell = string | number | null;

/** A table's rows, by the columns that are filled; the layout has the others. */
export type MimicRows = readonly Readonly<Record<string, MimicCell | undefined>>[];

/**
 * Writes tables as MIMIC's CSV files, gzipped: every column of the layout in its order, text quoted.
 *
 * @param layouts the columns of each table, by path without ending
 */
export function writeMimic(
  folder: string,
  layouts: Readonly<Record<string, string>>,
  tables: Readonly<Record<string, MimicRows>>,
): void {
  for (const [path, rows] of Object.entries(tables)) {
    const columns = (layouts[path] ?? "").split(",");
    const stray = rows.flatMap(Object.keys).find((name) => !columns.includes(name));
    if (stray !== undefined) throw new Error(`${path} has no column ${stray}`);
    const lines = rows.map((row) => columns.map((name) => cell(row[name] ?? null)).join(","));
    const file = join(folder, `${path}.csv.gz`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(`${[columns.join(","), ...lines].join("\n")}\n`));
  }
}

function cell(value: MimicCell): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}
