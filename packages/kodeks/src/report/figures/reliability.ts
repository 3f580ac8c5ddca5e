import { max } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  formatEstimate,
  formatNumber,
  formatPercent,
  leftAxis,
  round,
  shortNumber,
} from "./frame.ts";
import type { FigureText, RateEstimate } from "./frame.ts";
import { mark, whisker } from "./marks.ts";
import { percentTicks, shareScale } from "./percent-axis.ts";

/** Suggestions with scores between two values. */
export interface ReliabilityBin extends RateEstimate {
  readonly from: number;
  readonly to: number;
  /** Mean of their scores. */
  readonly score: number;
  readonly count: number;
}

export interface Reliability extends FigureText {
  /** In order, those without suggestions left out. `value` is the share that humans coded. */
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance between score and share, weighted by counts. */
  readonly expectedError?: number;
}

const width = 400;
const plotHeight = 270;
const countHeight = 56;

/**
 * A reliability diagram as an SVG string: how often suggestions of each score were coded, and below how many
 * there are.
 *
 * @example
 * reliability({
 *   title: "Calibration", description: "…", expectedError: 0.01,
 *   bins: [{ from: 0, to: 0.1, score: 0.02, value: 0.03, count: 9000 }],
 * });
 */
export function reliability({ bins, expectedError, ...text }: Reliability): string {
  const top = contentTop + 24;
  const area = { left: 40, right: width - 16, top, bottom: top + plotHeight };
  const below = { ...area, top: area.bottom + 30, bottom: area.bottom + 30 + countHeight };
  const x = scaleLinear([0, 1], [area.left, area.right]);
  const y = shareScale(area.bottom, area.top);
  const path = line<ReliabilityBin>(
    ({ score }) => round(x(score)),
    ({ value }) => round(y(value)),
  );
  const points = bins.map(
    (bin) =>
      markup`<g><title>scores ${bin.from.toFixed(2)}–${bin.to.toFixed(2)}, mean ${formatPercent(bin.score)}: ${formatEstimate(bin)} coded, ${formatNumber(bin.count)} suggestions</title>${whisker(x(bin.score), bin, y, "thin0")}${mark(0, x(bin.score), y(bin.value), "mark0", 60)}</g>`,
  );
  const most = Math.max(10, max(bins, ({ count }) => count) ?? 10);
  const height = scaleLog([0.8, most], [0, countHeight]);
  const bars = bins.map(({ from, to, count }) => {
    const tall = count > 0 ? height(count) : 0;
    return markup`<rect class="bar" x="${round(x(from) + 0.5)}" y="${round(below.bottom - tall)}" width="${round(Math.max(0.5, x(to) - x(from) - 1))}" height="${round(tall)}"><title>${formatNumber(count)}</title></rect>`;
  });
  const countTicks = [1, most].map((value) => ({
    at: below.bottom - height(value),
    label: shortNumber(Number(value.toPrecision(2))),
  }));
  const content = markup`${leftAxis(area, percentTicks(y), "coded by humans (%)")}
<line class="guide" x1="${area.left}" x2="${area.right}" y1="${area.bottom}" y2="${area.top}"/><text class="muted small" text-anchor="end" x="${area.right - 26}" y="${area.top + 14}">perfectly calibrated</text>
<path class="line0" d="${path(bins) ?? ""}"/>${points}
${expectedError !== undefined && markup`<text class="halo" text-anchor="end" x="${area.right - 6}" y="${area.bottom - 12}">expected calibration error ${formatPercent(expectedError)}</text>`}
<line class="axis" x1="${area.left}" x2="${area.right}" y1="${area.bottom}" y2="${area.bottom}"/>
${leftAxis(below, countTicks, "suggestions (log scale)")}
${bars}
${bottomAxis(below, percentTicks(x), "score of the suggestion (%)")}`;
  return figureFrame(text, below.bottom + 46, content, width);
}
