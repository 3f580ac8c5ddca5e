import { findNumericDates } from "./numeric-dates.ts";
import { findWrittenDates } from "./written-dates.ts";

/** A date of a text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** The date moved, as it is to be written; null for a date that does not exist. */
  readonly replacement: string | null;
}

/** Finds dates and moves them by so many days, as they are written. */
export function findDates(text: string, days: number, language: string | null): FoundDate[] {
  return [...findNumericDates(text, days), ...findWrittenDates(text, days, language)];
}
