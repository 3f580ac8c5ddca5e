import { createRandom } from "../../base/random.ts";
import { allCoalitions, subsetOfSize } from "../coalitions.ts";
import type { Coalition } from "../coalitions.ts";
import { ridge } from "../least-squares.ts";
import { maskedScorer } from "../masked-scorer.ts";
import { defaultSamples, signedExplanation, wordsToTokens } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";
import { wordCount, wordMasks } from "../word-masks.ts";

/** As in the authors' own explainer of texts: distances are cosines, times 100. */
const kernelWidth = 25;
const ridgeStrength = 1;

/**
 * A linear model of the logit around the note: words are masked at random, each sample weighs by how much
 * of the note is left, and the coefficients of a ridge regression are the explanation.
 */
export const limeMethod: ExplanationMethod = {
  name: "lime",
  title: "LIME",
  source: "Ribeiro et al. 2016",
  isSigned: true,
  cost: {
    text: "one forward for each of 200 samples, for all codes together",
    of: ({ samples }) => ({ forward: samples + 1, backward: 0 }),
  },
  explain(pass, labels, { words, maskId, seed, samples = defaultSamples }) {
    const count = wordCount(words);
    const coalitions = limeCoalitions(count, samples, seed);
    const scorer = maskedScorer(pass, labels, maskId);
    const logits = scorer.logits(
      coalitions.map(({ present }) => wordMasks(words, (word) => present[word] === 0)),
    );
    return limeCoefficients(coalitions, logits, labels.length).map((coefficients) =>
      signedExplanation(wordsToTokens(coefficients, words)),
    );
  },
};

/** The whole note, and notes of which a random number of words is masked; all subsets where those are few. */
export function limeCoalitions(words: number, samples: number, seed: number): Coalition[] {
  const weightOf = (size: number): number => {
    const distance = (1 - Math.sqrt(size / Math.max(1, words))) * 100;
    return Math.exp(-(distance ** 2) / (2 * kernelWidth ** 2));
  };
  if (2 ** words <= samples) return allCoalitions(words, weightOf);
  const random = createRandom(seed);
  return Array.from({ length: samples }, (_, i) => {
    const size = i === 0 ? words : words - 1 - random.nextInt(words);
    return { present: subsetOfSize(words, size, random), weight: weightOf(size) };
  });
}

/** `[K][words]`, the intercept being free. */
export function limeCoefficients(
  coalitions: readonly Coalition[],
  logits: Float32Array,
  codes: number,
): Float64Array[] {
  const words = coalitions[0]?.present.length ?? 0;
  const weights = Float64Array.from(coalitions, ({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Centring by the weighted means frees the intercept from the penalty.
  const means = new Float64Array(words);
  for (const { present, weight } of coalitions) {
    for (let word = 0; word < words; word += 1) means[word] += (weight * present[word]) / total;
  }
  const rows = new Float64Array(coalitions.length * words);
  coalitions.forEach(({ present }, i) => {
    for (let word = 0; word < words; word += 1)
      rows[i * words + word] = present[word] - means[word];
  });
  const targets = Array.from({ length: codes }, (_, k) => {
    const own = Float64Array.from(coalitions, (__, i) => logits[i * codes + k]);
    const mean = own.reduce((sum, value, i) => sum + (weights[i] * value) / total, 0);
    return own.map((value) => value - mean);
  });
  return ridge(rows, words, weights, targets, ridgeStrength);
}
