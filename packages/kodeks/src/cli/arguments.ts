import { InvalidArgumentError } from "commander";

/** An argument that is a whole number of at least `least`, and at most `most` where there is a limit. */
export function wholeNumber(
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      const limit = most === Number.MAX_SAFE_INTEGER ? "" : ` and at most ${most}`;
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}${limit}.`);
    }
    return value;
  };
}

/** An argument that is a number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value <= 0) {
    throw new InvalidArgumentError("It must be a number above 0.");
  }
  return value;
}

/** An argument that is a share from 0 to below 1. */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value < 1)) {
    throw new InvalidArgumentError("It must be a number from 0 to below 1.");
  }
  return value;
}

/** An argument that names a folder: an empty name, as an unset shell variable gives, would be `.`. */
export function folderName(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("It must name a folder.");
  return text;
}
