import type { Replacement } from "./replacement.ts";

/**
 * Where an offset of the old text lies in the new one; inside a replaced passage, at that `edge` of
 * its replacement.
 *
 * @param replacements in order and apart, as `deidentify` gives them
 */
export function shiftOffset(
  replacements: readonly Replacement[],
  offset: number,
  edge: "start" | "end" = "start",
): number {
  let low = 0;
  let high = replacements.length;
  // The last replacement that begins before the offset.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (replacements[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  const before = replacements[low - 1];
  if (before === undefined) return offset;
  if (offset < before.end) return edge === "start" ? before.newStart : before.newEnd;
  return offset - before.end + before.newEnd;
}

/**
 * Where a span of the old text lies in the new one. A span that shares a character with a replaced
 * passage is widened to hold the whole replacement.
 *
 * @example
 * const { text, replacements } = deidentify(note, context);
 * const { start, end } = mapSpan(replacements, evidence.start, evidence.end);
 */
export function mapSpan(
  replacements: readonly Replacement[],
  start: number,
  end: number,
): { start: number; end: number } {
  return {
    start: shiftOffset(replacements, start, "start"),
    end: shiftOffset(replacements, end, "end"),
  };
}
