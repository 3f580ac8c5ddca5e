/** 1 for letters and combining marks, by UTF-16 unit; letters beyond the Basic Multilingual Plane are none. */
const letters = new Uint8Array(0x10000);
for (let unit = 0; unit < letters.length; unit += 1) {
  if (/[\p{L}\p{M}]/u.test(String.fromCharCode(unit))) letters[unit] = 1;
}

export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The runs of letters of a stretch of text. */
export function* findWords(text: string, from = 0, to = text.length): Generator<Word> {
  let position = from;
  while (position < to) {
    while (position < to && letters[text.charCodeAt(position)] === 0) position += 1;
    const start = position;
    while (position < to && letters[text.charCodeAt(position)] === 1) position += 1;
    if (position > start) yield { start, end: position };
  }
}

/** A word as it is compared: small letters, accents composed. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  for (let i = 0; i < small.length; i += 1) {
    // The first combining mark, below which texts are composed already.
    if (small.charCodeAt(i) >= 0x300) return small.normalize("NFC");
  }
  return small;
}
