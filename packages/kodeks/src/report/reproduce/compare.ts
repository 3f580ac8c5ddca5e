/** Whether a finding of the paper shows on simulated records. */
export type Verdict = "same" | "other-size" | "opposite" | "too-small";

/** What verdicts are called. */
export const verdictTexts: Readonly<Record<Verdict, string>> = {
  same: "same sign, same order of magnitude",
  "other-size": "same sign, another order of magnitude",
  opposite: "not the same",
  "too-small": "too small to show",
};

/** An effect with its 95 % interval. */
export interface Effect {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Sets a measured effect beside the paper's. Too small to show is an effect whose interval holds both none and
 * one of the paper's order; where it holds none and nothing like the paper's, it is not the same. Of the same order of magnitude are effects within a factor of √10 either way.
 *
 * @param paper the paper's effect; its sign alone where the paper gives no number
 */
export function compareEffects(paper: number | "positive" | "negative", own: Effect): Verdict {
  const { value, low, high } = own;
  // An interval without width comes of resampling what never differs, such as no exact match at all.
  if (![value, low, high].every(Number.isFinite) || low === high) return "too-small";
  if (low <= 0 && high >= 0) {
    const least = typeof paper === "number" ? paper / Math.sqrt(10) : 0;
    return low <= least && least <= high ? "too-small" : "opposite";
  }
  const expected = typeof paper === "number" ? Math.sign(paper) : paper === "positive" ? 1 : -1;
  if (Math.sign(value) !== expected) return "opposite";
  if (typeof paper !== "number") return "same";
  return Math.abs(Math.log10(value / paper)) <= 0.5 ? "same" : "other-size";
}

/**
 * First − second, of estimates with intervals of their own. Made as if they were independent, which is wider
 * than need be for scores on the same courses.
 */
export function difference(first: Effect, second: Effect): Effect {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}

/** An effect in other units. */
export function scaled({ value, low, high }: Effect, factor: number): Effect {
  const [a, b] = [low * factor, high * factor];
  return { value: value * factor, low: Math.min(a, b), high: Math.max(a, b) };
}
