import type { PreparedItem } from "../../audit/review-items.ts";
import type { EvidenceWord } from "../../audit/explain-course.ts";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";

const around = 160;

/** A stretch of a note around its weightiest words, these marked. */
export function quote(text: string, evidence: readonly EvidenceWord[]): Markup {
  const weightiest = [...evidence].sort((a, b) => b.share - a.share)[0];
  if (weightiest === undefined) return markup`<em>no word stands out</em>`;
  const from = wordFrom(text, Math.max(0, weightiest.start - around), weightiest.start);
  const to = wordTo(text, Math.min(text.length, weightiest.end + around), weightiest.end);
  const inside = evidence.filter(({ start, end }) => start >= from && end <= to);
  const parts: Markup[] = [];
  let position = from;
  for (const { start, end } of inside) {
    parts.push(markup`${dense(text.slice(position, start))}<mark>${text.slice(start, end)}</mark>`);
    position = end;
  }
  parts.push(markup`${dense(text.slice(position, to))}`);
  return markup`${from > 0 && "… "}${parts}${to < text.length && " …"}`;
}

/** The next begin of a word, no later than `latest`. */
function wordFrom(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const ahead = text.slice(from - 1, latest).search(/\s\S/);
  return ahead < 0 ? from : from + ahead;
}

/** The last end of a word, no earlier than `earliest`. */
function wordTo(text: string, to: number, earliest: number): number {
  if (to === text.length) return to;
  const behind = text.slice(earliest, to + 1).search(/\s\S*$/);
  return behind < 0 ? to : earliest + behind;
}

/** Without empty lines, which a quote has no room for. */
const dense = (part: string): string => part.replaceAll(/\n\s*\n/g, "\n");

/** Sampled courses as quotes, each under its id and what is known of it. */
export function quoteList(
  items: readonly PreparedItem[],
  about: (item: PreparedItem) => string,
): Markup {
  const entries = items.map(
    (prepared) =>
      markup`<div class="quote"><p><strong>${prepared.item.id}</strong> ${about(prepared)}</p><blockquote>${quote(prepared.item.note, prepared.item.evidence)}</blockquote></div>\n`,
  );
  return markup`<div class="quotes">${entries}</div>\n`;
}
