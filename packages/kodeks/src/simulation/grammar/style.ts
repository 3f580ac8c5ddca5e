import { createRandom, pickWeighted, type Random } from "../../base/random.ts";

/** How a writer writes. Shares lie in 0–1. */
export interface NoteStyle {
  readonly headings: "capitals" | "colon" | "line" | "none";
  readonly body: "paragraph" | "lines" | "bullets";
  /** Share of the sentences in clipped form. */
  readonly terse: number;
  /** How much routine text stands around the facts; 1 is usual. */
  readonly filler: number;
  /** Share of the words with a usual abbreviation that are abbreviated. */
  readonly abbreviations: number;
  /** Share of the words that are misspelt. */
  readonly misspellings: number;
  /** Share of the sentences that begin in lower case. */
  readonly lowerCase: number;
  /** Share of the lines that lack their final stop. */
  readonly missingStops: number;
  /** æ, ø and å written ae, oe and aa. */
  readonly ascii: boolean;
  /** Column at which lines are broken; null where they are not. */
  readonly wrap: number | null;
  /** Share of the notes with a letterhead, and with a signature. */
  readonly header: number;
  readonly signature: number;
  /** Medicines one a line rather than in sentences. */
  readonly drugList: boolean;
}

/** Every word spelt out and spelt right, sentences in full: for tests and reading. */
export const carefulStyle: NoteStyle = {
  headings: "line",
  body: "paragraph",
  terse: 0,
  filler: 1,
  abbreviations: 0,
  misspellings: 0,
  lowerCase: 0,
  missingStops: 0,
  ascii: false,
  wrap: null,
  header: 1,
  signature: 1,
  drugList: true,
};

/**
 * The style of one writer of a department: headings, layout and line breaks are the department's
 * (the same for every note), haste and spelling the writer's, drawn from `random`.
 *
 * @example
 * const style = departmentStyle("Cardiology, North Hospital", random);
 */
export function departmentStyle(department: string, random: Random): NoteStyle {
  const house = createRandom(hash(department));
  const headings = weighted(house, { capitals: 3, colon: 4, line: 3, none: 2 });
  const body = weighted(house, { paragraph: 6, lines: 3, bullets: 1 });
  const terse = house.next() ** 2;
  const filler = 0.6 + house.next() * 0.8;
  const wrap = house.next() < 0.1 ? 68 + house.nextInt(16) : null;
  const header = house.next();
  const signature = house.next();
  const drugList = house.next() < 0.6;
  const haste = random.next();
  return {
    headings,
    // Even where the house has a form, one writer in eight does as they like.
    body: random.next() < 0.125 ? weighted(random, { paragraph: 2, lines: 1 }) : body,
    terse: clamp(terse * 0.6 + haste * 0.4),
    filler: filler * (1.25 - 0.5 * haste),
    abbreviations: clamp(haste * 1.1 - 0.1),
    misspellings: 0.025 * random.next() ** 3 + 0.004 * haste,
    lowerCase: random.next() < 0.12 ? 0.3 + 0.6 * random.next() : 0.01,
    missingStops: random.next() < 0.25 ? 0.2 + 0.7 * random.next() : 0.02,
    ascii: random.next() < 0.02,
    wrap,
    header,
    signature,
    drugList,
  };
}

function weighted<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  return pickWeighted(Object.keys(weights) as K[], (name) => weights[name], random);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return state >>> 0;
}
