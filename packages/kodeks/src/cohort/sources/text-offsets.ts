/** The unit in which a source counts characters: Python counts code points, JavaScript UTF-16. */
export type OffsetUnit = "code-points" | "utf-16";

/** Offsets of one text, from a source's unit to UTF-16 code units. */
export interface TextOffsets {
  /** The length of the text in the source's unit. */
  readonly length: number;
  /**
   * An offset from 0 to `length` as UTF-16 offset; undefined if it falls between the two halves
   * of a surrogate pair.
   */
  toUtf16(offset: number): number | undefined;
}

/** How offsets into a (well-formed) text convert to UTF-16. */
export function textOffsets(text: string, unit: OffsetUnit): TextOffsets {
  if (!/[\ud800-\udfff]/.test(text)) return { length: text.length, toUtf16: (offset) => offset };
  if (unit === "utf-16") {
    return {
      length: text.length,
      toUtf16: (offset) => (isLowSurrogate(text.charCodeAt(offset)) ? undefined : offset),
    };
  }
  const starts: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!isLowSurrogate(text.charCodeAt(index))) starts.push(index);
  }
  starts.push(text.length);
  return { length: starts.length - 1, toUtf16: (offset) => starts[offset] };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
