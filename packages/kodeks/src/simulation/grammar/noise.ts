import type { Random } from "../../base/random.ts";
import type { Piece } from "./choose.ts";
import type { CompiledLanguage } from "./compile-language.ts";
import type { NoteStyle } from "./style.ts";

/** What a writer does to words; one for each note, so that habits hold throughout it. */
export type Noise = (pieces: readonly Piece[]) => Piece[];

/**
 * Abbreviations, misspellings and plain letters for æ, ø, å. Works piece by piece, so a marked
 * piece stays exactly what it marks. Marked pieces are misspelt but not abbreviated: short forms of
 * conditions are phrases of their own.
 */
export function createNoise(language: CompiledLanguage, style: NoteStyle, random: Random): Noise {
  const { abbreviations, neighbours } = language.source;
  const habits = new Set<string>();
  for (const word of Object.keys(abbreviations)) {
    if (random.next() < style.abbreviations) habits.add(word);
  }

  const shorten = (text: string): string =>
    text.replace(language.shortenable, (found) => {
      const word = found.toLowerCase();
      if (!habits.has(word) || random.next() < 0.12) return found;
      return abbreviations[word] ?? found;
    });

  return (pieces) => {
    const noised: Piece[] = [];
    for (const { text, id } of pieces) {
      let said = id === null && habits.size > 0 ? shorten(text) : text;
      // Six letters and a space make an average word.
      if (random.next() < (said.length / 7) * style.misspellings) {
        said = misspell(said, random, neighbours);
      }
      noised.push({ text: style.ascii ? plainLetters(said) : said, id });
    }
    return noised;
  };
}

/**
 * Misspells one word of five letters or more, or none where the place drawn has none: a letter's
 * neighbour on the keyboard, a letter dropped or doubled, two swapped.
 */
export function misspell(
  text: string,
  random: Random,
  neighbours: Readonly<Record<string, string>>,
): string {
  const at = random.nextInt(text.length || 1);
  let start = at;
  let end = at;
  while (start > 0 && isLetter(text, start - 1)) start--;
  while (end < text.length && isLetter(text, end)) end++;
  if (end - start < 5) return text;

  // The first letter is the one that writers get right.
  const place = start + 1 + random.nextInt(end - start - 2);
  const letter = text.charAt(place);
  const before = text.slice(0, place);
  const after = text.slice(place + 1);
  switch (random.nextInt(5)) {
    case 0: {
      const near = neighbours[letter.toLowerCase()];
      return near === undefined ? text : before + near.charAt(random.nextInt(near.length)) + after;
    }
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    case 3: {
      const plain = plainLetters(text.slice(start, end));
      return text.slice(0, start) + plain + text.slice(end);
    }
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

const plain: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "oe",
  å: "aa",
  Æ: "Ae",
  Ø: "Oe",
  Å: "Aa",
};

/** Danish letters as keyboards without them write them. */
export function plainLetters(text: string): string {
  return text.replace(/[æøåÆØÅ]/g, (letter) => plain[letter] ?? letter);
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}
