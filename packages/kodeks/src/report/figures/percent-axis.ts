import { scaleLinear } from "d3-scale";
import type { ScaleLinear } from "d3-scale";
import type { Tick } from "./frame.ts";

/** Ticks of a scale of shares, in per cent without the sign, which the axis's label has. */
export function percentTicks(scale: ScaleLinear<number, number>, count = 5): Tick[] {
  return scale
    .ticks(count)
    .map((value) => ({ at: scale(value), label: String(Number((value * 100).toFixed(1))) }));
}

/** The scale from 0 to 100 % between two coordinates. */
export function shareScale(from: number, to: number): ScaleLinear<number, number> {
  return scaleLinear([0, 1], [from, to]);
}
