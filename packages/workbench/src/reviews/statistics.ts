import type { ShareValid, VerdictAnswer } from "../api/review.ts";
import type { ItemOutcome } from "../store/store.ts";

const answers = ["explicit", "supported", "inferred", "historical-or-negated", "wrong"] as const;
const z = 1.959963984540054;

/** Valid are codes that are explicitly mentioned, or supported by a medicine or result (design §8.1). */
export function isValid(answer: VerdictAnswer): boolean {
  return answer === "explicit" || answer === "supported";
}

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
  const valid = byAnswer.explicit + byAnswer.supported;
  if (reviewed === 0) return { valid, reviewed, share: null, low: null, high: null, byAnswer };
  const [low, high] = wilson(valid, reviewed);
  return { valid, reviewed, share: valid / reviewed, low, high, byAnswer };
}

/** Wilson's score interval at 95 %. */
export function wilson(successes: number, trials: number): [low: number, high: number] {
  const p = successes / trials;
  const centre = p + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/**
 * Cohen's kappa of two reviewers over the five answers, with its asymptotic 95 % interval (Fleiss, Cohen
 * and Everitt 1969). Null with fewer than two common items, or where chance alone agrees always.
 */
export function kappa(
  items: readonly ItemOutcome[],
): { readonly value: number; readonly low: number; readonly high: number } | null {
  const table = answers.map(() => answers.map(() => 0));
  let n = 0;
  for (const { verdicts } of items) {
    const [a, b] = verdicts.toSorted((x, y) => (x.by < y.by ? -1 : 1));
    if (a === undefined || b === undefined) continue;
    const row = table[answers.indexOf(a.answer)];
    if (row !== undefined) row[answers.indexOf(b.answer)] += 1;
    n += 1;
  }
  if (n < 2) return null;
  const p = table.map((row) => row.map((count) => count / n));
  const rows = p.map((row) => row.reduce((sum, value) => sum + value, 0));
  const columns = answers.map((_, j) => p.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  const observed = p.reduce((sum, row, i) => sum + at(row, i), 0);
  const expected = rows.reduce((sum, row, i) => sum + row * at(columns, i), 0);
  if (expected === 1) return null;
  const value = (observed - expected) / (1 - expected);
  let agreeing = 0;
  let others = 0;
  p.forEach((row, i) =>
    row.forEach((share, j) => {
      if (i === j) {
        agreeing += share * (1 - (at(rows, i) + at(columns, i)) * (1 - value)) ** 2;
      } else {
        others += share * (at(columns, i) + at(rows, j)) ** 2;
      }
    }),
  );
  const variance =
    (agreeing + (1 - value) ** 2 * others - (value - expected * (1 - value)) ** 2) /
    (n * (1 - expected) ** 2);
  const spread = z * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(-1, value - spread), high: Math.min(1, value + spread) };
}
