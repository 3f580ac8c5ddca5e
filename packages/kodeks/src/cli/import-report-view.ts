import type { ImportReport } from "../cohort/sources/import-report.ts";

/** How many bad records the terminal lists; `--json` has up to a thousand. */
const listed = 20;

/** What an import made, as one line. */
export function importSummary(report: ImportReport, out: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  return (
    `${count(report.courses)} courses with ${count(report.documents)} documents, ` +
    `${count(report.diagnoses)} diagnoses and ${count(report.evidence)} evidence spans → ${out}`
  );
}

/** What was odd: bad records, warnings, unknown fields. */
export function importFindings(report: ImportReport): string[] {
  const lines = report.skipped
    .slice(0, listed)
    .map(
      ({ file, line, field, code, message }) =>
        `left out ${file}:${line}${field === "" ? "" : `, field "${field}"`}: ${message} (${code})`,
    );
  const total = Object.values(report.skippedCounts).reduce((sum, count) => sum + count, 0);
  if (total > 0) {
    const kinds = Object.entries(report.skippedCounts).map(([code, count]) => `${count} ${code}`);
    lines.push(`left out ${total} bad records: ${kinds.join(", ")}`);
  }
  for (const [kind, count] of Object.entries(report.warnings))
    lines.push(`note: ${count} × ${kind}`);
  const unknown = Object.entries(report.unknownKeys).map(([key, count]) => `${key} (${count})`);
  if (unknown.length > 0) lines.push(`note: fields left alone: ${unknown.join(", ")}`);
  return lines;
}
