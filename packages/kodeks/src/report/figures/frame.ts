import { markup, trusted } from "../markup.ts";
import type { Markup } from "../markup.ts";

/** Width of a figure, in the units of its own coordinates. */
export const figureWidth = 480;

/** A value from 0 to 1 with its interval; NaN or null where an end is not known. */
export interface RateEstimate {
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

export interface FigureText {
  /** Stands above the figure. */
  readonly title: string;
  /** What a reader who does not see the figure is told; never shown. */
  readonly description: string;
}

/** A rectangle of the figure, in its coordinates. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the content of a figure may begin, below its title. */
export const contentTop = 34;

// A page sets the variables; a figure by itself falls back to these. Selectors keep to the class,
// because a style within an SVG holds for the whole page that it stands in.
const style = trusted(`<style>
.kodeks-figure{color-scheme:light dark;color:var(--figure-text,#1c2733);font:12px/1.2 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.kodeks-figure text{fill:currentColor}
.kodeks-figure .paper{fill:var(--figure-paper,#fff)}
.kodeks-figure .title{font-size:14px;font-weight:600}
.kodeks-figure .muted{fill:var(--figure-muted,#5a6876)}
.kodeks-figure .grid{stroke:var(--figure-grid,#dfe4e9);stroke-width:1}
.kodeks-figure .axis{stroke:var(--figure-muted,#5a6876);stroke-width:1}
.kodeks-figure .bar,.kodeks-figure .dot0{fill:var(--figure-1,#2f6f9f)}
.kodeks-figure .dot1{fill:var(--figure-2,#c2571a)}
.kodeks-figure .dot2{fill:var(--figure-3,#3d7f4f)}
.kodeks-figure .line0,.kodeks-figure .line1,.kodeks-figure .line2{fill:none;stroke-width:2;stroke-linejoin:round}
.kodeks-figure .line0{stroke:var(--figure-1,#2f6f9f)}
.kodeks-figure .line1{stroke:var(--figure-2,#c2571a);stroke-dasharray:7 3}
.kodeks-figure .line2{stroke:var(--figure-3,#3d7f4f);stroke-dasharray:2 3}
.kodeks-figure .hidden{fill:none;stroke:var(--figure-muted,#5a6876);stroke-dasharray:2 2}
.kodeks-figure .mark0,.kodeks-figure .mark1,.kodeks-figure .mark2{stroke:var(--figure-back,#fff);stroke-width:.75}
.kodeks-figure .mark0{fill:var(--figure-1,#2f6f9f)}
.kodeks-figure .mark1{fill:var(--figure-2,#c2571a)}
.kodeks-figure .mark2{fill:var(--figure-3,#3d7f4f)}
.kodeks-figure .faint0{fill:var(--figure-1,#2f6f9f);fill-opacity:.4;stroke:var(--figure-1,#2f6f9f);stroke-width:.75;stroke-opacity:.8}
.kodeks-figure .cross0{fill:none;stroke:var(--figure-1,#2f6f9f);stroke-width:1.2;stroke-opacity:.8}
.kodeks-figure .hollow0{fill:var(--figure-back,#fff);stroke:var(--figure-1,#2f6f9f);stroke-width:2}
.kodeks-figure .whisker{fill:none;stroke:currentColor;stroke-width:1.25}
.kodeks-figure .thin0{fill:none;stroke:var(--figure-1,#2f6f9f);stroke-width:1;stroke-opacity:.7}
.kodeks-figure .thin1{fill:none;stroke:var(--figure-2,#c2571a);stroke-width:1;stroke-opacity:.7}
.kodeks-figure .thin2{fill:none;stroke:var(--figure-3,#3d7f4f);stroke-width:1;stroke-opacity:.7}
.kodeks-figure .strong{fill:none;stroke:currentColor;stroke-width:2.5}
.kodeks-figure .guide{fill:none;stroke:var(--figure-muted,#5a6876);stroke-width:1;stroke-dasharray:4 3}
.kodeks-figure .leader{stroke:var(--figure-muted,#5a6876);stroke-width:.75;stroke-opacity:.6}
.kodeks-figure .halo{paint-order:stroke;stroke:var(--figure-back,#fff);stroke-width:3;stroke-linejoin:round}
.kodeks-figure .small{font-size:11px}
@media (prefers-color-scheme:dark){
.kodeks-figure{color:var(--figure-text,#e4e9ee)}
.kodeks-figure .paper{fill:var(--figure-paper,#14191f)}
.kodeks-figure .muted{fill:var(--figure-muted,#9aa7b4)}
.kodeks-figure .grid{stroke:var(--figure-grid,#2c353f)}
.kodeks-figure .axis,.kodeks-figure .hidden{stroke:var(--figure-muted,#9aa7b4)}
.kodeks-figure .bar,.kodeks-figure .dot0{fill:var(--figure-1,#6db3e3)}
.kodeks-figure .dot1{fill:var(--figure-2,#f0935a)}
.kodeks-figure .dot2{fill:var(--figure-3,#7cc492)}
.kodeks-figure .mark0,.kodeks-figure .mark1,.kodeks-figure .mark2,.kodeks-figure .halo{stroke:var(--figure-back,#14191f)}
.kodeks-figure .mark0{fill:var(--figure-1,#6db3e3)}
.kodeks-figure .mark1{fill:var(--figure-2,#f0935a)}
.kodeks-figure .mark2{fill:var(--figure-3,#7cc492)}
.kodeks-figure .faint0{fill:var(--figure-1,#6db3e3);stroke:var(--figure-1,#6db3e3)}
.kodeks-figure .cross0{stroke:var(--figure-1,#6db3e3)}
.kodeks-figure .hollow0{fill:var(--figure-back,#14191f);stroke:var(--figure-1,#6db3e3)}
.kodeks-figure .thin0{stroke:var(--figure-1,#6db3e3)}
.kodeks-figure .thin1{stroke:var(--figure-2,#f0935a)}
.kodeks-figure .thin2{stroke:var(--figure-3,#7cc492)}
.kodeks-figure .guide,.kodeks-figure .leader{stroke:var(--figure-muted,#9aa7b4)}
.kodeks-figure .line0{stroke:var(--figure-1,#6db3e3)}
.kodeks-figure .line1{stroke:var(--figure-2,#f0935a)}
.kodeks-figure .line2{stroke:var(--figure-3,#7cc492)}
}
</style>`);

/** A figure as an SVG string: title, description for screen readers, styles for light and dark. */
export function figureFrame(
  text: FigureText,
  height: number,
  content: Markup,
  width: number = figureWidth,
): string {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="kodeks-figure" role="img" aria-label="${text.title}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${text.title}</title><desc>${text.description}</desc>${style}
<rect class="paper" width="${width}" height="${height}"/>
<text class="title" x="8" y="20">${fitText(text.title, width - 16, 14)}</text>
${content}
</svg>
`.markup;
}

/** A place on an axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A horizontal axis below an area: ticks, grid lines and a label with the unit. */
export function bottomAxis(area: Area, ticks: readonly Tick[], label: string): Markup {
  const middle = (area.left + area.right) / 2;
  return markup`<g>${ticks.map(
    ({ at, label }) =>
      markup`<line class="axis" x1="${round(at)}" x2="${round(at)}" y1="${area.bottom}" y2="${area.bottom + 4}"/><text class="muted" text-anchor="middle" x="${round(at)}" y="${area.bottom + 17}">${label}</text>`,
  )}<line class="axis" x1="${area.left}" x2="${area.right}" y1="${area.bottom}" y2="${area.bottom}"/><text text-anchor="middle" x="${round(middle)}" y="${area.bottom + 36}">${label}</text></g>`;
}

/** A vertical axis left of an area, its label above the ticks. */
export function leftAxis(area: Area, ticks: readonly Tick[], label: string): Markup {
  return markup`<g>${ticks.map(
    ({ at, label }) =>
      markup`<line class="grid" x1="${area.left}" x2="${area.right}" y1="${round(at)}" y2="${round(at)}"/><text class="muted" text-anchor="end" x="${area.left - 6}" y="${round(at + 4)}">${label}</text>`,
  )}<text x="8" y="${area.top - 10}">${label}</text></g>`;
}

/** Whether an axis of these values counts things, so that it has no ticks between whole numbers. */
export function countsThings(values: readonly { readonly value: number | null }[]): boolean {
  return values.every(({ value }) => value === null || Number.isInteger(value));
}

/** Ticks far enough from each other for their labels, from the first on. */
export function thinTicks(ticks: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const room = last === undefined ? 0 : (textWidth(last.label) + textWidth(tick.label)) / 2 + 8;
    if (last === undefined || Math.abs(tick.at - last.at) >= room) kept.push(tick);
  }
  return kept;
}

/** About how wide a text is; East Asian characters and emoji take twice the room. */
export function textWidth(text: string, size = 12): number {
  let units = 0;
  for (const character of text) units += wide.test(character) ? 1.05 : 0.57;
  return units * size;
}

const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}MWmw—]/u;

/** A text cut to a width, with an ellipsis. */
export function fitText(text: string, width: number, size = 12): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, size) > width) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}

/** Coordinates to a tenth, so that figures stay small and the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A share as people read it: 47.2 %. */
export function formatPercent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** A share with its interval, where it has one: 47.2 % (45.0–49.1). */
export function formatEstimate({ value, low, high }: RateEstimate): string {
  if (!isNumber(low) || !isNumber(high)) return formatPercent(value);
  return `${formatPercent(value)} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
}

/** Whether a value is there and is no NaN, which is what JSON makes null of. */
export function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A number as people read it: 12,345 or 0.123. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 1 });
}

/** A number for an axis, where room is short: 20k, 1.5M. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  if (size >= 1e4) return `${Number((value / 1e3).toPrecision(3))}k`;
  return String(Number(value.toPrecision(4)));
}
