import type { AuditedSplit } from "../../audit/audited-split.ts";
import { codeSetScores, membersOf } from "../../audit/code-set-scores.ts";
import { auditImprecise, defaultPair } from "../../audit/imprecise.ts";
import { noEstimate, wilson } from "../../audit/statistics/wilson.ts";
import type { Estimate } from "../../audit/statistics/wilson.ts";
import { auditUndocumented, reviewSimple } from "../../audit/undocumented.ts";
import { orNothing } from "./or-nothing.ts";
import { answersOf, plantedVerdicts } from "./planted-truth.ts";
import type { PlantedTruth } from "./planted-truth.ts";

/** Diabetes coded as unspecified (E14), which the model takes for a specific type (E10, E11). */
export interface DiabetesResult {
  readonly coded: number;
  /** The model predicts E14, too. */
  readonly agreed: Estimate;
  /** A specific type above 0.1, and E14 below. */
  readonly candidates: number;
  readonly imprecise: Estimate;
  /** Of those: the record names type 1 or type 2, which the patient has. */
  readonly named: Estimate;
  /** Of those: it names the type, or shows it by a medicine or a result. */
  readonly valid: Estimate;
}

/** Heart failure (I50) that was coded and that the model is not sure of. */
export interface HeartFailureResult {
  readonly coded: number;
  readonly predicted: Estimate;
  /** Scores below 0.2. */
  readonly candidates: number;
  readonly unsure: Estimate;
  /** Of those: nothing in the record shows heart failure. */
  readonly undocumented: Estimate;
  /** The same of all coded courses. */
  readonly undocumentedOfAll: Estimate;
}

/** The paper's imprecise coding, as `kodeks audit imprecise` finds it; every course is judged by the planted truth. */
export function diabetesStudy(
  audited: AuditedSplit,
  tau: number,
  truth: PlantedTruth,
  seed: number,
): DiabetesResult {
  const plan = { boundary: 0.1, sample: audited.courses.length, seed };
  const found = orNothing(() => auditImprecise(audited, defaultPair, tau, plan));
  if (found === null) {
    const none = { agreed: noEstimate, imprecise: noEstimate, named: noEstimate };
    return { coded: 0, candidates: 0, ...none, valid: noEstimate };
  }
  const { finding, sample } = found;
  const planted = plantedVerdicts(truth, defaultPair.specific, audited.courses);
  const { explicit, valid } = reviewSimple(sample, answersOf(sample, planted));
  return {
    coded: finding.coded,
    agreed: wilson(finding.agreed, finding.coded),
    candidates: finding.candidates,
    imprecise: finding.share,
    named: explicit,
    valid,
  };
}

const heartFailure = "I50";

/** The paper's coding without documentation, as `kodeks audit undocumented` finds it, judged in the same way. */
export function heartFailureStudy(
  audited: AuditedSplit,
  tau: number,
  truth: PlantedTruth,
  seed: number,
): HeartFailureResult {
  const members = orNothing(() => membersOf(heartFailure, audited.labels)) ?? [];
  const set = codeSetScores(heartFailure, members, audited);
  const planted = plantedVerdicts(truth, heartFailure, audited.courses);
  const below = (confidence: number) => {
    const plan = { confidence, sample: audited.courses.length, seed };
    const { finding, sample } = auditUndocumented(audited, set, tau, plan);
    return { finding, undocumented: reviewSimple(sample, answersOf(sample, planted)).without };
  };
  const { finding, undocumented } = below(0.2);
  return {
    coded: finding.coded,
    predicted: finding.predicted,
    candidates: finding.low,
    unsure: finding.lowShare,
    undocumented,
    // All coded courses lie below this confidence.
    undocumentedOfAll: below(Number.POSITIVE_INFINITY).undocumented,
  };
}
