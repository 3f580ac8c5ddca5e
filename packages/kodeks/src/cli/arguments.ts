import { InvalidArgumentError } from "commander";
import type { Shard } from "../cohort/shard.ts";

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

/** An argument such as `2/8`: one of n parts. */
export function shardArgument(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > of) {
    throw new InvalidArgumentError("Give i/n with i from 1 to n, as in 2/8.");
  }
  return { index, of };
}

/** An argument that is a date, as in 2016-01-01. */
export function dateArgument(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError("It must be a date, as in 2016-01-01.");
  }
  return text;
}

/** An argument that lists some of several names, with commas between. */
export function listOf<Name extends string>(names: readonly Name[]): (text: string) => Name[] {
  return (text) => {
    const list = text.split(",").map((item) => item.trim());
    const unknown = list.filter((item) => !(names as readonly string[]).includes(item));
    if (unknown.length > 0 || new Set(list).size !== list.length) {
      throw new InvalidArgumentError(`Give some of ${names.join(", ")}, each once, with commas.`);
    }
    return list as Name[];
  };
}
