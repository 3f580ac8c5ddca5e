import type { OffsetUnit } from "../sources/text-offsets.ts";

/** A stretch of a document, in the unit of the format that it was read from. */
export interface AnnotatedStretch {
  readonly start: number;
  readonly end: number;
  /** The words that the annotator saw there; null where the format does not keep them. */
  readonly quote: string | null;
}

/** What an annotator marked as the reason of a code, in one or more stretches. */
export interface Annotation {
  /** As the file calls it, or its place there. */
  readonly id: string;
  /** As the file writes it; null for an annotation without one. */
  readonly code: string | null;
  readonly stretches: readonly AnnotatedStretch[];
}

/** A document as an annotation file holds it. */
export interface AnnotatedDocument {
  readonly documentId: string;
  /** The stay it belongs to, where the format tells. */
  readonly courseId: string | null;
  readonly type: string;
  /** Null where the format points at a text that is kept elsewhere. */
  readonly text: string | null;
  readonly annotations: readonly Annotation[];
  /** File, for messages. */
  readonly where: string;
}

/** A file of an export. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string;
}

/** A document to be written; offsets are UTF-16 units of its text. */
export interface DocumentToExport {
  readonly documentId: string;
  readonly courseId: string;
  readonly type: string;
  readonly text: string;
  readonly annotations: readonly {
    readonly code: string;
    readonly stretches: readonly { readonly start: number; readonly end: number }[];
  }[];
}

export const annotationFormats = ["mdace", "brat", "uima-json", "webanno-tsv", "w3c"] as const;
export type AnnotationFormatName = (typeof annotationFormats)[number];

/** A way to keep annotations in files. */
export interface AnnotationFormat {
  readonly name: AnnotationFormatName;
  readonly title: string;
  /** What its offsets count. */
  readonly offsetUnit: OffsetUnit;
  /** How its files end: those of a folder that are read. */
  readonly extension: string;
  /**
   * @param path of the file, for identifiers and messages
   * @param sibling reads a file beside it
   * @throws KodeksError BAD_ANNOTATIONS
   */
  read(
    path: string,
    content: string,
    sibling: (extension: string) => Promise<string>,
  ): Promise<readonly AnnotatedDocument[]>;
  /** @param course all documents of one stay */
  write(course: readonly DocumentToExport[]): readonly ExportedFile[];
}
