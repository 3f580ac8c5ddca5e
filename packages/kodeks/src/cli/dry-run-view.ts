import type { DryRunReport } from "../cohort/sources/tables/dry-run.ts";
import { textTable } from "./text-table.ts";

/** A dry run for a terminal: fields by file, then bad rows. */
export function dryRunText(report: DryRunReport): string {
  const parts = report.files.map(({ file, rows, badRows, fields, columnsLeftAlone }) => {
    const bad = badRows === 0 ? "" : `, ${badRows.toLocaleString("en")} of them bad`;
    const table = textTable(
      [{ title: "field" }, { title: "column" }],
      fields.map(({ field, column }) => [field, column ?? "(the same for all)"]),
    );
    const alone =
      columnsLeftAlone.length === 0 ? "" : `\ncolumns left alone: ${columnsLeftAlone.join(", ")}`;
    return `${file}: ${rows.toLocaleString("en")} rows${bad}\n${table}${alone}`;
  });
  if (report.badRows.length > 0) {
    const rows = report.badRows.map(({ file, row, column, code, message }) => [
      file,
      String(row),
      column,
      `${message} (${code})`,
    ]);
    const columns = [
      { title: "file" },
      { title: "row", align: "right" as const },
      { title: "column" },
      { title: "bad rows, the first of each file" },
    ];
    parts.push(textTable(columns, rows));
  }
  const counts = Object.entries(report.counts).map(
    ([table, count]) => `${count.toLocaleString("en")} ${names[table] ?? table}`,
  );
  const odd = Object.entries(report.warnings).map(([kind, count]) => `${count} × ${kind}`);
  if (odd.length > 0) parts.push(`note: ${odd.join(", ")}`);
  parts.push(`would import ${counts.length === 0 ? "nothing" : counts.join(", ")}`);
  return `${parts.join("\n\n")}\n`;
}

const names: Readonly<Record<string, string>> = { contacts: "courses" };
