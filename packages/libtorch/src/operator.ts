import { dtypeCode } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { nativeError, TorchError } from "./errors.ts";
import { Generator } from "./generator.ts";
import { native } from "./native.ts";
import type { Handle } from "./native.ts";
import { describe, Tensor } from "./tensor.ts";

/** A number in an operator's arguments; whole numbers cross as integers, as in Python. */
export type Scalar = number | bigint | boolean;

/**
 * The kinds of arguments that schemas know. `?` after a kind marks an argument that may be null or
 * left out. `tensors?` is a list whose items may be null.
 */
export type ArgumentKind =
  | "tensor"
  | "tensors"
  | "tensors?"
  | "int"
  | "ints"
  | "float"
  | "floats"
  | "scalar"
  | "scalars"
  | "bool"
  | "bools"
  | "string"
  | "dtype"
  | "device"
  | "generator";

export interface Argument {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly optional: boolean;
}

export type ReturnKind = "tensor" | "tensors" | "number" | "bool" | "written";

/** One operator overload: resolved in libtorch's dispatcher at its first call. */
export interface Operator {
  readonly name: string;
  readonly overload: string;
  readonly arguments: readonly Argument[];
  readonly returns: readonly ReturnKind[];
  handle: Handle | null | undefined;
}

/** Declares an operator; `signature` is e.g. `self:tensor, dim:ints?`. Used by the generated wrappers. */
export function operator(
  qualifiedName: string,
  signature: string,
  returns: readonly ReturnKind[],
): Operator {
  const [name = "", overload = ""] = qualifiedName.split(".");
  const list = signature === "" ? [] : signature.split(", ");
  return {
    name: `aten::${name}`,
    overload,
    returns,
    handle: undefined,
    arguments: list.map((text) => {
      const [argument = "", kind = ""] = text.split(":");
      const optional = kind.endsWith("?") && kind !== "tensors?";
      return {
        name: argument,
        kind: (optional ? kind.slice(0, -1) : kind) as ArgumentKind,
        optional,
      };
    }),
  };
}

/** Whether the libtorch in use has the operator. */
export function isAvailable(op: Operator): boolean {
  if (op.handle === undefined) op.handle = native.resolve(op.name, op.overload);
  return op.handle !== null;
}

/** The operator's schema in the libtorch in use. */
export function schemaText(op: Operator): string | null {
  return isAvailable(op) && op.handle !== null && op.handle !== undefined
    ? native.schema(op.handle)
    : null;
}

/** Checks the arguments, calls the operator, and gives its results to the open scope. */
export function call(op: Operator, values: readonly unknown[]): unknown {
  if (!isAvailable(op)) {
    throw new TorchError("OPERATOR", `libtorch ${native.version()} has no operator ${title(op)}`);
  }
  if (values.length > op.arguments.length)
    throw wrong(op, `takes ${op.arguments.length} arguments`);
  const crossing: unknown[] = [];
  op.arguments.forEach((argument, i) => {
    const value = convert(op, argument, values[i]);
    if (i < values.length) crossing.push(value);
  });
  let result: unknown;
  try {
    result = native.call(op.handle as Handle, crossing);
  } catch (cause) {
    const given = values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
    const shown = given.map((value, i) => show(value, op.arguments[i]?.kind));
    throw nativeError(`${title(op)}(${shown.join(", ")})`, cause);
  }
  if (op.returns.length === 0) return undefined;
  if (op.returns.length === 1) return wrap(op.returns[0], result, values);
  if (op.returns.every((kind) => kind === "tensor")) return Tensor.adoptAll(result as Handle[]);
  return op.returns.map((kind, i) => wrap(kind, (result as unknown[])[i], values));
}

function wrap(kind: ReturnKind, value: unknown, values: readonly unknown[]): unknown {
  switch (kind) {
    case "tensor":
      return value === null ? null : Tensor.adopt(value as Handle);
    case "tensors":
      return Tensor.adoptAll(value as Handle[]);
    case "number":
    case "bool":
      return value;
    case "written":
      return values[0];
    default:
      return kind satisfies never;
  }
}

function convert(op: Operator, argument: Argument, value: unknown): unknown {
  if (value === undefined || value === null) {
    if (argument.optional) return value;
    throw wrong(op, `argument ${argument.name} is missing`);
  }
  const crossing = crossings[argument.kind](value);
  if (crossing === undefined) {
    throw wrong(
      op,
      `argument ${argument.name} must be ${argument.kind}, got ${show(value, argument.kind)}`,
    );
  }
  return crossing;
}

/** What crosses into the addon for a value of each kind; undefined when the value is not of that kind. */
const crossings: Record<ArgumentKind, (value: unknown) => unknown> = {
  tensor: (value) => (value instanceof Tensor ? value.handle : undefined),
  tensors: (value) => list(value, (item) => (item instanceof Tensor ? item.handle : undefined)),
  "tensors?": (value) =>
    list(value, (item) =>
      item === null ? null : item instanceof Tensor ? item.handle : undefined,
    ),
  int: (value) => (Number.isSafeInteger(value) || isInt64(value) ? value : undefined),
  ints: (value) =>
    Number.isSafeInteger(value)
      ? value
      : list(value, (item) => (Number.isSafeInteger(item) ? item : undefined)),
  float: (value) => (typeof value === "number" ? value : undefined),
  floats: (value) => list(value, (item) => (typeof item === "number" ? item : undefined)),
  scalar: (value) => scalar(value),
  scalars: (value) => list(value, scalar),
  bool: (value) => (typeof value === "boolean" ? value : undefined),
  bools: (value) => list(value, (item) => (typeof item === "boolean" ? item : undefined)),
  string: (value) => (typeof value === "string" ? value : undefined),
  dtype: (value) => (typeof value === "string" ? dtypeCode(value as DType) : undefined),
  device: (value) => (typeof value === "string" ? value : undefined),
  generator: (value) => (value instanceof Generator ? value.handle : undefined),
};

function scalar(value: unknown): unknown {
  return typeof value === "number" || isInt64(value) || typeof value === "boolean"
    ? value
    : undefined;
}

function isInt64(value: unknown): value is bigint {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value;
}

function list(value: unknown, item: (value: unknown) => unknown): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const result = value.map(item);
  return result.includes(undefined) ? undefined : result;
}

function wrong(op: Operator, problem: string): TorchError {
  return new TorchError("BAD_ARGUMENT", `${title(op)}: ${problem}`);
}

function title(op: Operator): string {
  return op.overload === "" ? op.name : `${op.name}.${op.overload}`;
}

/**
 * An argument as errors show it: shapes, sizes and switches, never the contents of data that was given
 * in a tensor's place (text, token ids).
 */
function show(value: unknown, kind?: ArgumentKind): string {
  if (value instanceof Tensor) return describe(value);
  if (value instanceof Generator) return "generator";
  if (Array.isArray(value)) {
    if (kind !== "ints" && !value.every((item) => item instanceof Tensor))
      return `array of ${value.length}`;
    const shown = value
      .slice(0, 6)
      .map((item) => show(item))
      .join(", ");
    return `[${shown}${value.length > 6 ? `, … ${value.length}` : ""}]`;
  }
  if (typeof value === "string") {
    const isName = kind === "string" || kind === "dtype" || kind === "device";
    return isName && /^[\w:.-]{1,20}$/.test(value) ? value : "string";
  }
  if (ArrayBuffer.isView(value))
    return `${value.constructor.name} of ${(value as Uint8Array).length}`;
  return value !== null && (typeof value === "object" || typeof value === "function")
    ? typeof value
    : String(value);
}
