/** What kind of failure a {@link TorchError} is. */
export type TorchErrorCode =
  /** The addon or its library is missing or does not load. */
  | "NO_LIBTORCH"
  /** A call's arguments are wrong: type, shape, a disposed tensor, no open scope. */
  | "BAD_ARGUMENT"
  /** An operator failed inside libtorch. */
  | "OPERATOR"
  /** An allocation failed, on the host or on a device. */
  | "OUT_OF_MEMORY"
  /** The processes of a group do not find together: a port, an address, their number or ranks. */
  | "RENDEZVOUS"
  /** A process of the group ended or cannot be reached any more. */
  | "PEER_LOST"
  /** A safetensors file is truncated or malformed. */
  | "BAD_SAFETENSORS";

/** An error of the tensor layer: names the operator and the shapes it was given, never their contents. */
export class TorchError extends Error {
  override readonly name = "TorchError";
  readonly code: TorchErrorCode;

  constructor(code: TorchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const allocationFailure =
  /can't allocate memory|out of memory|bad_alloc|Storage size calculation overflowed/i;

/** Wraps what the addon threw in `context` (an operator with its shapes, a file). */
export function nativeError(context: string, cause: unknown): TorchError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const firstLine = text.split("\n")[0] ?? text;
  const code = allocationFailure.test(text) ? "OUT_OF_MEMORY" : "OPERATOR";
  return new TorchError(code, `${context}: ${firstLine}`, { cause });
}
