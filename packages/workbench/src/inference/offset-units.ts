import { codePointStarts, toCodePoint } from "kodeks/cohort/code-points";
import type { CourseInput, EvidenceSpan } from "../api/coding.ts";
import type { OffsetUnit } from "../api/common.ts";
import { courseLines } from "./course-reading.ts";

type Spans = readonly EvidenceSpan[];

/**
 * Spans in the unit asked for, from UTF-16 units as they are stored. Spans whose source the course lacks
 * stay as they are.
 */
export function spanConverter(course: CourseInput, unit: OffsetUnit): (spans: Spans) => Spans {
  if (unit === "utf-16") return (spans) => spans;
  return converter(course, (points, offset) => toCodePoint(points, offset));
}

/** The way back: spans that came in `unit` as UTF-16 units. */
export function spanReader(course: CourseInput, unit: OffsetUnit): (spans: Spans) => Spans {
  if (unit === "utf-16") return (spans) => spans;
  return converter(course, (points, offset) =>
    points === null ? offset : (points[Math.min(offset, points.length - 1)] ?? offset),
  );
}

function converter(
  course: CourseInput,
  convert: (points: Int32Array | null, offset: number) => number,
): (spans: Spans) => Spans {
  const texts = sourceTexts(course);
  const known = new Map<string, Int32Array | null>();
  return (spans) =>
    spans.map((span) => {
      const key = sourceKey(span.source);
      const text = texts(span.source);
      if (text === undefined) return span;
      let points = known.get(key);
      if (points === undefined) known.set(key, (points = codePointStarts(text)));
      return { ...span, start: convert(points, span.start), end: convert(points, span.end) };
    });
}

/** The text that a span's offsets count in; undefined where the course has no such source. */
export function sourceTexts(
  course: CourseInput,
): (source: EvidenceSpan["source"]) => string | undefined {
  const documents = new Map(course.documents.map(({ documentId, text }) => [documentId, text]));
  const lines = courseLines(course);
  return (source) => {
    switch (source.kind) {
      case "document":
        return documents.get(source.documentId);
      case "medication":
        return lines.medications[source.index];
      case "lab":
        return lines.labs[source.index];
      default:
        return source satisfies never;
    }
  };
}

function sourceKey(source: EvidenceSpan["source"]): string {
  return source.kind === "document"
    ? `document ${source.documentId}`
    : `${source.kind} ${source.index}`;
}
