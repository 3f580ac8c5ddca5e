import type { CourseDocument } from "../cohort/course.ts";

/** A stretch of a document; ends are exclusive, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A paragraph that stands earlier in the course, and where. */
export interface Copy extends Stretch {
  readonly original: { readonly documentId: string; readonly start: number };
}

/** Shorter paragraphs ("BP 120/80", "No change.") are said again, not copied forward. */
const shortestCopy = 60;

/**
 * Finds the paragraphs of a course that repeat an earlier one sign for sign, as electronic records do when
 * yesterday's note is copied forward.
 *
 * @param documents in the order in which they will be read
 * @param held stretches of a document that must not be cut through
 * @returns copies by document id, in order; the blank lines behind a copy belong to it
 */
export function findCopies(
  documents: readonly CourseDocument[],
  held: (documentId: string) => readonly Stretch[],
): ReadonlyMap<string, readonly Copy[]> {
  const seen = new Map<string, { documentId: string; start: number }>();
  const copies = new Map<string, Copy[]>();
  for (const { documentId, text } of documents) {
    const own: Copy[] = [];
    for (const { start, end, next } of paragraphs(text)) {
      if (end - start < shortestCopy) continue;
      const paragraph = text.slice(start, end);
      const original = seen.get(paragraph);
      if (original === undefined) seen.set(paragraph, { documentId, start });
      else if (!held(documentId).some((span) => cuts(span, { start, end, next }))) {
        own.push({ start, end: next, original });
      }
    }
    if (own.length > 0) copies.set(documentId, own);
  }
  return copies;
}

/** Whether a stretch has a part in a paragraph, or in the blank lines behind it, and a part outside. */
function cuts(span: Stretch, { start, end, next }: Paragraph): boolean {
  const overlaps = span.start < next && span.end > start;
  return overlaps && (span.start < start || span.end > end);
}

interface Paragraph extends Stretch {
  /** Where the next paragraph begins. */
  readonly next: number;
}

function* paragraphs(text: string): Generator<Paragraph> {
  const gap = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*/g;
  let start = 0;
  for (const match of text.matchAll(gap)) {
    yield { start, end: match.index, next: match.index + match[0].length };
    start = match.index + match[0].length;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
}
