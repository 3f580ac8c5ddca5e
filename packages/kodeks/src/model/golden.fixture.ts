import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SafetensorsFile, scope } from "@kodeks/libtorch";
import type { ParameterSource, Tensor, TensorData } from "@kodeks/libtorch";
import { expect } from "vitest";
import { CodingModel } from "./coding-model.ts";
import type { Architecture, ModelShape } from "./coding-model.ts";
import { parseEncoderConfig } from "./encoder-config.ts";

/** The path of a file in `golden/`. */
export function goldenPath(name: string): string {
  return fileURLToPath(new URL(`../../golden/${name}`, import.meta.url));
}

export function readGoldenJson(name: string): unknown {
  return JSON.parse(readFileSync(goldenPath(name), "utf8"));
}

/** The tiny models of `golden/plm_ca.py`. */
export function tinyShape(architecture: Architecture): ModelShape {
  const encoder = parseEncoderConfig(
    {
      model_type: "bert",
      vocab_size: 50,
      hidden_size: 16,
      num_hidden_layers: 2,
      num_attention_heads: 2,
      intermediate_size: 64,
      max_position_embeddings: 8,
      pad_token_id: 0,
    },
    "golden",
  );
  return { architecture, encoder, labels: 7, windowLength: 8, padId: 0 };
}

export interface GoldenModel {
  readonly file: SafetensorsFile;
  readonly model: CodingModel;
  readonly documents: readonly Int32Array[];
}

/** A tiny model with the weights of its golden file, and the file's documents. */
export function goldenModel(architecture: Architecture): GoldenModel {
  const file = SafetensorsFile.open(goldenPath(`${architecture}.safetensors`));
  const model = new CodingModel(goldenWeights(file, "weights/"), tinyShape(architecture));
  const documents = [0, 1, 2].map((i) => values(file, `input/ids/${i}`) as Int32Array);
  return { file, model, documents };
}

/** Parameters from the tensors of a golden file that lie under `prefix`. */
export function goldenWeights(file: SafetensorsFile, prefix: string): ParameterSource {
  return {
    parameter(name, shape) {
      expect(file.entries.get(prefix + name)?.shape, name).toEqual(shape);
      return file.tensor(prefix + name);
    },
    under: (part) => goldenWeights(file, `${prefix}${part}.`),
  };
}

/** Names of the tensors under `prefix`, without it. */
export function namesUnder(file: SafetensorsFile, prefix: string): string[] {
  return [...file.entries.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

export function values(file: SafetensorsFile, name: string): TensorData {
  return scope(() => file.tensor(name).toArray());
}

/** The largest absolute difference of two arrays of one length. */
export function largestDifference(found: ArrayLike<unknown>, expected: ArrayLike<unknown>): number {
  expect(found.length).toBe(expected.length);
  let largest = 0;
  for (let i = 0; i < found.length; i += 1) {
    const difference = Math.abs(Number(found[i]) - Number(expected[i]));
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}

/** The largest absolute value of an array. */
export function magnitude(array: ArrayLike<unknown>): number {
  return largestDifference(array, new Float32Array(array.length));
}

/** Fails unless a tensor agrees with one of the golden file, in shape and within `tolerance`. */
export function expectGolden(
  found: Tensor,
  file: SafetensorsFile,
  name: string,
  tolerance: number,
): void {
  expect(found.shape, name).toEqual(file.entries.get(name)?.shape);
  expect(largestDifference(found.toArray(), values(file, name)), name).toBeLessThan(tolerance);
}
