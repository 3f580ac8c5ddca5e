/** Languages whose negations are known. */
export type DictionaryLanguage = "en" | "da";

/** A word of a text, and whether a sentence ends behind it. */
interface Word {
  readonly text: string;
  readonly endsSentence: boolean;
}

interface Title {
  readonly label: number;
  readonly words: readonly string[];
}

/** How many words before a title may deny it, and after it. */
const before = 6;
const after = 4;

/** Of each language: what denies, doubts, dates or gives to others when it stands before, and after. */
const cues: Readonly<
  Record<
    DictionaryLanguage,
    { readonly before: readonly string[]; readonly after: readonly string[] }
  >
> = {
  en: {
    before: [
      "no",
      "not",
      "non",
      "never",
      "without",
      "denies",
      "denied",
      "deny",
      "negative for",
      "free of",
      "absence of",
      "rule out",
      "ruled out",
      "rules out",
      "exclude",
      "excluded",
      "excludes",
      "suspicion",
      "suspected",
      "possible",
      "questionable",
      "family history",
      "family",
      "mother",
      "father",
      "sister",
      "brother",
      "aunt",
      "uncle",
      "grandmother",
      "grandfather",
      "previous",
      "previously",
      "history of",
      "risk of",
    ],
    after: ["ruled out", "excluded", "not found", "not seen", "not present", "unlikely", "denied"],
  },
  da: {
    before: [
      "ingen",
      "ikke",
      "intet",
      "uden",
      "aldrig",
      "benægter",
      "nægter",
      "afkræfter",
      "afkræftet",
      "afkræftes",
      "udelukke",
      "udelukket",
      "udelukkes",
      "udelukker",
      "fri for",
      "mistanke",
      "mistænkt",
      "obs",
      "muligvis",
      "mulig",
      "familiær",
      "familie",
      "mor",
      "far",
      "søster",
      "bror",
      "mormor",
      "morfar",
      "farmor",
      "farfar",
      "tidligere",
      "disponeret",
      "risiko for",
    ],
    after: ["udelukket", "udelukkes", "afkræftet", "afkræftes", "ikke fundet", "usandsynlig"],
  },
};

/** Finds the codes whose titles a text names and does not deny. */
export interface TitleDictionary {
  /** Labels with a title. */
  readonly titled: number;
  /** The labels found, ascending. */
  find(text: string): number[];
}

/**
 * A dictionary of catalogue titles: a code is found where its title, or the head of it (before a bracket or a
 * comma), stands in the text word for word, and neither the six words before it nor the four behind it, within
 * the sentence, deny it (after NegEx, Chapman et al. 2001). Time grows with the text, not with the titles.
 *
 * @param titles of each label; null for none
 * @example
 * const dictionary = createTitleDictionary(["Gout", "Asthma"], "en");
 * dictionary.find("Gout. No sign of asthma."); // [0]
 */
export function createTitleDictionary(
  titles: readonly (string | null)[],
  language: DictionaryLanguage,
): TitleDictionary {
  const byFirst = new Map<string, Title[]>();
  titles.forEach((title, label) => {
    if (title === null) return;
    for (const name of namesOf(title)) {
      const words = wordsOf(name).map(({ text }) => text);
      if (words.length === 0) continue;
      const own = byFirst.get(words[0]) ?? [];
      own.push({ label, words });
      byFirst.set(words[0], own);
    }
  });
  const cuesBefore = cues[language].before.map((cue) => cue.split(" "));
  const cuesAfter = cues[language].after.map((cue) => cue.split(" "));
  return {
    titled: titles.filter((title) => title !== null).length,
    find(text) {
      const words = wordsOf(text);
      const found = new Set<number>();
      words.forEach(({ text: first }, at) => {
        for (const { label, words: title } of byFirst.get(first) ?? []) {
          if (found.has(label) || !standsAt(words, at, title)) continue;
          const end = at + title.length;
          if (isDenied(words, at, end, cuesBefore, cuesAfter)) continue;
          found.add(label);
        }
      });
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** A title and its head. */
function namesOf(title: string): string[] {
  const head = title.replace(/\s*[([,;:].*$/u, "");
  return [...new Set([title, head])];
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.toLowerCase().matchAll(/[\p{L}\p{N}]+|[.;!?\n]/gu)) {
    const [piece] = match;
    if (/[.;!?\n]/u.test(piece)) {
      const last = words.pop();
      if (last !== undefined) words.push({ ...last, endsSentence: true });
    } else words.push({ text: piece, endsSentence: false });
  }
  return words;
}

function standsAt(words: readonly Word[], at: number, title: readonly string[]): boolean {
  // A title does not reach over the end of a sentence.
  return title.every(
    (word, i) =>
      words[at + i]?.text === word && (i === title.length - 1 || !words[at + i].endsSentence),
  );
}

function isDenied(
  words: readonly Word[],
  start: number,
  end: number,
  cuesBefore: readonly (readonly string[])[],
  cuesAfter: readonly (readonly string[])[],
): boolean {
  let from = start;
  while (from > 0 && start - from < before && !words[from - 1].endsSentence) from -= 1;
  for (let at = from; at < start; at += 1) {
    if (cuesBefore.some((cue) => at + cue.length <= start && standsAt(words, at, cue))) return true;
  }
  let to = end;
  while (to < words.length && to - end < after && !words[to - 1].endsSentence) to += 1;
  for (let at = end; at < to; at += 1) {
    if (cuesAfter.some((cue) => at + cue.length <= to && standsAt(words, at, cue))) return true;
  }
  return false;
}
