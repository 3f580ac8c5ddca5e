import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ScaleLinear } from "d3-scale";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  countsThings,
  figureFrame,
  formatNumber,
  leftAxis,
  round,
  shortNumber,
  textWidth,
  thinTicks,
} from "./frame.ts";
import type { Area, FigureText, Tick } from "./frame.ts";
import { valueAxis } from "./value-axis.ts";

export interface HistogramBin {
  /** First value of the bin, and the first behind it; null for a last bin without end. */
  readonly from: number;
  readonly to: number | null;
  /** Null for a value that is hidden; `text` then stands in its place. */
  readonly value: number | null;
  readonly text?: string;
  /** What the bin is called in its tooltip, instead of its range. */
  readonly label?: string;
}

export interface Histogram extends FigureText {
  /** In order. */
  readonly bins: readonly HistogramBin[];
  /** `log` draws every bin equally wide: give bins that are so on a log scale. */
  readonly scale?: "linear" | "log";
  /** What lies along the bottom, with the unit. */
  readonly xLabel: string;
  /** What the bars measure, with the unit. */
  readonly yLabel: string;
  /** For bins of one whole number each: they are labelled in their middle. */
  readonly isDiscrete?: boolean;
}

const plotHeight = 170;

/**
 * A histogram as an SVG string.
 *
 * @example
 * histogram({
 *   title: "Codes per course", description: "…", xLabel: "codes", yLabel: "courses",
 *   bins: [{ from: 0, to: 1, value: 3 }, { from: 1, to: null, value: 9 }],
 * });
 */
export function histogram(chart: Histogram): string {
  const { bins } = chart;
  const {
    y,
    ticks: yTicks,
    area,
  } = valueAxis({
    highest: max(bins, ({ value }) => value ?? 0) ?? 0,
    isCount: countsThings(bins),
    top: contentTop + 24,
    height: plotHeight,
    ticks: 4,
  });
  const slots = placeBins(chart, area);
  const ticks = chart.scale === "log" ? logTicks(bins, slots) : bottomTicks(chart, area);
  const bars = bins.map((bin, index) => {
    const [left, right] = slots[index] ?? [0, 0];
    const width = Math.max(0.5, right - left - (right - left > 4 ? 1 : 0));
    const height = bin.value === null ? 5 : area.bottom - y(bin.value);
    const name = nameOf(bin, chart.isDiscrete ?? false);
    const value = bin.text ?? (bin.value === null ? "" : formatNumber(bin.value));
    return markup`<rect class="${bin.value === null ? "hidden" : "bar"}" x="${round(left)}" y="${round(area.bottom - height)}" width="${round(width)}" height="${round(height)}"><title>${name}: ${value}</title></rect>`;
  });
  const content = markup`${leftAxis(area, yTicks, chart.yLabel)}
${bars}
${bottomAxis(area, ticks, chart.xLabel)}`;
  return figureFrame(chart, area.bottom + 46, content);
}

type Slot = readonly [left: number, right: number];

/** Where each bin stands. */
function placeBins({ bins, scale }: Histogram, area: Area): Slot[] {
  if (scale === "log") {
    const width = (area.right - area.left) / bins.length;
    return bins.map((_, index) => [area.left + index * width, area.left + (index + 1) * width]);
  }
  const x = linearScale(bins, area);
  return bins.map(({ from, to }) => [x(from), to === null ? area.right : x(to)]);
}

/** A last bin without end is drawn as wide as the one before it. */
function linearScale(bins: readonly HistogramBin[], area: Area): ScaleLinear<number, number> {
  const [first, before, last] = [bins[0], bins.at(-2), bins.at(-1)];
  const end = last === undefined ? 1 : (last.to ?? 2 * last.from - (before?.from ?? last.from - 1));
  return scaleLinear([first?.from ?? 0, end], [area.left, area.right]);
}

function bottomTicks({ bins, isDiscrete }: Histogram, area: Area): Tick[] {
  const last = bins.at(-1);
  const x = linearScale(bins, area);
  const [low = 0, high = 1] = x.domain();
  const middle = isDiscrete === true ? 0.5 : 0;
  const ticks = x
    .ticks(8)
    .filter((value) => Number.isInteger(value) && value + middle <= high)
    .map((value) => ({ at: x(value + middle), label: shortNumber(value) }));
  const all = ticks.length > 0 ? ticks : [{ at: x(low + middle), label: shortNumber(low) }];
  if (last?.to !== null) return thinTicks(all);
  const open = { at: (x(last.from) + area.right) / 2, label: `${shortNumber(last.from)}+` };
  const room = (textWidth(open.label) + textWidth(String(last.from))) / 2 + 8;
  return [...thinTicks(all.filter(({ at }) => at <= open.at - room)), open];
}

function logTicks(bins: readonly HistogramBin[], slots: readonly Slot[]): Tick[] {
  const edges = bins.map(({ from }, index) => ({ value: from, at: slots[index]?.[0] ?? 0 }));
  const { to = null } = bins.at(-1) ?? {};
  if (to !== null) edges.push({ value: to, at: slots.at(-1)?.[1] ?? 0 });
  const decades = edges.filter(({ value }) => value <= 1 || /^10*$/.test(String(value)));
  const chosen = decades.length < 3 ? edges : decades;
  return thinTicks(chosen.map(({ value, at }) => ({ at, label: shortNumber(value) })));
}

function nameOf({ from, to, label }: HistogramBin, isDiscrete: boolean): string {
  if (label !== undefined) return label;
  if (to === null) return `${formatNumber(from)} or more`;
  if (isDiscrete && to - from === 1) return formatNumber(from);
  return `${formatNumber(from)}–${formatNumber(isDiscrete ? to - 1 : to)}`;
}
