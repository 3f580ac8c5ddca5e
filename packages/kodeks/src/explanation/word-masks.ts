import type { WordSpan } from "./words.ts";

/** The word of each token: the one it shares most characters with, or -1. */
export function wordOfTokens(
  words: readonly WordSpan[],
  starts: Int32Array,
  ends: Int32Array,
): Int32Array {
  const found = new Int32Array(starts.length).fill(-1);
  let first = 0;
  for (let token = 0; token < starts.length; token += 1) {
    const [start, end] = [starts[token], ends[token]];
    if (end <= start) continue;
    while (first < words.length && words[first].end <= start) first += 1;
    let most = 0;
    for (let i = first; i < words.length && words[i].start < end; i += 1) {
      const shared = Math.min(end, words[i].end) - Math.max(start, words[i].start);
      if (shared > most) {
        most = shared;
        found[token] = i;
      }
    }
  }
  return found;
}

/** One more than the highest word that has a token. */
export function wordCount(words: Int32Array): number {
  return words.reduce((most, word) => Math.max(most, word + 1), 0);
}

/** 1 for every token of the words that `isMasked` chooses; tokens of no word stay. */
export function wordMasks(words: Int32Array, isMasked: (word: number) => boolean): Uint8Array {
  return Uint8Array.from(words, (word) => (word >= 0 && isMasked(word) ? 1 : 0));
}
