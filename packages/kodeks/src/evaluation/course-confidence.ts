import { logitOf } from "./platt.ts";
import type { PlattScaling } from "./platt.ts";

/**
 * How likely a course's predicted set is exactly right, were codes independent: Π over predicted codes of
 * p times Π over the others of 1 − p, p Platt-scaled (docs/evaluation.md). An order of courses, not a promise: the
 * threshold on it is certified by itself.
 *
 * @param scores `[labels]`
 * @param tau predicted means score ≥ τ
 */
export function courseConfidence(
  scores: Float32Array,
  tau: number,
  { slope, intercept }: PlattScaling,
): number {
  let log = 0;
  for (let label = 0; label < scores.length; label++) {
    const z = slope * logitOf(scores[label]) + intercept;
    const signed = scores[label] >= tau ? z : -z;
    log -= Math.max(-signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)));
  }
  return Math.exp(log);
}
