import type { Estimate } from "../evaluation/evaluation-result.ts";
import { isNumber } from "./figures/frame.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** Stands for a number that is hidden, or that there is none of. */
export const noNumber = "–";

/** A share as 47.2 %. */
export function percentText(share: number | null | undefined): string {
  return isNumber(share) ? `${(share * 100).toFixed(1)} %` : noNumber;
}

/** A count as 12,345; hidden ones as a dash. */
export function countOrDash(count: number | null | undefined): string {
  return isNumber(count) ? count.toLocaleString("en") : noNumber;
}

/** An interval as 45.0–49.1, in per cent; empty where an end is not known. */
export function intervalText({ low, high }: Pick<Estimate, "low" | "high">): string {
  return isNumber(low) && isNumber(high)
    ? `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`
    : "";
}

/** A share with its interval, small. */
export function estimateCell(estimate: Estimate | undefined): Markup {
  if (estimate === undefined || !isNumber(estimate.value)) return markup`${noNumber}`;
  const interval = intervalText(estimate);
  return markup`${percentText(estimate.value)}${interval !== "" && markup` <small>${interval}</small>`}`;
}

/** A difference in percentage points with its sign and interval. */
export function differenceCell(estimate: Estimate | undefined): Markup {
  if (estimate === undefined || !isNumber(estimate.value)) return markup`${noNumber}`;
  const { value, low, high } = estimate;
  const ends =
    isNumber(low) && isNumber(high) && markup` <small>${points(low)} to ${points(high)}</small>`;
  return markup`${points(value)}${ends}`;
}

function points(share: number): string {
  const text = (share * 100).toFixed(1);
  return `${Number(text) > 0 ? "+" : ""}${text.replace("-", "−")}`;
}
