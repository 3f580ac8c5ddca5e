import type { TokenWindows } from "./token-windows.ts";

/** More windows tell nothing more, and the event loop waits meanwhile. */
const enough = 100_000;

/**
 * The log share of each token among those that a language model may be asked to guess, `[V]`; each token
 * counts half an occurrence that was not seen, so that none is −∞.
 */
export function logTokenShares(windows: TokenWindows, vocabularySize: number): Float32Array {
  const counts = new Float64Array(vocabularySize).fill(0.5);
  let total = 0.5 * vocabularySize;
  const stride = Math.max(1, Math.floor(windows.count / enough));
  for (let window = 0; window < windows.count; window += stride) {
    const { from, to } = windows.eligible(window);
    for (const id of windows.ids(window).subarray(from, to)) counts[id] += 1;
    total += Math.max(to - from, 0);
  }
  return Float32Array.from(counts, (count) => Math.log(count / total));
}
