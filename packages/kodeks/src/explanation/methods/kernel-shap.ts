import { createRandom } from "../../base/random.ts";
import { allCoalitions, subsetOfSize } from "../coalitions.ts";
import type { Coalition } from "../coalitions.ts";
import { ridge } from "../least-squares.ts";
import { maskedScorer } from "../masked-scorer.ts";
import { defaultSamples, signedExplanation, wordsToTokens } from "../method.ts";
import type { ExplanationMethod } from "../method.ts";
import { wordCount, wordMasks } from "../word-masks.ts";

/** Small enough to change nothing but which of many equally good solutions is taken: that of least norm. */
const ridgeStrength = 1e-9;

/**
 * Shapley values of the words, estimated by the regression of which they are the solution when all subsets are
 * gone through. Masked notes are drawn by the Shapley kernel, each with its complement; the values sum to what
 * the whole note adds to an empty one.
 */
export const kernelShapMethod: ExplanationMethod = {
  name: "kernelshap",
  title: "KernelSHAP",
  source: "Lundberg and Lee 2017",
  isSigned: true,
  cost: {
    text: "one forward for each of 200 samples, for all codes together",
    of: ({ samples }) => ({ forward: samples + 3, backward: 0 }),
  },
  explain(pass, labels, { words, maskId, seed, samples = defaultSamples }) {
    const count = wordCount(words);
    const coalitions = shapCoalitions(count, samples, seed);
    const scorer = maskedScorer(pass, labels, maskId);
    const ends = [new Uint8Array(count), new Uint8Array(count).fill(1)];
    const presents = [...ends, ...coalitions.map(({ present }) => present)];
    const logits = scorer.logits(
      presents.map((present) => wordMasks(words, (word) => present[word] === 0)),
    );
    return shapleyValues(coalitions, logits, labels.length, count).map((values) =>
      signedExplanation(wordsToTokens(values, words)),
    );
  },
};

/** Subsets without the empty and the whole one. */
export function shapCoalitions(words: number, samples: number, seed: number): Coalition[] {
  if (words < 2) return [];
  const kernel = (size: number): number => (words - 1) / (size * (words - size));
  if (2 ** words <= samples) {
    const ofOneSize = (size: number): number => kernel(size) / binomial(words, size);
    return allCoalitions(words, (size) =>
      size === 0 || size === words ? 0 : ofOneSize(size),
    ).filter(({ weight }) => weight > 0);
  }
  const sizes = Float64Array.from({ length: words - 1 }, (_, i) => kernel(i + 1));
  const total = sizes.reduce((sum, weight) => sum + weight, 0);
  const random = createRandom(seed);
  return Array.from({ length: samples / 2 }, () => {
    let draw = random.next() * total;
    let size = 1;
    while (size < words - 1 && draw >= sizes[size - 1]) {
      draw -= sizes[size - 1];
      size += 1;
    }
    const present = subsetOfSize(words, size, random);
    const complement = present.map((one) => 1 - one);
    return [
      { present, weight: 1 },
      { present: complement, weight: 1 },
    ];
  }).flat();
}

/**
 * @param logits of the note without words, of the whole note, then of the coalitions, `[·, K]`
 * @returns `[K][words]`
 */
export function shapleyValues(
  coalitions: readonly Coalition[],
  logits: Float32Array,
  codes: number,
  words: number,
): Float64Array[] {
  const gain = (k: number): number => logits[codes + k] - logits[k];
  if (coalitions.length === 0) {
    return Array.from({ length: codes }, (_, k) => new Float64Array(words).fill(gain(k)));
  }
  // With every row and target centred, the solution of least norm sums to 0, so that adding each word's
  // even part of the gain keeps the sum of all at the gain.
  const rows = new Float64Array(coalitions.length * words);
  const sizes = coalitions.map(({ present }) => present.reduce((sum, one) => sum + one, 0));
  coalitions.forEach(({ present }, i) => {
    for (let word = 0; word < words; word += 1) {
      rows[i * words + word] = present[word] - sizes[i] / words;
    }
  });
  const weights = Float64Array.from(coalitions, ({ weight }) => weight);
  const targets = Array.from({ length: codes }, (_, k) =>
    Float64Array.from(
      sizes,
      (size, i) => logits[(i + 2) * codes + k] - logits[k] - (gain(k) * size) / words,
    ),
  );
  return ridge(rows, words, weights, targets, ridgeStrength).map((values, k) =>
    values.map((value) => value + gain(k) / words),
  );
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i += 1) value = (value * (n - k + i)) / i;
  return value;
}
