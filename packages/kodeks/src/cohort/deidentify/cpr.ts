import { exists } from "./calendar.ts";
import type { Finding } from "./replacement.ts";

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

const pattern =
  /(?<!\d)(?<!\d[.,])(\d{6})([-\u2010\u2011\u2013]| ?[-\u2013] ?|[ \u00a0]?)(\d{4})(?!\d)/g;

/**
 * Finds Danish personal identity numbers. Since 2007 numbers are issued that fail the checksum
 * (modulus 11): one with a hyphen is taken for a number all the same, as its own kind; without a
 * hyphen, ten digits can be anything, and the checksum decides.
 *
 * Source: "Personnummeret i CPR", CPR-kontoret.
 */
export function findCprNumbers(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, date = "", separator = "", serial = ""] = match;
    const digits = date + serial;
    if (!hasDate(digits)) continue;
    const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
    const checks = sum % 11 === 0;
    if (!checks && !/^[^\s]$/.test(separator)) continue;
    findings.push({
      start: match.index,
      end: match.index + whole.length,
      kind: checks ? "cpr" : "cpr-without-checksum",
      replacement: "[CPR]",
    });
  }
  return findings;
}

function hasDate(digits: string): boolean {
  const part = (at: number): number => Number(digits.slice(at, at + 2));
  // Hospitals add 60 to the day of numbers that they make for patients without one.
  const day = part(0) > 60 ? part(0) - 60 : part(0);
  return exists({ year: century(Number(digits[6]), part(4)) + part(4), month: part(2), day });
}

/** The seventh digit and the year of birth give the century. */
function century(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
