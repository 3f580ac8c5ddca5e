import { intervalOf, resample } from "../evaluation/bootstrap.ts";
import type { BootstrapOptions, Interval } from "../evaluation/bootstrap.ts";
import { isExact } from "../evaluation/automation.ts";
import { courseConfidence } from "../evaluation/course-confidence.ts";
import { coverageCurve, oracleCoverage } from "../evaluation/coverage-curve.ts";
import type { Automation, CertifiedError } from "../evaluation/evaluation-result.ts";
import type { HumanCodes } from "../evaluation/score-matrix.ts";
import type { Automation as AutomationRule } from "../model/thresholds.ts";
import { estimateOf, jsonNumber } from "./json-figures.ts";

export interface JudgedBuilder {
  add(scores: Float32Array, course: number): void;
  finish(options: BootstrapOptions): Automation;
}

/** Judges every course of a split by a model's automation rule while it is scored. */
export function buildAutomation(
  human: HumanCodes,
  rule: AutomationRule,
  source: Automation["source"],
): JudgedBuilder {
  const confidences = new Float64Array(human.documents);
  const exact = new Uint8Array(human.documents);
  return {
    add(scores, course) {
      confidences[course] = courseConfidence(scores, rule.tau, rule.platt);
      const isRight = isExact(scores, human.human[course], human.unseen[course], rule.tau);
      exact[course] = isRight ? 1 : 0;
    },
    finish(options) {
      const { points, area, areaOracle } = coverageCurve(confidences, exact);
      const { interval, values } = shares(human.patients, confidences, exact, rule, options);
      return {
        tau: rule.tau,
        platt: rule.platt,
        source,
        tuningPatients: rule.tuningPatients,
        certifyingPatients: rule.certifyingPatients,
        delta: rule.delta,
        exactMatch: estimateOf(interval("exactMatch")),
        certified: rule.certified.map(({ requested, confidence, reason }, i): CertifiedError => {
          const oracle = oracleCoverage(confidences, exact, requested);
          return {
            requested,
            confidence,
            reason,
            coverage: estimateOf(interval(`coverage${i}`)),
            realisedError: estimateOf(interval(`error${i}`)),
            oracleCoverage: jsonNumber(oracle),
            shareOfOracle: oracle > 0 ? values[`coverage${i}`] / oracle : null,
            ceilingCoverage: jsonNumber(Math.min(1, values["exactMatch"] / (1 - requested))),
          };
        }),
        curve: points,
        areaUnderCurve: jsonNumber(area),
        areaUnderCurveOracle: jsonNumber(areaOracle),
      };
    },
  };
}

function shares(
  patients: Int32Array,
  confidences: Float64Array,
  exact: Uint8Array,
  { certified }: AutomationRule,
  options: BootstrapOptions,
) {
  const statistic = (weights: Float64Array): Record<string, number> => {
    const figures: Record<string, number> = {};
    let [courses, right] = [0, 0];
    weights.forEach((weight, i) => {
      courses += weight;
      right += weight * exact[i];
    });
    figures["exactMatch"] = right / courses;
    certified.forEach(({ confidence }, i) => {
      let [accepted, wrong] = [0, 0];
      if (confidence !== null) {
        weights.forEach((weight, course) => {
          if (confidences[course] < confidence) return;
          accepted += weight;
          wrong += weight * (1 - exact[course]);
        });
      }
      figures[`coverage${i}`] = accepted / courses;
      figures[`error${i}`] = wrong / accepted;
    });
    return figures;
  };
  const { values, samples } = resample(patients, statistic, options);
  return { values, interval: (name: string): Interval => intervalOf(values[name], samples[name]) };
}
