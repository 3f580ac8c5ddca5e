import { certify } from "./certify.ts";
import type { Certificate, JudgedCourses } from "./certify.ts";
import { courseConfidence } from "./course-confidence.ts";
import { fitPlatt } from "./platt.ts";
import type { PlattScaling } from "./platt.ts";
import { scoresOf, selectDocuments } from "./score-matrix.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import { chooseThreshold } from "./threshold.ts";

/** Who decides what: courses by their place in the validation split. */
export interface AutomationDivision {
  /** Courses that τ and the scaling are fitted on. */
  readonly tuning: readonly number[];
  /** Courses of other patients, one of each, that certify thresholds. */
  readonly certifying: readonly number[];
}

/** How a model codes courses by itself, as `thresholds.json` holds it. */
export interface AutomationRule {
  /** The automatic set is that of scores ≥ τ. */
  readonly tau: number;
  readonly platt: PlattScaling;
  readonly delta: number;
  readonly certified: readonly Certificate[];
}

export interface FitAutomationOptions {
  /** Error rates to certify a threshold for; each holds by itself with probability 1 − delta. */
  readonly requested: readonly number[];
  readonly delta: number;
}

/** The usual requests. */
export const usualErrors = [0.05, 0.1, 0.2, 0.3] as const;
export const usualDelta = 0.05;

/**
 * Fits τ and the scaling on the tuning courses, and certifies thresholds on the others (docs/evaluation.md). Null
 * where either part is empty or the tuning courses have no human code of the label space.
 */
export function fitAutomation(
  validation: ScoreMatrix,
  { tuning, certifying }: AutomationDivision,
  { requested, delta }: FitAutomationOptions,
): AutomationRule | null {
  if (tuning.length === 0 || certifying.length === 0) return null;
  const fitted = selectDocuments(validation, tuning);
  if (!fitted.human.some((codes) => codes.length > 0)) return null;
  const { tau } = chooseThreshold(fitted);
  const human = new Uint8Array(fitted.scores.length);
  fitted.human.forEach((codes, document) => {
    for (const label of codes) human[document * fitted.labels + label] = 1;
  });
  const platt = fitPlatt(fitted.scores, human);
  const known = judge(validation, tuning, tau, platt);
  const fresh = judge(validation, certifying, tau, platt);
  return {
    tau,
    platt,
    delta,
    certified: requested.map((error) => certify(known, fresh, { requested: error, delta })),
  };
}

/** Confidence of courses, and whether their predicted sets are exactly the human ones. */
export function judge(
  matrix: ScoreMatrix,
  documents: readonly number[],
  tau: number,
  platt: PlattScaling,
): JudgedCourses {
  return {
    confidences: Float64Array.from(documents, (document) =>
      courseConfidence(scoresOf(matrix, document), tau, platt),
    ),
    exact: Uint8Array.from(documents, (document) =>
      isExact(scoresOf(matrix, document), matrix.human[document], matrix.unseen[document], tau)
        ? 1
        : 0,
    ),
  };
}

/** Whether the set of scores ≥ τ is the human set. */
export function isExact(
  scores: Float32Array,
  human: Int32Array,
  unseen: number,
  tau: number,
): boolean {
  if (unseen > 0) return false;
  let next = 0;
  for (let label = 0; label < scores.length; label++) {
    const isHuman = next < human.length && human[next] === label;
    if (isHuman) next += 1;
    if (scores[label] >= tau !== isHuman) return false;
  }
  return true;
}
