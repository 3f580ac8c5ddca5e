import { KodeksError } from "../base/errors.ts";
import type { Course, CourseDocument, Evidence } from "../cohort/course.ts";
import { findCopies } from "./copied-paragraphs.ts";
import type { Copy } from "./copied-paragraphs.ts";
import { labLine, medicationLine } from "./course-lists.ts";

/** A stretch of the assembled text and where it comes from. Offsets are UTF-16 units, ends exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly documentId: string | null;
  /** Type of the document, or `medications`, `laboratory results`, `admission type`. */
  readonly type: string;
  /** Headers are administrative: they tell where text comes from, not how the patient is. */
  readonly kind: "clinical" | "administrative";
  /** Where the stretch begins in its document; null for what is not of a document's own text. */
  readonly documentStart: number | null;
}

export interface CourseText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Evidence with offsets into the assembled text. */
  readonly evidence: readonly Omit<Evidence, "documentId">[];
}

/** What goes into the text of a course (the paper's input ablations; docs/cohorts.md). */
export interface TextRule {
  readonly notes: boolean;
  readonly medications: boolean;
  readonly labs: boolean;
  /** A line above each of several documents, and above the lists. */
  readonly headers: boolean;
  /** The date in the header of a document. */
  readonly dates: boolean;
  /** A first line with the type of admission, whose absence the paper names as a cause of errors. */
  readonly admissionType: boolean;
  /** Leave out paragraphs that stand word for word earlier in the course. */
  readonly withoutCopies: boolean;
}

export const defaultTextRule: TextRule = {
  notes: true,
  medications: true,
  labs: true,
  headers: true,
  dates: false,
  admissionType: false,
  withoutCopies: false,
};

/** A stretch of a document that stands in the assembled text, shifted by `shift`. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/**
 * Joins a course into one string (paper, Methods; docs/cohorts.md): its documents in time order, then medications,
 * then laboratory results. Each of several documents stands under a header line with its type; a single
 * document stands alone, as there is nothing to tell it apart from.
 *
 * @throws KodeksError BAD_FOLDER for evidence in a document that the course does not have
 */
export function assembleText(course: Course, rule: TextRule = defaultTextRule): CourseText {
  const builder = new TextBuilder();
  if (rule.admissionType && course.admissionType !== null) {
    const type = "admission type";
    builder.add(`Admission type: ${course.admissionType}`, {
      documentId: null,
      type,
      kind: "administrative",
    });
  }
  const documents = rule.notes ? inTime(course.documents) : [];
  const copies = rule.withoutCopies
    ? findCopies(documents, (id) => course.evidence.filter((span) => span.documentId === id))
    : new Map<string, readonly Copy[]>();
  for (const document of documents) {
    const { documentId, type, time } = document;
    const source = { documentId, type, kind: "administrative" } as const;
    if (builder.text !== "") builder.add("\n\n", source);
    if (rule.headers && documents.length > 1) {
      const date = rule.dates && time !== null ? ` ${time.slice(0, 10)}` : "";
      builder.add(`${type}${date}\n`, source);
    }
    builder.addDocument(document, copies.get(documentId) ?? []);
  }
  const list = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const source = { documentId: null, type: title.toLowerCase() };
    if (builder.text !== "") builder.add("\n\n", { ...source, kind: "administrative" });
    if (rule.headers) builder.add(`${title}\n`, { ...source, kind: "administrative" });
    builder.add(lines.join("\n"), { ...source, kind: "clinical" });
  };
  const present = (line: string): boolean => line !== "";
  if (rule.medications) list("Medications", course.medications.map(medicationLine).filter(present));
  if (rule.labs) list("Laboratory results", course.labs.map(labLine).filter(present));

  const evidence = course.evidence.flatMap(({ documentId, ...span }) => {
    if (!course.documents.some((document) => document.documentId === documentId)) {
      throw new KodeksError(
        "BAD_FOLDER",
        "a course has evidence in a document that it does not have",
        { where: `course ${course.courseId}, document ${documentId}` },
      );
    }
    const found = builder.find(documentId, span.start, span.end);
    return found === null ? [] : [{ ...span, ...found }];
  });
  return { text: builder.text, segments: builder.segments, evidence };
}

class TextBuilder {
  text = "";
  readonly segments: Segment[] = [];
  readonly #pieces = new Map<string, Piece[]>();

  add(
    part: string,
    of: Omit<Segment, "start" | "end" | "documentStart">,
    documentStart: number | null = null,
  ): void {
    if (part === "") return;
    const { length } = this.text;
    this.segments.push({ start: length, end: length + part.length, ...of, documentStart });
    this.text += part;
  }

  /** Adds a document without its copied paragraphs, remembering where each stretch of it went. */
  addDocument({ documentId, type, text }: CourseDocument, copies: readonly Copy[]): void {
    const pieces: Piece[] = [];
    let position = 0;
    const keep = (end: number): void => {
      if (end <= position) return;
      pieces.push({ start: position, end, shift: this.text.length - position });
      this.add(text.slice(position, end), { documentId, type, kind: "clinical" }, position);
    };
    for (const { start, end, original } of copies) {
      keep(start);
      const shift = this.#shiftOf(original.documentId, original.start, pieces, documentId);
      pieces.push({ start, end, shift: shift + original.start - start });
      position = end;
    }
    keep(text.length);
    if (text === "") pieces.push({ start: 0, end: 0, shift: this.text.length });
    this.#pieces.set(documentId, pieces);
  }

  /** Where a stretch of a document stands in the text; null if the document was left out. */
  find(
    documentId: string,
    start: number,
    end: number,
  ): { readonly start: number; readonly end: number } | null {
    const piece = this.#pieces
      .get(documentId)
      ?.find((piece) => piece.start <= start && end <= piece.end);
    return piece === undefined ? null : { start: start + piece.shift, end: end + piece.shift };
  }

  #shiftOf(documentId: string, start: number, current: readonly Piece[], own: string): number {
    const pieces = documentId === own ? current : (this.#pieces.get(documentId) ?? []);
    return pieces.find((piece) => piece.start <= start && start < piece.end)?.shift ?? 0;
  }
}

function inTime(documents: readonly CourseDocument[]): readonly CourseDocument[] {
  return (
    documents
      .map((document, index) => ({ document, index }))
      // Documents without a time keep their place at the end.
      .sort((a, b) => compareTimes(a.document.time, b.document.time) || a.index - b.index)
      .map(({ document }) => document)
  );
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
