import { readFile } from "node:fs/promises";
import { KodeksError } from "../../../base/errors.ts";
import { hashFile } from "../../../base/hash.ts";
import { normaliseCode } from "../../../icd10/code.ts";
import type { ReadContext } from "../rows/row.ts";

/** What a General Equivalence Mapping says of an ICD-9-CM code. */
export type GemTranslation =
  | {
      readonly kind: "mapped";
      /** Canonical ICD-10-CM codes that together stand for the code. */
      readonly codes: readonly string[];
      /** Whether other single codes would have done as well, so that the choice of the first is arbitrary. */
      readonly ambiguous: boolean;
    }
  | { readonly kind: "no-map" }
  | { readonly kind: "unknown" };

/** Translates an ICD-9-CM code, with or without its dot. */
export type Gem = (icd9: string) => GemTranslation;

interface Entry {
  readonly target: string;
  readonly combination: boolean;
  readonly scenario: string;
  readonly choiceList: string;
}

// ICD-9-CM code, ICD-10-CM code, then five digits: approximate, no map, combination, scenario, choice list.
const linePattern = /^(\S+)\s+(\S+)\s+[01]([01])([01])(\d)(\d)$/;

/**
 * Reads a mapping from ICD-9-CM to ICD-10-CM as published by CMS (`2018_I9gem.txt`). Of several alternatives
 * the first in the file is taken; where that is a combination, the first code of each of its choice lists.
 *
 * @throws KodeksError NOT_FOUND, BAD_TABLE (another file, or the mapping in the other direction)
 */
export async function readGem(file: string, context?: ReadContext): Promise<Gem> {
  const text = await readFile(file, "latin1").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
    throw new KodeksError("NOT_FOUND", "there is no such mapping", {
      where: file,
      remedy: "Give CMS's 2018_I9gem.txt, from its 2018 ICD-10-CM General Equivalence Mappings.",
    });
  });
  context?.onHash?.(file, await hashFile(file));
  const entries = new Map<string, Entry[]>();
  const translations = new Map<string, GemTranslation>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const match = linePattern.exec(line.trim());
    if (match === null) throw notGem(file, index + 1);
    const [, source = "", target = "", noMap, combination, scenario = "", choiceList = ""] = match;
    const known = entries.get(source) ?? [];
    entries.set(source, known);
    if (noMap === "1") continue;
    known.push({
      target: canonical(target, file, index + 1),
      combination: combination === "1",
      scenario,
      choiceList,
    });
  }
  if (entries.size === 0) throw notGem(file, 1);
  for (const [source, alternatives] of entries) translations.set(source, translate(alternatives));
  return (icd9) =>
    translations.get(icd9.trim().replace(".", "").toUpperCase()) ?? { kind: "unknown" };
}

function translate(entries: readonly Entry[]): GemTranslation {
  const [first] = entries;
  if (first === undefined) return { kind: "no-map" };
  if (!first.combination) {
    return { kind: "mapped", codes: [first.target], ambiguous: entries.length > 1 };
  }
  const scenario = entries.filter(
    (entry) => entry.combination && entry.scenario === first.scenario,
  );
  const lists = new Map<string, string>();
  for (const { choiceList, target } of scenario) {
    if (!lists.has(choiceList)) lists.set(choiceList, target);
  }
  const codes = [...new Set(lists.values())];
  return { kind: "mapped", codes, ambiguous: entries.length > lists.size };
}

function canonical(target: string, file: string, line: number): string {
  try {
    return normaliseCode(target);
  } catch {
    throw notGem(file, line);
  }
}

function notGem(file: string, line: number): KodeksError {
  return new KodeksError("BAD_TABLE", "the line does not map an ICD-9-CM code to ICD-10-CM", {
    where: `${file}:${line}`,
    remedy:
      'Give CMS\'s 2018_I9gem.txt (lines as in "0010  A000    00000"), not 2018_I10gem.txt, which goes the other way.',
  });
}
