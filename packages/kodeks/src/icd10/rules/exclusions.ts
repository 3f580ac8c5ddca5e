import { parseCodeSet } from "../code-range.ts";
import type { CodeSet } from "../code-range.ts";
import type { Classification, RuleSource, Severity } from "./coding-rule.ts";
import { excludesTable, excludesVersion } from "./excludes.generated.ts";
import { exclusionRules } from "./rule-tables.ts";

/** Two sets of codes that exclude each other. */
export interface Exclusion {
  readonly codes: CodeSet;
  readonly excluded: CodeSet;
  readonly severity: Severity;
  readonly source: RuleSource;
}

/** The exclusions that may concern a code, without looking through all of them. */
export type FindExclusions = (code: string) => readonly Exclusion[];

interface Note {
  readonly at: string;
  readonly excluded: string;
  readonly text: string;
}

interface Index {
  readonly byCategory: ReadonlyMap<string, readonly Note[]>;
  /** Notes of sections, which span categories. */
  readonly sections: readonly Note[];
}

let index: Index | undefined;
const parsed = new Map<Note, Exclusion>();
const parsedAsNotice = new Map<Note, Exclusion>();
let general: readonly Exclusion[] | undefined;

/**
 * The exclusions that hold in a classification. In ICD-10-CM these are its Excludes1 notes. Elsewhere, codes
 * below the categories mean other things, so that only notes that name whole categories are used, and only
 * inform.
 */
export function exclusionsOf(classification: Classification): FindExclusions {
  const isClinicalModification = classification === "icd-10-cm";
  return (code) => {
    index ??= readTable();
    general ??= exclusionRules.map((rule) => ({
      codes: parseCodeSet(rule.codes),
      excluded: parseCodeSet(rule.excluded),
      severity: rule.severity,
      source: rule.source,
    }));
    const own = index.byCategory.get(code.slice(0, 3)) ?? [];
    const found = [...general];
    for (const note of [...own, ...index.sections]) {
      if (isClinicalModification || !`${note.at}${note.excluded}`.includes(".")) {
        found.push(toExclusion(note, isClinicalModification));
      }
    }
    return found.filter(({ codes }) => codes.contains(code));
  };
}

function readTable(): Index {
  const byCategory = new Map<string, Note[]>();
  const sections: Note[] = [];
  for (const line of excludesTable.split("\n")) {
    const [at = "", excluded = "", text = ""] = line.split("\t");
    const note = { at, excluded, text };
    const category = at.slice(0, 3);
    if (at.includes("-")) sections.push(note);
    else byCategory.set(category, [...(byCategory.get(category) ?? []), note]);
  }
  return { byCategory, sections };
}

function toExclusion(note: Note, isClinicalModification: boolean): Exclusion {
  const cache = isClinicalModification ? parsed : parsedAsNotice;
  const known = cache.get(note);
  if (known !== undefined) return known;
  const made: Exclusion = {
    codes: parseCodeSet(note.at),
    excluded: parseCodeSet(note.excluded),
    severity: isClinicalModification ? "warning" : "info",
    source: {
      title: `ICD-10-CM ${excludesVersion} tabular list, CDC/NCHS`,
      place: `${note.at}, Excludes1: ${note.text}`,
    },
  };
  cache.set(note, made);
  return made;
}
