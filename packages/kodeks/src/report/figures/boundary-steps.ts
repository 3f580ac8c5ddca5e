import { max } from "d3-array";
import { line } from "d3-shape";
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
} from "./frame.ts";
import type { FigureText } from "./frame.ts";
import { valueAxis } from "./value-axis.ts";

export interface BoundaryPoint {
  readonly boundary: number;
  readonly value: number;
  /** An interval, drawn as a line through the point. */
  readonly low?: number;
  readonly high?: number;
}

export interface BoundarySeries {
  readonly name: string;
  /** From the highest boundary down. */
  readonly points: readonly BoundaryPoint[];
  /** Points that no line joins: figures published at two boundaries say nothing of those between. */
  readonly isLoose?: boolean;
}

export interface BoundarySteps extends FigureText {
  /** At most three. One alone has no legend: the title says what it is. */
  readonly series: readonly BoundarySeries[];
  readonly yLabel: string;
  /** Top of the vertical axis; the highest value by default. */
  readonly most?: number;
}

const plotHeight = 190;

/**
 * Figures by decision boundary as an SVG string. Boundaries stand at equal distances, the strictest on the left,
 * because they are steps that a reader goes down. Counts and single points have their place here; shares that form
 * a curve are for `boundary-curve.ts`.
 *
 * @throws RangeError for more than three series
 */
export function boundarySteps({ series, yLabel, most, ...text }: BoundarySteps): string {
  if (series.length > 3) throw new RangeError("boundary steps show three series at most");
  const boundaries = [
    ...new Set(series.flatMap(({ points }) => points.map(({ boundary }) => boundary))),
  ].sort((a, b) => b - a);
  const all = series.flatMap(({ points }) => points);
  const hasLegend = series.length > 1;
  const top = contentTop + 24 + (hasLegend ? series.length * 18 : 0);
  const {
    y,
    ticks: yTicks,
    area,
  } = valueAxis({
    highest: most ?? max(all, ({ high, value }) => high ?? value) ?? 0,
    isCount: countsThings(all) && most === undefined,
    top,
    height: plotHeight,
    ticks: 5,
  });
  const step = (area.right - area.left) / Math.max(1, boundaries.length);
  const x = (boundary: number): number => area.left + (boundaries.indexOf(boundary) + 0.5) * step;
  const path = line<BoundaryPoint>(
    ({ boundary }) => round(x(boundary)),
    ({ value }) => round(y(value)),
  );
  const ticks = boundaries.map((boundary) => ({
    at: x(boundary),
    label: shortNumber(Number(boundary.toFixed(3))),
  }));
  const drawn = series.map(({ name, points, isLoose = false }, index) => {
    const marks = points.map(({ boundary, value, low, high }) => {
      const at = round(x(boundary));
      const bar =
        low !== undefined &&
        high !== undefined &&
        markup`<line class="line${index}" stroke-opacity="0.5" x1="${at}" x2="${at}" y1="${round(y(low))}" y2="${round(y(high))}"/>`;
      return markup`${bar}<circle class="dot${index}" cx="${at}" cy="${round(y(value))}" r="3.5"><title>${name}, boundary ${formatNumber(boundary)}: ${formatNumber(value)}</title></circle>`;
    });
    const legend = contentTop + 4 + index * 18;
    const key = isLoose
      ? markup`<circle class="dot${index}" cx="20" cy="${legend}" r="3.5"/>`
      : markup`<line class="line${index}" x1="8" x2="32" y1="${legend}" y2="${legend}"/>`;
    const joined = !isLoose && markup`<path class="line${index}" d="${path([...points]) ?? ""}"/>`;
    const entry = hasLegend && markup`${key}<text x="38" y="${legend + 4}">${name}</text>`;
    return markup`<g>${joined}${marks}${entry}</g>`;
  });
  const content = markup`${leftAxis(area, yTicks, yLabel)}
${bottomAxis(area, ticks, "decision boundary, lowered from left to right")}
${drawn}`;
  return figureFrame(text, area.bottom + 46, content);
}
