import type { TokenWindows } from "./token-windows.ts";

/**
 * The log share of each token among those that a language model may be asked to guess, `[V]`; each token
 * counts half an occurrence that was not seen, so that none is −∞.
 */
export function logTokenShares(windows: TokenWindows, vocabularySize: number): Float32Array {
  const counts = new Float64Array(vocabularySize).fill(0.5);
  let total = 0.5 * vocabularySize;
  for (let window = 0; window < windows.count; window += 1) {
    const { from, to } = windows.eligible(window);
    for (const id of windows.ids(window).subarray(from, to)) counts[id] += 1;
    total += Math.max(to - from, 0);
  }
  return Float32Array.from(counts, (count) => Math.log(count / total));
}
