import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
import { markup, trusted } from "../markup.ts";
import type { Markup } from "../markup.ts";
import { isNumber, round } from "./frame.ts";
import type { RateEstimate } from "./frame.ts";

// In the order in which they are easiest to tell apart when small and grey.
const shapes = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
];

/** How many shapes there are to tell series apart without colour. */
export const shapeCount = shapes.length;

/** A mark of a shape, its centre at (x, y); of equal area whatever the shape. */
export function mark(shape: number, x: number, y: number, className: string, size = 48): Markup {
  const path = symbol(shapes[shape % shapes.length], size).digits(2)() ?? "";
  return markup`<path class="${className}" transform="translate(${round(x)},${round(y)})" d="${trusted(path)}"/>`;
}

/** The vertical line of an interval; nothing where an end is not known. */
export function whisker(
  x: number,
  { low, high }: RateEstimate,
  y: (value: number) => number,
  className: string,
  capWidth = 0,
): Markup {
  if (!isNumber(low) || !isNumber(high)) return trusted("");
  const [top, bottom, at] = [round(y(high)), round(y(low)), round(x)];
  const caps =
    capWidth === 0
      ? ""
      : [top, bottom]
          .map((end) => `M${round(x - capWidth)},${end}H${round(x + capWidth)}`)
          .join("");
  return markup`<path class="${className}" d="M${at},${top}V${bottom}${caps}"/>`;
}
