import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { hashFile, readManifest } from "kodeks/base/manifest";
import { LabelSpace } from "kodeks/dataset/label-space";
import type { ModelCard, ModelIdentity } from "../api/model.ts";
import { automationOf } from "../inference/automation.ts";

/** What the HTTP thread knows of the model; its weights are the workers'. */
export interface ModelDescription {
  readonly identity: ModelIdentity;
  readonly card: ModelCard;
  readonly labels: LabelSpace;
}

/** @throws KodeksError as `readManifest` */
export async function describeModel(
  folder: string,
  autoCodeError: number,
): Promise<ModelDescription> {
  const manifest = await readManifest(folder, "model");
  const json = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>;
  const config = json("config.json")["kodeks"] as { architecture: string };
  const thresholds = json("thresholds.json");
  const labels = LabelSpace.fromFile(join(folder, "labels.json"));
  const automation = automationOf(thresholds, autoCodeError);
  const identity: ModelIdentity = {
    name: basename(resolve(folder)),
    version: manifest.createdAt ?? String(manifest.seed ?? "unknown"),
    sha256: await hashFile(join(folder, "model.safetensors")),
    kodeks: manifest.createdBy,
    architecture: config.architecture,
    level: labels.level,
    codes: labels.size,
    tau: thresholds["tau"] as number,
  };
  const readme = join(folder, "README.md");
  const training = join(folder, "training.json");
  return {
    identity,
    labels,
    card: {
      model: identity,
      card: existsSync(readme) ? readFileSync(readme, "utf8") : null,
      thresholds: {
        tau: thresholds["tau"] as number,
        evidence: thresholds["evidence"] as number,
        tunedOn: thresholds["tunedOn"] as string,
        autoCode:
          automation === null || automation.confidence === null
            ? null
            : {
                confidence: automation.confidence,
                error: automation.error,
                delta: automation.delta,
              },
        sets: Object.keys(thresholds["sets"] ?? {}),
      },
      calibrated: automation !== null,
      training: existsSync(training) ? json("training.json") : null,
    },
  };
}

/** The header that names the model in every answer. */
export function modelHeader({ name, version, sha256 }: ModelIdentity): string {
  const safe = (text: string): string => text.replaceAll(/[^\w.:+-]/g, "_");
  return `${safe(name)}; version="${safe(version)}"; sha256=${sha256}`;
}
