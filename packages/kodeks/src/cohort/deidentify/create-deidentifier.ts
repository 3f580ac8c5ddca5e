import { createHmac, randomBytes } from "node:crypto";
import type { Course, CourseDocument, Evidence } from "../course.ts";
import { dateShift, shiftTime } from "./date-shift.ts";
import { deidentify } from "./deidentify.ts";
import type { DeidentifyContext } from "./deidentify.ts";
import type { Deidentifier } from "./deidentifier.ts";
import { mapSpan } from "./map-span.ts";
import { prepareNames } from "./names.ts";
import type { Names } from "./names.ts";
import type { Replacement } from "./replacement.ts";

export interface DeidentifierOptions {
  /** Names to replace in every note. */
  readonly names?: readonly string[];
  /**
   * Decides pseudonyms and date shifts: equal secrets give equal results. Without one a secret is drawn and
   * forgotten, so that nobody can undo them.
   */
  readonly secret?: string;
}

/**
 * Replaces in courses what the recognisers of `deidentify` find, shifts all dates of a patient by the same
 * days, and gives patients, courses and documents pseudonyms (HMAC-SHA256 of their identifiers).
 */
export function createDeidentifier(options: DeidentifierOptions = {}): Deidentifier {
  const { names = [], secret = randomBytes(32).toString("hex") } = options;
  const list = prepareNames(names);
  const counts: Record<string, number> = {};
  const pseudonym = (kind: string, id: string): string =>
    createHmac("sha256", secret).update(`${kind}\u0000${id}`).digest("hex").slice(0, 20);
  // Courses of a patient follow one another, so that the last patient's names are enough to keep.
  let last: { readonly key: string; readonly names: Names } | undefined;
  const ownNames = (own: readonly string[]): Names => {
    const key = own.join("\n");
    if (last?.key !== key) last = { key, names: prepareNames(own, { parts: true }) };
    return last.names;
  };
  return {
    details: { listedNames: names.length, ownSecret: options.secret !== undefined },
    counts,
    course(course, own) {
      const days = dateShift(course.patientId, secret);
      const time = (value: string | null): string | null =>
        value === null ? null : shiftTime(value, days);
      const context: DeidentifyContext = {
        days,
        names: [list, ownNames(own)],
        language: course.language,
      };
      const clean = (text: string): { text: string; replacements: readonly Replacement[] } => {
        const result = deidentify(text, context);
        for (const [kind, count] of Object.entries(result.counts)) {
          if (count > 0) counts[kind] = (counts[kind] ?? 0) + count;
        }
        return result;
      };
      const field = (value: string | null): string | null =>
        value === null ? null : clean(value).text;
      const replaced = new Map<string, readonly Replacement[]>();
      const document = ({ documentId, type, time: at, text }: CourseDocument): CourseDocument => {
        const result = clean(text);
        replaced.set(documentId, result.replacements);
        return {
          documentId: pseudonym("document", documentId),
          type,
          time: time(at),
          text: result.text,
        };
      };
      const documents = course.documents.map(document);
      const evidence = course.evidence.map((span): Evidence => {
        const replacements = replaced.get(span.documentId) ?? [];
        return {
          ...span,
          ...mapSpan(replacements, span.start, span.end),
          documentId: pseudonym("document", span.documentId),
        };
      });
      return {
        ...course,
        courseId: pseudonym("course", course.courseId),
        patientId: pseudonym("patient", course.patientId),
        start: time(course.start),
        end: time(course.end),
        documents,
        evidence,
        medications: course.medications.map((medication) => ({
          ...medication,
          time: time(medication.time),
          name: field(medication.name),
          dose: field(medication.dose),
        })),
        labs: course.labs.map((lab) => ({
          ...lab,
          time: time(lab.time),
          value: field(lab.value),
        })),
      } satisfies Course;
    },
  };
}
