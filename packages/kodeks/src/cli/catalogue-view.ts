import type { CatalogueEntry } from "../icd10/catalogue-entry.ts";
import type { CatalogueReport } from "../icd10/import-catalogue.ts";
import { printable } from "./style.ts";
import type { Paint } from "./style.ts";
import { textTable } from "./text-table.ts";

/** Entries as a table of code and title. */
export function entryTable(entries: readonly CatalogueEntry[]): string {
  const rows = entries.map(({ code, title }) => [code, printable(title)]);
  return textTable([{ title: "code" }, { title: "title" }], rows);
}

export interface Hierarchy {
  readonly entry: CatalogueEntry | undefined;
  /** Nearest first. */
  readonly ancestors: readonly CatalogueEntry[];
  readonly children: readonly CatalogueEntry[];
}

/** An entry between what it stands under and what stands under it, each level indented. */
export function hierarchyView({ entry, ancestors, children }: Hierarchy, paint: Paint): string {
  const lines = [...ancestors].reverse().map((above, depth) => indented(above, depth));
  if (entry !== undefined) {
    lines.push(paint("bold", indented(entry, ancestors.length)) + remarks(entry));
  }
  return [...lines, ...children.map((below) => indented(below, ancestors.length + 1))].join("\n");
}

function indented({ code, title }: CatalogueEntry, depth: number): string {
  return `${"  ".repeat(depth)}${code}  ${printable(title)}`;
}

function remarks({ kind, billable, validFrom, validTo }: CatalogueEntry): string {
  const found: string[] = [];
  const isCode = kind === "category" || kind === "code";
  if (isCode && billable !== null) found.push(billable ? "billable" : "not billable");
  if (validFrom !== null) found.push(`from ${validFrom}`);
  if (validTo !== null) found.push(`to ${validTo}`);
  return found.length === 0 ? "" : `  (${found.join(", ")})`;
}

/** What an import made, and what was odd. */
export function importedCatalogue(
  report: CatalogueReport,
  out: string,
): { readonly summary: string; readonly findings: readonly string[] } {
  const count = (value: number): string => value.toLocaleString("en");
  const { counts, leftOut, duplicates } = report;
  const findings = Object.entries(leftOut).map(
    ([reason, lines]) => `left out ${count(lines)} × ${reason}`,
  );
  if (duplicates.count > 0) {
    const [first = ""] = duplicates.places;
    findings.push(
      `note: ${count(duplicates.count)} codes came again and were merged, the first at ${first}`,
    );
  }
  if (report.whoHierarchy) {
    findings.push("note: blocks or chapters that the file lacks are WHO's, with English titles");
  }
  const summary =
    `${count(counts.category)} categories and ${count(counts.code)} codes below them, ` +
    `in ${count(counts.block)} blocks and ${count(counts.chapter)} chapters → ${out}`;
  return { summary, findings };
}
