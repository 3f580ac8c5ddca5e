import type { Random } from "../base/random.ts";

/**
 * Replaces each token by the mask token with probability `share`, but for the first (CLS) and the last
 * (SEP). Seen with other gaps each time, a document cannot be learnt by a few rare words.
 */
export function maskTokens(
  ids: Int32Array,
  share: number,
  maskId: number,
  random: Random,
): Int32Array {
  if (share === 0) return ids;
  const last = ids.length - 1;
  return ids.map((id, i) => (i > 0 && i < last && random.next() < share ? maskId : id));
}
