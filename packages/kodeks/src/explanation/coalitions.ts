import type { Random } from "../base/random.ts";

/** Which words of a note stay; the others are masked. */
export interface Coalition {
  /** 1 for each word that stays. */
  readonly present: Uint8Array;
  readonly weight: number;
}

/** Subsets that are few enough to be gone through one by one. */
export function allCoalitions(words: number, weightOf: (size: number) => number): Coalition[] {
  return Array.from({ length: 2 ** words }, (_, bits) => {
    const present = Uint8Array.from({ length: words }, (__, word) => (bits >> word) & 1);
    return { present, weight: weightOf(present.reduce((sum, one) => sum + one, 0)) };
  });
}

/** A subset of so many words, all such equally likely. */
export function subsetOfSize(words: number, size: number, random: Random): Uint8Array {
  const order = Int32Array.from({ length: words }, (_, i) => i);
  const present = new Uint8Array(words);
  for (let i = 0; i < size; i += 1) {
    const other = i + random.nextInt(words - i);
    [order[i], order[other]] = [order[other], order[i]];
    present[order[i]] = 1;
  }
  return present;
}
