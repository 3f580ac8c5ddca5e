import { extent, max } from "d3-array";
import { scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  figureWidth,
  formatEstimate,
  formatNumber,
  isNumber,
  leftAxis,
  round,
  textWidth,
  thinTicks,
} from "./frame.ts";
import type { FigureText, RateEstimate } from "./frame.ts";
import { mark, whisker } from "./marks.ts";
import { percentTicks, shareScale } from "./percent-axis.ts";
import { spreadLabels } from "./spread-labels.ts";

export interface ScalingPoint extends RateEstimate {
  /** How much was learnt from, above 0. */
  readonly size: number;
}

export interface ScalingSeries {
  readonly name: string;
  /** Series of one group share a colour; the shape tells them apart. 0, 1 or 2. */
  readonly group: number;
  readonly points: readonly ScalingPoint[];
}

export interface ScalingCurve extends FigureText {
  readonly series: readonly ScalingSeries[];
  /** What the size counts, with the unit. */
  readonly xLabel: string;
}

const plotHeight = 290;

/**
 * How metrics grow with the training data (the paper's Table 1), as an SVG string: a line a metric, sizes on
 * a log scale, intervals as thin vertical lines, names at the lines' ends.
 *
 * @example
 * scalingCurve({
 *   title: "Level 3", description: "…", xLabel: "training courses (log scale)",
 *   series: [{ name: "F1 micro", group: 0, points: [{ size: 500, value: 0.31 }] }],
 * });
 */
export function scalingCurve({ series, xLabel, ...text }: ScalingCurve): string {
  const lines = series.map((one) => ({
    ...one,
    points: one.points.filter(({ value }) => isNumber(value)).toSorted((a, b) => a.size - b.size),
  }));
  const top = contentTop + 24;
  const labelWidth = Math.ceil(max(series, ({ name }) => textWidth(name)) ?? 0);
  const area = { left: 36, right: figureWidth - labelWidth - 40, top, bottom: top + plotHeight };
  const y = shareScale(area.bottom, area.top);
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ size }) => size)))].sort(
    (a, b) => a - b,
  );
  const [least = 1, most = 10] = extent(sizes);
  // A single size stands in the middle.
  const domain = least === most ? [least / 2, most * 2] : [least, most];
  const x = scaleLog(domain, [area.left + 18, area.right - 8]);
  const path = line<ScalingPoint>(
    ({ size }) => round(x(size)),
    ({ value }) => round(y(value)),
  );
  const drawn = lines.filter(({ points }) => points.length > 0);
  const places = spreadLabels(
    drawn.map(({ points }) => ({ at: y(points.at(-1)?.value ?? 0) })),
    15,
    area.top + 2,
    area.bottom,
  );
  const curves = drawn.map(({ name, group, points }, index) => {
    const last = points.at(-1) as ScalingPoint;
    const place = places[index] ?? 0;
    const label = area.right + 32;
    return markup`<g><title>${name}: ${points.map((point) => `${formatEstimate(point)} at ${formatNumber(point.size)}`).join(", ")}</title><path class="line${group}" d="${path(points) ?? ""}"/>${points.map((point) => whisker(x(point.size), point, y, `thin${group}`))}${points.map(({ size, value }) => mark(index, x(size), y(value), `mark${group}`))}<line class="leader" x1="${round(x(last.size) + 6)}" x2="${label - 14}" y1="${round(y(last.value))}" y2="${round(place)}"/>${mark(index, label - 8, place, `mark${group}`)}<text x="${label}" y="${round(place + 4)}">${name}</text></g>`;
  });
  const ticks = sizes.map((size) => ({ at: x(size), label: formatNumber(size) }));
  const content = markup`${leftAxis(area, percentTicks(y), "score (%)")}
${bottomAxis(area, thinTicks(ticks), xLabel)}
${curves}`;
  return figureFrame(text, area.bottom + 46, content);
}
