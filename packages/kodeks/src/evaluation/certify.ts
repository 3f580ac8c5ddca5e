import { binomialBelow } from "./binomial.ts";

/** A threshold on course confidence for a requested error. */
export interface Certificate {
  /** The error rate that must not be exceeded among accepted courses. */
  readonly requested: number;
  /** Courses of at least this confidence are accepted; null where none can be. */
  readonly confidence: number | null;
  /**
   * Why none: fewer certifying patients than a test without a single error needs, or too many errors at the
   * strictest threshold already.
   */
  readonly reason: "too-few-patients" | "error-too-high" | null;
}

export interface CertifyOptions {
  readonly requested: number;
  /** P(error among accepted > requested) ≤ delta. */
  readonly delta: number;
}

/** Confidences of courses and whether their predicted sets are exactly right, `[n]` each. */
export interface JudgedCourses {
  readonly confidences: Float64Array;
  readonly exact: Uint8Array;
}

/** Acceptance shares that may be tested: every fiftieth. */
const steps = 50;

/**
 * Certifies a threshold by fixed-sequence testing (docs/evaluation.md). Thresholds are quantiles of the *tuning*
 * courses' confidences, fixed before the certifying courses are seen, and so is the strictest of them: the
 * one at which the tuning courses speak most clearly for less error than requested. From there on, ever more
 * is accepted, each time tested on the certifying courses by an exact binomial test of "the error among
 * accepted is more than requested" at level delta; the last that passes before the first failure is taken.
 * Whatever the confidences are worth, P(error among accepted > requested) ≤ delta, as long as the certifying
 * courses are independent (one a patient) and drawn as those to be coded.
 *
 * Where the sequence begins cannot break the guarantee, and decides whether it gets anywhere: begun at a
 * handful of courses, even none wrong would prove nothing.
 */
export function certify(
  tuning: JudgedCourses,
  certifying: JudgedCourses,
  { requested, delta }: CertifyOptions,
): Certificate {
  const needed = Math.ceil(Math.log(delta) / Math.log1p(-requested));
  const none = (reason: "too-few-patients" | "error-too-high"): Certificate => ({
    requested,
    confidence: null,
    reason,
  });
  if (tuning.exact.length === 0 || certifying.exact.length < needed) {
    return none("too-few-patients");
  }
  const falling = Float64Array.from(tuning.confidences).sort().reverse();
  const thresholds = Float64Array.from({ length: steps }, (_, step) => {
    const accepted = Math.ceil(((step + 1) / steps) * falling.length);
    return falling[accepted - 1];
  });
  const tuningErrors = countAccepted(tuning, thresholds);
  const promises = tuningErrors.map(({ errors, accepted }) =>
    binomialBelow(errors, accepted, requested),
  );
  const strictest = promises.indexOf(Math.min(...promises));
  const counts = countAccepted(certifying, thresholds);
  let passed: number | null = null;
  for (let step = strictest; step < steps; step++) {
    const { errors, accepted } = counts[step];
    if (binomialBelow(errors, accepted, requested) > delta) break;
    passed = thresholds[step];
  }
  return passed === null ? none("error-too-high") : { requested, confidence: passed, reason: null };
}

/** @param thresholds falling */
function countAccepted(
  { confidences, exact }: JudgedCourses,
  thresholds: Float64Array,
): { readonly accepted: number; readonly errors: number }[] {
  const order = Array.from(confidences.keys()).sort((a, b) => confidences[b] - confidences[a]);
  let accepted = 0;
  let errors = 0;
  return Array.from(thresholds, (threshold) => {
    while (accepted < order.length && confidences[order[accepted]] >= threshold) {
      if (exact[order[accepted]] === 0) errors += 1;
      accepted += 1;
    }
    return { accepted, errors };
  });
}
