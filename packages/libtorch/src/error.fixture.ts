import { TorchError } from "./index.ts";

/** The TorchError that `body` throws; anything else fails the test. */
export function torchError(body: () => unknown): TorchError {
  try {
    body();
  } catch (error) {
    if (error instanceof TorchError) return error;
    throw error;
  }
  throw new Error("expected a TorchError, but nothing was thrown");
}
