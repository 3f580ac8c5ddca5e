import { extent, max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { markup } from "../markup.ts";
import {
  bottomAxis,
  contentTop,
  figureFrame,
  figureWidth,
  fitText,
  formatEstimate,
  formatNumber,
  formatPercent,
  round,
  textWidth,
  thinTicks,
} from "./frame.ts";
import type { FigureText, RateEstimate } from "./frame.ts";
import { percentTicks } from "./percent-axis.ts";

export interface DepartmentDot extends RateEstimate {
  readonly name: string;
  readonly courses: number;
}

export interface SpecialtyRow {
  readonly name: string;
  /** Median over the departments. */
  readonly median: number;
  readonly departments: readonly DepartmentDot[];
}

export interface SpecialtyDots extends FigureText {
  /** In the order of the rows, from the top. */
  readonly rows: readonly SpecialtyRow[];
  /** What is measured, with the unit. */
  readonly xLabel: string;
}

const rowHeight = 21;
const radius = 3.5;

/**
 * A row for each specialty with a dot for each of its departments and a line at their median (the paper's
 * Figure 1), as an SVG string.
 *
 * @example
 * specialtyDots({
 *   title: "Figure 1", description: "…", xLabel: "F1 micro (%)",
 *   rows: [{ name: "neurology", median: 0.5, departments: [{ name: "A", courses: 120, value: 0.5 }] }],
 * });
 */
export function specialtyDots({ rows, xLabel, ...text }: SpecialtyDots): string {
  const names = rows.map(({ name }) => fitText(name, 220));
  const top = contentTop + 26;
  const area = {
    left: Math.ceil(max(names, (name) => textWidth(name)) ?? 0) + 18,
    right: figureWidth - 62,
    top,
    bottom: top + rows.length * rowHeight + 4,
  };
  const values = rows.flatMap(({ departments, median }) => [
    median,
    ...departments.map(({ value }) => value),
  ]);
  const [least = 0, most = 1] = extent(values);
  const x = scaleLinear(
    [Math.max(0, Math.floor(least * 10 - 0.5) / 10), Math.min(1, Math.ceil(most * 10 + 0.5) / 10)],
    [area.left + 8, area.right - 8],
  );
  const ticks = thinTicks(percentTicks(x, 6));
  const grid = ticks.map(
    ({ at }) =>
      markup`<line class="grid" x1="${round(at)}" x2="${round(at)}" y1="${area.top}" y2="${area.bottom}"/>`,
  );
  const lines = rows.map(({ median, departments }, index) => {
    const middle = area.top + 2 + (index + 0.5) * rowHeight;
    const at = round(x(median));
    const dots = spreadDots(departments, x).map(
      ({ name, courses, offset, ...estimate }) =>
        markup`<circle class="faint0" cx="${round(x(estimate.value))}" cy="${round(middle + offset)}" r="${radius}"><title>${name}: ${formatEstimate(estimate)}, ${formatNumber(courses)} courses</title></circle>`,
    );
    return markup`<g><text text-anchor="end" x="${area.left - 8}" y="${round(middle + 4)}">${names[index]}</text><line class="grid" x1="${area.left}" x2="${area.right}" y1="${round(middle)}" y2="${round(middle)}"/>${dots}<line class="strong" x1="${at}" x2="${at}" y1="${round(middle - 8)}" y2="${round(middle + 8)}"/><text class="muted" text-anchor="end" x="${figureWidth - 10}" y="${round(middle + 4)}">${formatPercent(median)}</text></g>`;
  });
  const key = contentTop + 8;
  const keyLeft = area.left + 8;
  const content = markup`<g><circle class="faint0" cx="${keyLeft}" cy="${key}" r="${radius}"/><text class="muted" x="${keyLeft + 8}" y="${key + 4}">department</text><line class="strong" x1="${keyLeft + 96}" x2="${keyLeft + 96}" y1="${key - 8}" y2="${key + 8}"/><text class="muted" x="${keyLeft + 104}" y="${key + 4}">median</text><text class="muted" text-anchor="end" x="${figureWidth - 10}" y="${key + 4}">median</text></g>
${grid}
${lines}
${bottomAxis(area, ticks, xLabel)}`;
  return figureFrame(text, area.bottom + 46, content);
}

/** Dots that would hide each other are moved up and down in turn. */
function spreadDots(
  departments: readonly DepartmentDot[],
  x: (value: number) => number,
): (DepartmentDot & { readonly offset: number })[] {
  let turn = 0;
  let last = -Infinity;
  return departments
    .toSorted((a, b) => a.value - b.value)
    .map((department) => {
      const at = x(department.value);
      turn = at - last < radius * 1.5 ? turn + 1 : 0;
      last = at;
      return { ...department, offset: [0, -3.5, 3.5][turn % 3] ?? 0 };
    });
}
