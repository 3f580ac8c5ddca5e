import { freshParameters, Generator } from "@kodeks/libtorch";
import { writeManifest } from "../base/manifest.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { CodingModel } from "./coding-model.ts";
import { newEncoderConfig } from "./encoder-config.ts";
import { saveModel } from "./model-folder.ts";
import type { SaveModel } from "./model-folder.ts";

export interface SmallModelOptions {
  readonly tokenizer: DocumentTokenizer;
  readonly labels: LabelSpace;
  readonly seed?: number;
  readonly dropout?: number;
}

/** An untrained model of the smallest size, with windows of 16 tokens. */
export function smallModel({
  tokenizer,
  labels,
  seed = 1,
  dropout = 0,
}: SmallModelOptions): CodingModel {
  const shape = { windowLength: 16, padId: tokenizer.special.pad };
  return new CodingModel(freshParameters(new Generator(seed)), {
    architecture: "plm-ca",
    encoder: newEncoderConfig("tiny", tokenizer.vocabularySize, { ...shape, dropout }),
    labels: labels.size,
    ...shape,
  });
}

/**
 * Saves such a model, after `change` has had its way with it, as a folder that can be loaded.
 */
export async function saveSmallModel(
  folder: string,
  parts: SmallModelOptions & Partial<SaveModel>,
  change: (model: CodingModel) => void = () => {},
): Promise<string> {
  const model = smallModel(parts);
  try {
    change(model);
    const thresholds = { tau: 0.5, evidence: 0.05, tunedOn: "validation" };
    await saveModel(folder, { model, thresholds, maxTokens: 512, ...parts });
    const details = { recipe: "small" };
    await writeManifest(folder, { kind: "model", command: "kodeks train", seed: 1, details });
  } finally {
    model.dispose();
  }
  return folder;
}
