/**
 * Text for comparing without case, accents and spellings: å, aa and a are one, as are ä, æ, ae and a,
 * ö, ø, oe and o, ü, ue and u, ß and ss. Everything but letters and digits becomes one blank.
 * Keeps prefixes: what a text starts with, its folded form starts with.
 *
 * @example
 * foldText("Forårsaget – HÆMATOM"); // "forarsaget hamatom"
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[æœøßł]/g, (letter) => plain[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/a[ae]+|oe+|ue+/g, (run) => run.charAt(0))
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const plain: Readonly<Record<string, string>> = { æ: "a", œ: "o", ø: "o", ß: "ss", ł: "l" };
