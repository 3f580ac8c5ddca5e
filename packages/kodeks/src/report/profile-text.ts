import { quantileShares } from "../cohort/profile/distribution.ts";
import type { QuantileName, Summary } from "../cohort/profile/distribution.ts";
import type { Count } from "../cohort/profile/small-cells.ts";

// How a profile's figures read, on the page as in the terminal.

/** A count with thousands separated, or what stands for a hidden one. */
export const countText = (count: Count): string =>
  typeof count === "number" ? count.toLocaleString("en") : count;

/** A share in per cent; empty where hidden. */
export function shareText(share: number | null): string {
  return share === null ? "" : `${(share * 100).toFixed(1)} %`;
}

/** A mean or quantile; a dash where hidden. */
export function numberText(value: number | null): string {
  if (value === null) return "–";
  return value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
}

const quantileNames = Object.keys(quantileShares) as readonly QuantileName[];

/** The headings of `summaryCells`. */
export const summaryTitles = [
  "mean",
  ...quantileNames.map((name) => (name === "p50" ? "median" : `${name.slice(1)} %`)),
];

export function summaryCells({ mean, quantiles }: Summary): string[] {
  return [mean, ...quantileNames.map((name) => quantiles[name])].map(numberText);
}

/** What hidden numbers mean, for people. */
export function hiddenText(minimumCell: number): string {
  if (minimumCell <= 1) return "Small numbers are not hidden.";
  return (
    `<${minimumCell} stands for a number that fewer than ${minimumCell} patients are behind, ` +
    `≥${minimumCell} for one that is hidden because such a number could be calculated from it.`
  );
}
