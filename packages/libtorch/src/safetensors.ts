import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { threadId } from "node:worker_threads";

import { dtypeCode, dtypeOfArray, elementSize, fitsDtype } from "./dtype.ts";
import type { DType, TensorData } from "./dtype.ts";
import { nativeError, TorchError } from "./errors.ts";
import { native } from "./native.ts";
import { Tensor } from "./tensor.ts";

/** The names of element types in the safetensors format. */
const dtypeOfName: Readonly<Record<string, DType>> = {
  F64: "float64",
  F32: "float32",
  F16: "float16",
  BF16: "bfloat16",
  I64: "int64",
  I32: "int32",
  I16: "int16",
  I8: "int8",
  U8: "uint8",
  BOOL: "bool",
};

const nameOfDtype = new Map(Object.entries(dtypeOfName).map(([name, dtype]) => [dtype, name]));

/** A header larger than this is a damaged file, not a model. */
const maximumHeaderBytes = 100_000_000;

export interface TensorEntry {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Byte range within the data that follows the header. */
  readonly begin: number;
  readonly end: number;
}

/** A safetensors file, memory-mapped: opening it reads only its header. */
export class SafetensorsFile {
  readonly path: string;
  readonly entries: ReadonlyMap<string, TensorEntry>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly #mapping: unknown;
  readonly #dataStart: number;

  private constructor(path: string, header: Header, mapping: unknown) {
    this.path = path;
    this.entries = header.entries;
    this.metadata = header.metadata;
    this.#dataStart = header.dataStart;
    this.#mapping = mapping;
  }

  /**
   * @throws TorchError `BAD_SAFETENSORS` naming the file, and the tensor where one is at fault
   */
  static open(path: string): SafetensorsFile {
    const header = readHeader(path);
    try {
      return new SafetensorsFile(path, header, native.mapFile(path));
    } catch (cause) {
      throw nativeError(`mapping ${basename(path)}`, cause);
    }
  }

  /**
   * A tensor that lies in the mapped file: nothing is copied, pages are read when touched and shared
   * between threads. Writing to it changes this process's memory, never the file.
   */
  tensor(name: string): Tensor {
    const entry = this.entries.get(name);
    if (entry === undefined) {
      throw new TorchError("BAD_ARGUMENT", `${basename(this.path)} has no tensor ${name}`);
    }
    try {
      const offset = this.#dataStart + entry.begin;
      return Tensor.adopt(
        native.mappedTensor(this.#mapping, offset, entry.shape, dtypeCode(entry.dtype)),
      );
    } catch (cause) {
      throw cause instanceof TorchError ? cause : nativeError(`${basename(this.path)}: ${name}`, cause);
    }
  }
}

interface Header {
  readonly entries: Map<string, TensorEntry>;
  readonly metadata: Record<string, string>;
  readonly dataStart: number;
}

function readHeader(path: string): Header {
  const fail = (problem: string): never => {
    throw new TorchError("BAD_SAFETENSORS", `${basename(path)}: ${problem}`);
  };
  const size = statSync(path).size;
  if (size < 8) fail(`${size} bytes are too few for a safetensors file`);
  const file = openSync(path, "r");
  try {
    const prefix = Buffer.alloc(8);
    readSync(file, prefix, 0, 8, 0);
    const length = Number(prefix.readBigUInt64LE());
    if (length > maximumHeaderBytes || length < 2) fail("the header's length is not plausible");
    if (8 + length > size) {
      fail(`truncated within the header: ${size} bytes, the header alone needs ${8 + length}`);
    }
    const text = Buffer.alloc(length);
    readSync(file, text, 0, length, 8);
    return parseHeader(text.toString("utf8"), 8 + length, size, fail);
  } finally {
    closeSync(file);
  }
}

function parseHeader(
  text: string,
  dataStart: number,
  size: number,
  fail: (problem: string) => never,
): Header {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    fail("the header is not JSON");
  }
  if (!isRecord(json)) return fail("the header is not an object");
  const { __metadata__: metadata = {}, ...tensors } = json;
  if (!isRecord(metadata) || Object.values(metadata).some((value) => typeof value !== "string")) {
    return fail("the metadata is not an object of strings");
  }
  const entries = new Map<string, TensorEntry>();
  for (const [name, value] of Object.entries(tensors)) {
    const entry = parseEntry(value);
    if (entry === null) return fail(`tensor ${name} is not described as the format asks`);
    if (dataStart + entry.end > size) {
      fail(`truncated: tensor ${name} ends at byte ${dataStart + entry.end}, the file at ${size}`);
    }
    entries.set(name, entry);
  }
  checkCoverage(entries, size - dataStart, fail);
  return { entries, metadata: metadata as Record<string, string>, dataStart };
}

/** The format asks that the tensors cover the data without holes or overlaps. */
function checkCoverage(
  entries: ReadonlyMap<string, TensorEntry>,
  dataBytes: number,
  fail: (problem: string) => never,
): void {
  let covered = 0;
  const inOrder = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  for (const [name, { begin, end }] of inOrder) {
    if (begin !== covered) fail(`tensor ${name} begins at ${begin} of the data, expected ${covered}`);
    covered = end;
  }
  if (covered !== dataBytes) fail(`${dataBytes - covered} bytes after the last tensor belong to none`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function parseEntry(value: unknown): TensorEntry | null {
  const { dtype: name, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>;
  const dtype = typeof name === "string" && Object.hasOwn(dtypeOfName, name) ? dtypeOfName[name] : undefined;
  if (dtype === undefined || !Array.isArray(shape) || !Array.isArray(offsets)) return null;
  if (offsets.length !== 2) return null;
  const [begin, end] = offsets as unknown[];
  if (!shape.every(isSize) || !isSize(begin) || !isSize(end)) return null;
  const bytes = shape.reduce((product, length) => product * length, elementSize(dtype));
  return end - begin === bytes ? { dtype, shape, begin, end } : null;
}

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
  const isWhole = value instanceof Tensor || (value.data.length === elements && fitsDtype(value.data, dtype));
  if (!isWhole) {
    throw new TorchError(
      "BAD_ARGUMENT",
      `tensor ${name}: a ${value.data.constructor.name} of ${value.data.length} is not ${dtype}[${value.shape.join(", ")}]`,
    );
  }
  return { name, value, dtype, bytes: elements * elementSize(dtype) };
}

/** The header with its length before it, padded so that the data begins at a multiple of 8. */
function encodeHeader(plan: readonly Planned[], metadata: Readonly<Record<string, string>>): Buffer {
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
  const text = Buffer.from(JSON.stringify(Object.fromEntries([["__metadata__", metadata], ...entries])));
  const padding = Buffer.alloc((8 - (text.length % 8)) % 8, " ");
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length + padding.length));
  return Buffer.concat([length, text, padding]);
}

function writeFully(file: number, buffer: Buffer): void {
  for (let done = 0; done < buffer.length; ) {
    done += writeSync(file, buffer, done, Math.min(buffer.length - done, 1 << 30));
  }
}
