/** A piece of HTML or SVG whose data is escaped. */
export interface Markup {
  readonly markup: string;
}

export type MarkupPart =
  | Markup
  | string
  | number
  | false
  | null
  | undefined
  | readonly MarkupPart[];

/**
 * Builds HTML or SVG: whatever is put in is escaped unless it is markup itself; lists are joined, and
 * null, undefined and false leave nothing.
 *
 * @example
 * markup`<p title="${'a "b"'}">${items.map((item) => markup`<b>${item}</b>`)}</p>`.markup;
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  return { markup: String.raw({ raw: strings }, ...parts.map(toText)) };
}

/** Markup written elsewhere: a figure, a style sheet. Never data. */
export function trusted(text: string): Markup {
  return { markup: text };
}

/** Text for an element or a quoted attribute of HTML or SVG. */
export function escapeMarkup(text: string): string {
  return (
    text
      // XML allows no control characters but these, not even escaped.
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
      .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;")
  );
}

function toText(part: MarkupPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeMarkup(part);
  if (typeof part === "number") return String(part);
  if (isList(part)) return part.map(toText).join("");
  return part.markup;
}

const isList = (part: Markup | readonly MarkupPart[]): part is readonly MarkupPart[] =>
  Array.isArray(part);
