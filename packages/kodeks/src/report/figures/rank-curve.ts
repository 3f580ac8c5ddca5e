import { extent, max } from "d3-array";
import { scaleLog } from "d3-scale";
import type { ScaleLogarithmic } from "d3-scale";
import { line } from "d3-shape";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  figureWidth,
  formatNumber,
  leftAxis,
  round,
  shortNumber,
  textWidth,
  thinTicks,
} from "./frame.ts";
import type { FigureText, Tick } from "./frame.ts";

export interface RankPoint {
  /** From 1. */
  readonly rank: number;
  /** Above 0. */
  readonly count: number;
}

export interface RankSeries {
  readonly name: string;
  /** In the order of ranks. */
  readonly points: readonly RankPoint[];
}

export interface RankCurve extends FigureText {
  /** At most three. */
  readonly series: readonly RankSeries[];
  readonly xLabel: string;
  /** What is counted, with the unit. */
  readonly yLabel: string;
}

const plotHeight = 220;

/**
 * Counts by rank, both on log scales, as an SVG string: the long tail of a frequency list.
 *
 * @throws RangeError for more than three series.
 *
 * @example
 * rankCurve({
 *   title: "Frequency of codes", description: "…", xLabel: "rank", yLabel: "courses",
 *   series: [{ name: "full codes", points: [{ rank: 1, count: 90 }, { rank: 2, count: 40 }] }],
 * });
 */
export function rankCurve({ series, xLabel, yLabel, ...text }: RankCurve): string {
  if (series.length > 3) throw new RangeError("a rank curve shows three series at most");
  const points = series.flatMap((one) => one.points);
  const [least = 1, most = 10] = extent(points, ({ count }) => count);
  const floor = 10 ** Math.floor(Math.log10(least));
  const ceiling = Math.max(floor * 10, most);
  const top = contentTop + 24 + series.length * 18;
  const y = scaleLog([floor, ceiling], [top + plotHeight, top]);
  const yTicks = logTicks(y);
  const area = {
    left: 14 + Math.ceil(max(yTicks, ({ label }) => textWidth(label)) ?? 0),
    right: figureWidth - 24,
    top,
    bottom: top + plotHeight,
  };
  const x = scaleLog(
    [1, Math.max(10, max(points, ({ rank }) => rank) ?? 10)],
    [area.left, area.right],
  );
  const path = line<RankPoint>(
    ({ rank }) => round(x(rank)),
    ({ count }) => round(y(count)),
  );
  const curves = series.map(({ name, points }, index) => {
    const dots = points.map(
      ({ rank, count }) =>
        markup`<circle class="dot${index}" cx="${round(x(rank))}" cy="${round(y(count))}" r="2"/>`,
    );
    const legend = contentTop + 4 + index * 18;
    return markup`<g><title>${name}: ${points.length === 0 ? "none" : pointName(points)}</title><path class="line${index}" d="${path(points) ?? ""}"/>${dots}<line class="line${index}" x1="8" x2="32" y1="${legend}" y2="${legend}"/><text x="38" y="${legend + 4}">${name}</text></g>`;
  });
  const content = markup`${leftAxis(area, yTicks, yLabel)}
${bottomAxis(area, thinTicks(logTicks(x)), xLabel)}
${curves}`;
  return figureFrame(text, area.bottom + 46, content);
}

function pointName(points: readonly RankPoint[]): string {
  const [first, last] = [points[0], points.at(-1)] as [RankPoint, RankPoint];
  return `from ${formatNumber(first.count)} at rank ${formatNumber(first.rank)} to ${formatNumber(last.count)} at rank ${formatNumber(last.rank)}`;
}

/** Powers of ten; within less than two of them also twice and five times. */
function logTicks(scale: ScaleLogarithmic<number, number>): Tick[] {
  const [low = 1, high = 10] = scale.domain();
  const steps = high / low >= 100 ? [1] : [1, 2, 5];
  const first = Math.floor(Math.log10(low));
  return Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, index) => first + index,
  )
    .flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(1))))
    .filter((value) => value >= low && value <= high)
    .map((value) => ({ at: scale(value), label: shortNumber(value) }));
}
