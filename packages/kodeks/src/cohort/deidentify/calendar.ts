/** A day of the (proleptic) Gregorian calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function toDate({ year, month, day }: Day): Date {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Whether there is such a day. */
export function exists(day: Day): boolean {
  const date = toDate(day);
  return (
    date.getUTCFullYear() === day.year &&
    date.getUTCMonth() === day.month - 1 &&
    date.getUTCDate() === day.day
  );
}

/** The day so many days later; null if the day does not exist, or the result has no year of 4 digits. */
export function shiftDay(day: Day, days: number): Day | null {
  if (!exists(day)) return null;
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  const year = date.getUTCFullYear();
  // Not so for the year NaN either.
  if (!(year >= 0 && year <= 9999)) return null;
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
