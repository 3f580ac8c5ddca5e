import { z } from "zod";

/**
 * What `thresholds.json` says about automation (docs/evaluation.md): Platt's scaling of scores, and for each error
 * rate the confidence from which a course may go without review. Its τ was chosen apart from the model's,
 * so that the certificate holds for the set of codes at that τ.
 */
const automationSchema = z.object({
  tau: z.number(),
  platt: z.object({ slope: z.number(), intercept: z.number() }),
  delta: z.number(),
  certified: z.array(z.object({ requested: z.number(), confidence: z.number().nullable() })),
});

/** A model's automation at one error rate. */
export interface Automation {
  readonly tau: number;
  readonly platt: { readonly slope: number; readonly intercept: number };
  readonly delta: number;
  /** The error rate that holds with probability 1 − delta. */
  readonly error: number;
  /** Least confidence of a course that goes without review; null where none could be certified. */
  readonly confidence: number | null;
}

/**
 * Automation at the most lenient certified rate that is no more lenient than `error`; null where the model
 * has none: then nothing is calibrated and every course goes to review.
 *
 * @param thresholds the content of `thresholds.json`
 */
export function automationOf(thresholds: unknown, error: number): Automation | null {
  const found = z.object({ automation: automationSchema }).safeParse(thresholds);
  if (!found.success) return null;
  const { tau, platt, delta, certified } = found.data.automation;
  const fitting = certified
    .filter(({ requested }) => requested <= error)
    .toSorted((a, b) => b.requested - a.requested);
  const best = fitting.find(({ confidence }) => confidence !== null) ?? fitting[0];
  const rate = { error: best?.requested ?? error, confidence: best?.confidence ?? null };
  return { tau, platt, delta, ...rate };
}

/** slope · logit + intercept, the logit kept finite. */
function scaled({ platt }: Automation, score: number): number {
  const inside = Math.min(Math.max(score, 1e-12), 1 - 2 ** -25);
  return platt.slope * Math.log(inside / (1 - inside)) + platt.intercept;
}

/** The probability that Platt's scaling makes of a score. */
export function calibrate(automation: Automation, score: number): number {
  return 1 / (1 + Math.exp(-scaled(automation, score)));
}

/** That the predicted set is exactly right: Π p over predicted codes times Π (1 − p) over the others. */
export function courseConfidence(automation: Automation, scores: Float32Array): number {
  let logarithm = 0;
  for (const score of scores) {
    const z = scaled(automation, score);
    const signed = score >= automation.tau ? z : -z;
    logarithm -= Math.max(-signed, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }
  return Math.exp(logarithm);
}
