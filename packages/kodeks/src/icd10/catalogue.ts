import { createReadStream } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";
import { readManifest } from "../base/manifest.ts";
import { readLines } from "../base/read-lines.ts";
import { blocks, isInBlock } from "./blocks.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { CatalogueSearch } from "./catalogue-search.ts";
import { chapterOf, chapters } from "./chapters.ts";
import { categoryOf, normaliseCode } from "./code.ts";

/** The file of a catalogue folder that has the entries, an entry a line. */
export const entriesFile = "entries.jsonl";

const date = z.iso.date().nullable();
const entrySchema = z.strictObject({
  code: z.string().min(1),
  title: z.string(),
  kind: z.enum(["chapter", "block", "category", "code"]),
  parent: z.string().nullable(),
  validFrom: date,
  validTo: date,
  billable: z.boolean().nullable(),
});

/**
 * A classification in memory: chapters, blocks, categories and codes with their titles.
 *
 * Codes are taken in any form that `normaliseCode` takes; chapters as Roman numerals, blocks as E10-E14.
 *
 * @example
 * const catalogue = await Catalogue.open("sks");
 * catalogue.titleOf("E11.9");
 */
export class Catalogue {
  readonly #entries: ReadonlyMap<string, CatalogueEntry>;
  readonly #children = new Map<string | null, CatalogueEntry[]>();
  readonly #blocks: readonly {
    readonly first: string;
    readonly last: string;
    entry: CatalogueEntry;
  }[];
  #search: CatalogueSearch | undefined;

  /** @param entries parents and children in any order; of equal codes the first counts */
  constructor(entries: Iterable<CatalogueEntry>) {
    const map = new Map<string, CatalogueEntry>();
    for (const entry of entries) {
      if (map.has(entry.code)) continue;
      map.set(entry.code, entry);
      const siblings = this.#children.get(entry.parent);
      if (siblings === undefined) this.#children.set(entry.parent, [entry]);
      else siblings.push(entry);
    }
    this.#entries = map;
    this.#blocks = [...map.values()]
      .filter(({ kind }) => kind === "block")
      .map((entry) => ({ first: entry.code.slice(0, 3), last: entry.code.slice(4), entry }));
  }

  /**
   * Reads a catalogue folder.
   *
   * @throws KodeksError NOT_FOUND, BAD_FOLDER (another kind of folder, damaged or cut off),
   * BAD_SCHEMA_VERSION.
   */
  static async open(folder: string): Promise<Catalogue> {
    const manifest = await readManifest(folder, "catalogue");
    const file = join(folder, entriesFile);
    const entries: CatalogueEntry[] = [];
    for await (const line of readLines(createReadStream(file))) {
      const entry = line.kind === "text" ? parseEntry(line.text) : null;
      if (entry === null)
        throw damaged("a line is no entry of a catalogue", `${file}:${line.number}`);
      entries.push(entry);
    }
    if (entries.length !== manifest.counts["entries"]) {
      throw damaged("the file has fewer or more entries than were written", file);
    }
    return new Catalogue(entries);
  }

  /** WHO's chapters and blocks, with English titles: what is known without a catalogue. */
  static builtIn(): Catalogue {
    return new Catalogue(whoHierarchy());
  }

  /** Number of entries. */
  get size(): number {
    return this.#entries.size;
  }

  /** All entries, as they lie in the folder: every chapter before its blocks, and so on down. */
  entries(): Iterable<CatalogueEntry> {
    return this.#entries.values();
  }

  get(code: string): CatalogueEntry | undefined {
    return this.#entries.get(code) ?? this.#entries.get(canonical(code));
  }

  /** Whether the catalogue has a code or category (or block, or chapter). */
  has(code: string): boolean {
    return this.get(code) !== undefined;
  }

  /**
   * The title of a code, or of the nearest entry above where the catalogue lacks the code: a shorter
   * code, the category, the block, the chapter. Null if there is none either.
   */
  titleOf(code: string): string | null {
    return (this.get(code) ?? this.ancestors(code)[0])?.title ?? null;
  }

  /** The entries above a code, the nearest first, the chapter last; for unknown codes too. */
  ancestors(code: string): readonly CatalogueEntry[] {
    const found: CatalogueEntry[] = [];
    const entry = this.get(code);
    let above = entry === undefined ? this.#nearest(canonical(code)) : this.#parent(entry);
    while (above !== undefined && !found.includes(above)) {
      found.push(above);
      above = this.#parent(above);
    }
    return found;
  }

  /** The entries right below a code, in the order of the catalogue; of null the topmost ones. */
  children(code: string | null): readonly CatalogueEntry[] {
    const key = code === null ? null : (this.get(code)?.code ?? code);
    return this.#children.get(key) ?? [];
  }

  /**
   * Entries for which every word of the query starts a word of the title or the code, without regard to
   * case, accents and dots. First those whose code is the query, then codes and then titles that start
   * with it; shorter titles first.
   *
   * @param limit most entries to return
   */
  search(query: string, limit = 20): readonly CatalogueEntry[] {
    this.#search ??= new CatalogueSearch(this.#entries.values());
    return this.#search.find(query, limit);
  }

  #parent({ parent }: CatalogueEntry): CatalogueEntry | undefined {
    return parent === null ? undefined : this.#entries.get(parent);
  }

  #nearest(code: string): CatalogueEntry | undefined {
    if (!/^[A-Z]\d[0-9A-Z]/.test(code)) return undefined;
    for (let shorter = code; shorter.length >= 3; shorter = shorter.slice(0, -1)) {
      const entry = this.#entries.get(shorter);
      if (entry !== undefined) return entry;
    }
    const category = categoryOf(code);
    const holding = this.#blocks.filter((block) => isInBlock(category, block));
    // Of nested blocks the innermost starts last, or starts alike and ends first.
    holding.sort((a, b) =>
      a.first === b.first ? (a.last < b.last ? -1 : 1) : a.first > b.first ? -1 : 1,
    );
    return holding[0]?.entry ?? this.#entries.get(chapterOf(category).numeral);
  }
}

/** WHO's chapters and blocks as entries of a catalogue, outer ones first. */
export function* whoHierarchy(): Generator<CatalogueEntry> {
  const rest = { validFrom: null, validTo: null, billable: false } as const;
  for (const { numeral, title } of chapters) {
    yield { code: numeral, title, kind: "chapter", parent: null, ...rest };
    for (const block of blocks) {
      if (block.chapter !== numeral) continue;
      const { code, title, parent } = block;
      yield { code, title, kind: "block", parent: parent ?? numeral, ...rest };
    }
  }
}

function canonical(code: string): string {
  try {
    return normaliseCode(code);
  } catch {
    return code.trim().toUpperCase().replaceAll("–", "-");
  }
}

function parseEntry(text: string): CatalogueEntry | null {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function damaged(message: string, where: string): KodeksError {
  return new KodeksError("BAD_FOLDER", message, {
    where,
    remedy: "Make the catalogue again by `kodeks catalogue import`.",
  });
}
