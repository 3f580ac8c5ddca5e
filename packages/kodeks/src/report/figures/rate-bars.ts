import { scaleBand } from "d3-scale";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  formatEstimate,
  formatNumber,
  formatPercent,
  isNumber,
  leftAxis,
  round,
} from "./frame.ts";
import type { FigureText, RateEstimate } from "./frame.ts";
import { whisker } from "./marks.ts";
import { percentTicks, shareScale } from "./percent-axis.ts";

export interface RateBar extends RateEstimate {
  readonly label: string;
  /** How many the rate is of. */
  readonly count: number;
}

export interface RateBars extends FigureText {
  /** Filled and hollow in turn. */
  readonly bars: readonly RateBar[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** What is counted below each bar, as in `codes`. */
  readonly unit: string;
}

const width = 320;
const plotHeight = 220;

/**
 * A few rates with their intervals as vertical bars (the paper's Figures 3a and 3b), as an SVG string.
 *
 * @example
 * rateBars({
 *   title: "Figure 3a", description: "…", xLabel: "role", yLabel: "recall@5 (%)", unit: "codes",
 *   bars: [{ label: "primary", value: 0.93, low: 0.92, high: 0.94, count: 2300 }],
 * });
 */
export function rateBars({ bars, xLabel, yLabel, unit, ...text }: RateBars): string {
  const top = contentTop + 42;
  const area = { left: 36, right: width - 14, top, bottom: top + plotHeight };
  const y = shareScale(area.bottom, area.top);
  const x = scaleBand(
    bars.map(({ label }) => label),
    [area.left + 8, area.right - 8],
  )
    .paddingInner(0.4)
    .paddingOuter(0.3);
  const columns = bars.map(({ label, count, ...estimate }, index) => {
    if (!isNumber(estimate.value)) return null;
    const left = x(label) ?? 0;
    const middle = left + x.bandwidth() / 2;
    const height = area.bottom - y(estimate.value);
    const highest = isNumber(estimate.high) ? estimate.high : estimate.value;
    const inset = index % 2 === 0 ? 0 : 1;
    return markup`<g><title>${label}: ${formatEstimate(estimate)} of ${formatNumber(count)} ${unit}</title><rect class="${index % 2 === 0 ? "bar" : "hollow0"}" x="${round(left + inset)}" y="${round(y(estimate.value) + inset)}" width="${round(x.bandwidth() - 2 * inset)}" height="${round(Math.max(0, height - inset))}"/>${whisker(middle, estimate, y, "whisker", 6)}<text class="halo" text-anchor="middle" x="${round(middle)}" y="${round(y(highest) - 7)}">${formatPercent(estimate.value)}</text></g>`;
  });
  const ticks = bars.map(({ label }) => ({
    at: (x(label) ?? 0) + x.bandwidth() / 2,
    label,
  }));
  const counts = bars.map(
    ({ label, count }) =>
      markup`<text class="muted small" text-anchor="middle" x="${round((x(label) ?? 0) + x.bandwidth() / 2)}" y="${area.bottom + 32}">${formatNumber(count)} ${unit}</text>`,
  );
  const content = markup`${leftAxis({ ...area, top: area.top - 16 }, percentTicks(y), yLabel)}
${columns}
${bottomAxis(area, ticks, "")}${counts}<text text-anchor="middle" x="${(area.left + area.right) / 2}" y="${area.bottom + 52}">${xLabel}</text>`;
  return figureFrame(text, area.bottom + 62, content, width);
}
