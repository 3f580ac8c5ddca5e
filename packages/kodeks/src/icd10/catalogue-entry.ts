/** What an entry of a catalogue is. A category has three characters, a code more. */
export type EntryKind = "chapter" | "block" | "category" | "code";

/** One line of a catalogue. */
export interface CatalogueEntry {
  /** Canonical code; Roman numeral of a chapter; `first-last` of a block (C50-C50 too). */
  readonly code: string;
  readonly title: string;
  readonly kind: EntryKind;
  /** Code of the entry above; null at the top. */
  readonly parent: string | null;
  /** First and last day of validity, as YYYY-MM-DD; null for no limit, or none that the source tells. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether the code may be reported as it is; null where the source does not tell. */
  readonly billable: boolean | null;
}

/**
 * An entry as an importer reads it: without a `parent` its place is found from the code itself and,
 * where the source has no blocks and chapters, from WHO's.
 */
export interface SourceEntry extends Omit<CatalogueEntry, "parent"> {
  readonly parent?: string | null;
  /** Where it stands in the source, as in `file.txt:12`. */
  readonly where: string;
}

/** Why a line of a source is no entry: such lines are counted. */
export type LeftOut = (reason: string, where: string) => void;

/** The kind of a canonical code. */
export function kindOf(code: string): "category" | "code" {
  return code.length === 3 ? "category" : "code";
}
