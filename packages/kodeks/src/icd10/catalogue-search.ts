import type { CatalogueEntry } from "./catalogue-entry.ts";
import { compareCodes, normaliseCode } from "./code.ts";
import { foldText } from "./fold.ts";

interface Indexed {
  readonly entry: CatalogueEntry;
  /** Folded words of the title, each behind a blank. */
  readonly title: string;
  /** Code without dot, in lower case. */
  readonly code: string;
}

/** The titles and codes of a catalogue, made ready for searching. */
export class CatalogueSearch {
  readonly #index: readonly Indexed[];

  constructor(entries: Iterable<CatalogueEntry>) {
    this.#index = Array.from(entries, (entry) => ({
      entry,
      title: ` ${foldText(entry.title)}`,
      code: bareCode(entry.code),
    }));
  }

  /** As `Catalogue.search`. */
  find(query: string, limit: number): readonly CatalogueEntry[] {
    const given = query
      .split(/\s+/)
      .filter((word) => foldText(word) !== "")
      .map((word) => ({
        codes: [bareCode(word), codeOf(word)],
        // A word such as "type-2" is two in the title.
        title: foldText(word).split(" "),
      }));
    if (given.length === 0) return [];
    const whole = ` ${foldText(query)}`;
    const code = codeOf(query);
    const found: { readonly item: Indexed; readonly rank: number }[] = [];
    for (const item of this.#index) {
      if (!given.every((word) => startsOneOf(word, item))) continue;
      found.push({ item, rank: rankOf(item, code, whole) });
    }
    found.sort(
      (a, b) =>
        a.rank - b.rank ||
        a.item.title.length - b.item.title.length ||
        compareCodes(a.item.entry.code, b.item.entry.code),
    );
    return found.slice(0, limit).map(({ item }) => item.entry);
  }
}

interface Word {
  readonly codes: readonly string[];
  readonly title: readonly string[];
}

function startsOneOf({ codes, title }: Word, item: Indexed): boolean {
  return (
    codes.some((code) => item.code.startsWith(code)) ||
    title.every((part) => item.title.includes(` ${part}`))
  );
}

function rankOf(item: Indexed, code: string, whole: string): number {
  if (item.code === code) return 0;
  if (code !== "" && item.code.startsWith(code)) return 1;
  return item.title.startsWith(whole) ? 2 : 3;
}

function bareCode(text: string): string {
  return text.replaceAll(".", "").toLowerCase();
}

/** The query as a code, if it can be one: SKS's DE119 is E119 too. */
function codeOf(query: string): string {
  try {
    return bareCode(normaliseCode(query));
  } catch {
    return bareCode(query.trim());
  }
}
