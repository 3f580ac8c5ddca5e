import type { Estimate } from "../../audit/statistics/wilson.ts";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";
import { pageColumns, pageFacts, pageFigure, pageTable, pageText, renderPage } from "../page.ts";
import type { TableColumn } from "../page.ts";

export interface AuditTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface AuditSection {
  readonly id: string;
  readonly title: string;
  readonly text?: readonly string[];
  readonly tables?: readonly AuditTable[];
  /** SVG by file name. */
  readonly figures?: Readonly<Record<string, string>>;
  /** Quotes of notes; never printed on a terminal. */
  readonly quotes?: readonly Markup[];
}

/** A main number, and what it counts. */
export type Fact = readonly [name: string, value: string];

/**
 * What an audit has to say, with small numbers already hidden: the page, the terminal and `audit.json` are all
 * made of it, so that none of them tells more than the others.
 */
export interface AuditView {
  readonly title: string;
  readonly lead: readonly string[];
  readonly facts: readonly Fact[];
  readonly sections: readonly AuditSection[];
  /** Whose text the page shows, where it is told otherwise than by its quotes. */
  readonly privacy?: string;
}

/** The page of an audit, in one file. */
export function auditPage({ title, lead, facts, sections, privacy }: AuditView): string {
  const hasQuotes = sections.some(({ quotes = [] }) => quotes.length > 0);
  const usual = hasQuotes
    ? "This page quotes patients' notes. It must stay where the notes may be; --no-text makes a page without quotes."
    : "This page names no patient and quotes no note.";
  const shown = facts.map(([name, value]) => [name, cellOf(value)] as const);
  return renderPage({
    title,
    lead: markup`${lead.map(pageText)}${pageText(privacy ?? usual)}${pageFacts(shown)}`,
    sections: sections.map(({ id, title, text = [], tables = [], figures = {}, quotes = [] }) => ({
      id,
      title,
      body: [
        ...text.map(pageText),
        ...(Object.keys(figures).length === 0
          ? []
          : [pageColumns(Object.values(figures).map((svg) => pageFigure(svg)))]),
        ...filled(tables).map(({ caption, columns, rows }) =>
          pageTable(
            caption,
            columns,
            rows.map((row) => row.map(cellOf)),
          ),
        ),
        ...quotes,
      ],
    })),
    foot: pageText(
      "Intervals are 95 %: Wilson's for shares of a sample, by draws from Beta for totals over strata. “Paper” is Edin et al. (2026), on 270,000 Danish patients; its figures stand beside these to be compared, not to be met.",
    ),
  });
}

/** A table without rows is not shown; the text around it says why. */
const filled = (tables: readonly AuditTable[]): AuditTable[] =>
  tables.filter(({ rows }) => rows.length > 0);

/** An interval stands small after its estimate, so that narrow screens can put it below. */
function cellOf(text: string): string | Markup {
  const [, estimate, interval] = /^(\S+(?: %)?) \((\S+–\S+)\)$/.exec(text) ?? [];
  return estimate === undefined ? text : markup`${estimate} <small>${interval}</small>`;
}

export const right = (title: string): TableColumn => ({ title, align: "right" });

/** Numbers hidden that fewer than a number of patients are behind. */
export interface Hider {
  /** A count, of so many patients; by default as many as the count. */
  readonly count: (count: number, patients?: number) => string;
  /** Whether a count may be shown. */
  readonly isShown: (count: number, patients?: number) => boolean;
}

/** Hides counts of 1 to `below` - 1 patients, and nothing for 1 or less. */
export function hideBelow(below: number): Hider {
  const isShown = (count: number, patients = count): boolean => patients === 0 || patients >= below;
  return {
    isShown,
    count: (count, patients = count) =>
      isShown(count, patients) ? count.toLocaleString("en") : `<${below}`,
  };
}

/**
 * Of counts that only grow, those that may be shown: one is hidden with the small ones, too, where it differs from
 * the one before by so little that the difference would tell.
 */
export function hideGrowing(counts: readonly number[], hider: Hider): boolean[] {
  let last = 0;
  return counts.map((count) => {
    const isShown = hider.isShown(count) && hider.isShown(count - last);
    if (isShown) last = count;
    return isShown;
  });
}

export const percentText = (share: number): string =>
  Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;

/** An estimate of a share with its interval. */
export function shareEstimateText({ value, low, high }: Estimate): string {
  if (Number.isNaN(value)) return "–";
  return `${percentText(value)} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
}

/** An estimated share as a fact. */
export function shareFact(name: string, share: Estimate, isShown: boolean): Fact {
  return [name, isShown ? shareEstimateText(share) : "hidden"];
}

/** An estimate of a number of courses with its interval. */
export function totalEstimateText({ value, low, high }: Estimate): string {
  if (Number.isNaN(value)) return "–";
  const text = (number: number): string => Math.round(number).toLocaleString("en");
  return `${text(value)} (${text(low)}–${text(high)})`;
}

export const boundaryText = (boundary: number): string => String(Number(boundary.toPrecision(3)));
