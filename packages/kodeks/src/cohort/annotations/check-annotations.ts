import { normaliseCode } from "../../icd10/code.ts";
import type { Evidence } from "../course.ts";
import { textOffsets } from "../sources/text-offsets.ts";
import type { OffsetUnit, TextOffsets } from "../sources/text-offsets.ts";
import type { AnnotatedStretch, Annotation } from "./annotation.ts";

export type ProblemKind =
  /** An end before its start, or no character between them. */
  | "empty-span"
  | "outside-text"
  | "splits-character"
  /** The words there are not those that the annotator saw: another version of the text. */
  | "quote-mismatch"
  | "no-code"
  | "bad-code"
  | "unknown-document"
  | "empty-document";

/** An annotation that was left out, and why. The quotes are note text: they belong in a report, not in a log. */
export interface AnnotationProblem {
  readonly kind: ProblemKind;
  readonly where: string;
  readonly documentId: string;
  /** Empty where it is the document as a whole. */
  readonly annotationId: string;
  /** Offsets as the file has them. */
  readonly start: number | null;
  readonly end: number | null;
  readonly offsetUnit: OffsetUnit;
  /** What the annotation says stands there, and what does. */
  readonly quotes: { readonly annotated: string; readonly found: string } | null;
}

export interface CheckedAnnotations {
  readonly evidence: readonly Evidence[];
  readonly problems: readonly AnnotationProblem[];
}

/**
 * Holds annotations against the text that they are of. An annotation with any bad stretch is left out whole.
 *
 * @param firstGroup number of the first annotation
 */
export function checkAnnotations(
  annotations: readonly Annotation[],
  text: string,
  place: Pick<AnnotationProblem, "where" | "documentId" | "offsetUnit">,
  firstGroup: number,
): CheckedAnnotations {
  const offsets = textOffsets(text, place.offsetUnit);
  const evidence: Evidence[] = [];
  const problems: AnnotationProblem[] = [];
  let group = firstGroup;
  for (const annotation of annotations) {
    const problem = (
      kind: ProblemKind,
      stretch: AnnotatedStretch | null,
      quotes: AnnotationProblem["quotes"] = null,
    ): void => {
      const [start, end] = [stretch?.start ?? null, stretch?.end ?? null];
      problems.push({ kind, ...place, annotationId: annotation.id, start, end, quotes });
    };
    const before = problems.length;
    const code = codeOf(annotation);
    if (code === null) problem(annotation.code === null ? "no-code" : "bad-code", null);
    const spans = annotation.stretches.flatMap((stretch) => {
      const range = rangeOf(stretch, offsets);
      if (typeof range === "string") {
        problem(range, stretch);
        return [];
      }
      const found = text.slice(range.start, range.end);
      if (stretch.quote !== null && onOneLine(stretch.quote) !== onOneLine(found)) {
        problem("quote-mismatch", stretch, { annotated: stretch.quote, found });
      }
      return [range];
    });
    if (problems.length > before || code === null) continue;
    if (spans.length === 0) {
      problem("empty-span", null);
      continue;
    }
    spans.forEach((span, fragment) =>
      evidence.push({
        documentId: place.documentId,
        code,
        ...span,
        group,
        fragment,
        kind: "diagnosis",
      }),
    );
    group += 1;
  }
  return { evidence, problems };
}

function codeOf({ code }: Annotation): string | null {
  if (code === null) return null;
  try {
    return normaliseCode(code);
  } catch {
    return null;
  }
}

function rangeOf(
  { start, end }: AnnotatedStretch,
  offsets: TextOffsets,
): { readonly start: number; readonly end: number } | ProblemKind {
  if (start < 0 || end > offsets.length) return "outside-text";
  if (start >= end) return "empty-span";
  const [from, to] = [offsets.toUtf16(start), offsets.toUtf16(end)];
  if (from === undefined || to === undefined) return "splits-character";
  return { start: from, end: to };
}

/** Formats that are lines cannot keep line ends and tabs in a quote. */
function onOneLine(quote: string): string {
  return quote.replaceAll(/[\r\n\t]/g, " ");
}
