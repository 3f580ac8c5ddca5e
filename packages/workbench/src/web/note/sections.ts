import type { CourseInput, EvidenceSpan } from "../../api/coding.ts";
import type { Leaf } from "./leaves.ts";
import type { OffsetUnit } from "./offsets.ts";
import { toUtf16 } from "./offsets.ts";

/** What the reader sees as one document, or one list. Offsets are UTF-16 units of the note's text. */
export interface Section extends Leaf {
  readonly id: string;
  /** Type as the source calls it; empty for the two lists. */
  readonly type: string;
  readonly time: string | null;
  readonly layout: "text" | "medications" | "labs";
  /** The lines of a list. */
  readonly rows: readonly Leaf[];
}

/**
 * The documents and lists of a course as one text, in which the page counts: evidence of all sources
 * is then ordered, painted and hit alike. The text is never shown as a whole.
 */
export interface Note {
  readonly text: string;
  readonly sections: readonly Section[];
  /** Where a span of an answer stands in `text`; null for sources that the course does not have. */
  readonly find: (span: Pick<EvidenceSpan, "source" | "start" | "end">) => Leaf | null;
}

export interface NoteLines {
  readonly medications: readonly string[];
  readonly labs: readonly string[];
}

/** Puts a course together. `unit` is what the offsets of its evidence count. */
export function noteOf(
  course: Pick<CourseInput, "documents">,
  lines: NoteLines,
  unit: OffsetUnit,
): Note {
  const sections: Section[] = [];
  const places = new Map<string, { readonly base: number; readonly text: string }>();
  let text = "";
  const add = (key: string, part: string): Leaf => {
    const base = text.length;
    places.set(key, { base, text: part });
    text += `${part}\n`;
    return { start: base, end: base + part.length };
  };
  for (const document of inTime(course.documents)) {
    const place = add(`document ${document.documentId}`, document.text);
    const { type, time } = document;
    sections.push({ id: `s${sections.length}`, type, time, layout: "text", rows: [], ...place });
  }
  for (const [layout, kind] of [
    ["medications", "medication"],
    ["labs", "lab"],
  ] as const) {
    const rows = lines[layout].map((line, i) => add(`${kind} ${i}`, line));
    if (rows.length === 0) continue;
    const [start, end] = [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0];
    sections.push({ id: `s${sections.length}`, type: "", time: null, layout, rows, start, end });
  }
  const mappings = new Map<string, (offset: number) => number>();
  return {
    text,
    sections,
    find: ({ source, start, end }) => {
      const key =
        source.kind === "document"
          ? `document ${source.documentId}`
          : `${source.kind} ${source.index}`;
      const place = places.get(key);
      if (place === undefined) return null;
      const toUnits = mappings.get(key) ?? toUtf16(place.text, unit);
      mappings.set(key, toUnits);
      return { start: place.base + toUnits(start), end: place.base + toUnits(end) };
    },
  };
}

/** Documents without a time keep their place at the end, as the model reads them. */
function inTime(documents: CourseInput["documents"]): CourseInput["documents"] {
  return documents
    .map((document, index) => ({ document, index, time: document.time ?? "\uffff" }))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.index - b.index))
    .map(({ document }) => document);
}
