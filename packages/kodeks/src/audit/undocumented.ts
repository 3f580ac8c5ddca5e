import type { AuditedSplit } from "./audited-split.ts";
import type { CodeSetScores } from "./code-set-scores.ts";
import { drawSample } from "./review-sample.ts";
import type { ReviewSample } from "./review-sample.ts";
import { wilson } from "./statistics/wilson.ts";
import type { Estimate } from "./statistics/wilson.ts";
import { verdicts } from "./verdicts.ts";
import type { Answer, Verdict } from "./verdicts.ts";

export interface UndocumentedPlan {
  /** Below it the model sees little that speaks for the code. The paper's is 0.2. */
  readonly confidence: number;
  readonly sample: number;
  readonly seed: number;
}

export interface UndocumentedFinding {
  readonly codes: string;
  readonly coded: number;
  readonly codedPatients: number;
  /** Of the coded, predicted at τ. */
  readonly predicted: Estimate;
  readonly low: number;
  readonly lowPatients: number;
  readonly lowShare: Estimate;
}

/** Audits coded courses of which the model is not sure (docs/audits.md): perhaps coded and not documented. */
export function auditUndocumented(
  { matrix }: AuditedSplit,
  set: CodeSetScores,
  tau: number,
  { confidence, sample, seed }: UndocumentedPlan,
): { readonly finding: UndocumentedFinding; readonly sample: ReviewSample } {
  const coded = [...set.coded.keys()].filter((document) => set.coded[document]);
  const low = coded.filter((document) => set.scores[document] < confidence);
  const patients = (documents: readonly number[]): number =>
    new Set(documents.map((document) => matrix.patients[document])).size;
  const predicted = coded.filter((document) => set.scores[document] >= tau).length;
  return {
    finding: {
      codes: set.text,
      coded: coded.length,
      codedPatients: patients(coded),
      predicted: wilson(predicted, coded.length),
      low: low.length,
      lowPatients: patients(low),
      lowShare: wilson(low.length, coded.length),
    },
    sample: drawSample([{ name: "coded, low confidence", documents: low, wanted: sample }], seed),
  };
}

/** What the answers to a sample of one stratum say. */
export interface SimpleReview {
  readonly reviewed: number;
  readonly missing: number;
  readonly answers: Readonly<Record<Verdict, number>>;
  /** Explicit or supported. */
  readonly valid: Estimate;
  readonly explicit: Estimate;
  /** Historical, negated or wrong: the record does not show it. */
  readonly without: Estimate;
}

export function reviewSimple(
  { courses }: ReviewSample,
  answers: ReadonlyMap<string, Answer>,
): SimpleReview {
  const given = courses.flatMap(({ id }) => answers.get(id)?.verdict ?? []);
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, given.filter((one) => one === verdict).length]),
  ) as Record<Verdict, number>;
  const share = (count: number): Estimate => wilson(count, given.length);
  return {
    reviewed: given.length,
    missing: courses.length - given.length,
    answers: counts,
    valid: share(counts.explicit + counts.supported),
    explicit: share(counts.explicit),
    without: share(counts["historical-or-negated"] + counts.wrong),
  };
}
