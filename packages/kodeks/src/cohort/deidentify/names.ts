import type { Finding } from "./replacement.ts";
import { makeWordFilter } from "./word-filter.ts";
import type { WordFilter } from "./word-filter.ts";
import { findWords, foldWord } from "./words.ts";
import type { Word } from "./words.ts";

interface Node {
  readonly next: Map<string, Node>;
  /** A name ends here. */
  isName: boolean;
  /** The spellings in which a name of 2 letters counts; null where the spelling does not matter. */
  exact: Set<string> | null;
}

/** Names to be found, as a trie of words. */
export interface Names {
  readonly root: Node;
  /** Of the words that names begin with. */
  readonly filter: WordFilter;
}

const makeNode = (): Node => ({ next: new Map(), isName: false, exact: null });

/** Words of names that tell no one apart, and are common words themselves. */
const particles = new Set(
  "af von van vom der den dem des ter ten del della dei los las dos das und bin ibn zum zur".split(
    " ",
  ),
);

/**
 * Prepares names of one or several words to be searched for. Of single words, those with 2 letters
 * count only when spelt with the capitals given here, and single letters do not count.
 *
 * @param options.parts whether each word of a name counts alone too, as for a patient's own names;
 *   particles such as "von" do not
 */
export function prepareNames(
  names: Iterable<string>,
  options: { readonly parts?: boolean } = {},
): Names {
  const root = makeNode();
  for (const name of names) {
    const words = Array.from(findWords(name), ({ start, end }) => name.slice(start, end));
    add(root, words);
    if (options.parts !== true || words.length === 1) continue;
    for (const word of words) if (!particles.has(foldWord(word))) add(root, [word]);
  }
  return { root, filter: makeWordFilter(root.next.keys()) };
}

function add(root: Node, words: readonly string[]): void {
  const [first] = words;
  if (first === undefined) return;
  const letters = first.normalize("NFC").length;
  const isShort = words.length === 1 && letters < 3;
  if (isShort && (letters < 2 || !/^\p{Lu}/u.test(first))) return;
  let node = root;
  for (const word of words) {
    const folded = foldWord(word);
    let next = node.next.get(folded);
    if (next === undefined) {
      next = makeNode();
      node.next.set(folded, next);
    }
    node = next;
  }
  if (!isShort) {
    node.isName = true;
    node.exact = null;
  } else if (!node.isName) {
    (node.exact ??= new Set()).add(first.normalize("NFC"));
  }
}

/** Between the words of a name: blanks or a line end, a hyphen or an apostrophe, the full stop of an initial. */
const joint =
  /(?:\.?[ \t\u00a0]{1,3}|[ \t]{0,2}\r?\n[ \t]{0,2}|[-\u2010\u2011'’.])(?=[\p{L}\p{M}])/uy;

/**
 * Finds names in a stretch of text: whole words, whatever their capitals, the longest name first. The
 * last word may have the s of a genitive.
 */
export function findNames(
  text: string,
  lists: readonly Names[],
  from = 0,
  to = text.length,
): Finding[] {
  const findings: Finding[] = [];
  let position = from;
  for (const word of findWords(text, from, to)) {
    if (word.start < position) continue;
    let end = -1;
    for (const { root, filter } of lists) {
      if (!filter.mayHave(text, word.start, word.end)) continue;
      end = Math.max(end, endOfName(root, text, word, to));
    }
    if (end === -1) continue;
    findings.push({ start: word.start, end, kind: "name", replacement: "[NAME]" });
    position = end;
  }
  return findings;
}

/** Where the longest name that begins with this word ends; -1 if none does. */
function endOfName(root: Node, text: string, first: Word, to: number): number {
  let node = root;
  let word = first;
  let spelling = foldWord(text.slice(first.start, first.end));
  let end = -1;
  for (;;) {
    const isGenitive = spelling.endsWith("s") && node.next.size > 0;
    const owner = isGenitive ? node.next.get(spelling.slice(0, -1)) : undefined;
    if (owner !== undefined && counts(owner, text, word.start, word.end - 1)) end = word.end;
    const next = node.next.get(spelling);
    if (next === undefined) return end;
    if (counts(next, text, word.start, word.end)) end = word.end;
    if (next.next.size === 0) return end;
    joint.lastIndex = word.end;
    if (!joint.test(text) || joint.lastIndex >= to) return end;
    const { value } = findWords(text, joint.lastIndex, to).next();
    if (value === undefined) return end;
    node = next;
    word = value as Word;
    spelling = foldWord(text.slice(word.start, word.end));
  }
}

const counts = ({ isName, exact }: Node, text: string, start: number, end: number): boolean =>
  isName || (exact !== null && exact.has(text.slice(start, end).normalize("NFC")));
