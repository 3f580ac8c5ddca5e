import type { Course } from "../course.ts";

/** Takes what identifies a patient out of courses. */
export interface Deidentifier {
  /** For the manifest: settings, without names. */
  readonly details: Readonly<Record<string, unknown>>;
  /** What was replaced so far, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * A course without what was recognised; evidence keeps to its words.
   *
   * @param names the patient's own names, as the record has them
   */
  course(course: Course, names: readonly string[]): Course;
}
