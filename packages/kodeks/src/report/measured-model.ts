import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashFile } from "../base/hash.ts";
import type { Boundaries } from "../evaluation/boundaries.ts";
import type { ModelFacts } from "../evaluation/evaluation-result.ts";
import type { TrainedModel } from "../model/model-folder.ts";
import { boundariesOf } from "../model/thresholds.ts";

/** What a report says of a model. */
export async function factsOf(trained: TrainedModel): Promise<ModelFacts> {
  const { folder, model, labels } = trained;
  return {
    architecture: model.shape.architecture,
    parameters: model.parameters().reduce((sum, { size }) => sum + size, 0),
    labels: labels.size,
    sha256: await hashFile(join(folder, "model.safetensors")),
    trainingCourses: await trainingCourses(folder),
  };
}

/**
 * The boundary of each code: τ, or those of a named set of the model.
 *
 * @throws KodeksError NOT_FOUND where there is no such set
 */
export function boundariesToUse(
  { thresholds, labels }: TrainedModel,
  set: string | undefined,
): Boundaries {
  return {
    tau: thresholds.tau,
    ...(set !== undefined && { set }),
    ofLabel: boundariesOf(thresholds, labels.codes, set),
  };
}

export function recipeOf({ manifest }: TrainedModel): string {
  return String(manifest.details["recipe"]);
}

async function trainingCourses(folder: string): Promise<number | null> {
  try {
    const text = await readFile(join(folder, "training.json"), "utf8");
    const { trainingCourses: courses } = JSON.parse(text) as { trainingCourses?: unknown };
    return typeof courses === "number" ? courses : null;
  } catch {
    // It is not needed for anything: a model without it is measured all the same.
    return null;
  }
}
