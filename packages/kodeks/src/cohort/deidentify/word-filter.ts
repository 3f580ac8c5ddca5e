/** The small letter of each UTF-16 unit; 0 for a mark, and for what has no single small letter. */
const small = new Uint16Array(0x10000);
for (let unit = 0; unit < small.length; unit += 1) {
  const letter = String.fromCharCode(unit);
  const folded = letter.toLowerCase();
  // The small sigma depends on its place in the word.
  if (folded.length === 1 && !/[\p{M}Σ]/u.test(letter)) small[unit] = folded.charCodeAt(0);
}

/** Tells of most words in no time that they are not in a list: a bitmap of the words' hashes. */
export interface WordFilter {
  /** False only if neither the word at this place nor the word without an s at its end is in the list. */
  mayHave(text: string, start: number, end: number): boolean;
}

const first = 0x811c9dc5;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const stir = (hash: number): number => hash ^ (hash >>> 15);

/** @param words folded, as by `foldWord` */
export function makeWordFilter(words: Iterable<string>): WordFilter {
  const listed = [...words];
  let bits = 1024;
  while (bits < 16 * listed.length) bits *= 2;
  const map = new Uint8Array(bits / 8);
  const isSet = (hash: number): boolean => {
    const bit = stir(hash) & (bits - 1);
    return (map[bit >>> 3] & (1 << (bit & 7))) !== 0;
  };
  for (const word of listed) {
    let hash = first;
    for (let i = 0; i < word.length; i += 1) hash = mix(hash, word.charCodeAt(i));
    const bit = stir(hash) & (bits - 1);
    map[bit >>> 3] |= 1 << (bit & 7);
  }
  return {
    mayHave(text, start, end) {
      let before = first;
      let hash = first;
      let unit = 0;
      for (let i = start; i < end; i += 1) {
        unit = small[text.charCodeAt(i)];
        if (unit === 0) return true;
        before = hash;
        hash = mix(hash, unit);
      }
      return isSet(hash) || (unit === 0x73 && isSet(before));
    },
  };
}
