import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";
import { deviationAtWidth } from "./initialisation.ts";

/** Model types that share BERT's architecture; RoBERTa's count positions from after the padding id. */
const bertTypes = ["bert", "medbert"] as const;
const robertaTypes = ["roberta", "xlm-roberta", "camembert"] as const;

const activations = ["gelu", "gelu_new", "gelu_pytorch_tanh", "gelu_fast", "relu"] as const;

const configSchema = z.looseObject({
  model_type: z.enum([...bertTypes, ...robertaTypes]),
  vocab_size: z.int().positive(),
  hidden_size: z.int().positive(),
  num_hidden_layers: z.int().positive(),
  num_attention_heads: z.int().positive(),
  intermediate_size: z.int().positive(),
  hidden_act: z.enum(activations).default("gelu"),
  max_position_embeddings: z.int().positive(),
  type_vocab_size: z.int().positive().default(2),
  layer_norm_eps: z.number().positive().default(1e-12),
  pad_token_id: z.int().nonnegative().nullish(),
  hidden_dropout_prob: z.number().min(0).max(1).default(0.1),
  attention_probs_dropout_prob: z.number().min(0).max(1).default(0.1),
  initializer_range: z.number().positive().default(0.02),
  position_embedding_type: z.literal("absolute").default("absolute"),
});

/** An encoder's `config.json`, in the Hugging Face layout. */
export type EncoderConfig = Readonly<z.infer<typeof configSchema>>;

export function isRoberta(config: EncoderConfig): boolean {
  return (robertaTypes as readonly string[]).includes(config.model_type);
}

/** Id of the first position: RoBERTa's positions begin after the padding id. */
export function firstPosition(config: EncoderConfig): number {
  return isRoberta(config) ? (config.pad_token_id ?? 1) + 1 : 0;
}

/** Checks a parsed `config.json`. */
export function parseEncoderConfig(json: unknown, where: string): EncoderConfig {
  const result = configSchema.safeParse(json);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new KodeksError(
      "BAD_CHECKPOINT",
      `config.json: ${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "invalid"}`,
      { where, remedy: "Kodeks reads encoders of the BERT and RoBERTa families." },
    );
  }
  const { hidden_size: size, num_attention_heads: heads } = result.data;
  if (size % heads !== 0) {
    throw new KodeksError(
      "BAD_CHECKPOINT",
      `hidden_size ${size} is no multiple of ${heads} heads`,
      {
        where,
        remedy: "Correct config.json to what the weights were trained with.",
      },
    );
  }
  return result.data;
}

/** Reads the config of a checkpoint folder. */
export function readEncoderConfig(folder: string): EncoderConfig {
  const file = join(folder, "config.json");
  if (!existsSync(file)) {
    throw new KodeksError("NOT_FOUND", "the checkpoint has no config.json", {
      where: folder,
      remedy:
        "Give a folder in the Hugging Face layout: config.json, tokenizer.json, model.safetensors.",
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new KodeksError("BAD_CHECKPOINT", "config.json is not JSON", {
      where: file,
      remedy: "Copy or download the folder again.",
    });
  }
  return parseEncoderConfig(json, file);
}

/** Layers × width of the encoders that are trained from scratch. */
export const encoderSizes = {
  tiny: { layers: 2, width: 128, heads: 2 },
  mini: { layers: 4, width: 256, heads: 4 },
  small: { layers: 6, width: 384, heads: 6 },
  base: { layers: 12, width: 768, heads: 12 },
} as const;

export type EncoderSize = keyof typeof encoderSizes;

/** The config of a new BERT encoder. */
export function newEncoderConfig(
  size: EncoderSize,
  vocabularySize: number,
  options: { readonly windowLength: number; readonly padId: number; readonly dropout: number },
): EncoderConfig {
  const { layers, width, heads } = encoderSizes[size];
  return configSchema.parse({
    model_type: "bert",
    architectures: ["BertModel"],
    vocab_size: vocabularySize,
    hidden_size: width,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    intermediate_size: width * 4,
    max_position_embeddings: options.windowLength,
    pad_token_id: options.padId,
    hidden_dropout_prob: options.dropout,
    attention_probs_dropout_prob: options.dropout,
    initializer_range: deviationAtWidth(0.02, width),
  });
}

/** A config whose encoder is trained with another dropout than it was before. */
export function withDropout(config: EncoderConfig, dropout: number): EncoderConfig {
  return { ...config, hidden_dropout_prob: dropout, attention_probs_dropout_prob: dropout };
}
