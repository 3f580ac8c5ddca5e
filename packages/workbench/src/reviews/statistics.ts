import { cohensKappa } from "kodeks/audit/statistics/kappa";
import { wilson } from "kodeks/audit/statistics/wilson";
import { isValid, verdicts as answers } from "kodeks/audit/verdicts";
import type { ShareValid, VerdictAnswer } from "../api/review.ts";
import type { ItemOutcome } from "../store/store.ts";

/**
 * What an item came to: the settled answer; else the one that all its reviewers gave. Null while they
 * disagree or verdicts are missing.
 */
export function outcomeOf(item: ItemOutcome, reviewers: number): VerdictAnswer | null {
  if (item.adjudication !== null) return item.adjudication.answer;
  const [first] = item.verdicts;
  if (first === undefined || item.verdicts.length < reviewers) return null;
  return item.verdicts.every(({ answer }) => answer === first.answer) ? first.answer : null;
}

/** The share valid with Wilson's 95 % interval. */
export function shareValid(items: readonly ItemOutcome[], reviewers: number): ShareValid {
  const byAnswer = Object.fromEntries(answers.map((answer) => [answer, 0])) as Record<
    VerdictAnswer,
    number
  >;
  let reviewed = 0;
  for (const item of items) {
    const answer = outcomeOf(item, reviewers);
    if (answer === null) continue;
    byAnswer[answer] += 1;
    reviewed += 1;
  }
  const valid = answers.filter(isValid).reduce((count, answer) => count + byAnswer[answer], 0);
  if (reviewed === 0) return { valid, reviewed, share: null, low: null, high: null, byAnswer };
  const { value: share, low, high } = wilson(valid, reviewed);
  return { valid, reviewed, share, low, high, byAnswer };
}

/**
 * Cohen's kappa of two reviewers over the five answers, with its 95 % interval. Null with fewer than two
 * common items, or where chance alone agrees always.
 */
export function kappa(
  items: readonly ItemOutcome[],
): { readonly value: number; readonly low: number; readonly high: number } | null {
  const pairs = items.flatMap(({ verdicts }) => {
    const [a, b] = verdicts.toSorted((x, y) => (x.by < y.by ? -1 : 1));
    return a === undefined || b === undefined ? [] : [[a.answer, b.answer] as const];
  });
  if (pairs.length < 2) return null;
  const { value, low, high } = cohensKappa(answers, pairs).kappa;
  return Number.isNaN(value) ? null : { value, low: Math.max(-1, low), high: Math.min(1, high) };
}
