import { KodeksError } from "../base/errors.ts";
import type { AuditedSplit } from "./audited-split.ts";
import { codeSetScores, membersOf } from "./code-set-scores.ts";
import type { CodeSetScores } from "./code-set-scores.ts";
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
  readonly specific: CodeSetScores;
  readonly unspecific: CodeSetScores;
}

/**
 * Audits a pair: a human used the unspecific code while the model is sure of a specific one and not of the
 * unspecific one (docs/audits.md).
 *
 * @throws KodeksError BAD_CODE, NO_SUCH_LABELS
 */
export function auditImprecise(
  audited: AuditedSplit,
  pair: PrecisionPair,
  tau: number,
  { boundary, sample, seed }: ImprecisePlan,
): ImpreciseAudit {
  const { matrix, labels } = audited;
  const unspecific = codeSetScores(pair.unspecific, membersOf(pair.unspecific, labels), audited);
  const members = membersOf(pair.specific, labels).filter(
    (label) => !unspecific.members.includes(label),
  );
  if (members.length === 0) {
    throw new KodeksError("USAGE", "a pair has the same codes on both sides", {
      where: "--pair",
      remedy: "Name other codes as the specific ones.",
    });
  }
  const specific = codeSetScores(pair.specific, members, audited);
  const coded = [...matrix.human.keys()].filter(
    (document) => unspecific.coded[document] && !specific.coded[document],
  );
  const candidates = coded.filter(
    (document) => specific.scores[document] > boundary && unspecific.scores[document] < boundary,
  );
  const patients = (documents: readonly number[]): number =>
    new Set(documents.map((document) => matrix.patients[document])).size;
  return {
    finding: {
      pair,
      coded: coded.length,
      codedPatients: patients(coded),
      agreed: coded.filter((document) => unspecific.scores[document] >= tau).length,
      candidates: candidates.length,
      candidatePatients: patients(candidates),
      share: wilson(candidates.length, coded.length),
    },
    sample: drawSample([{ name: "coded, imprecise", documents: candidates, wanted: sample }], seed),
    specific,
    unspecific,
  };
}
