import { KodeksError } from "../../base/errors.ts";

/** What an audit says; null where the model knows none of its codes, or nobody coded any and nothing is flagged. */
export function orNothing<Result>(audit: () => Result): Result | null {
  try {
    return audit();
  } catch (error) {
    const isNothing =
      error instanceof KodeksError && ["NO_SUCH_LABELS", "EMPTY_SPLIT"].includes(error.code);
    if (isNothing) return null;
    throw error;
  }
}
