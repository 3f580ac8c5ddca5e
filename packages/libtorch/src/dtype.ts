import { TorchError } from "./errors.ts";

/** Element types, by the names that libtorch and safetensors share between them. */
export type DType = keyof typeof codes;

/** `c10::ScalarType` of each element type. */
const codes = {
  uint8: 0,
  int8: 1,
  int16: 2,
  int32: 3,
  int64: 4,
  float16: 5,
  float32: 6,
  float64: 7,
  bool: 11,
  bfloat16: 15,
} as const;

const names = new Map<number, DType>(
  (Object.keys(codes) as DType[]).map((name) => [codes[name], name]),
);

const bytes = {
  uint8: 1,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  float16: 2,
  float32: 4,
  float64: 8,
  bool: 1,
  bfloat16: 2,
} as const satisfies Record<DType, number>;

export function dtypeCode(dtype: DType): number {
  if (!Object.hasOwn(codes, dtype)) {
    throw new TorchError(
      "BAD_ARGUMENT",
      `unknown dtype: use one of ${[...names.values()].join(", ")}`,
    );
  }
  return codes[dtype];
}

export function dtypeName(code: number): DType {
  const name = names.get(code);
  if (name === undefined) {
    throw new TorchError("BAD_ARGUMENT", `dtype ${code} of libtorch is not supported`);
  }
  return name;
}

/** Bytes of one element. */
export function elementSize(dtype: DType): number {
  return bytes[dtype];
}

/** JavaScript arrays that tensors can be copied from and to. */
export type TensorData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array;

export function dtypeOfArray(data: TensorData): DType {
  if (data instanceof Float32Array) return "float32";
  if (data instanceof Float64Array) return "float64";
  if (data instanceof Int32Array) return "int32";
  if (data instanceof BigInt64Array) return "int64";
  if (data instanceof Int16Array) return "int16";
  if (data instanceof Int8Array) return "int8";
  if (data instanceof Uint8Array) return "uint8";
  throw new TorchError("BAD_ARGUMENT", "give the dtype of a Uint16Array: float16 or bfloat16");
}

/** Whether elements of `dtype` lie in arrays of the same type as `data`. */
export function fitsDtype(data: TensorData, dtype: DType): boolean {
  return arrayFor(dtype, 0).constructor === data.constructor;
}

/** A typed array for `length` elements; 16-bit floats come as their bits in a Uint16Array. */
export function arrayFor(dtype: DType, length: number): TensorData {
  switch (dtype) {
    case "float32":
      return new Float32Array(length);
    case "float64":
      return new Float64Array(length);
    case "int64":
      return new BigInt64Array(length);
    case "int32":
      return new Int32Array(length);
    case "int16":
      return new Int16Array(length);
    case "int8":
      return new Int8Array(length);
    case "uint8":
    case "bool":
      return new Uint8Array(length);
    case "float16":
    case "bfloat16":
      return new Uint16Array(length);
    default:
      return dtype satisfies never;
  }
}
