import type { Recipe } from "./recipe.ts";

/** A recipe for the synthetic dataset; no test leans on the numbers of the published ones. */
export function quickRecipe(changes: Partial<Recipe> = {}): Recipe {
  return {
    name: "quick",
    epochs: 3,
    updates: null,
    batchSize: 16,
    learningRate: 1e-3,
    warmupShare: 0.1,
    encoderRate: 1,
    decoderRate: 1,
    weightDecay: 0,
    dropout: 0.1,
    tokenMasking: 0,
    clipNorm: 1,
    loss: "sum-over-10",
    focalGamma: null,
    ldamMargin: null,
    labelQueries: "random",
    inputGradient: null,
    adversarial: null,
    learnedMask: null,
    evidenceSupervision: null,
    lexical: null,
    lexicalBits: 12,
    lexicalPatients: 1,
    mentions: null,
    mentionPatients: 1,
    refit: false,
    averaging: null,
    patience: 100,
    microBatchTokens: 16_384,
    precision: "float32",
    seed: 1,
    ...changes,
  };
}
