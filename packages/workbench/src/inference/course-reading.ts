import { assembleText } from "kodeks/dataset/course-text";
import { labLine, medicationLine } from "kodeks/dataset/course-lists";
import type { CourseInput, EvidenceSpan } from "../api/coding.ts";

/** Where a stretch of the model's text stands in the course: UTF-16 units, end exclusive. */
export type Location = Pick<EvidenceSpan, "source" | "start" | "end">;

/** A course as the model reads it. */
export interface CourseReading {
  readonly text: string;
  /** Null for what no one wrote: headers. A stretch that begins in one source is cut at its end. */
  readonly locate: (start: number, end: number) => Location | null;
}

/** The line that the model reads for each medication and each result; empty for those without content. */
export function courseLines({ medications, labs }: CourseInput): {
  readonly medications: string[];
  readonly labs: string[];
} {
  return { medications: medications.map(medicationLine), labs: labs.map(labLine) };
}

/**
 * Joins a course as `kodeks prepare` does, and remembers where everything came from.
 *
 * @example
 * const { text, locate } = readCourse(course);
 */
export function readCourse(course: CourseInput): CourseReading {
  const { text, segments } = assembleText({
    ...course,
    courseId: course.courseId ?? "",
    patientId: course.patientId ?? "",
    split: null,
    diagnoses: [],
    evidence: [],
  });
  const lines = courseLines(course);
  const stretches: (Location & { readonly at: number })[] = [];
  for (const { start, end, documentId, type, kind } of segments) {
    if (kind !== "clinical") continue;
    if (documentId !== null) {
      const source = { kind: "document", documentId } as const;
      stretches.push({ at: start, source, start: 0, end: end - start });
      continue;
    }
    const list = type === "medications" ? lines.medications : lines.labs;
    let at = start;
    for (const [index, line] of list.entries()) {
      // Lines without content are left out of the text.
      if (line === "") continue;
      const source = { kind: type === "medications" ? "medication" : "lab", index } as const;
      stretches.push({ at, source, start: 0, end: line.length });
      at += line.length + 1;
    }
  }
  const locate = (start: number, end: number): Location | null => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.at ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low - 1];
    if (stretch === undefined || start - stretch.at >= stretch.end) return null;
    return {
      source: stretch.source,
      start: start - stretch.at,
      end: Math.min(end - stretch.at, stretch.end),
    };
  };
  return { text, locate };
}
