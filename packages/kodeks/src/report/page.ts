import { escapeMarkup, markup, trusted } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { pageStyle } from "./page-style.ts";

export interface Page {
  readonly title: string;
  /** What the page is about, under its title. */
  readonly lead: Markup;
  readonly sections: readonly PageSection[];
  /** Small print at the end. */
  readonly foot?: Markup;
}

export interface PageSection {
  /** Of letters, digits and hyphens; links point to it. */
  readonly id: string;
  readonly title: string;
  readonly body: readonly Markup[];
}

/**
 * A web page in one file: no scripts, nothing loaded from elsewhere, light or dark as the reader has
 * it, fit for small screens and for print.
 */
export function renderPage({ title, lead, sections, foot }: Page): string {
  const links = sections.map(
    (section) => markup`<li><a href="#${section.id}">${section.title}</a></li>`,
  );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${lead}
<nav aria-label="Sections"><ul>${links}</ul></nav>
</header>
<main>
${sections.map(
  ({ id, title, body }) => markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`,
)}</main>
${foot && markup`<footer>${foot}</footer>`}
</body>
</html>
`.markup;
}

export interface TableColumn {
  readonly title: string;
  /** Figures stand on the right. */
  readonly align?: "left" | "right";
}

/** A table; the first cell of a row is its heading. Wide tables scroll by themselves. */
export function pageTable(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly (string | Markup)[])[],
): Markup {
  const align = (index: number): Markup =>
    trusted(columns[index]?.align === "right" ? ' class="number"' : "");
  const head = columns.map(
    ({ title }, index) => markup`<th scope="col"${align(index)}>${title}</th>`,
  );
  const body = rows.map(
    (row) =>
      markup`<tr>${row.map((cell, index) =>
        index === 0
          ? markup`<th scope="row"${align(index)}>${cell}</th>`
          : markup`<td${align(index)}>${cell}</td>`,
      )}</tr>\n`,
  );
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`;
}

/** A figure made by one of the chart functions, with a caption where its title does not do. */
export function pageFigure(svg: string, caption?: string): Markup {
  const text = caption === undefined ? null : markup`<figcaption>${caption}</figcaption>`;
  return markup`<figure>${trusted(svg)}${text}</figure>
`;
}

/** The main numbers, large, each with what it counts. */
export function pageFacts(
  facts: readonly (readonly [name: string, value: string | Markup])[],
): Markup {
  const entries = facts.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  return markup`<dl class="facts">${entries}</dl>
`;
}

/** Tables and figures side by side where there is room. */
export function pageColumns(parts: readonly Markup[]): Markup {
  return markup`<div class="columns">${parts}</div>
`;
}

/** A paragraph of plain text. */
export function pageText(text: string): Markup {
  return trusted(`<p>${escapeMarkup(text)}</p>\n`);
}
