import type { CourseEntry } from "./dataset.ts";
import { patientPosition } from "./split.ts";

/**
 * Courses of a split by patient, in two parts that share none: `tuning` has all courses of one half of the
 * patients, `certifying` one course, drawn by its hash, of each of the others. Depends on ids and seed alone.
 */
export function dividePatients(
  courses: readonly Pick<CourseEntry, "courseId" | "patientId">[],
  seed = 1,
): { readonly tuning: number[]; readonly certifying: number[] } {
  const tuning: number[] = [];
  const drawn = new Map<string, { readonly course: number; readonly place: number }>();
  courses.forEach(({ courseId, patientId }, course) => {
    // Another line than that of splits and subsets: validation lies on one stretch of that.
    if (patientPosition(`certify ${patientId}`, seed) < 0.5) {
      tuning.push(course);
      return;
    }
    const place = patientPosition(courseId, seed);
    const other = drawn.get(patientId);
    if (other === undefined || place < other.place) drawn.set(patientId, { course, place });
  });
  return { tuning, certifying: [...drawn.values()].map(({ course }) => course) };
}
