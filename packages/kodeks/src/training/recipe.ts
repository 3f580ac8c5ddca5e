import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";

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
  /** Dropout of a new encoder; a checkpoint keeps its own. */
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
});

/** Everything about a training run that is not the data or the model's shape (design §3). */
export type Recipe = Readonly<z.infer<typeof schema>>;

/** The paper's recipe, and one for training from scratch on few documents. */
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
    evidenceSupervision: null,
    lexical: null,
    lexicalBits: 18,
    lexicalPatients: 10,
    averaging: null,
    patience: 2,
    microBatchTokens: 16_384,
    precision: "float32",
    seed: 1,
  },
  small: {
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
    evidenceSupervision: 1,
    lexical: null,
    lexicalBits: 18,
    lexicalPatients: 10,
    averaging: 0.99,
    patience: 6,
    microBatchTokens: 16_384,
    precision: "float32",
    seed: 1,
  },
} as const satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof recipes;

/** Changes to a recipe from the command line; undefined leaves a setting as it is. */
export type RecipeChanges = { readonly [K in keyof Recipe]?: Recipe[K] | undefined };

/**
 * A recipe by name or from a JSON file, with changes. A file names the recipe it starts from in
 * `base`.
 *
 * @throws KodeksError BAD_RECIPE naming the setting, NOT_FOUND
 */
export function resolveRecipe(nameOrFile: string, changes: RecipeChanges = {}): Recipe {
  const given = isName(nameOrFile) ? { base: nameOrFile } : readRecipe(nameOrFile);
  const { base = "small", ...settings } = given;
  if (!isName(base)) {
    throw new KodeksError("BAD_RECIPE", `base: "${String(base)}" is not a recipe`, {
      where: nameOrFile,
      remedy: `Use one of ${Object.keys(recipes).join(", ")}.`,
    });
  }
  const changed = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  const merged = withSettings(withSettings(recipes[base], settings), changed);
  const result = schema.safeParse(merged);
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.map(String).join(".") ?? "";
    throw new KodeksError(
      "BAD_RECIPE",
      `${field === "" ? "" : `${field}: `}${issue?.message ?? "invalid"}`,
      { where: nameOrFile, remedy: recipeRemedy },
    );
  }
  return result.data;
}

const recipeRemedy = "docs/training.md lists the settings of a recipe.";

function isName(name: unknown): name is RecipeName {
  return typeof name === "string" && Object.hasOwn(recipes, name);
}

/**
 * Whoever sets one of the two lengths means it instead of the other. A changed recipe says so in its
 * name, because reports quote it.
 */
function withSettings(
  start: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const [epochs, updates] = ["epochs" in settings, "updates" in settings];
  return {
    ...start,
    ...(epochs && !updates ? { updates: null } : {}),
    ...(updates && !epochs ? { epochs: null } : {}),
    name: changedName(start, settings),
    ...settings,
  };
}

function changedName(
  start: Readonly<Record<string, unknown>>,
  settings: Readonly<Record<string, unknown>>,
): string {
  const name = String(start["name"]);
  const changes = Object.entries(settings)
    .filter(([key, value]) => key !== "name" && key !== "seed" && value !== start[key])
    .map(([key, value]) => `${key}=${String(value)}`);
  if (changes.length === 0) return name;
  return `${name}${name.includes(" with ") ? ", " : " with "}${changes.join(", ")}`;
}

function readRecipe(file: string): Record<string, unknown> {
  if (!existsSync(file)) {
    throw new KodeksError("NOT_FOUND", "there is no recipe of that name and no such file", {
      where: file,
      remedy: `Use ${Object.keys(recipes).join(" or ")}, or name a JSON file.`,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new KodeksError("BAD_RECIPE", "the file is not JSON", {
      where: file,
      remedy: recipeRemedy,
    });
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new KodeksError("BAD_RECIPE", "the file does not hold an object", {
      where: file,
      remedy: recipeRemedy,
    });
  }
  return json as Record<string, unknown>;
}

/** Epochs of a run, given the optimiser steps in one. */
export function epochsOf(recipe: Recipe, stepsPerEpoch: number): number {
  return recipe.epochs ?? Math.max(1, Math.round((recipe.updates as number) / stepsPerEpoch));
}
