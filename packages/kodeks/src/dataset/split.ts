import { createHash } from "node:crypto";
import { KodeksError } from "../base/errors.ts";

export const splits = ["train", "validation", "dev", "test"] as const;

/** The part of a dataset that a course belongs to. Dev and test are looked at to report only. */
export type Split = (typeof splits)[number];

export interface SplitRule {
  readonly seed: number;
  /** Share of the training patients that become validation patients. */
  readonly validationShare: number;
  /** Share of all patients that become test patients, where the source has no splits of its own. */
  readonly testShare: number;
  /** Courses that start at this date or later are the test split instead; `2016-01-01`. */
  readonly testFrom: string | null;
}

/** What the split of a course depends on. */
export interface SplitCourse {
  /** The source's own split. */
  readonly split: string | null;
  readonly patientId: string;
  readonly start: string | null;
}

/** A patient's place in [0, 1), from their id and the seed alone: independent of row order. */
export function patientPosition(patientId: string, seed: number): number {
  const digest = createHash("sha256").update(`${seed}\u0000${patientId}`).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/**
 * The split of a course. A source's own dev and test splits stay untouched and validation is cut
 * from its training split; without splits, test comes first on the patients' line and validation next
 * to it, or test are the courses from a date on (who codes changes over the years).
 *
 * @throws KodeksError BAD_FOLDER for a split name that is not known
 */
export function assignSplit({ split, patientId, start }: SplitCourse, rule: SplitRule): Split {
  const position = patientPosition(patientId, rule.seed);
  switch (split) {
    case "dev":
    case "test":
    case "validation":
      return split;
    case "train":
      return position < rule.validationShare ? "validation" : "train";
    case null:
      if (rule.testFrom !== null) {
        if (start !== null && start >= rule.testFrom) return "test";
        return position < rule.validationShare ? "validation" : "train";
      }
      if (position < rule.testShare) return "test";
      return position < rule.testShare + rule.validationShare ? "validation" : "train";
    default:
      throw new KodeksError("BAD_FOLDER", `a course has the unknown split "${split}"`, {
        remedy: `Use one of ${splits.join(", ")}.`,
      });
  }
}
