import { KodeksError } from "../base/errors.ts";
import { courseConfidence } from "../evaluation/course-confidence.ts";
import type { TrainedModel } from "../model/model-folder.ts";

/** Whether a note may be coded without review, as far as the model was certified (docs/evaluation.md). */
export interface AutomationDecision {
  readonly decision: "auto-code" | "review";
  /** The automatic set, whatever the decision. */
  readonly codes: readonly string[];
  readonly confidence: number;
  /** What the confidence must reach; null where nothing could be certified: then all is reviewed. */
  readonly boundary: number | null;
  /** Certified: at most this share of the notes so coded have another set than a human's … */
  readonly error: number;
  /** … with a probability of at least 1 − delta. */
  readonly delta: number;
}

const usualError = 0.1;

/**
 * Decides by the certified threshold for an error rate. Null where the model was never certified.
 *
 * @throws KodeksError USAGE for an error rate, asked for, that was not certified
 */
export function decideAutomation(
  { thresholds, labels }: Pick<TrainedModel, "thresholds" | "labels">,
  scores: Float32Array,
  asked?: number,
): AutomationDecision | null {
  const { automation } = thresholds;
  const error = asked ?? usualError;
  const certificate = automation?.certified.find(({ requested }) => requested === error);
  if (!automation || certificate === undefined) {
    if (asked === undefined) return null;
    const known = automation?.certified.map(({ requested }) => requested).join(", ");
    throw new KodeksError("USAGE", `the model was not certified for an error of ${asked}`, {
      remedy: `${known ? `It was for ${known}. ` : ""}Run \`kodeks certify MODEL DATASET --error ${asked}\`.`,
    });
  }
  const confidence = courseConfidence(scores, automation.tau, automation.platt);
  const boundary = certificate.confidence;
  return {
    decision: boundary !== null && confidence >= boundary ? "auto-code" : "review",
    codes: labels.codes.filter((_, label) => scores[label] >= automation.tau),
    confidence,
    boundary,
    error,
    delta: automation.delta,
  };
}
