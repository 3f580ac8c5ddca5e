import { z } from "zod";
import { recipes } from "./named-recipes.ts";
import { resolveSettings } from "./resolve-settings.ts";

const settings = z.strictObject({
  name: z.string().min(1),
  /** Passes over the training split; null: as many as `updates` asks for. */
  epochs: z.int().positive().nullable(),
  /** Optimiser steps, in whole epochs of at least one; null: as `epochs` says. */
  updates: z.int().positive().nullable(),
  /** Documents per optimiser step. */
  batchSize: z.int().positive(),
  learningRate: z.number().positive(),
  /** Share of all steps over which the learning rate rises. */
  warmupShare: z.number().min(0).max(1),
  /** Factor on the learning rate of the encoder; 0 leaves it as it is. */
  encoderRate: z.number().min(0),
  /** Factor on the learning rate of everything else. */
  decoderRate: z.number().min(0),
  weightDecay: z.number().min(0),
  /** Dropout of the encoder, new or from a checkpoint. */
  dropout: z.number().min(0).max(0.9),
  /** Share of a document's tokens that are masked each time it is trained on. */
  tokenMasking: z.number().min(0).max(0.9),
  /** Largest L2 norm of the gradient; null: no clipping. */
  clipNorm: z.number().positive().nullable(),
  /**
   * Binary cross-entropy over all documents and codes: its `mean`, or per document its `sum-over-10`
   * (Σ over codes / 10), which does not shrink as the number of codes grows.
   */
  loss: z.enum(["mean", "sum-over-10"]),
  /** Exponent γ of focal loss in the place of cross-entropy; null: none. */
  focalGamma: z.number().positive().nullable(),
  /** Size C of LDAM's margins: a document's code must win by C / (its courses)^¼; null: none. */
  ldamMargin: z.number().positive().nullable(),
  /** What label queries begin as: drawn, or made of the titles of the codes that have one. */
  labelQueries: z.enum(["random", "titles"]),
  /** Weight λ of the norm of the loss's gradient by the embeddings; null: none. */
  inputGradient: z.number().positive().nullable(),
  /** Largest change ε of embeddings under which the loss counts, too, by one half; null: none. */
  adversarial: z.number().positive().nullable(),
  /** What keeping a token costs in nats, under the mask beneath which the loss counts by one half; null: none. */
  learnedMask: z.number().positive().nullable(),
  /**
   * Weight λ of the loss that draws each code's attention to its evidence, where documents have any; null:
   * evidence is not looked at.
   */
  evidenceSupervision: z.number().positive().nullable(),
  /**
   * A sparse linear model over hashed n-grams whose logits are added to the model's: trained by itself and
   * `stacked` on it, or null.
   */
  lexical: z.enum(["stacked"]).nullable(),
  /** log₂ of the number of buckets that n-grams are hashed into. */
  lexicalBits: z.int().min(8).max(24),
  /** N-grams that occur in the notes of fewer patients get no weight: a name would be one. */
  lexicalPatients: z.int().positive(),
  /**
   * A lexicon of the phrases that annotators marked, whose logits are added to the model's (`stacked`), where
   * training courses have evidence; null: none.
   */
  mentions: z.enum(["stacked"]).nullable(),
  /** Phrases that stand in the notes of fewer patients are not kept. */
  mentionPatients: z.int().positive(),
  /**
   * Fit the channels once more, as was chosen on the validation split, on training and validation courses together.
   * Nothing is left then that the model could be certified on.
   */
  refit: z.boolean(),
  /**
   * Share of a moving average of the weights that an optimiser step keeps; the average is what is
   * validated and kept. Null: the weights themselves.
   */
  averaging: z.number().min(0).max(0.9999).nullable(),
  /** Epochs without a better validation MAP before training stops. */
  patience: z.int().positive(),
  /** Tokens, padding included, that go through the model at once; bounds a step's memory. */
  microBatchTokens: z.int().positive(),
  /**
   * In what training multiplies matrices. Weights, gradients, norms, softmax and loss are float32 either
   * way, and so is all scoring.
   */
  precision: z.enum(["float32", "bfloat16"]),
  seed: z.int().nonnegative(),
});

/** Settings that are valid each by itself and cannot go together. */
const schema = settings.check(({ value, issues }) => {
  const refuse = (path: string[], message: string): void =>
    void issues.push({ code: "custom", input: value, path, message });
  if ((value.epochs === null) === (value.updates === null)) {
    refuse([], "give either epochs or updates");
  }
  if (value.encoderRate === 0 && value.decoderRate === 0) {
    refuse(["decoderRate"], "with an encoderRate of 0 nothing would be learnt");
  }
  if (value.focalGamma !== null && value.ldamMargin !== null) {
    refuse(["focalGamma"], "cannot go together with ldamMargin");
  }
  if (value.refit && value.lexical === null && value.mentions === null) {
    refuse(["refit"], "has no channel to fit: give lexical or mentions");
  }
});

/** Everything about a training run that is not the data or the model's shape (docs/training.md). */
export type Recipe = Readonly<z.infer<typeof schema>>;

/** Changes to a recipe from the command line; undefined leaves a setting as it is. */
export type RecipeChanges = { readonly [K in keyof Recipe]?: Recipe[K] | undefined };

/**
 * A recipe by name or from a JSON file, with changes. A file names the recipe it starts from in
 * `base`.
 *
 * @throws KodeksError BAD_RECIPE naming the setting, NOT_FOUND
 */
export function resolveRecipe(nameOrFile: string, changes: RecipeChanges = {}): Recipe {
  return resolveSettings({ recipes, base: "small", schema }, nameOrFile, changes);
}

/** Epochs of a run, given the optimiser steps in one. */
export function epochsOf(recipe: Recipe, stepsPerEpoch: number): number {
  return recipe.epochs ?? Math.max(1, Math.round((recipe.updates as number) / stepsPerEpoch));
}
