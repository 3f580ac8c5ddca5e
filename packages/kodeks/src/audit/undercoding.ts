import { KodeksError } from "../base/errors.ts";
import type { AuditedSplit } from "./audited-split.ts";
import { paperBoundaries, sweepBoundaries } from "./boundary-sweep.ts";
import type { SweepRow } from "./boundary-sweep.ts";
import type { CodeSetScores } from "./code-set-scores.ts";
import { drawSample } from "./review-sample.ts";
import type { DrawnStratum, ReviewSample, Stratum } from "./review-sample.ts";
import { asShare, stratifiedPart, stratifiedTotal } from "./statistics/stratified.ts";
import type { StratumSample } from "./statistics/stratified.ts";
import { wilson } from "./statistics/wilson.ts";
import type { Estimate } from "./statistics/wilson.ts";
import { isValid, verdicts } from "./verdicts.ts";
import type { Answer, Verdict } from "./verdicts.ts";

export interface UndercodingPlan {
  /** Courses that nobody coded are looked at from this score on. */
  readonly boundary: number;
  /** Of the extra cases. */
  readonly sample: number;
  /** Of each other stratum, for the documented prevalence; 0 for none. */
  readonly perStratum: number;
  readonly seed: number;
}

export const defaultPlan = { boundary: 0.1, sample: 50, perStratum: 0, seed: 1 } as const;

/** The stratum of the paper's review: flagged by the model, coded by nobody. */
export const extraStratum = "uncoded, flagged";

/**
 * Strata of a review: coded or not × score band (docs/audits.md). The unflagged are cut in two, because nearly all
 * courses lie far below the boundary and nearly all missed cases shortly below it. The lowest, by far the
 * largest, gets twice the sample.
 */
export function undercodingStrata(
  { scores, coded }: Pick<CodeSetScores, "scores" | "coded">,
  { boundary, sample, perStratum }: UndercodingPlan,
): Stratum[] {
  const near = boundary / 5;
  const where = (test: (score: number, isCoded: boolean) => boolean): number[] =>
    [...scores.keys()].filter((document) => test(scores[document], coded[document]));
  const extra = where((score, isCoded) => !isCoded && score >= boundary);
  const strata = [{ name: extraStratum, documents: extra, wanted: sample }];
  if (perStratum === 0) return strata;
  return [
    ...strata,
    {
      name: "uncoded, near the boundary",
      documents: where((score, isCoded) => !isCoded && score < boundary && score >= near),
      wanted: perStratum,
    },
    {
      name: "uncoded, far below",
      documents: where((score, isCoded) => !isCoded && score < near),
      wanted: 2 * perStratum,
    },
    {
      name: "coded, flagged",
      documents: where((score, isCoded) => isCoded && score >= boundary),
      wanted: perStratum,
    },
    {
      name: "coded, unflagged",
      documents: where((score, isCoded) => isCoded && score < boundary),
      wanted: perStratum,
    },
  ];
}

/** What an audit of under-coding finds before anybody has reviewed anything. */
export interface UndercodingFinding {
  readonly codes: string;
  readonly members: readonly string[];
  readonly split: string;
  readonly documents: number;
  readonly patients: number;
  readonly coded: number;
  readonly codedPatients: number;
  /** Of the coded courses, those with no member as primary diagnosis; null where roles are unknown. */
  readonly codedSecondary: number | null;
  readonly tau: number;
  readonly plan: UndercodingPlan;
  readonly sweep: readonly SweepRow[];
  readonly strata: readonly DrawnStratum[];
  /** What the audit could not do, and why. */
  readonly withheld: readonly string[];
}

/**
 * Audits a set of codes for cases that nobody coded.
 *
 * @throws KodeksError EMPTY_SPLIT where no human coded the set and nothing is flagged
 */
export function auditUndercoding(
  audited: AuditedSplit,
  set: CodeSetScores,
  tau: number,
  plan: UndercodingPlan,
): { readonly finding: UndercodingFinding; readonly sample: ReviewSample } {
  const { matrix, labels } = audited;
  const sample = drawSample(undercodingStrata(set, plan), plan.seed);
  const coded = [...set.coded.keys()].filter((document) => set.coded[document]);
  const extra = sample.strata[0];
  if (coded.length === 0 && extra.size === 0) {
    throw new KodeksError("EMPTY_SPLIT", "nobody coded the set, and the model flags nothing", {
      where: `${audited.split}, boundary ${plan.boundary}`,
      remedy: "Lower the boundary, take another split, or ask about other codes.",
    });
  }
  const withheld: string[] = [];
  if (!audited.hasRoles) {
    withheld.push("The dataset has no roles: how much of the coded use is secondary is not told.");
  }
  if (coded.length === 0) withheld.push("Nobody coded the set in this split: recall is undefined.");
  if (extra.drawn < plan.sample) {
    withheld.push(
      `There are fewer extra cases than the ${plan.sample} asked for: all of them are in the sample.`,
    );
  }
  const patientsOf = (documents: readonly number[]): number =>
    new Set(documents.map((document) => matrix.patients[document])).size;
  const secondary = coded.filter((document) => !set.primary[document]);
  return {
    sample,
    finding: {
      codes: set.text,
      members: set.members.map((label) => labels.codes[label]),
      split: audited.split,
      documents: matrix.documents,
      patients: new Set(matrix.patients).size,
      coded: coded.length,
      codedPatients: patientsOf(coded),
      codedSecondary: audited.hasRoles ? secondary.length : null,
      tau,
      plan,
      sweep: sweepBoundaries(set, matrix.patients, [...paperBoundaries, tau, plan.boundary]),
      strata: sample.strata,
      withheld,
    },
  };
}

/** How many cases a boundary yields for the work it makes. */
export interface YieldRow {
  readonly boundary: number;
  readonly reviewed: number;
  readonly valid: Estimate;
  /** Valid extra cases an hour. */
  readonly perHour: number;
  /** Valid extra cases if all at this boundary were reviewed, and the hours that would take. */
  readonly cases: number;
  readonly hours: number;
}

/** What a review of a sample says. */
export interface UndercodingReview {
  readonly reviewed: number;
  readonly missing: number;
  /** Answers about the extra cases. */
  readonly answers: Readonly<Record<Verdict, number>>;
  /** Explicit or supported. */
  readonly valid: Estimate;
  /** Explicit, supported or inferred. */
  readonly withInferred: Estimate;
  readonly strata: readonly (StratumSample & { readonly name: string })[];
  /** Courses with documented cases: estimated where every stratum was reviewed, else the lower bound. */
  readonly documented:
    | { readonly kind: "estimate"; readonly total: Estimate; readonly share: Estimate }
    | { readonly kind: "lower-bound"; readonly total: number; readonly share: number };
  /** Share of the documented cases that was coded; null where not every stratum was reviewed. */
  readonly propensity: Estimate | null;
  readonly secondsPerReview: number;
  /** Whether reviewers noted their times; otherwise two minutes are assumed. */
  readonly isTimed: boolean;
  readonly yields: readonly YieldRow[];
}

export const assumedSeconds = 120;

/**
 * What the answers to a sample say about the population.
 *
 * @param answers by the ids of the sample; those missing are left out
 */
export function reviewUndercoding(
  set: Pick<CodeSetScores, "scores" | "coded">,
  sample: ReviewSample,
  plan: UndercodingPlan,
  answers: ReadonlyMap<string, Answer>,
  draws = 4000,
): UndercodingReview {
  const answered = sample.courses.flatMap((course) => {
    const answer = answers.get(course.id);
    return answer === undefined ? [] : [{ ...course, ...answer }];
  });
  const extra = answered.filter(({ stratum }) => stratum === extraStratum);
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, extra.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  const documents = set.scores.length;
  const strata = sample.strata.map(({ name, size }) => {
    const own = answered.filter(({ stratum }) => stratum === name);
    const valid = own.filter(({ verdict }) => isValid(verdict)).length;
    return { name, size, sampled: own.length, valid };
  });
  const whole = strata.reduce((sum, { size }) => sum + size, 0) === documents;
  const total = whole ? stratifiedTotal(strata, { seed: plan.seed, draws }) : null;
  const valid = wilson(counts.explicit + counts.supported, extra.length);
  const times = answered.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  const seconds = times.length === 0 ? assumedSeconds : mean(times);
  const documented =
    total === null || Number.isNaN(total.value)
      ? lowerBound(set, strata[0]?.size ?? 0, valid)
      : { kind: "estimate" as const, total, share: asShare(total, documents) };
  return {
    reviewed: answered.length,
    missing: sample.courses.length - answered.length,
    answers: counts,
    valid,
    withInferred: wilson(counts.explicit + counts.supported + counts.inferred, extra.length),
    strata,
    documented,
    propensity: documented.kind === "estimate" ? propensityOf(strata, plan.seed, draws) : null,
    secondsPerReview: seconds,
    isTimed: times.length > 0,
    yields: yieldsOf(set, extra, plan, seconds),
  };
}

/**
 * Without a look at the unflagged only this can be said: the human codes as they stand, and what the review makes
 * sure of among the extra cases.
 */
function lowerBound(
  { coded }: Pick<CodeSetScores, "coded">,
  extra: number,
  valid: Estimate,
): UndercodingReview["documented"] {
  const least = Number.isNaN(valid.low) ? 0 : valid.low;
  const total = coded.filter(Boolean).length + Math.floor(extra * least);
  return { kind: "lower-bound", total, share: total / coded.length };
}

/** Coded ÷ documented, from the same strata: c_j of the set. */
function propensityOf(
  strata: UndercodingReview["strata"],
  seed: number,
  draws: number,
): Estimate | null {
  const isCoded = ({ name }: { readonly name: string }): boolean => name.startsWith("coded");
  const uncoded = strata.filter((stratum) => !isCoded(stratum));
  const part = stratifiedPart(strata.filter(isCoded), uncoded, { seed, draws });
  return Number.isNaN(part.value) ? null : part;
}

function yieldsOf(
  { scores, coded }: Pick<CodeSetScores, "scores" | "coded">,
  extra: readonly { readonly document: number; readonly verdict: Verdict }[],
  { boundary }: UndercodingPlan,
  seconds: number,
): YieldRow[] {
  return [...paperBoundaries, boundary]
    .filter((one, i, all) => one >= boundary && all.indexOf(one) === i)
    .sort((a, b) => b - a)
    .flatMap((boundary) => {
      const own = extra.filter(({ document }) => scores[document] >= boundary);
      if (own.length === 0) return [];
      const valid = wilson(own.filter(({ verdict }) => isValid(verdict)).length, own.length);
      const all = scores.filter((score, document) => score >= boundary && !coded[document]).length;
      return {
        boundary,
        reviewed: own.length,
        valid,
        perHour: (3600 / seconds) * valid.value,
        cases: all * valid.value,
        hours: (all * seconds) / 3600,
      };
    });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
