import { scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  figureWidth,
  formatEstimate,
  isNumber,
  leftAxis,
  round,
  textWidth,
} from "./frame.ts";
import type { FigureText, RateEstimate } from "./frame.ts";
import { mark } from "./marks.ts";
import { percentTicks, shareScale } from "./percent-axis.ts";
import { spreadLabels } from "./spread-labels.ts";

export interface BoundaryPoint extends RateEstimate {
  /** Decision boundary, above 0. */
  readonly boundary: number;
}

export interface BoundaryCurve extends FigureText {
  /** At most three, each in descending order of boundaries. */
  readonly series: readonly { readonly name: string; readonly points: readonly BoundaryPoint[] }[];
  /** Boundaries that are spoken of. */
  readonly marked: readonly number[];
}

const plotHeight = 200;

/**
 * Rates as the decision boundary is lowered, from the right (strict) to the left, as an SVG string.
 *
 * @example
 * boundaryCurve({
 *   title: "E66", description: "…", marked: [0.5, 0.1],
 *   series: [{ name: "coded cases found", points: [{ boundary: 0.5, value: 0.5 }] }],
 * });
 */
export function boundaryCurve({ series, marked, ...text }: BoundaryCurve): string {
  const top = contentTop + 40;
  const drawn = series
    .map(({ name, points }, index) => ({
      name,
      index,
      points: points.filter(({ value }) => isNumber(value)),
    }))
    .filter(({ points }) => points.length > 0);
  const labelWidth = Math.max(...drawn.map(({ name }) => textWidth(name)), 40);
  const area = {
    left: 36,
    right: figureWidth - Math.ceil(labelWidth) - 34,
    top,
    bottom: top + plotHeight,
  };
  const boundaries = drawn.flatMap(({ points }) => points.map(({ boundary }) => boundary));
  const x = scaleLog(
    [Math.min(...boundaries, 0.1), Math.max(...boundaries, 0.5)],
    [area.left + 8, area.right - 8],
  );
  const y = shareScale(area.bottom, area.top);
  const path = line<BoundaryPoint>(
    ({ boundary }) => round(x(boundary)),
    ({ value }) => round(y(value)),
  );
  const places = spreadLabels(
    drawn.map(({ points }) => ({ at: y(points[0]?.value ?? 0) })),
    15,
    area.top + 2,
    area.bottom,
  );
  const curves = drawn.map(({ name, index, points }, place) => {
    const label = area.right + 26;
    const first = points[0];
    const at = round(places[place] ?? 0);
    return markup`<g><title>${name}: ${points.map((point) => `${formatEstimate(point)} at ${point.boundary}`).join(", ")}</title><path class="line${index}" d="${path(points) ?? ""}"/>${points.map(({ boundary, value }) => mark(index, x(boundary), y(value), `mark${index}`))}<line class="leader" x1="${round(x(first.boundary) + 6)}" x2="${label - 12}" y1="${round(y(first.value))}" y2="${at}"/>${mark(index, label - 7, at, `mark${index}`)}<text x="${label}" y="${round(at + 4)}">${name}</text></g>`;
  });
  const guides = marked.map(
    (boundary) =>
      markup`<line class="guide" x1="${round(x(boundary))}" x2="${round(x(boundary))}" y1="${area.top - 6}" y2="${area.bottom}"/><text class="muted small" text-anchor="middle" x="${round(x(boundary))}" y="${area.top - 10}">${boundary}</text>`,
  );
  const ticks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
    .filter((value) => value >= (x.domain()[0] ?? 0) && value <= (x.domain()[1] ?? 1))
    .map((value) => ({ at: x(value), label: String(value) }));
  const content = markup`${leftAxis({ ...area, top: area.top - 14 }, percentTicks(y), "share (%)")}
${guides}
${bottomAxis(area, ticks, "decision boundary (log scale)")}
${curves}`;
  return figureFrame(text, area.bottom + 46, content);
}
