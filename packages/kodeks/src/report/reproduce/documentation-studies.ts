import { shownAs } from "./case-studies.ts";
import type { ScoredCourse, ScoredCourses } from "./scored-courses.ts";
import { wilson } from "./wilson.ts";
import type { Share } from "./wilson.ts";

/** Diabetes coded as unspecified (E14), which the model takes for a specific type (E10, E11). */
export interface DiabetesResult {
  readonly coded: number;
  /** The model predicts E14, too. */
  readonly agreed: Share;
  /** A specific type above 0.1, and E14 below. */
  readonly imprecise: Share;
  /** Of those: the record names type 1 or type 2, which the patient has. */
  readonly named: Share;
  /** Of those: the patient has the type, shown by a medicine, a result or findings. */
  readonly inferred: number;
}

/** Heart failure (I50) that was coded and that the model is not sure of. */
export interface HeartFailureResult {
  readonly coded: number;
  readonly predicted: Share;
  /** Scores below 0.2. */
  readonly unsure: Share;
  /** Of those: nothing in the record shows heart failure. */
  readonly undocumented: Share;
  /** The same of all coded courses. */
  readonly undocumentedOfAll: Share;
}

const score = (course: ScoredCourse, code: string): number => course.scores.get(code) ?? 0;

/** The paper's imprecise coding, judged by the planted truth. */
export function diabetesStudy({ courses }: ScoredCourses, tau: number): DiabetesResult {
  const coded = courses.filter((course) => course.coded.has("E14"));
  const imprecise = coded.filter(
    (course) =>
      Math.max(score(course, "E10"), score(course, "E11")) > 0.1 && score(course, "E14") < 0.1,
  );
  const specific = imprecise.map((course) =>
    shownAs(course, (code) => code === "E10" || code === "E11"),
  );
  return {
    coded: coded.length,
    agreed: wilson(coded.filter((course) => score(course, "E14") >= tau).length, coded.length),
    imprecise: wilson(imprecise.length, coded.length),
    named: wilson(specific.filter((shown) => shown === "named").length, imprecise.length),
    inferred: specific.filter((shown) => shown === "supported" || shown === "inferred").length,
  };
}

/** The paper's coding without documentation, judged by the planted truth. */
export function heartFailureStudy({ courses }: ScoredCourses, tau: number): HeartFailureResult {
  const coded = courses.filter((course) => course.coded.has("I50"));
  const unsure = coded.filter((course) => score(course, "I50") < 0.2);
  const undocumented = (some: readonly ScoredCourse[]): Share => {
    const shown = some.map((course) => shownAs(course, (code) => code === "I50"));
    const none = shown.filter((one) => one === "absent" || one === "silent").length;
    return wilson(none, some.length);
  };
  return {
    coded: coded.length,
    predicted: wilson(coded.filter((course) => score(course, "I50") >= tau).length, coded.length),
    unsure: wilson(unsure.length, coded.length),
    undocumented: undocumented(unsure),
    undocumentedOfAll: undocumented(coded),
  };
}
