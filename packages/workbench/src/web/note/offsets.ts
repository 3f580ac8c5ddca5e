const surrogate = /[\ud800-\udfff]/;

/** How many of what the offsets of an answer count. */
export type OffsetUnit = "utf-16" | "code-point";

/**
 * A function from offsets in `unit` to UTF-16 units of `text`, which is what the DOM counts in.
 * Offsets beyond the text are moved to its end, so that a range made from them never throws.
 */
export function toUtf16(text: string, unit: OffsetUnit): (offset: number) => number {
  const within = (offset: number): number => Math.max(0, Math.min(offset, text.length));
  if (unit === "utf-16" || !surrogate.test(text)) return within;
  const starts = new Int32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; points += 1) {
    starts[points] = i;
    i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  }
  return (offset) =>
    offset >= points ? text.length : offset < 0 ? 0 : (starts[offset] ?? text.length);
}
