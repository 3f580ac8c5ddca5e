import type { AuditSource } from "./open-audit.ts";

/** What every audit of a model on a dataset is told. */
export interface AuditOptions extends AuditSource {
  readonly out: string;
  readonly force: boolean;
  /** Numbers that fewer patients are behind are hidden; 1 hides none. */
  readonly suppressBelow: number;
}

/** What every audit with a review is told. */
export interface ReviewOptions extends AuditOptions {
  /** The reviewer's answers. */
  readonly verdicts?: string;
  readonly allowMissing: boolean;
  readonly isWithText: boolean;
}
