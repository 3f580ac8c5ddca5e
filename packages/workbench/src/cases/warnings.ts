import type { RuleWarning } from "../api/case.ts";

/** What the rules say about codes of a patient. */
export interface CheckedCodes {
  readonly codes: readonly string[];
  readonly sex: string | null;
  readonly birthYear: number | null;
  /** The day that the course ended, or began. */
  readonly on: string | null;
}

export type WarningsOf = (checked: CheckedCodes) => RuleWarning[];
