import { createHash } from "node:crypto";
import { shiftDay } from "./calendar.ts";

/**
 * The days by which all dates of a patient are moved: from 1 to `maximumDays`, forth or back, each
 * equally likely. Who knows the seed can undo it: keep it as you keep the original data.
 *
 * @throws RangeError unless `maximumDays` is a whole number of at least 1
 */
export function dateShift(patientId: string, seed: number | string, maximumDays = 365): number {
  if (!Number.isSafeInteger(maximumDays) || maximumDays < 1) {
    throw new RangeError(`maximumDays must be a whole number of at least 1: ${maximumDays}`);
  }
  const digest = createHash("sha256").update(`date shift\u0000${seed}\u0000${patientId}`).digest();
  const place = Math.floor((digest.readUIntBE(0, 6) / 2 ** 48) * 2 * maximumDays);
  return place < maximumDays ? place - maximumDays : place - maximumDays + 1;
}

/**
 * Moves an ISO 8601 date or time by whole days; the time of day stays as it is written.
 *
 * @throws RangeError if it does not begin with a date, or the date is impossible
 * @example
 * shiftTime("2016-02-28T23:30:00", 2); // "2016-03-01T23:30:00"
 */
export function shiftTime(isoTime: string, days: number): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(isoTime);
  const [date = "", year, month, day] = match ?? [];
  const shifted = shiftDay({ year: Number(year), month: Number(month), day: Number(day) }, days);
  if (match === null || shifted === null) throw new RangeError("not an ISO 8601 date or time");
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(shifted.year, 4)}-${pad(shifted.month, 2)}-${pad(shifted.day, 2)}${isoTime.slice(date.length)}`;
}
