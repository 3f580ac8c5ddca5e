import { KodeksError } from "../base/errors.ts";
import { patientPosition } from "./split.ts";
import type { SplitCourse, SplitRule } from "./split.ts";

/** Sizes of splits in patients, as the paper gives them, instead of shares. */
export interface SplitSizes {
  readonly validationPatients?: number;
  readonly testPatients?: number;
}

/**
 * Turns numbers of patients into the shares that cut off just that many.
 *
 * @param courses the courses that are kept
 * @throws KodeksError EMPTY_SPLIT if there are not as many patients
 */
export async function sharesForSizes(
  rule: SplitRule,
  { validationPatients, testPatients }: SplitSizes,
  courses: AsyncIterable<SplitCourse>,
): Promise<SplitRule> {
  if (validationPatients === undefined && testPatients === undefined) return rule;
  const patients = new Map<string, number>();
  for await (const { split, patientId, start } of courses) {
    const byDate = rule.testFrom !== null && start !== null && start >= rule.testFrom;
    const isDivided = split === "train" || (split === null && !byDate);
    if (isDivided) patients.set(patientId, patientPosition(patientId, rule.seed));
  }
  const positions = Float64Array.from(patients.values()).sort();
  const cut = (count: number): number => {
    if (count >= positions.length) {
      throw new KodeksError(
        "EMPTY_SPLIT",
        `${count} patients were asked for, and only ${positions.length} are there to divide`,
        { remedy: "Ask for fewer, so that some are left to train on." },
      );
    }
    return count === 0 ? 0 : (positions[count - 1] + positions[count]) / 2;
  };
  const test = testPatients === undefined ? rule.testShare : cut(testPatients);
  if (validationPatients === undefined) return { ...rule, testShare: test };
  const before = rule.testFrom === null ? positions.filter((place) => place < test).length : 0;
  const offset = before === 0 ? 0 : test;
  return { ...rule, testShare: test, validationShare: cut(before + validationPatients) - offset };
}
