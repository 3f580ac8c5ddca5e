import { nativeError, TorchError } from "./errors.ts";
import { native } from "./native.ts";
import type { Handle } from "./native.ts";
import { describe, Tensor } from "./tensor.ts";

/**
 * A random generator of its own, apart from libtorch's global one, so that threads and models do not
 * disturb each other's sequences.
 */
export class Generator {
  readonly handle: Handle;
  readonly device: string;

  constructor(seed: number | bigint, device = "cpu") {
    this.device = device;
    try {
      this.handle = native.createGenerator(device);
    } catch (cause) {
      throw nativeError(`generator on ${device}`, cause);
    }
    this.seed(seed);
  }

  /** Starts the sequence of `seed` from its beginning. */
  seed(seed: number | bigint): void {
    if (typeof seed !== "bigint" && !Number.isSafeInteger(seed)) {
      throw new TorchError("BAD_ARGUMENT", `a seed is a whole number, got ${seed}`);
    }
    native.seedGenerator(this.handle, BigInt.asUintN(64, BigInt(seed)));
  }

  /** The state as a uint8 tensor, for checkpoints. */
  state(): Tensor {
    return Tensor.adopt(native.generatorState(this.handle));
  }

  restore(state: Tensor): void {
    try {
      native.setGeneratorState(this.handle, state.handle);
    } catch (cause) {
      throw cause instanceof TorchError
        ? cause
        : nativeError(`restoring a generator from ${describe(state)}`, cause);
    }
  }
}
