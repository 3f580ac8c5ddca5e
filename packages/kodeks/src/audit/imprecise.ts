import { KodeksError } from "../base/errors.ts";
import { scoresOf } from "../evaluation/score-matrix.ts";
import type { AuditedSplit } from "./audited-split.ts";
import { membersOf } from "./code-set-scores.ts";
import { drawSample } from "./review-sample.ts";
import type { ReviewSample } from "./review-sample.ts";
import { wilson } from "./statistics/wilson.ts";
import type { Estimate } from "./statistics/wilson.ts";

/** An unspecific set of codes and the specific ones that could stand in its place. */
export interface PrecisionPair {
  readonly unspecific: string;
  readonly specific: string;
}

/** The paper's pair. */
export const defaultPair: PrecisionPair = { unspecific: "E14", specific: "E10,E11" };

/**
 * Reads a pair such as `E14>E10,E11`.
 *
 * @throws KodeksError USAGE
 */
export function parsePair(text: string): PrecisionPair {
  const [unspecific, specific, ...rest] = text.split(/->|→|>/).map((part) => part.trim());
  if (!unspecific || !specific || rest.length > 0) {
    throw new KodeksError("USAGE", "a pair of codes is not as it should be", {
      where: "--pair",
      remedy: "Write the unspecific codes, > and the specific ones, as in E14>E10,E11.",
    });
  }
  return { unspecific, specific };
}

export interface ImpreciseFinding {
  readonly pair: PrecisionPair;
  /** Courses coded with the unspecific code and none of the specific ones. */
  readonly coded: number;
  readonly codedPatients: number;
  /** Of those, the model agrees: the unspecific code is predicted at τ. */
  readonly agreed: number;
  /** Of those, the model is sure of a specific code and not of the unspecific one. */
  readonly candidates: number;
  readonly candidatePatients: number;
  readonly share: Estimate;
}

export interface ImprecisePlan {
  /** Above it a specific code is meant, below it the unspecific one is not. The paper's is 0.1. */
  readonly boundary: number;
  readonly sample: number;
  readonly seed: number;
}

export interface ImpreciseAudit {
  readonly finding: ImpreciseFinding;
  readonly sample: ReviewSample;
  /** The specific label with the highest score, by document. */
  readonly specificOf: (document: number) => number;
  /** The unspecific label with the highest score, by document. */
  readonly unspecificOf: (document: number) => number;
}

/**
 * Audits a pair: a human used the unspecific code while the model is sure of a specific one and not of the
 * unspecific one (design §8.2).
 *
 * @throws KodeksError BAD_CODE, NO_SUCH_LABELS
 */
export function auditImprecise(
  { matrix, labels }: AuditedSplit,
  pair: PrecisionPair,
  tau: number,
  { boundary, sample, seed }: ImprecisePlan,
): ImpreciseAudit {
  const unspecific = membersOf(pair.unspecific, labels);
  const specific = membersOf(pair.specific, labels).filter((label) => !unspecific.includes(label));
  if (specific.length === 0) {
    throw new KodeksError("USAGE", "a pair has the same codes on both sides", {
      where: "--pair",
      remedy: "Name other codes as the specific ones.",
    });
  }
  const best = (document: number, among: readonly number[]): number => {
    const scores = scoresOf(matrix, document);
    return among.reduce((best, label) => (scores[label] > scores[best] ? label : best));
  };
  const has = (document: number, among: readonly number[]): boolean =>
    matrix.human[document].some((label) => among.includes(label));
  const coded = [...matrix.human.keys()].filter(
    (document) => has(document, unspecific) && !has(document, specific),
  );
  const scoreOf = (document: number, among: readonly number[]): number =>
    scoresOf(matrix, document)[best(document, among)];
  const candidates = coded.filter(
    (document) =>
      scoreOf(document, specific) > boundary && scoreOf(document, unspecific) < boundary,
  );
  const patients = (documents: readonly number[]): number =>
    new Set(documents.map((document) => matrix.patients[document])).size;
  return {
    finding: {
      pair,
      coded: coded.length,
      codedPatients: patients(coded),
      agreed: coded.filter((document) => scoreOf(document, unspecific) >= tau).length,
      candidates: candidates.length,
      candidatePatients: patients(candidates),
      share: wilson(candidates.length, coded.length),
    },
    sample: drawSample([{ name: "coded, imprecise", documents: candidates, wanted: sample }], seed),
    specificOf: (document) => best(document, specific),
    unspecificOf: (document) => best(document, unspecific),
  };
}
