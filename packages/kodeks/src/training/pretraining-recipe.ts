import { z } from "zod";
import { resolveSettings } from "./resolve-settings.ts";

const schema = z
  .strictObject({
    name: z.string().min(1),
    /** Passes over the training windows; null: as many as `updates` asks for. */
    epochs: z.int().positive().nullable(),
    /** Optimiser steps, to the step; null: as `epochs` says. */
    updates: z.int().positive().nullable(),
    /** Windows per optimiser step. */
    batchSize: z.int().positive(),
    learningRate: z.number().positive(),
    /** Share of all steps over which the learning rate rises. */
    warmupShare: z.number().min(0).max(1),
    weightDecay: z.number().min(0),
    /** Dropout of a new encoder, which it keeps in its config; a checkpoint keeps its own. */
    dropout: z.number().min(0).max(0.9),
    /** Share of the tokens that are to be guessed. */
    maskedShare: z.number().gt(0).max(0.9),
    /** Largest L2 norm of the gradient; null: no clipping. */
    clipNorm: z.number().positive().nullable(),
    /** Share of a moving average of the weights that a step keeps; null: the weights themselves. */
    averaging: z.number().min(0).max(0.9999).nullable(),
    /** Epochs without a lower validation loss before it stops. */
    patience: z.int().positive(),
    /** Tokens, padding included, that go through the model at once; bounds a step's memory. */
    microBatchTokens: z.int().positive(),
    /** In what matrices are multiplied; all else is float32 either way, and so is validation. */
    precision: z.enum(["float32", "bfloat16"]),
    seed: z.int().nonnegative(),
  })
  .check(({ value, issues }) => {
    if ((value.epochs === null) === (value.updates === null)) {
      const message = "give either epochs or updates";
      issues.push({ code: "custom", input: value, path: [], message });
    }
  });

/** Everything about a pretraining that is not the data or the encoder's shape. */
export type PretrainingRecipe = Readonly<z.infer<typeof schema>>;

/** Masked language modelling as BERT is pretrained, for small encoders. */
export const pretrainingRecipes = {
  mlm: {
    name: "mlm",
    epochs: null,
    updates: 10_000,
    batchSize: 64,
    learningRate: 5e-4,
    warmupShare: 0.1,
    weightDecay: 0.01,
    dropout: 0.1,
    maskedShare: 0.15,
    clipNorm: 1,
    averaging: null,
    patience: 5,
    microBatchTokens: 8192,
    precision: "float32",
    seed: 1,
  },
} as const satisfies Record<string, PretrainingRecipe>;

export type PretrainingChanges = {
  readonly [K in keyof PretrainingRecipe]?: PretrainingRecipe[K] | undefined;
};

/**
 * A recipe of pretraining by name or from a JSON file, with changes.
 *
 * @throws KodeksError BAD_RECIPE naming the setting, NOT_FOUND
 */
export function resolvePretraining(
  nameOrFile: string,
  changes: PretrainingChanges = {},
): PretrainingRecipe {
  return resolveSettings({ recipes: pretrainingRecipes, base: "mlm", schema }, nameOrFile, changes);
}
