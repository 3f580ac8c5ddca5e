import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import {
  arrayFor,
  elementSize,
  fromArray,
  liveTensors,
  ops,
  SafetensorsFile,
  scope,
  TorchError,
  writeSafetensors,
} from "./index.ts";
import type { ArrayEntry, DType } from "./index.ts";

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "safetensors-"));
  path = join(folder, "file.safetensors");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dtypes = [
  "float64",
  "float32",
  "float16",
  "bfloat16",
  "int64",
  "int32",
  "int16",
  "int8",
  "uint8",
  "bool",
] as const satisfies readonly DType[];

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** Any bit pattern but, for booleans, 0 and 1. */
function filled(dtype: DType, shape: readonly number[], salt: number): ArrayEntry {
  const data = arrayFor(dtype, sizeOf(shape));
  const bytes = new Uint8Array(data.buffer);
  bytes.forEach(
    (_, i) => (bytes[i] = dtype === "bool" ? (i + salt) % 2 : (i * 37 + salt * 11) % 256),
  );
  return { data, shape, dtype };
}

const bytesOf = (array: ArrayBufferView): number[] => [
  ...new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
];

/** A file with the given header, whatever it says. */
function handMade(
  header: string | object,
  data: Uint8Array = new Uint8Array(),
  length?: bigint,
): string {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(length ?? BigInt(text.length));
  writeFileSync(path, Buffer.concat([prefix, text, data]));
  return path;
}

describe("a safetensors file", () => {
  it("gives back tensors and arrays of every type", () => {
    const entries = Object.fromEntries(dtypes.map((dtype, i) => [dtype, filled(dtype, [2, 3], i)]));
    scope(() => {
      const tensors = dtypes.map((dtype) => {
        const { data, shape } = entries[dtype];
        return [`tensor.${dtype}`, fromArray(data, shape, dtype)] as const;
      });
      writeSafetensors(path, { ...entries, ...Object.fromEntries(tensors) });
    });
    const file = SafetensorsFile.open(path);
    expect(file.entries.size).toBe(2 * dtypes.length);
    scope(() => {
      for (const dtype of dtypes) {
        for (const name of [dtype, `tensor.${dtype}`]) {
          const tensor = file.tensor(name);
          expect(tensor.dtype).toBe(dtype);
          expect(tensor.shape).toEqual([2, 3]);
          expect(bytesOf(tensor.toArray())).toEqual(bytesOf(entries[dtype].data));
        }
      }
    });
  });

  it("gives back any shapes under any names, empty and scalar ones too, aligned in the file", () => {
    const described = fc.record({
      dtype: fc.constantFrom(...dtypes),
      shape: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
      salt: fc.nat(255),
    });
    const name = fc.string({ unit: "binary" }).filter((text) => text !== "__metadata__");
    fc.assert(
      fc.property(fc.dictionary(name, described, { maxKeys: 6 }), (wanted) => {
        const arrays = Object.fromEntries(
          Object.entries(wanted).map(([key, { dtype, shape, salt }]) => [
            key,
            filled(dtype, shape, salt),
          ]),
        );
        writeSafetensors(path, arrays);
        const file = SafetensorsFile.open(path);
        expect(new Set(file.entries.keys())).toEqual(new Set(Object.keys(arrays)));
        scope(() => {
          for (const [key, { data, shape, dtype }] of Object.entries(arrays)) {
            expect((file.entries.get(key)?.begin ?? -1) % elementSize(dtype ?? "float64")).toBe(0);
            const tensor = file.tensor(key);
            expect(tensor.dtype).toBe(dtype);
            expect(tensor.shape).toEqual(shape);
            expect(bytesOf(tensor.toArray())).toEqual(bytesOf(data));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it("writes strided tensors in row-major order", () => {
    scope(() => {
      const matrix = fromArray([1, 2, 3, 4, 5, 6], [2, 3]);
      writeSafetensors(path, { t: ops.transpose(matrix, 0, 1) });
      expect([...SafetensorsFile.open(path).tensor("t").toArray()]).toEqual([1, 4, 2, 5, 3, 6]);
    });
  });

  it("carries metadata", () => {
    writeSafetensors(path, {}, { model: "PLM-CA", π: "3.14…" });
    expect(SafetensorsFile.open(path).metadata).toEqual({
      format: "pt",
      model: "PLM-CA",
      π: "3.14…",
    });
  });

  it("has data at a multiple of eight, and the same bytes whatever the order of the record", () => {
    const [a, b] = [filled("int8", [3], 1), filled("float64", [2], 2)];
    writeSafetensors(path, { a, b });
    const first = readFileSync(path);
    writeSafetensors(path, { b, a });
    expect(readFileSync(path).equals(first)).toBe(true);
    expect(Number(first.readBigUInt64LE()) % 8).toBe(0);
  });

  it("stays as it is when a mapped tensor is written to", () => {
    writeSafetensors(path, { x: { data: new Float32Array([1, 2, 3]), shape: [3] } });
    const before = readFileSync(path);
    scope(() => {
      const file = SafetensorsFile.open(path);
      ops.fillInPlace(file.tensor("x"), 9);
      expect([...file.tensor("x").toArray()]).toEqual([9, 9, 9]);
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    scope(() => expect([...SafetensorsFile.open(path).tensor("x").toArray()]).toEqual([1, 2, 3]));
  });

  it("keeps a mapped tensor alive after its name is gone", () => {
    writeSafetensors(path, { x: { data: new Float32Array([4, 5]), shape: [2] } });
    scope(() => {
      const tensor = SafetensorsFile.open(path).tensor("x");
      rmSync(path);
      globalThis.gc?.();
      expect([...tensor.toArray()]).toEqual([4, 5]);
    });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])("reads data at an address of remainder %i", (remainder) => {
    const header = { x: { dtype: "F64", shape: [2], data_offsets: [0, 16] } };
    const text = JSON.stringify(header);
    const odd = text + " ".repeat(((8 - ((8 + text.length) % 8)) % 8) + remainder);
    const data = new Float64Array([Math.PI, -1]);
    const file = SafetensorsFile.open(handMade(odd, new Uint8Array(data.buffer)));
    scope(() => expect([...file.tensor("x").toArray()]).toEqual([Math.PI, -1]));
  });

  it("names what it does not hold", () => {
    writeSafetensors(path, { x: filled("int8", [1], 0) });
    const error = torchError(() => SafetensorsFile.open(path).tensor("y"));
    expect(error).toMatchObject({
      code: "BAD_ARGUMENT",
      message: "file.safetensors has no tensor y",
    });
  });
});

describe("a damaged safetensors file", () => {
  it("is refused wherever it was cut off", () => {
    writeSafetensors(path, {
      a: filled("float32", [5, 4], 1),
      b: filled("bool", [3], 2),
      c: filled("int64", [], 3),
    });
    const whole = readFileSync(path);
    const before = liveTensors();
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(path, whole.subarray(0, length));
      expect(torchError(() => SafetensorsFile.open(path)).code).toBe("BAD_SAFETENSORS");
    }
    writeFileSync(path, whole.subarray(0, whole.length - 1));
    expect(torchError(() => SafetensorsFile.open(path)).message).toContain("truncated");
    expect(liveTensors()).toBe(before);
  });

  it("never ends the process, whatever its bytes", () => {
    writeSafetensors(path, { a: filled("int16", [2, 2], 1), b: filled("float32", [1], 2) });
    const whole = readFileSync(path);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        writeFileSync(path, bytes);
        try {
          const file = SafetensorsFile.open(path);
          scope(() => [...file.entries.keys()].forEach((name) => file.tensor(name).toArray()));
        } catch (error) {
          expect(error).toBeInstanceOf(TorchError);
        }
      }),
      { numRuns: 300 },
    );
  });

  const entry = (dtype: unknown, shape: unknown, offsets: unknown): object => ({
    x: { dtype, shape, data_offsets: offsets },
  });
  const data = new Uint8Array(8);
  it.each<[string, string | object]>([
    ["that is no JSON", "{garbage"],
    ["that is a list", "[]"],
    ["that is null", "null"],
    ["whose entry is a number", { x: 1 }],
    ["whose entry is null", { x: null }],
    ["of an unknown type", entry("F8_E4M3", [8], [0, 8])],
    ["of an inherited name as type", entry("constructor", [8], [0, 8])],
    ["of no shape", entry("U8", undefined, [0, 8])],
    ["of a negative shape", entry("U8", [-2, -4], [0, 8])],
    ["of a fractional shape", entry("U8", [0.5, 16], [0, 8])],
    ["of a shape beyond all numbers", entry("U8", [2 ** 53, 2 ** 53], [0, 8])],
    ["whose offsets do not fit the shape", entry("F32", [1], [0, 8])],
    ["whose offsets run backwards", entry("U8", [8], [8, 0])],
    ["of three offsets", entry("U8", [8], [0, 8, 8])],
    ["of negative offsets", entry("U8", [8], [-8, 0])],
    ["whose data end after the file", entry("U8", [9], [0, 9])],
    ["that leaves a hole in front", entry("U8", [7], [1, 8])],
    ["that leaves bytes at the end", entry("U8", [7], [0, 7])],
    [
      "of overlapping tensors",
      { ...entry("U8", [6], [0, 6]), y: { dtype: "U8", shape: [4], data_offsets: [4, 8] } },
    ],
    ["of text as metadata", { __metadata__: "pt", ...entry("U8", [8], [0, 8]) }],
    ["of a list as metadata", { __metadata__: ["pt"], ...entry("U8", [8], [0, 8]) }],
    ["of numbers in its metadata", { __metadata__: { epoch: 3 }, ...entry("U8", [8], [0, 8]) }],
  ])("with a header %s is refused", (_, header) => {
    const error = torchError(() => SafetensorsFile.open(handMade(header, data)));
    expect(error.code).toBe("BAD_SAFETENSORS");
    expect(error.message).toMatch(/^file\.safetensors: /);
  });

  it.each([0n, 1n, 3n, 10_000n, 2n ** 33n, 2n ** 63n, 2n ** 64n - 1n])(
    "with a header of %s bytes is refused",
    (length) => {
      const bad = handMade(entry("U8", [8], [0, 8]), data, length);
      expect(torchError(() => SafetensorsFile.open(bad)).code).toBe("BAD_SAFETENSORS");
    },
  );

  it("that is not there is an error naming it", () => {
    expect(() => SafetensorsFile.open(join(folder, "absent.safetensors"))).toThrow(
      "absent.safetensors",
    );
  });
});

describe("writing a safetensors file", () => {
  it("leaves the old file and no partial one when it fails", () => {
    const x = filled("float32", [4], 1);
    writeSafetensors(path, { x });
    const before = readFileSync(path);
    const released = scope(() => {
      const tensor = ops.ones([2]);
      return () => tensor;
    })();
    const failing = {
      get data(): never {
        throw new Error("disk on fire");
      },
      shape: [4],
      dtype: "float32" as const,
    };
    expect(() => writeSafetensors(path, { a: x, released })).toThrow("released");
    expect(() => writeSafetensors(path, { a: x, failing })).toThrow("disk on fire");
    scope(() => {
      const late = ops.ones([3]);
      const wanted = { a: x, late };
      // Passes the plan, which asks for shape and type, and fails when its elements are wanted.
      Object.assign(late, {
        toArray: () => {
          throw new Error("device lost");
        },
      });
      expect(() => writeSafetensors(path, wanted)).toThrow("device lost");
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["file.safetensors"]);
  });

  it("leaves no partial file where the name is taken by a folder", () => {
    const taken = join(folder, "taken");
    mkdirSync(taken);
    expect(() => writeSafetensors(taken, {})).toThrow();
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
    rmSync(taken, { recursive: true });
  });

  it.each<[string, Record<string, ArrayEntry>]>([
    ["of another length than its shape's", { x: { data: new Float32Array(3), shape: [2] } }],
    [
      "of another type than its dtype's",
      { x: { data: new Float32Array(2), shape: [2], dtype: "int32" } },
    ],
    ["of 16 bits without a dtype", { x: { data: new Uint16Array(2), shape: [2] } }],
    ["under the metadata's name", { __metadata__: { data: new Float32Array(2), shape: [2] } }],
  ])("refuses an array %s", (_, tensors) => {
    expect(torchError(() => writeSafetensors(join(folder, "new"), tensors)).code).toBe(
      "BAD_ARGUMENT",
    );
    expect(readdirSync(folder)).not.toContain("new");
  });
});
