// oxlint-disable no-control-regex -- terminal escapes are what this reads
// Draws coloured terminal output as an SVG picture:
//   FORCE_COLOR=1 npx kodeks code model examples/note.txt --explain | node docs/images/terminal-picture.mjs "kodeks code …" > docs/images/code.svg
import { text } from "node:stream/consumers";

const [, , command = ""] = process.argv;
const lineHeight = 19;
const charWidth = 8.4;
const margin = 18;

/** Colours by escape code: foreground of `styleText`'s styles in use. */
const colours = /** @type {Record<number, string>} */ ({ 32: "#7ee787", 33: "#f2cc60" });

/** @param {string} line */
function drawLine(line) {
  const style = { bold: false, dim: false, underline: false, colour: "" };
  let spans = "";
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const escape = /^\u001b\[(\d+)m$/.exec(part);
    if (escape === null) {
      if (part !== "") spans += span(part, style);
      continue;
    }
    const code = Number(escape[1]);
    if (code === 0) Object.assign(style, { bold: false, dim: false, underline: false, colour: "" });
    else if (code === 1) style.bold = true;
    else if (code === 2) style.dim = true;
    else if (code === 22) Object.assign(style, { bold: false, dim: false });
    else if (code === 4) style.underline = true;
    else if (code === 24) style.underline = false;
    else style.colour = colours[code] ?? "";
  }
  return spans;
}

/** @param {string} content @param {{ bold: boolean, dim: boolean, underline: boolean, colour: string }} style */
function span(content, { bold, dim, underline, colour }) {
  const attributes = [
    colour === "" ? "" : ` fill="${colour}"`,
    bold ? ' font-weight="700"' : "",
    dim ? ' fill-opacity="0.6"' : "",
    underline ? ' text-decoration="underline"' : "",
  ];
  const escaped = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<tspan${attributes.join("")}>${escaped}</tspan>`;
}

const output = (await text(process.stdin)).trimEnd().split("\n");
const lines = [`\u001b[1m$ ${command}\u001b[22m`, "", ...output];
const plain = lines.map((line) => line.replaceAll(/\u001b\[\d+m/g, ""));
const width =
  Math.ceil(Math.max(...plain.map((line) => [...line].length)) * charWidth) + 2 * margin;
const height = lines.length * lineHeight + 2 * margin;
const rows = lines.map(
  (line, i) =>
    `<text x="${margin}" y="${margin + 14 + i * lineHeight}" xml:space="preserve">${drawLine(line)}</text>`,
);
process.stdout
  .write(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Terminal: ${command.replaceAll('"', "")}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
${rows.join("\n")}
</g>
</svg>
`);
