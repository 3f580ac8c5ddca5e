import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { words } from "../i18n/words.ts";

/** From values to pixels. */
export interface Axis {
  readonly label: string;
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  /** What the mark stands for, in words: shown beside the pointer and said by readers. */
  readonly text: string;
  readonly onChoose?: () => void;
}

export const plotWidth = 520;
export const plotHeight = 260;
const left = 44;
const bottom = 40;
const top = 24;
const right = 10;

export function linear(
  label: string,
  low: number,
  high: number,
  format: (v: number) => string,
  axis: "x" | "y",
): Axis {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => low + part * (high - low));
  const [from, to] = axis === "x" ? [left, plotWidth - right] : [plotHeight - bottom, top];
  return {
    label,
    at: (value) => from + ((value - low) / (high - low)) * (to - from),
    ticks: ticks.map((value) => ({ value, text: format(value) })),
  };
}

export function logarithmic(label: string, high: number, format: (v: number) => string): Axis {
  const decades = Math.max(1, Math.ceil(Math.log10(Math.max(10, high))));
  return {
    label,
    at: (value) => left + (Math.log10(Math.max(1, value)) / decades) * (plotWidth - right - left),
    ticks: Array.from({ length: decades + 1 }, (_, i) => ({
      value: 10 ** i,
      text: format(10 ** i),
    })),
  };
}

/**
 * A frame with axes. Marks are found by the pointer, the nearest one counting, and named beside it; the
 * table below holds the same for those who do not point.
 */
export function Plot(props: {
  readonly title: string;
  readonly text?: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  readonly dots?: boolean;
  readonly children?: ComponentChildren;
  readonly table: ComponentChildren;
}): JSX.Element {
  const { title, text, x, y, marks, dots = false, children, table } = props;
  const near = useSignal<Mark | null>(null);
  const find = (event: MouseEvent): void => {
    if (!(event.currentTarget instanceof SVGSVGElement)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const px = ((event.clientX - box.left) / box.width) * plotWidth;
    const py = ((event.clientY - box.top) / box.height) * plotHeight;
    let best: { readonly mark: Mark; readonly distance: number } | null = null;
    for (const mark of marks) {
      const distance = dots
        ? Math.hypot(x.at(mark.x) - px, y.at(mark.y) - py)
        : Math.abs(x.at(mark.x) - px);
      if (distance < (dots ? 18 : 30) && (best === null || distance < best.distance)) {
        best = { mark, distance };
      }
    }
    near.value = best?.mark ?? null;
  };
  const shown = near.value;
  return (
    <figure class="plot">
      <figcaption>
        <h2>{title}</h2>
        {text !== undefined && <p class="muted">{text}</p>}
      </figcaption>
      <div class="plot-frame">
        <svg
          viewBox={`0 0 ${plotWidth} ${plotHeight}`}
          role="img"
          aria-label={title}
          class={shown?.onChoose === undefined ? undefined : "choosable"}
          onMouseMove={find}
          onMouseLeave={() => (near.value = null)}
          onClick={() => near.peek()?.onChoose?.()}
        >
          {y.ticks.map(({ value, text }) => (
            <g key={value} class="grid">
              <line x1={left} x2={plotWidth - right} y1={y.at(value)} y2={y.at(value)} />
              <text x={left - 6} y={y.at(value) + 4} text-anchor="end">
                {text}
              </text>
            </g>
          ))}
          {x.ticks.map(({ value, text }) => (
            <text
              key={value}
              class="tick"
              x={x.at(value)}
              y={plotHeight - bottom + 17}
              text-anchor="middle"
            >
              {text}
            </text>
          ))}
          <text
            class="axis"
            x={(left + plotWidth - right) / 2}
            y={plotHeight - 4}
            text-anchor="middle"
          >
            {x.label}
          </text>
          <text class="axis" x={0} y={11} text-anchor="start">
            {y.label}
          </text>
          {children}
          {dots &&
            marks.map((mark) => (
              <circle
                key={`${mark.x} ${mark.y} ${mark.text}`}
                class={mark === shown ? "dot near" : "dot"}
                cx={x.at(mark.x)}
                cy={y.at(mark.y)}
                r={mark === shown ? 5.5 : 3.2}
              />
            ))}
          {!dots && shown !== null && (
            <line
              class="cursor"
              x1={x.at(shown.x)}
              x2={x.at(shown.x)}
              y1={top}
              y2={plotHeight - bottom}
            />
          )}
        </svg>
        {shown !== null && (
          <p
            class="plot-tip"
            aria-hidden="true"
            style={{
              left: `${(x.at(shown.x) / plotWidth) * 100}%`,
              top: `${((dots ? y.at(shown.y) : top) / plotHeight) * 100}%`,
            }}
            data-side={x.at(shown.x) > plotWidth / 2 ? "left" : "right"}
          >
            {shown.text}
          </p>
        )}
      </div>
      <details>
        <summary>{words.value.asTable}</summary>
        <div class="plot-table" tabIndex={0} role="region" aria-label={title}>
          {table}
        </div>
      </details>
    </figure>
  );
}

/** A line through points; gaps where a value is hidden or undefined. */
export function pathOf(
  points: readonly { readonly x: number; readonly y: number | null }[],
  x: Axis,
  y: Axis,
): string {
  let path = "";
  let pen = "M";
  for (const point of points) {
    if (point.y === null) {
      pen = "M";
      continue;
    }
    path += `${pen}${x.at(point.x).toFixed(1)} ${y.at(point.y).toFixed(1)}`;
    pen = "L";
  }
  return path;
}

/** Rows of a table, the first cell being its head. */
export function Table(props: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}): JSX.Element {
  return (
    <table class="figures-table">
      <thead>
        <tr>
          {props.heads.map((head, i) => (
            <th key={head} scope="col" class={i > 0 ? "number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={i} class="number">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
