import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";
import { KodeksError } from "../base/errors.ts";

/** A kind of recipe: those that have a name, and what all of them must be. */
export interface RecipeKind<Settings> {
  readonly recipes: Readonly<Record<string, object>>;
  /** The one that a file changes if it names none. */
  readonly base: string;
  readonly schema: z.ZodType<Settings>;
}

/**
 * The settings of a recipe by name or from a JSON file, with changes; undefined is no change. A file names the
 * recipe it starts from in `base`.
 *
 * @throws KodeksError BAD_RECIPE naming the setting, NOT_FOUND
 */
export function resolveSettings<Settings>(
  kind: RecipeKind<Settings>,
  nameOrFile: string,
  changes: object,
): Settings {
  const names = Object.keys(kind.recipes);
  const isName = (name: unknown): name is string =>
    typeof name === "string" && Object.hasOwn(kind.recipes, name);
  const given = isName(nameOrFile) ? { base: nameOrFile } : readRecipe(nameOrFile, names);
  const { base = kind.base, ...settings } = given;
  if (!isName(base)) {
    throw new KodeksError("BAD_RECIPE", `base: "${String(base)}" is not a recipe`, {
      where: nameOrFile,
      remedy: `Use one of ${names.join(", ")}.`,
    });
  }
  const changed = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  const start = kind.recipes[base] as Readonly<Record<string, unknown>>;
  const merged = withSettings(withSettings(start, settings), changed);
  const result = kind.schema.safeParse(merged);
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

function readRecipe(file: string, names: readonly string[]): Record<string, unknown> {
  if (!existsSync(file)) {
    throw new KodeksError("NOT_FOUND", "there is no recipe of that name and no such file", {
      where: file,
      remedy: `Use ${names.join(" or ")}, or name a JSON file.`,
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
