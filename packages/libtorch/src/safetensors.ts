import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";

import { dtypeCode, elementSize } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { nativeError, TorchError } from "./errors.ts";
import { native } from "./native.ts";
import { Tensor } from "./tensor.ts";

/** The names of element types in the safetensors format. */
export const dtypeOfName: Readonly<Record<string, DType>> = {
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
      throw cause instanceof TorchError
        ? cause
        : nativeError(`${basename(this.path)}: ${name}`, cause);
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
    if (begin !== covered)
      fail(`tensor ${name} begins at ${begin} of the data, expected ${covered}`);
    covered = end;
  }
  if (covered !== dataBytes)
    fail(`${dataBytes - covered} bytes after the last tensor belong to none`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function parseEntry(value: unknown): TensorEntry | null {
  const { dtype: name, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>;
  const dtype =
    typeof name === "string" && Object.hasOwn(dtypeOfName, name) ? dtypeOfName[name] : undefined;
  if (dtype === undefined || !Array.isArray(shape) || !Array.isArray(offsets)) return null;
  if (offsets.length !== 2) return null;
  const [begin, end] = offsets as unknown[];
  if (!shape.every(isSize) || !isSize(begin) || !isSize(end)) return null;
  const bytes = shape.reduce((product, length) => product * length, elementSize(dtype));
  return end - begin === bytes ? { dtype, shape, begin, end } : null;
}
