import { KodeksError } from "../base/errors.ts";
import type { Course, Evidence } from "../cohort/course.ts";

/** A stretch of the assembled text and where it comes from. Offsets are UTF-16 units, ends exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly documentId: string | null;
  /** Type of the document. */
  readonly type: string;
  /** Headers are administrative: they tell where text comes from, not how the patient is. */
  readonly kind: "clinical" | "administrative";
}

export interface CourseText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Evidence with offsets into the assembled text. */
  readonly evidence: readonly Omit<Evidence, "documentId">[];
}

/**
 * Joins a course's documents, in time order, into one string (paper, Methods; design §1). Each of
 * several documents stands under a header line with its type; a single document stands alone, as
 * there is nothing to tell it apart from.
 *
 * @throws KodeksError BAD_FOLDER for evidence in a document that the course does not have
 */
export function assembleText(course: Course): CourseText {
  const documents = course.documents
    .map((document, index) => ({ document, index }))
    // Sorting is stable; documents without a time keep their place at the end.
    .sort((a, b) => compareTimes(a.document.time, b.document.time) || a.index - b.index)
    .map(({ document }) => document);
  const segments: Segment[] = [];
  const startOf = new Map<string, number>();
  let text = "";
  const append = (part: string, of: Omit<Segment, "start" | "end">): void => {
    if (part === "") return;
    segments.push({ start: text.length, end: text.length + part.length, ...of });
    text += part;
  };
  for (const { documentId, type, text: note } of documents) {
    const source = { documentId, type };
    if (text !== "") append("\n\n", { ...source, kind: "administrative" });
    if (documents.length > 1) append(`${type}\n`, { ...source, kind: "administrative" });
    startOf.set(documentId, text.length);
    append(note, { ...source, kind: "clinical" });
  }
  const evidence = course.evidence.map(({ documentId, ...span }) => {
    const shift = startOf.get(documentId);
    if (shift === undefined) {
      throw new KodeksError(
        "BAD_FOLDER",
        "a course has evidence in a document that it does not have",
        {
          where: `course ${course.courseId}, document ${documentId}`,
        },
      );
    }
    return { ...span, start: span.start + shift, end: span.end + shift };
  });
  return { text, segments, evidence };
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
