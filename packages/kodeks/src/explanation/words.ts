/** A word of a text: UTF-16 offsets, end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * A word is a maximal run of letters, their combining marks and digits; hyphens and apostrophes join
 * two such runs (docs/explanations.md). A mark that follows neither is no word: emoji end in some.
 */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function wordsOf(text: string): WordSpan[] {
  return Array.from(text.matchAll(word), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word with its share of a code's explanation. */
export interface WordShare extends WordSpan {
  readonly share: number;
}

/**
 * Sums token shares to words. A token that touches several words is divided among them by the
 * characters that they share; what touches no word (punctuation) belongs to none.
 *
 * @param starts where each token begins, in UTF-16 units; `ends` likewise, exclusive
 * @param shares one non-negative number for each token
 */
export function tokenSharesToWords(
  words: readonly WordSpan[],
  starts: Int32Array,
  ends: Int32Array,
  shares: Float32Array,
): WordShare[] {
  const sums = new Float64Array(words.length);
  let first = 0;
  for (let token = 0; token < shares.length; token++) {
    const start = starts[token];
    const end = ends[token];
    if (end <= start) continue;
    while (first < words.length && words[first].end <= start) first += 1;
    const overlaps: [index: number, length: number][] = [];
    for (let i = first; i < words.length && words[i].start < end; i++) {
      const { start: wordStart, end: wordEnd } = words[i];
      overlaps.push([i, Math.min(end, wordEnd) - Math.max(start, wordStart)]);
    }
    const covered = overlaps.reduce((sum, [, length]) => sum + length, 0);
    for (const [index, length] of overlaps) {
      sums[index] = sums[index] + (shares[token] * length) / covered;
    }
  }
  return words.map((span, i) => ({ ...span, share: sums[i] }));
}
