import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onDevice, writeSafetensors } from "@kodeks/libtorch";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";
import { readManifest } from "../base/manifest.ts";
import type { Manifest } from "../base/manifest.ts";
import { LabelSpace } from "../dataset/label-space.ts";
import { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { CheckpointSource } from "./checkpoint-source.ts";
import { architectures, CodingModel } from "./coding-model.ts";
import { readEncoderConfig } from "./encoder-config.ts";
import { loadLexical, saveLexical } from "./lexical/lexical-file.ts";
import { loadMentions, saveMentions } from "./mentions/mention-file.ts";
import { thresholdsSchema } from "./thresholds.ts";
import type { Thresholds } from "./thresholds.ts";

const settingsSchema = z.strictObject({
  architecture: z.enum(architectures as [string, ...string[]]),
  windowLength: z.int().positive(),
  maxTokens: z.int().positive(),
  /** Of the tokenizer that the weights were trained with. */
  tokenizer: z.string(),
  /** log₂ of the lexical channel's buckets, where there is a channel. */
  lexicalBits: z.int().min(8).max(24).optional(),
  /** Whether there is a mention channel. */
  mentions: z.literal(true).optional(),
  /** Whether the channels were fitted on the validation split, too. */
  learntFromValidation: z.literal(true).optional(),
});

/** A trained model with everything that scoring a note needs. */
export interface TrainedModel {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly model: CodingModel;
  readonly tokenizer: DocumentTokenizer;
  readonly labels: LabelSpace;
  readonly thresholds: Thresholds;
  readonly maxTokens: number;
  /** The validation split cannot judge it: see `checkHeldOut`. */
  readonly learntFromValidation: boolean;
}

export interface SaveModel {
  readonly model: CodingModel;
  readonly tokenizer: DocumentTokenizer;
  readonly labels: LabelSpace;
  readonly thresholds: Thresholds;
  readonly maxTokens: number;
  readonly learntFromValidation?: boolean;
}

/** Writes a model's files into `folder`, in the Hugging Face layout (all but the manifest and card). */
export async function saveModel(folder: string, parts: SaveModel): Promise<void> {
  const { model, tokenizer, labels, thresholds, maxTokens } = parts;
  const { architecture, windowLength, encoder } = model.shape;
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  await write("config.json", {
    ...encoder,
    kodeks: {
      architecture,
      windowLength,
      maxTokens,
      tokenizer: tokenizer.fingerprint,
      ...(model.lexical === null ? {} : { lexicalBits: model.lexical.reader.bits }),
      ...(model.mentions === null ? {} : { mentions: true }),
      ...(parts.learntFromValidation && { learntFromValidation: true }),
    },
  });
  await write("labels.json", labels.toJson());
  await write("thresholds.json", thresholds);
  await writeFile(join(folder, "tokenizer.json"), tokenizer.json);
  writeSafetensors(join(folder, "model.safetensors"), Object.fromEntries(model.namedParameters()));
  if (model.lexical !== null) saveLexical(folder, model.lexical);
  if (model.mentions !== null) saveMentions(folder, model.mentions);
}

/**
 * Loads a model folder. On the CPU the weights stay in the mapped file until they are touched.
 *
 * @param device as `resolveDevice` gives it
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, BAD_SCHEMA_VERSION, BAD_CHECKPOINT; TorchError
 * BAD_SAFETENSORS
 */
export async function loadModel(folder: string, device = "cpu"): Promise<TrainedModel> {
  const manifest = await readManifest(folder, "model");
  const config = readEncoderConfig(folder);
  const settings = settingsSchema.safeParse(config["kodeks"]);
  if (!settings.success) {
    throw new KodeksError("BAD_FOLDER", "config.json does not describe a Kodeks model", {
      where: folder,
      remedy: "Train it with `kodeks train`; a plain checkpoint goes to `--encoder`.",
    });
  }
  const { architecture, windowLength, maxTokens, lexicalBits, mentions } = settings.data;
  const { learntFromValidation = false } = settings.data;
  const tokenizer = DocumentTokenizer.fromFolder(folder);
  if (tokenizer.fingerprint !== settings.data.tokenizer) {
    throw new KodeksError(
      "BAD_FOLDER",
      "tokenizer.json is not the one that the model was trained with",
      {
        where: folder,
        remedy: "Put the model's own tokenizer.json back.",
      },
    );
  }
  const labels = readPart(folder, "labels.json", (file) => LabelSpace.fromFile(file));
  const thresholds = readPart(folder, "thresholds.json", (file) =>
    thresholdsSchema.parse(JSON.parse(readFileSync(file, "utf8"))),
  );
  const source = CheckpointSource.open(join(folder, "model.safetensors"));
  const model = new CodingModel(onDevice(source, device), {
    architecture: architecture as (typeof architectures)[number],
    encoder: config,
    labels: labels.size,
    windowLength,
    padId: tokenizer.special.pad,
  });
  try {
    source.finish();
    if (lexicalBits !== undefined) {
      model.lexical = loadLexical(folder, tokenizer.pieces(), lexicalBits, labels.size);
    }
    if (mentions) model.mentions = loadMentions(folder, tokenizer.pieces(), labels.size);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return {
    folder,
    manifest,
    model,
    tokenizer,
    labels,
    thresholds,
    maxTokens,
    learntFromValidation,
  };
}

function readPart<Part>(folder: string, name: string, read: (file: string) => Part): Part {
  try {
    return read(join(folder, name));
  } catch (cause) {
    throw new KodeksError("BAD_FOLDER", `${name} is missing or damaged`, {
      where: folder,
      remedy: "Train the model again with `kodeks train`.",
      cause,
    });
  }
}
