const start = 0x811c9dc5;
const prime = 0x01000193;

/** Hashes the UTF-16 units of `text` from `from` to `to` into 32 bits (FNV-1a), on top of `seed`. */
export function hashText(text: string, from = 0, to = text.length, seed = start): number {
  let hash = seed;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return hash;
}

/** Puts another hash on top of one; the order matters. */
export function joinHashes(first: number, second: number): number {
  return Math.imul(Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ second, prime);
}

/** The low bits of a hash whose bits have all been stirred into them (MurmurHash3's finish). */
export function bucketOf(hash: number, bits: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h & ((1 << bits) - 1);
}
