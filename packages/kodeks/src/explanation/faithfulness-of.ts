import { faithfulnessSteps } from "../evaluation/faithfulness.ts";
import type { MaskingCurve } from "../evaluation/faithfulness.ts";
import type { MaskedScorer } from "./masked-scorer.ts";
import { wordCount, wordMasks } from "./word-masks.ts";

/**
 * Masks the words of a note in the order in which an explanation ranks them, and keeps them alone, and scores
 * the code each time. Words of no share come last, in the order of the text.
 *
 * @param column the code's place among those of the scorer
 * @param shares `[T]`
 * @param words the word of each token, or -1; tokens of no word always stay
 */
export function maskingCurve(
  scorer: MaskedScorer,
  column: number,
  whole: number,
  shares: Float32Array,
  words: Int32Array,
): MaskingCurve {
  const sums = new Float64Array(wordCount(words));
  words.forEach((word, token) => {
    if (word >= 0) sums[word] += shares[token];
  });
  const rank = new Int32Array(sums.length);
  Array.from(sums, (_, word) => word)
    .sort((a, b) => sums[b] - sums[a])
    .forEach((word, place) => (rank[word] = place));
  const scores = scorer.probabilities([
    ...faithfulnessSteps.map((k) => wordMasks(words, (word) => rank[word] < k)),
    ...faithfulnessSteps.map((k) => wordMasks(words, (word) => rank[word] >= k)),
  ]);
  const steps = faithfulnessSteps.length;
  const codes = scores.length / (2 * steps);
  const at = (step: number): number => scores[step * codes + column];
  return {
    whole,
    without: faithfulnessSteps.map((_, step) => at(step)),
    only: faithfulnessSteps.map((_, step) => at(steps + step)),
  };
}
