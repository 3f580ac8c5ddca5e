import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  countsThings,
  figureFrame,
  figureWidth,
  fitText,
  formatNumber,
  round,
  shortNumber,
  textWidth,
  thinTicks,
} from "./frame.ts";
import type { FigureText } from "./frame.ts";

export interface Bar {
  readonly label: string;
  /** Null for a value that is hidden; `text` then stands in its place. */
  readonly value: number | null;
  /** Stands at the bar's end instead of the value. */
  readonly text?: string;
}

export interface BarChart extends FigureText {
  readonly bars: readonly Bar[];
  /** What the bars measure, with the unit. */
  readonly axis: string;
}

const rowHeight = 20;

/**
 * Horizontal bars, one a label, in the order given, as an SVG string. Values are at least 0.
 *
 * @example
 * barChart({ title: "Sex", description: "…", axis: "courses", bars: [{ label: "F", value: 12 }] });
 */
export function barChart({ bars, axis, ...text }: BarChart): string {
  const labels = bars.map(({ label }) => fitText(label, 220));
  const values = bars.map(({ value, text }) => text ?? (value === null ? "" : formatNumber(value)));
  const area = {
    left: Math.ceil(max(labels, (label) => textWidth(label)) ?? 0) + 16,
    right: figureWidth - Math.ceil(max(values, (value) => textWidth(value)) ?? 0) - 16,
    top: contentTop,
    bottom: contentTop + bars.length * rowHeight + 4,
  };
  const scale = scaleLinear()
    .domain([0, max(bars, ({ value }) => value ?? 0) || 1])
    .range([area.left, area.right]);
  const isCount = countsThings(bars);
  const ticks = scale
    .ticks(4)
    .filter((value) => !isCount || Number.isInteger(value))
    .map((value) => ({ at: scale(value), label: shortNumber(value) }));
  const rows = bars.map(({ label, value }, index) => {
    const top = area.top + index * rowHeight;
    const end = value === null ? area.left + 14 : scale(value);
    return markup`<g><title>${label}: ${values[index]}</title><text text-anchor="end" x="${area.left - 6}" y="${top + 14}">${labels[index]}</text><rect class="${value === null ? "hidden" : "bar"}" x="${area.left}" y="${top + 3}" width="${round(end - area.left)}" height="${rowHeight - 6}"/><text class="muted" x="${round(end + 5)}" y="${top + 14}">${values[index]}</text></g>`;
  });
  const content = markup`${rows}
${bottomAxis(area, thinTicks(ticks), axis)}`;
  return figureFrame(text, area.bottom + 46, content);
}
