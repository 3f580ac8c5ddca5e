import type { Recipe } from "./recipe.ts";

const small = {
  name: "small",
  epochs: null,
  updates: 2400,
  batchSize: 16,
  learningRate: 2e-3,
  warmupShare: 0.1,
  encoderRate: 1,
  decoderRate: 1,
  weightDecay: 0.3,
  dropout: 0.3,
  tokenMasking: 0.15,
  clipNorm: 1,
  loss: "sum-over-10",
  focalGamma: null,
  ldamMargin: null,
  labelQueries: "random",
  inputGradient: null,
  adversarial: null,
  learnedMask: null,
  evidenceSupervision: 1,
  lexical: null,
  lexicalBits: 18,
  lexicalPatients: 10,
  mentions: null,
  mentionPatients: 10,
  refit: false,
  averaging: 0.99,
  patience: 6,
  microBatchTokens: 16_384,
  precision: "float32",
  seed: 1,
} as const satisfies Recipe;

const evidence = {
  ...small,
  name: "evidence",
  dropout: 0.1,
  tokenMasking: 0,
} as const satisfies Recipe;

/**
 * The paper's recipe; one for training from scratch on few documents; one for documents that come with the
 * words that justify each code, which masking would hide; and one for few of these.
 */
export const recipes = {
  paper: {
    name: "paper",
    epochs: 10,
    updates: null,
    batchSize: 128,
    learningRate: 5e-5,
    warmupShare: 0.1,
    encoderRate: 1,
    decoderRate: 1,
    weightDecay: 0,
    dropout: 0.1,
    tokenMasking: 0,
    clipNorm: null,
    loss: "mean",
    focalGamma: null,
    ldamMargin: null,
    labelQueries: "random",
    inputGradient: null,
    adversarial: null,
    learnedMask: null,
    evidenceSupervision: null,
    lexical: null,
    lexicalBits: 18,
    lexicalPatients: 10,
    mentions: null,
    mentionPatients: 10,
    refit: false,
    averaging: null,
    patience: 2,
    microBatchTokens: 16_384,
    precision: "float32",
    seed: 1,
  },
  small,
  evidence,
  annotated: {
    ...evidence,
    name: "annotated",
    epochs: 20,
    updates: null,
    lexical: "stacked",
    mentions: "stacked",
  },
} as const satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof recipes;
