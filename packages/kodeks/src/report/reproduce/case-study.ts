import type { AuditedSplit } from "../../audit/audited-split.ts";
import { paperBoundaries } from "../../audit/boundary-sweep.ts";
import type { SweepRow } from "../../audit/boundary-sweep.ts";
import { codeSetScores, membersOf } from "../../audit/code-set-scores.ts";
import { drawSample } from "../../audit/review-sample.ts";
import { wilson } from "../../audit/statistics/wilson.ts";
import type { Estimate } from "../../audit/statistics/wilson.ts";
import { auditUndercoding, reviewUndercoding, undercodingStrata } from "../../audit/undercoding.ts";
import type {
  UndercodingFinding,
  UndercodingPlan,
  UndercodingReview,
  YieldRow,
} from "../../audit/undercoding.ts";
import { isValid } from "../../audit/verdicts.ts";
import type { PaperCase } from "../audits/paper-figures.ts";
import { orNothing } from "./or-nothing.ts";
import { answersOf, plantedVerdicts } from "./planted-truth.ts";
import type { PlantedTruth } from "./planted-truth.ts";

/** One of the paper's case studies, as `kodeks audit undercoding` makes it. */
export interface CaseStudyResult {
  readonly study: PaperCase;
  /** Human-coded courses. */
  readonly coded: number;
  /** Courses whose record shows the condition (named, medicine or result) and nobody coded it. */
  readonly missed: number;
  /** Of the coded courses, those that the lowered boundary finds and 0.5 does not. */
  readonly gained: Estimate;
  /** Null where nobody coded the group and the model flags nothing. */
  readonly audit: CaseStudyAudit | null;
}

export interface CaseStudyAudit {
  readonly finding: UndercodingFinding;
  /** At 0.5 and at the lowered boundary. */
  readonly standard: SweepRow;
  readonly lowered: SweepRow;
  /** A review of the paper's size, and of some courses of all other strata, answered by the planted truth. */
  readonly sampled: UndercodingReview;
  /** The same of every course: no estimate any more, but what was planted. */
  readonly everything: UndercodingReview;
  /** The extra cases of each of the paper's boundaries, all of them reviewed. */
  readonly yields: readonly YieldRow[];
}

const sample = 50;
const perStratum = 25;

/** What lowering the decision boundary finds of a group of codes; the planted truth is the reviewer. */
export function caseStudy(
  study: PaperCase,
  audited: AuditedSplit,
  tau: number,
  truth: PlantedTruth,
  seed: number,
): CaseStudyResult {
  const { codes, lowered: boundary } = study;
  const members = orNothing(() => membersOf(codes, audited.labels)) ?? [];
  const set = codeSetScores(codes, members, audited);
  const planted = plantedVerdicts(truth, codes, audited.courses);
  const answered = (plan: UndercodingPlan, draws?: number): UndercodingReview => {
    const drawn = drawSample(undercodingStrata(set, plan), seed);
    return reviewUndercoding(set, drawn, plan, answersOf(drawn, planted), draws);
  };
  const all = { sample: audited.courses.length, perStratum: audited.courses.length, seed };
  const plan = { boundary, sample, perStratum, seed };
  const found = orNothing(() => auditUndercoding(audited, set, tau, plan));
  const rowAt = (at: number): SweepRow | undefined =>
    found?.finding.sweep.find((row) => row.boundary === at);
  const [standard, lowered] = [rowAt(0.5), rowAt(boundary)];
  const coded = set.coded.filter(Boolean).length;
  return {
    study,
    coded,
    missed: planted.filter((verdict, document) => isValid(verdict) && !set.coded[document]).length,
    gained: wilson((lowered?.found ?? 0) - (standard?.found ?? 0), coded),
    audit:
      found === null || standard === undefined || lowered === undefined
        ? null
        : {
            finding: found.finding,
            standard,
            lowered,
            sampled: answered(plan),
            // Of strata that are reviewed to the last course nothing is drawn.
            everything: answered({ boundary, ...all }, 1),
            yields: answered({ boundary: Math.min(...paperBoundaries), ...all }, 1).yields,
          },
  };
}
