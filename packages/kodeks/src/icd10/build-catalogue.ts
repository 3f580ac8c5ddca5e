import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../base/errors.ts";
import { blockOf } from "./blocks.ts";
import { entriesFile, whoHierarchy } from "./catalogue.ts";
import type { CatalogueEntry, EntryKind, SourceEntry } from "./catalogue-entry.ts";
import { chapterOf, chapters } from "./chapters.ts";
import { categoryOf, compareCodes } from "./code.ts";

/** A catalogue put together. */
export interface BuiltCatalogue {
  /** Every chapter, then its blocks, and so on down. */
  readonly entries: readonly CatalogueEntry[];
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** Codes that came more than once, with the places that were not taken. */
  readonly duplicates: readonly { readonly code: string; readonly where: string }[];
  /** Whether blocks or chapters are WHO's, because the source has none. */
  readonly whoHierarchy: boolean;
}

/**
 * Puts the entries of a source together: finds the place of entries without a parent (the longest shorter
 * code, the block, the chapter), adds WHO's blocks and chapters where the source has none, and
 * orders everything.
 *
 * Of entries with the same code the one that is valid last counts (the first, if they are alike), and is
 * valid from the earliest day of all.
 *
 * @throws KodeksError BAD_CATALOGUE: no entries, an entry without title or with an unknown parent, a
 * circle
 */
export async function buildCatalogue(
  source: AsyncIterable<SourceEntry>,
  name: string,
): Promise<BuiltCatalogue> {
  const found = new Map<string, SourceEntry>();
  const duplicates: { readonly code: string; readonly where: string }[] = [];
  for await (const entry of source) {
    if (entry.title === "") throw bad(`${entry.code} has no title`, entry.where);
    const known = found.get(entry.code);
    if (known !== undefined) duplicates.push({ code: entry.code, where: entry.where });
    found.set(entry.code, known === undefined ? entry : merge(known, entry));
  }
  const codes = [...found.values()].filter(({ kind }) => kind === "category" || kind === "code");
  if (codes.length === 0) throw bad("the file has no code of ICD-10", name);
  const ownBlocks = [...found.values()].filter(({ kind }) => kind === "block");
  const hierarchy = new Hierarchy(ownBlocks.length > 0);
  const placed = new Map<string, CatalogueEntry>();
  for (const entry of found.values()) {
    const parent =
      entry.parent === undefined ? hierarchy.place(entry, found) : explicitParent(entry, found);
    const { where: _where, ...rest } = entry;
    placed.set(entry.code, { ...rest, parent });
  }
  const added = hierarchy.needed(placed);
  for (const entry of added) placed.set(entry.code, entry);
  const entries = inOrder(placed, found);
  const counts = { chapter: 0, block: 0, category: 0, code: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return { entries, counts, duplicates, whoHierarchy: added.length > 0 };
}

/** Writes the entries of a catalogue into a folder. */
export async function writeEntries(
  folder: string,
  entries: readonly CatalogueEntry[],
): Promise<void> {
  // Each piece is a write of its own, and tens of thousands of short ones take seconds.
  const pieces = function* (): Generator<string> {
    for (let start = 0; start < entries.length; start += 4096) {
      yield entries
        .slice(start, start + 4096)
        .map(lineOf)
        .join("");
    }
  };
  await writeFile(join(folder, entriesFile), pieces());
}

function lineOf(entry: CatalogueEntry): string {
  const { code, title, kind, parent, validFrom, validTo, billable } = entry;
  return `${JSON.stringify({ code, title, kind, parent, validFrom, validTo, billable })}\n`;
}

function merge(a: SourceEntry, b: SourceEntry): SourceEntry {
  const later = (b.validTo ?? "9999") > (a.validTo ?? "9999") ? b : a;
  const validFrom =
    a.validFrom === null || b.validFrom === null
      ? null
      : a.validFrom < b.validFrom
        ? a.validFrom
        : b.validFrom;
  return { ...later, validFrom };
}

function explicitParent(
  entry: SourceEntry,
  found: ReadonlyMap<string, SourceEntry>,
): string | null {
  const parent = entry.parent ?? null;
  if (parent !== null && !found.has(parent)) {
    throw bad(`${entry.code} stands under ${parent}, which the file lacks`, entry.where);
  }
  return parent;
}

/** Where entries belong that do not say so. */
class Hierarchy {
  readonly #ownBlocks: boolean;

  constructor(ownBlocks: boolean) {
    this.#ownBlocks = ownBlocks;
  }

  place(entry: SourceEntry, found: ReadonlyMap<string, SourceEntry>): string {
    if (entry.kind === "block") return chapterOf(entry.code).numeral;
    for (let above = entry.code.slice(0, -1); above.length >= 3; above = above.slice(0, -1)) {
      if (found.has(above)) return above;
    }
    const category = categoryOf(entry.code);
    const block = this.#ownBlocks ? undefined : blockOf(category)?.code;
    return block ?? chapterOf(category).numeral;
  }

  /** WHO's entries that are named as parents and missing. */
  needed(placed: ReadonlyMap<string, CatalogueEntry>): readonly CatalogueEntry[] {
    const who = new Map([...whoHierarchy()].map((entry) => [entry.code, entry]));
    const added = new Map<string, CatalogueEntry>();
    for (const { parent } of placed.values()) {
      let code = parent;
      while (code !== null && !placed.has(code) && !added.has(code)) {
        const entry = who.get(code);
        if (entry === undefined) break;
        added.set(code, entry);
        code = entry.parent;
      }
    }
    return [...added.values()];
  }
}

function inOrder(
  placed: ReadonlyMap<string, CatalogueEntry>,
  found: ReadonlyMap<string, SourceEntry>,
): readonly CatalogueEntry[] {
  const below = new Map<string | null, CatalogueEntry[]>();
  for (const entry of placed.values()) {
    const siblings = below.get(entry.parent);
    if (siblings === undefined) below.set(entry.parent, [entry]);
    else siblings.push(entry);
  }
  for (const siblings of below.values()) siblings.sort((a, b) => compareCodes(key(a), key(b)));
  const ordered: CatalogueEntry[] = [];
  // Not recursive: a circle of parents has no way in and would only be missed.
  const waiting = [...(below.get(null) ?? [])].reverse();
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    ordered.push(entry);
    waiting.push(...[...(below.get(entry.code) ?? [])].reverse());
  }
  if (ordered.length < placed.size) {
    const reached = new Set(ordered.map(({ code }) => code));
    const lost = [...placed.keys()].find((code) => !reached.has(code)) ?? "";
    throw bad(`${lost} stands under itself`, found.get(lost)?.where ?? "");
  }
  return ordered;
}

/** Chapters sort by number, all else by code. */
function key({ kind, code }: CatalogueEntry): string {
  if (kind !== "chapter") return code;
  const index = chapters.findIndex(({ numeral }) => numeral === code);
  return index === -1 ? `~${code}` : String(index + 1).padStart(2, "0");
}

function bad(message: string, where: string): KodeksError {
  return new KodeksError("BAD_CATALOGUE", message, {
    where,
    remedy: "Download the whole file again, or correct the line; nothing was written.",
  });
}
