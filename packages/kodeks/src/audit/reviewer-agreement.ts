import { KodeksError } from "../base/errors.ts";
import { cohensKappa } from "./statistics/kappa.ts";
import type { Agreement } from "./statistics/kappa.ts";
import { isValid, verdicts } from "./verdicts.ts";
import type { Answer, Verdict } from "./verdicts.ts";

/** What two reviewers of the same courses agree about. */
export interface ReviewerAgreement {
  /** Over the five answers. */
  readonly answers: Agreement;
  /** Over valid (explicit or supported) or not. */
  readonly validity: Agreement;
  /** Courses that only one of the two answered. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** Courses to be settled between them, those first whose validity is in question. */
  readonly adjudication: readonly Disagreement[];
}

export interface Disagreement {
  readonly id: string;
  readonly first: Verdict;
  readonly second: Verdict;
  /** Whether it matters to the share valid. */
  readonly changesValidity: boolean;
}

/**
 * Compares two reviewers' answers.
 *
 * @throws KodeksError BAD_VERDICTS where they have no course in common
 */
export function compareReviewers(
  first: ReadonlyMap<string, Answer>,
  second: ReadonlyMap<string, Answer>,
): ReviewerAgreement {
  const both = [...first].flatMap(([id, answer]) => {
    const other = second.get(id);
    return other === undefined ? [] : [{ id, first: answer.verdict, second: other.verdict }];
  });
  if (both.length === 0) {
    throw new KodeksError("BAD_VERDICTS", "the two reviewers have no course in common", {
      where: "the two files of answers",
      remedy: "Give the same review, filled in by each of the two.",
    });
  }
  const validity = (verdict: Verdict): "valid" | "not" => (isValid(verdict) ? "valid" : "not");
  const adjudication = both
    .filter((one) => one.first !== one.second)
    .map((one) => ({ ...one, changesValidity: isValid(one.first) !== isValid(one.second) }))
    .sort((a, b) => Number(b.changesValidity) - Number(a.changesValidity) || compare(a.id, b.id));
  return {
    answers: cohensKappa(
      verdicts,
      both.map((one) => [one.first, one.second]),
    ),
    validity: cohensKappa(
      ["valid", "not"],
      both.map((one) => [validity(one.first), validity(one.second)]),
    ),
    onlyFirst: [...first.keys()].filter((id) => !second.has(id)),
    onlySecond: [...second.keys()].filter((id) => !first.has(id)),
    adjudication,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
