import { existsSync } from "node:fs";
import { join } from "node:path";
import { SafetensorsFile, scope, writeSafetensors } from "@kodeks/libtorch";
import type { TensorData } from "@kodeks/libtorch";
import { KodeksError } from "../../base/errors.ts";
import { LexicalChannel } from "./lexical-channel.ts";
import { NgramReader } from "./ngram-reader.ts";

const fileName = "lexical.safetensors";

/** Writes `lexical.safetensors`: `buckets`, `idf`, `weights` `[rows, codes]` and `bias`. */
export function saveLexical(folder: string, { parts, codes }: LexicalChannel): void {
  const vector = (data: TensorData): { data: TensorData; shape: number[] } => ({
    data,
    shape: [data.length],
  });
  writeSafetensors(join(folder, fileName), {
    buckets: vector(parts.buckets),
    idf: vector(parts.idf),
    bias: vector(parts.bias),
    weights: { data: parts.weights, shape: [parts.buckets.length, codes] },
  });
}

/**
 * Reads it back.
 *
 * @param pieces of the tokenizer it was trained with
 * @throws KodeksError BAD_FOLDER; TorchError BAD_SAFETENSORS
 */
export function loadLexical(
  folder: string,
  pieces: readonly (string | null)[],
  bits: number,
  codes: number,
): LexicalChannel {
  const damaged = (what: string): KodeksError =>
    new KodeksError("BAD_FOLDER", `${fileName} ${what}`, {
      where: folder,
      remedy: "Train the model again with `kodeks train`.",
    });
  if (!existsSync(join(folder, fileName))) throw damaged("is missing");
  const file = SafetensorsFile.open(join(folder, fileName));
  const rows = file.entries.get("buckets")?.shape[0] ?? 0;
  const shapes = { buckets: [rows], idf: [rows], bias: [codes], weights: [rows, codes] };
  for (const [name, shape] of Object.entries(shapes)) {
    if (String(file.entries.get(name)?.shape) === String(shape)) continue;
    throw damaged(`has no ${name} of the shape [${shape.join(", ")}]`);
  }
  return scope(() => {
    const floats = (name: string): Float32Array => file.tensor(name).toFloat32();
    const buckets = file.tensor("buckets").toArray() as Int32Array;
    if (buckets.some((bucket) => bucket < 0 || bucket >= 2 ** bits)) {
      throw damaged("has other buckets than config.json says");
    }
    const parts = { buckets, idf: floats("idf"), bias: floats("bias"), weights: floats("weights") };
    return new LexicalChannel(new NgramReader(pieces, bits), parts);
  });
}
