import { markup, trusted } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** The numbers behind a figure. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A figure of a report with what is needed to draw it again. */
export interface ReportFigure {
  /** Name of its files, as in `figure-2a`. */
  readonly name: string;
  readonly svg: string;
  /** One sentence or two under the figure. */
  readonly caption: string;
  readonly table: FigureTable;
}

/**
 * A table as CSV (RFC 4180) with a line of titles; what is not known is empty.
 *
 * @example
 * toCsv({ columns: ["code", "f1"], rows: [["I10", 0.5]] }); // "code,f1\r\nI10,0.5\r\n"
 */
export function toCsv({ columns, rows }: FigureTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** A table as JSON: a list of objects. */
export function toJson({ columns, rows }: FigureTable): string {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  return `${JSON.stringify(records, null, 1)}\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null || Number.isNaN(cell)) return "";
  if (typeof cell === "number") return String(cell);
  // A spreadsheet would run a cell that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A figure with its caption and links to its numbers and its drawing, all within the page. */
export function figureWithData({ name, svg, caption, table }: ReportFigure): Markup {
  const links = [
    ["CSV", `${name}.csv`, dataLink("text/csv", toCsv(table))],
    ["JSON", `${name}.json`, dataLink("application/json", toJson(table))],
    ["SVG", `${name}.svg`, dataLink("image/svg+xml", svg)],
  ].map(
    ([kind, file, href]) =>
      markup`<a download="${file}" href="${href}" aria-label="${kind} of ${name}">${kind}</a>`,
  );
  return markup`<figure id="drawing-${name}">${trusted(svg)}<figcaption>${caption} <span class="downloads">${links}</span></figcaption></figure>
`;
}

const dataLink = (type: string, content: string): string =>
  `data:${type};charset=utf-8;base64,${Buffer.from(content, "utf8").toString("base64")}`;
