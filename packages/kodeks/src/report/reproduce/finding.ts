import { compareEffects } from "./compare.ts";
import type { Effect, Verdict } from "./compare.ts";

/** One of the paper's findings beside what was measured here. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  /** What the paper measured, in words and numbers. */
  readonly paper: string;
  /** The same here; empty where there was too little to measure. */
  readonly here: string;
  /** The effect that was judged, in points with its 95 % interval; empty where there is none. */
  readonly effect: string;
  readonly verdict: Verdict;
  /** Why it is too small, or what to mind. */
  readonly note: string;
}

export type Draft = Pick<Finding, "id" | "title" | "paper">;

/** A finding for which there is too little. */
export const tooSmall = ({ id, title, paper }: Draft, note: string, here = ""): Finding => ({
  id,
  title,
  paper,
  here,
  effect: "",
  verdict: "too-small",
  note,
});

/**
 * A finding with its verdict.
 *
 * @param paperEffect the paper's effect; its sign alone where the paper gives no number
 */
export function judged(
  draft: Draft,
  paperEffect: number | "positive" | "negative",
  effect: Effect,
  here: string,
  note = "",
): Finding {
  const verdict = compareEffects(paperEffect, effect);
  const unclear =
    verdict === "too-small" ? "the interval holds no effect and one like the paper's" : "";
  return {
    ...draft,
    here,
    effect: pointsWith(effect),
    verdict,
    note: unclear === "" ? note : unclear,
  };
}

export const count = (value: number): string => value.toLocaleString("en");

export const percent = (share: number | null): string =>
  share === null || Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;

/** The first of two, whose unit stands after the second. */
export const bare = (share: number | null): string => percent(share).replace(" %", "");

export const points = (share: number): string => {
  const text = (share * 100).toFixed(1);
  return `${share > 0 ? "+" : ""}${text.replace("-", "−")}`;
};

const pointsWith = ({ value, low, high }: Effect): string =>
  `${points(value)} (${points(low)} to ${points(high)})`;
