import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { threadId } from "node:worker_threads";

import { dtypeOfArray, elementSize, fitsDtype } from "./dtype.ts";
import type { DType, TensorData } from "./dtype.ts";
import { TorchError } from "./errors.ts";
import { dtypeOfName } from "./safetensors.ts";
import { Tensor } from "./tensor.ts";

const nameOfDtype = new Map(Object.entries(dtypeOfName).map(([name, dtype]) => [dtype, name]));

/** An array to be written without becoming a tensor first. */
export interface ArrayEntry {
  readonly data: TensorData;
  readonly shape: readonly number[];
  /** Where the array alone does not say it: bool, float16, bfloat16. */
  readonly dtype?: DType;
}

/**
 * Writes tensors to a safetensors file: wide elements first, so that all are aligned, then in the
 * order of their names. The file appears complete or not at all.
 *
 * @example
 * scope(() => writeSafetensors("model.safetensors", { weight: ops.zeros([2, 3]) }));
 */
export function writeSafetensors(
  path: string,
  tensors: Readonly<Record<string, Tensor | ArrayEntry>>,
  metadata: Readonly<Record<string, string>> = {},
): void {
  const plan = Object.entries(tensors)
    .map(([name, value]) => planned(name, value))
    .sort((a, b) => elementSize(b.dtype) - elementSize(a.dtype) || (a.name < b.name ? -1 : 1));
  const prefix = encodeHeader(plan, { format: "pt", ...metadata });
  const partial = `${path}.partial-${process.pid}-${threadId}`;
  try {
    const file = openSync(partial, "w");
    try {
      writeFully(file, prefix);
      for (const { value } of plan) {
        const data = value instanceof Tensor ? value.toArray() : value.data;
        writeFully(file, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

interface Planned {
  readonly name: string;
  readonly value: Tensor | ArrayEntry;
  readonly dtype: DType;
  readonly bytes: number;
}

function planned(name: string, value: Tensor | ArrayEntry): Planned {
  if (name === "__metadata__") {
    throw new TorchError("BAD_ARGUMENT", "a tensor cannot be named __metadata__");
  }
  const dtype = value instanceof Tensor ? value.dtype : (value.dtype ?? dtypeOfArray(value.data));
  const elements = value.shape.reduce((product, length) => product * length, 1);
  const isWhole =
    value instanceof Tensor || (value.data.length === elements && fitsDtype(value.data, dtype));
  if (!isWhole) {
    throw new TorchError(
      "BAD_ARGUMENT",
      `tensor ${name}: a ${value.data.constructor.name} of ${value.data.length} is not ${dtype}[${value.shape.join(", ")}]`,
    );
  }
  return { name, value, dtype, bytes: elements * elementSize(dtype) };
}

/** The header with its length before it, padded so that the data begins at a multiple of 8. */
function encodeHeader(
  plan: readonly Planned[],
  metadata: Readonly<Record<string, string>>,
): Buffer {
  let position = 0;
  const entries = plan.map(({ name, value, dtype, bytes }) => {
    const begin = position;
    position += bytes;
    const entry = {
      dtype: nameOfDtype.get(dtype),
      shape: value.shape,
      data_offsets: [begin, position],
    };
    return [name, entry] as const;
  });
  const text = Buffer.from(
    JSON.stringify(Object.fromEntries([["__metadata__", metadata], ...entries])),
  );
  const padding = Buffer.alloc((8 - (text.length % 8)) % 8, " ");
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length + padding.length));
  return Buffer.concat([length, text, padding]);
}

function writeFully(file: number, buffer: Buffer): void {
  for (let done = 0; done < buffer.length;) {
    done += writeSync(file, buffer, done, Math.min(buffer.length - done, 1 << 30));
  }
}
