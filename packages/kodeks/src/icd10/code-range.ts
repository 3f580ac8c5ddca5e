import { KodeksError } from "../base/errors.ts";
import { normaliseCode } from "./code.ts";

/** A set of codes given as codes and ranges. */
export interface CodeSet {
  /** Whether a code (in any form that `normaliseCode` takes) lies in the set. */
  contains(code: string): boolean;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const remedy = "Write codes and ranges with commas between, as in X60-X85, E66, I10-I15.";

/**
 * Reads a set such as `X60-X85, E66, I10-I15`. A code stands for itself and everything below it
 * (`E66` holds E66.0); a range includes both ends and everything below them (`I10-I15` holds
 * I15.9). A category lies in a set only if all of it does: `E11.0-E11.5` does not hold E11.
 * Items may be separated by commas or semicolons, and ranges written with - or –.
 *
 * @throws KodeksError BAD_CODE naming the item by its place.
 */
export function parseCodeSet(text: string): CodeSet {
  const spans = text.split(/[,;]/).map((item, index) => parseItem(item, `item ${index + 1}`));
  return {
    contains(code) {
      const bare = withoutDot(normaliseCode(code));
      return spans.some((span) => liesIn(bare, span));
    },
  };
}

function parseItem(item: string, where: string): Span {
  const ends = item.split(/[-–]/).map((end) => parseEnd(end, where));
  const [from, to = from] = ends;
  if (from === undefined || to === undefined || ends.length > 2) {
    throw new KodeksError("BAD_CODE", "a range has more than two ends", { where, remedy });
  }
  if (from.slice(0, to.length) > to) {
    throw new KodeksError("BAD_CODE", "a range ends before it starts", { where, remedy });
  }
  return { from, to };
}

function parseEnd(end: string, where: string): string {
  const code = end.trim();
  // Stricter than normaliseCode, which would take "E66 E67" for E66 with an additional code.
  if (!/^[A-Z0-9.]+$/i.test(code)) {
    const message = code === "" ? "a code is missing" : "an item is neither a code nor a range";
    throw new KodeksError("BAD_CODE", message, { where, remedy });
  }
  try {
    return withoutDot(normaliseCode(code));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "not an ICD-10 code";
    throw new KodeksError("BAD_CODE", message, { where, remedy, cause });
  }
}

function liesIn(code: string, { from, to }: Span): boolean {
  // A code shorter than the upper end that the end begins with reaches beyond it.
  const endsInside =
    code.slice(0, to.length) <= to && !(code.length < to.length && to.startsWith(code));
  return code >= from && endsInside;
}

function withoutDot(code: string): string {
  return code.replace(".", "");
}
