import type { Segment } from "../dataset/course-text.ts";
import type { WordShare } from "./words.ts";

/** A stretch of text made of highlighted words next to each other. UTF-16 offsets, end exclusive. */
export interface EvidenceSpan {
  readonly start: number;
  readonly end: number;
  /** Sum of its words' shares. */
  readonly share: number;
}

/** What may stand between two words of one span: no other word, no line of its own, no end of a sentence. */
const between = /^[^\p{L}\p{N}\n\r.!?;:]{0,4}$/u;

/** Joins words that stand next to each other. Words come in the order of the text. */
export function mergeWords(text: string, words: readonly WordShare[]): EvidenceSpan[] {
  const spans: EvidenceSpan[] = [];
  for (const { start, end, share } of words) {
    const last = spans.at(-1);
    if (last !== undefined && between.test(text.slice(last.end, start))) {
      spans[spans.length - 1] = { start: last.start, end, share: last.share + share };
    } else spans.push({ start, end, share });
  }
  return spans;
}

/** A part of a span in the document that it came from. */
export interface SourceSpan extends EvidenceSpan {
  /** Null for what is no document: medications, laboratory results, headers. */
  readonly documentId: string | null;
  readonly type: string;
  readonly kind: Segment["kind"];
  /** Offsets into the document itself; null where there is none, or where the map does not tell. */
  readonly inDocument: { readonly start: number; readonly end: number } | null;
}

/**
 * Where a span of an assembled text comes from: one part for each segment that it touches, each with as much
 * of its share as it has of its characters.
 *
 * @param segments the course's segment map, in order
 */
export function toSource(span: EvidenceSpan, segments: readonly Segment[]): SourceSpan[] {
  const length = span.end - span.start;
  return segments.flatMap((segment) => {
    const start = Math.max(span.start, segment.start);
    const end = Math.min(span.end, segment.end);
    if (start >= end) return [];
    const { documentId, type, kind } = segment;
    const shift = documentShift(segment);
    return {
      start,
      end,
      share: (span.share * (end - start)) / length,
      documentId,
      type,
      kind,
      inDocument: shift === null ? null : { start: start - shift, end: end - shift },
    };
  });
}

function documentShift({ documentId, kind, start, documentStart }: Segment): number | null {
  if (documentId === null || kind !== "clinical" || documentStart === null) return null;
  return start - documentStart;
}
