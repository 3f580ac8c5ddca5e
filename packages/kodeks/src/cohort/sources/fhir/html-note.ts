import { compile } from "html-to-text";

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
  selector,
  options: { uppercase: false },
}));

const convert = compile({
  wordwrap: false,
  // By default, the end of a long note would silently be cut off.
  limits: { maxInputLength: Number.MAX_SAFE_INTEGER },
  selectors: [
    ...headings,
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    // Cells stand behind each other: columns padded with blanks would tear layout tables apart.
    { selector: "tr", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: "td", format: "inlineSurround", options: { suffix: "\t" } },
    { selector: "th", format: "inlineSurround", options: { suffix: "\t" } },
  ],
});

/**
 * An HTML or XHTML note as plain text: paragraphs, list items and table rows on lines of their own, entities
 * as their characters, words in their own case, without scripts, styles, pictures and addresses of links.
 *
 * @throws RangeError for elements nested too deep
 */
export function htmlToText(html: string): string {
  return convert(html).replaceAll(/\t+$/gm, "");
}
