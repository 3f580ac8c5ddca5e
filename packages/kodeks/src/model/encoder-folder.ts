import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeSafetensors } from "@kodeks/libtorch";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { isRoberta } from "./encoder-config.ts";
import type { MaskedLanguageModel } from "./masked-language-model.ts";

/**
 * Writes an encoder with its head into `folder`, in the Hugging Face layout: config.json, tokenizer.json,
 * model.safetensors.
 */
export async function saveEncoder(
  folder: string,
  model: MaskedLanguageModel,
  tokenizer: DocumentTokenizer,
): Promise<void> {
  const { config } = model.encoder;
  const architectures = [isRoberta(config) ? "RobertaForMaskedLM" : "BertForMaskedLM"];
  const json = { ...config, architectures, tie_word_embeddings: true };
  await writeFile(join(folder, "config.json"), `${JSON.stringify(json, null, 2)}\n`);
  await writeFile(join(folder, "tokenizer.json"), tokenizer.json);
  writeSafetensors(join(folder, "model.safetensors"), Object.fromEntries(model.namedParameters()));
}
