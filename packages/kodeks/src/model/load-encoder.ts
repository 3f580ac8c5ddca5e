import { join } from "node:path";
import { Encoder } from "./encoder.ts";
import type { EncoderConfig } from "./encoder-config.ts";
import { readEncoderConfig } from "./encoder-config.ts";
import { CheckpointSource } from "./checkpoint-source.ts";
import { encoderName } from "./coding-model.ts";

/** Opens an encoder checkpoint: its config, where its parameters are, and where those beside it are. */
export function openEncoder(folder: string): {
  config: EncoderConfig;
  source: CheckpointSource;
  whole: CheckpointSource;
} {
  const config = readEncoderConfig(folder);
  const whole = CheckpointSource.open(join(folder, "model.safetensors"));
  return { config, source: whole.startingWith(encoderName(config)), whole };
}

/**
 * Loads an encoder from a folder in the Hugging Face layout.
 *
 * @throws KodeksError NOT_FOUND, BAD_CHECKPOINT; TorchError BAD_SAFETENSORS
 */
export function loadEncoder(folder: string): Encoder {
  const { config, source } = openEncoder(folder);
  const encoder = new Encoder(source, config);
  try {
    source.finish();
  } catch (error) {
    encoder.dispose();
    throw error;
  }
  return encoder;
}
