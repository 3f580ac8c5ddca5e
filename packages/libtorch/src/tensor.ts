import { arrayFor, dtypeCode, dtypeName, dtypeOfArray, fitsDtype } from "./dtype.ts";
import type { DType, TensorData } from "./dtype.ts";
import { nativeError, TorchError } from "./errors.ts";
import { halfToNumber } from "./half.ts";
import { native } from "./native.ts";
import type { Handle } from "./native.ts";

/**
 * A tensor of libtorch. It is born in the innermost open {@link scope} and dies with it unless it is
 * returned from it or kept; nothing is left to the garbage collector.
 */
export class Tensor {
  #handle: Handle;
  #shape: readonly number[] | undefined;
  #dtype: DType | undefined;
  /** Who releases this tensor: a scope, or null for whoever holds it. */
  #owner: Scope | null;

  private constructor(handle: Handle, owner: Scope | null) {
    this.#handle = handle;
    this.#owner = owner;
  }

  /** Takes over a handle that the addon returned. Internal to this package. */
  static adopt(handle: Handle): Tensor {
    return Tensor.adoptAll([handle])[0] as Tensor;
  }

  /** Takes over all handles of one result; none of them leaks when no scope is open. */
  static adoptAll(handles: readonly (Handle | null)[]): (Tensor | null)[] {
    const scope = current;
    if (scope === null) {
      native.release(handles.filter((handle) => handle !== null));
      throw new TorchError(
        "BAD_ARGUMENT",
        "no scope is open: tensors are made inside scope(() => …)",
      );
    }
    return handles.map((handle) => {
      if (handle === null) return null;
      const tensor = new Tensor(handle, scope);
      scope.add(tensor);
      return tensor;
    });
  }

  /** @internal Ends a scope: releases what it still owns and is not in `survivors`. */
  static endScope(scope: Scope, survivors: ReadonlySet<Tensor>, heir: Scope | null): void {
    const dead: Handle[] = [];
    for (const tensor of scope.tensors) {
      if (tensor.#owner !== scope) continue;
      if (survivors.has(tensor)) {
        tensor.#owner = heir;
        heir?.add(tensor);
      } else {
        dead.push(tensor.#handle);
        tensor.#handle = -1;
      }
    }
    if (dead.length > 0) native.release(dead);
  }

  /** The native handle; throws once the tensor is released. */
  get handle(): Handle {
    if (this.#handle < 0) {
      throw new TorchError("BAD_ARGUMENT", "the tensor was released: its scope has ended");
    }
    return this.#handle;
  }

  get shape(): readonly number[] {
    return (this.#shape ??= native.shape(this.handle));
  }

  get dtype(): DType {
    return (this.#dtype ??= dtypeName(native.dtype(this.handle)));
  }

  get device(): string {
    return native.device(this.handle);
  }

  /** Number of elements. */
  get size(): number {
    return this.shape.reduce((product, length) => product * length, 1);
  }

  /** Size of dimension `axis`, counted from the end if negative. */
  dim(axis: number): number {
    const size = this.shape.at(axis);
    if (size === undefined) {
      throw new TorchError("BAD_ARGUMENT", `dimension ${axis} of a tensor of ${this.shape.length}`);
    }
    return size;
  }

  get isReleased(): boolean {
    return this.#handle < 0;
  }

  /** Takes the tensor out of its scope: it lives until {@link dispose}. */
  keep(): this {
    this.#owner = null;
    return this;
  }

  /** Releases the tensor now. Harmless when it is already released. */
  dispose(): void {
    if (this.#handle < 0) return;
    native.release([this.#handle]);
    this.#handle = -1;
  }

  /** Copies the elements out, in row-major order. */
  toArray(): TensorData {
    const data = arrayFor(this.dtype, this.size);
    try {
      native.toBytes(this.handle, data);
    } catch (cause) {
      throw nativeError(`toArray of ${describe(this)}`, cause);
    }
    return data;
  }

  /** Copies a float32 tensor out. */
  toFloat32(): Float32Array {
    if (this.dtype !== "float32") {
      throw new TorchError("BAD_ARGUMENT", `expected float32, got ${describe(this)}`);
    }
    return this.toArray() as Float32Array;
  }

  /** The value of a tensor of one element. */
  item(): number {
    if (this.size !== 1) {
      throw new TorchError("BAD_ARGUMENT", `item() of ${describe(this)}: it must have one element`);
    }
    const value = Number(this.toArray()[0]);
    const { dtype } = this;
    return dtype === "float16" || dtype === "bfloat16" ? halfToNumber(value, dtype) : value;
  }

  toString(): string {
    return this.isReleased ? "Tensor(released)" : `Tensor(${describe(this)})`;
  }
}

/** Shape and type as errors show them: `float32[2, 3]`. */
export function describe(tensor: Tensor): string {
  return tensor.isReleased ? "released tensor" : `${tensor.dtype}[${tensor.shape.join(", ")}]`;
}

class Scope {
  readonly tensors: Tensor[] = [];
  add(tensor: Tensor): void {
    this.tensors.push(tensor);
  }
}

let current: Scope | null = null;

/**
 * Runs `body`; every tensor born in it is released at its end, also when it throws, except those in
 * its result (a tensor, or arrays and plain objects of them) and those kept. Survivors move to the
 * enclosing scope, or to the caller, who then disposes of them.
 *
 * @example
 * const norm = scope(() => ops.linalgVectorNorm(fromArray([3, 4], [2])).item()); // 5
 */
export function scope<T>(body: () => T): T {
  const enclosing = current;
  const own = new Scope();
  current = own;
  const survivors = new Set<Tensor>();
  try {
    const result = body();
    if (result instanceof Promise) {
      // What is left of the function meets released tensors; that must not end the process.
      result.catch(() => {});
      throw new TorchError("BAD_ARGUMENT", "scope() takes a synchronous function");
    }
    collect(result, survivors);
    return result;
  } finally {
    current = enclosing;
    Tensor.endScope(own, survivors, enclosing);
  }
}

function collect(value: unknown, into: Set<Tensor>): void {
  if (value instanceof Tensor) {
    into.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (value !== null && typeof value === "object" && isPlain(value)) {
    for (const item of Object.values(value)) collect(item, into);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** How many tensors this thread holds. Flat from step to step, or something leaks. */
export function liveTensors(): number {
  return native.liveTensors();
}

/**
 * Copies numbers into a new tensor on the CPU, in row-major order.
 *
 * @param data a typed array, or plain numbers (then float32 unless `dtype` says otherwise)
 * @example
 * const matrix = fromArray(new Float32Array([1, 2, 3, 4]), [2, 2]);
 */
export function fromArray(
  data: TensorData | readonly number[],
  shape: readonly number[],
  dtype?: DType,
): Tensor {
  if (dtype !== undefined) dtypeCode(dtype);
  const typed = ArrayBuffer.isView(data) ? data : typedCopy(data, dtype ?? "float32");
  if (dtype !== undefined && !fitsDtype(typed, dtype)) {
    throw new TorchError("BAD_ARGUMENT", `a ${typed.constructor.name} does not hold ${dtype}`);
  }
  const elements = shape.reduce((product, length) => product * length, 1);
  if (typed.length !== elements) {
    throw new TorchError(
      "BAD_ARGUMENT",
      `${typed.length} elements do not fill the shape [${shape.join(", ")}]`,
    );
  }
  try {
    return Tensor.adopt(native.fromBytes(typed, shape, dtypeCode(dtype ?? dtypeOfArray(typed))));
  } catch (cause) {
    throw cause instanceof TorchError
      ? cause
      : nativeError(`fromArray [${shape.join(", ")}]`, cause);
  }
}

function typedCopy(data: readonly number[], dtype: DType): TensorData {
  if (dtype === "float16" || dtype === "bfloat16") {
    throw new TorchError(
      "BAD_ARGUMENT",
      `plain numbers do not become ${dtype}: make a float32 tensor and convert it with ops.to`,
    );
  }
  const array = arrayFor(dtype, data.length);
  if (array instanceof BigInt64Array) {
    data.forEach((value, i) => (array[i] = BigInt(value)));
  } else {
    data.forEach((value, i) => (array[i] = value));
  }
  return array;
}
