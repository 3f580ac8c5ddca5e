import { extent } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { markup } from "../markup.ts";
import type { Markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  figureWidth,
  formatNumber,
  formatPercent,
  leftAxis,
  round,
  shortNumber,
  textWidth,
  thinTicks,
} from "./frame.ts";
import type { Area, FigureText, Tick } from "./frame.ts";
import { mark } from "./marks.ts";
import { percentTicks, shareScale } from "./percent-axis.ts";

export interface CodePoint {
  readonly code: string;
  /** A count above 0 on a log scale, a share from 0 to 1 on the other. */
  readonly x: number;
  /** From 0 to 1. */
  readonly f1: number;
  /** Drawn as a cross: the model never gave it. */
  readonly neverPredicted: boolean;
}

/** Codes between two values of x, and the mean of their F1. */
export interface CodeBin {
  readonly from: number;
  readonly to: number;
  readonly codes: number;
  readonly mean: number;
}

export interface CodeScatter extends FigureText {
  readonly points: readonly CodePoint[];
  /** In order; bins without codes are left out. */
  readonly bins: readonly CodeBin[];
  readonly xKind: "count" | "share";
  readonly xLabel: string;
  /** Codes whose dots are named. */
  readonly named?: readonly string[];
}

const plotHeight = 240;

/**
 * A dot for each code and the mean of codes with similar x (the paper's Figures 2a and 2b), as an SVG string.
 *
 * @example
 * codeScatter({
 *   title: "Figure 2a", description: "…", xKind: "count", xLabel: "training courses (log scale)",
 *   points: [{ code: "I10", x: 1200, f1: 0.6, neverPredicted: false }], bins: [],
 * });
 */
export function codeScatter({
  points,
  bins,
  xKind,
  xLabel,
  named = [],
  ...text
}: CodeScatter): string {
  const top = contentTop + 44;
  const area = { left: 36, right: figureWidth - 18, top, bottom: top + plotHeight };
  const y = shareScale(area.bottom, area.top);
  const { x, ticks } = xKind === "count" ? countScale(points, area) : shareAxis(area);
  const dots = points.map(({ code, x: value, f1, neverPredicted }) => {
    const amount = xKind === "count" ? formatNumber(value) : `${formatPercent(value)} secondary`;
    const name = markup`<title>${code}: F1 ${neverPredicted ? "0, never predicted" : formatPercent(f1)}; ${amount}</title>`;
    const [cx, cy] = [round(x(value)), round(y(f1))];
    return neverPredicted
      ? markup`<path class="cross0" d="M${round(cx - 3)},${round(cy - 3)}l6,6m0,-6l-6,6">${name}</path>`
      : markup`<circle class="faint0" cx="${cx}" cy="${cy}" r="2.8">${name}</circle>`;
  });
  const middles = bins.map(({ from, to, ...bin }) => ({
    ...bin,
    from,
    to,
    at: (x(from) + x(to)) / 2,
  }));
  const path = line<(typeof middles)[number]>(
    ({ at }) => round(at),
    ({ mean }) => round(y(mean)),
  );
  const means = middles.map(
    ({ from, to, codes, mean, at }) =>
      markup`<g><title>mean F1 of ${formatNumber(codes)} codes, ${range(from, to, xKind)}: ${formatPercent(mean)}</title>${mark(1, at, y(mean), "mark1", 64)}</g>`,
  );
  const content = markup`${legend(
    points.some(({ neverPredicted }) => neverPredicted),
    bins.length > 0,
  )}
${leftAxis(area, percentTicks(y), "F1 (%)")}
${bottomAxis(area, thinTicks(ticks), xLabel)}
${dots}
<path class="line1" d="${path(middles) ?? ""}"/>${means}
${names(points, named, x, y, area)}`;
  return figureFrame(text, area.bottom + 46, content);
}

const range = (from: number, to: number, kind: "count" | "share"): string =>
  kind === "count"
    ? `${formatNumber(Math.ceil(from))}–${formatNumber(Math.floor(to))} training courses`
    : `${Math.round(from * 100)}–${Math.round(to * 100)} % secondary`;

interface Axis {
  readonly x: (value: number) => number;
  readonly ticks: readonly Tick[];
}

function countScale(points: readonly CodePoint[], area: Area): Axis {
  const [least = 1, most = 10] = extent(points, (point) => point.x);
  const x = scaleLog(
    [Math.max(1, least) / 1.15, Math.max(least * 10, most) * 1.15],
    [area.left, area.right],
  );
  const decades = x.ticks().filter((value) => /^[125]0*$/.test(String(value)));
  return { x, ticks: decades.map((value) => ({ at: x(value), label: shortNumber(value) })) };
}

function shareAxis(area: Area): Axis {
  const x = scaleLinear([0, 1], [area.left + 8, area.right - 8]);
  return { x, ticks: percentTicks(x) };
}

function legend(hasNever: boolean, hasMeans: boolean): Markup {
  const at = contentTop + 8;
  const means = hasNever ? 196 : 82;
  return markup`<g><circle class="faint0" cx="14" cy="${at}" r="2.8"/><text class="muted" x="22" y="${at + 4}">a code</text>${
    hasNever &&
    markup`<path class="cross0" d="M78,${at - 3}l6,6m0,-6l-6,6"/><text class="muted" x="90" y="${at + 4}">never predicted</text>`
  }${
    hasMeans &&
    markup`<line class="line1" x1="${means}" x2="${means + 28}" y1="${at}" y2="${at}"/>${mark(1, means + 14, at, "mark1", 64)}<text class="muted" x="${means + 34}" y="${at + 4}">mean of similar codes</text>`
  }</g>`;
}

/** Names beside their dots, as far as they do not run into each other. */
function names(
  points: readonly CodePoint[],
  named: readonly string[],
  x: (value: number) => number,
  y: (value: number) => number,
  area: Area,
): Markup[] {
  const taken: { readonly left: number; readonly right: number; readonly at: number }[] = [];
  return named.flatMap((code) => {
    const point = points.find((one) => one.code === code);
    if (point === undefined) return [];
    const [cx, cy, width] = [x(point.x), y(point.f1), textWidth(code)];
    const places = [
      { left: cx + 6, at: cy + 4 },
      { left: cx - 6 - width, at: cy + 4 },
      { left: cx - width / 2, at: cy - 8 },
      { left: cx - width / 2, at: cy + 16 },
    ].map(({ left, at }) => ({ left, right: left + width, at }));
    const place = places.find(
      ({ left, right, at }) =>
        left >= area.left &&
        right <= area.right + 8 &&
        at <= area.bottom - 2 &&
        taken.every(
          (other) => right < other.left || left > other.right || Math.abs(at - other.at) > 13,
        ),
    );
    if (place === undefined) return [];
    taken.push(place);
    return [
      markup`<circle class="whisker" cx="${round(cx)}" cy="${round(cy)}" r="3.6"/><text class="halo" x="${round(place.left)}" y="${round(place.at)}">${code}</text>`,
    ];
  });
}
