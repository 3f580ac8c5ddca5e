import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ScaleLinear } from "d3-scale";
import { figureWidth, shortNumber, textWidth } from "./frame.ts";
import type { Area, Tick } from "./frame.ts";

export interface ValueAxis {
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly Tick[];
  /** Of the plot, beside the labels of the axis. */
  readonly area: Area;
}

/** A vertical axis from 0 to a round number at or above the highest value, with about so many ticks. */
export function valueAxis(options: {
  readonly highest: number;
  /** Counts of things have whole ticks. */
  readonly isCount: boolean;
  readonly top: number;
  readonly height: number;
  readonly ticks: number;
}): ValueAxis {
  const { highest, isCount, top, height } = options;
  const y = scaleLinear([0, highest || 1], [top + height, top]).nice(options.ticks);
  const ticks = y
    .ticks(options.ticks)
    .filter((value) => !isCount || Number.isInteger(value))
    .map((value) => ({ at: y(value), label: shortNumber(value) }));
  const left = 14 + Math.ceil(max(ticks, ({ label }) => textWidth(label)) ?? 0);
  return { y, ticks, area: { left, right: figureWidth - 24, top, bottom: top + height } };
}
