import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  figureWidth,
  formatPercent,
  leftAxis,
  round,
  textWidth,
} from "./frame.ts";
import type { FigureText } from "./frame.ts";
import { mark } from "./marks.ts";
import { percentTicks } from "./percent-axis.ts";

export interface CoveragePoint {
  /** Share of courses that are accepted without review. */
  readonly coverage: number;
  /** Share of those whose codes are not exactly the human ones. */
  readonly error: number;
}

export interface CoverageCurve extends FigureText {
  /** In ascending order of coverage. */
  readonly points: readonly CoveragePoint[];
  /** An order of courses that knows which are right: no order has less error. */
  readonly oracle?: readonly CoveragePoint[];
  /** Errors that were asked for, and what the threshold certified for each accepts here. */
  readonly certified: readonly {
    readonly requested: number;
    /** Null where no threshold could be certified. */
    readonly accepted: CoveragePoint | null;
  }[];
}

const plotHeight = 240;

/**
 * The error among the courses that are coded automatically against how many they are, as an SVG string.
 *
 * @example
 * coverageCurve({
 *   title: "Selective automation", description: "…",
 *   points: [{ coverage: 0.1, error: 0.02 }, { coverage: 1, error: 0.5 }],
 *   certified: [{ requested: 0.1, accepted: { coverage: 0.3, error: 0.08 } }],
 * });
 */
export function coverageCurve({ points, oracle = [], certified, ...text }: CoverageCurve): string {
  const top = contentTop + 24;
  const area = { left: 40, right: figureWidth - 18, top, bottom: top + plotHeight };
  const x = scaleLinear([0, 1], [area.left, area.right]);
  const highest = max([...points, ...oracle], ({ error }) => error) ?? 0;
  const asked = max(certified, ({ requested }) => requested) ?? 0;
  const y = scaleLinear(
    [0, Math.min(1, Math.max(0.05, highest, asked) * 1.12)],
    [area.bottom, area.top],
  ).nice(5);
  const path = line<CoveragePoint>(
    ({ coverage }) => round(x(coverage)),
    ({ error }) => round(y(error)),
  );
  const guides = certified.map(({ requested, accepted }) => {
    const at = round(y(requested));
    const name =
      accepted === null
        ? `at most ${short(requested)} asked for: none certified`
        : `at most ${short(requested)} asked for: ${formatPercent(accepted.coverage)} accepted, ${formatPercent(accepted.error)} wrong`;
    const point = accepted && mark(1, x(accepted.coverage), y(accepted.error), "mark1", 72);
    return { at, name, point };
  });
  const drawn = guides.map(
    ({ at, name, point }): Markup =>
      markup`<g><title>${name}</title><line class="guide" x1="${area.left}" x2="${area.right}" y1="${at}" y2="${at}"/>${point}<text class="halo small" text-anchor="end" x="${area.right - 6}" y="${round(at - 5)}">${name}</text></g>`,
  );
  // Above the model's curve and below the oracle's there is nothing else.
  const early = points[Math.floor(points.length * 0.3)];
  const late = oracle.findLast(({ error }) => error < (y.domain()[1] ?? 1) * 0.6);
  const content = markup`${leftAxis(area, percentTicks(y), "wrong among the accepted (%)")}
${bottomAxis(area, percentTicks(x), "courses accepted without review (%)")}
${oracle.length > 0 && markup`<path class="line2" d="${path(oracle) ?? ""}"><title>the best possible order</title></path>`}
<path class="line0" d="${path(points) ?? ""}"><title>the model's order</title></path>
${early && markup`<text class="halo" text-anchor="end" x="${round(Math.max(x(early.coverage) - 4, area.left + 40))}" y="${round(y(early.error) - 8)}">model</text>`}
${late && markup`<text class="halo" x="${round(Math.min(x(late.coverage) + 10, area.right - textWidth("best possible")))}" y="${round(y(late.error) + 14)}">best possible</text>`}
${drawn}`;
  return figureFrame(text, area.bottom + 46, content);
}

const short = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
