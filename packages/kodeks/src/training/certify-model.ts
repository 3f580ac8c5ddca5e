import { dividePatients } from "../dataset/divide-patients.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import { fitAutomation, usualDelta, usualErrors } from "../evaluation/automation.ts";
import type { FitAutomationOptions } from "../evaluation/automation.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { Thresholds } from "../model/thresholds.ts";

export const usualAutomation: FitAutomationOptions = {
  requested: usualErrors,
  delta: usualDelta,
};

/**
 * The automation part of a model's thresholds, from its scores of the validation split. The patients are
 * divided by a hash of their ids, so that the same split always gives the same thresholds.
 */
export function automationOf(
  scores: ScoreMatrix,
  validation: Pick<SplitReader, "courses">,
  options: FitAutomationOptions = usualAutomation,
): Thresholds["automation"] {
  const division = dividePatients(validation.courses);
  const rule = fitAutomation(scores, division, options);
  if (rule === null) return null;
  const patientsOf = (courses: readonly number[]): number =>
    new Set(courses.map((i) => validation.courses[i].patientId)).size;
  return {
    ...rule,
    certified: [...rule.certified],
    tuningPatients: patientsOf(division.tuning),
    certifyingPatients: patientsOf(division.certifying),
  };
}
