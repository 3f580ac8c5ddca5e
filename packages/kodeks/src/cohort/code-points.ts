const surrogate = /[\ud800-\udfff]/;

/**
 * The UTF-16 index at which each code point of `text` begins, and the text's length as last entry;
 * null when the two units agree, as they do for most texts.
 */
export function codePointStarts(text: string): Int32Array | null {
  if (!surrogate.test(text)) return null;
  const starts = new Int32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; i += (text.codePointAt(i) as number) > 0xffff ? 2 : 1) {
    starts[points] = i;
    points += 1;
  }
  starts[points] = text.length;
  return starts.subarray(0, points + 1);
}

/** The code point index of a UTF-16 index that begins a code point (or ends the text). */
export function toCodePoint(starts: Int32Array | null, utf16: number): number {
  if (starts === null) return utf16;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < utf16) low = middle + 1;
    else high = middle;
  }
  return low;
}
