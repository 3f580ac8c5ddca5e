import { createHash } from "node:crypto";
import { KodeksError } from "../base/errors.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { CodeLevel } from "../icd10/code.ts";
import type { Recipe } from "./recipe.ts";

/**
 * What decides a training's weights, together with the versions and threads of the machine: a checkpoint
 * continues only a run of the same identity.
 */
export interface RunIdentity {
  readonly recipe: Recipe;
  /** SHA-256 of the dataset folder. */
  readonly dataset: string;
  /** SHA-256 of the label space. */
  readonly codes: string;
  readonly level: CodeLevel;
  readonly architecture: string;
  /** Size of a new encoder; null where it starts from a checkpoint. */
  readonly size: string | null;
  /** SHA-256 of the folder of the checkpoint that the encoder starts from; null where it is new. */
  readonly encoder: string | null;
  readonly windowLength: number;
  readonly trainPatients: number | null;
  /** SHA-256 of the catalogue that label queries begin with; null where none is given. */
  readonly catalogue: string | null;
}

/** The identity of any kind of run. */
export interface AnyIdentity {
  readonly recipe: { readonly seed: number };
}

/** SHA-256 of a label space: its level, its codes and their counts. */
export function hashLabels(labels: LabelSpace): string {
  return createHash("sha256").update(JSON.stringify(labels.toJson())).digest("hex");
}

/**
 * Where two identities differ, as `recipe.learningRate: 0.001, now 0.002`. The recipe's name is left out:
 * it follows from the settings, or is a mere label.
 */
export function identityDifferences(before: unknown, now: object): string[] {
  const [old, current] = [flatten(before), flatten(now)];
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter((key) => key !== "recipe.name" && old.get(key) !== current.get(key))
    .map((key) => `${key}: ${shown(old.get(key))}, now ${shown(current.get(key))}`);
}

/**
 * @param before the identity that a checkpoint or a model folder holds
 * @param where the folder
 * @throws KodeksError RESUME_MISMATCH showing the differences
 */
export function refuseOtherRun(before: unknown, now: object, where: string): void {
  const differences = identityDifferences(before, now);
  if (differences.length === 0) return;
  throw new KodeksError("RESUME_MISMATCH", `it is another run: ${differences.join("; ")}`, {
    where,
    remedy:
      "Repeat the options that the run was started with, or start a new one: without --resume, in another folder or with --force.",
  });
}

/** Leaves under their dotted path, as JSON. */
function flatten(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, path === "" ? key : `${path}.${key}`, into);
    }
  } else {
    into.set(path, JSON.stringify(value));
  }
  return into;
}

function shown(json: string | undefined): string {
  if (json === undefined) return "not set";
  // A hash tells enough by its beginning.
  return json.replace(/^"([0-9a-f]{12})[0-9a-f]{52}"$/, "$1…").replace(/^"(.*)"$/, "$1");
}
