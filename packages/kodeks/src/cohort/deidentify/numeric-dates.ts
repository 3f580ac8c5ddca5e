import { shiftDay } from "./calendar.ts";
import type { FoundDate } from "./dates.ts";
import { unitAt } from "./units.ts";

/** Three numbers with the same separator; or 3/1-2019 and 3/1 2019, as Danes write. */
const pattern =
  /(?<!\d)(?:(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})|(\d{1,2})\/(\d{1,2})([- ])((?:19|20)\d{2}))(?!\d)/g;

type Part = "year" | "month" | "day";
const yearFirst: readonly Part[] = ["year", "month", "day"];
const dayFirst: readonly Part[] = ["day", "month", "year"];
const monthFirst: readonly Part[] = ["month", "day", "year"];

/** Finds dates written in numbers and moves them, in the order, separators and padding they have. */
export function findNumericDates(text: string, days: number): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, a, separator, b, c, day = "", month = "", gap = "", year = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const written = a === undefined ? [day, month, year] : [a, b ?? "", c ?? ""];
    const separators = a === undefined ? ["/", gap] : [separator ?? "", separator ?? ""];
    const order = orderOf(written, separators);
    if (order === null || !standsAlone(text, start, end, separators)) continue;
    const part = (of: Part): string => written[order.indexOf(of)];
    const isShort = part("year").length === 2;
    if (isShort && !isLikelyDate(text, start, Number(part("day")), Number(part("month")))) continue;
    const moved = shiftDay(
      {
        year: isShort ? fullYear(Number(part("year"))) : Number(part("year")),
        month: Number(part("month")),
        day: Number(part("day")),
      },
      days,
    );
    const replacement =
      moved === null
        ? null
        : order
            .map((of) =>
              of === "year"
                ? String(moved.year).slice(isShort ? -2 : 0)
                : padLike(moved[of], part(of), part(of === "day" ? "month" : "day")),
            )
            .map((digits, i) => digits + (separators[i] ?? ""))
            .join("");
    found.push({ start, end, replacement });
  }
  return found;
}

/** 1950 to 2049. It makes a difference for the leap day of 00 alone. */
const fullYear = (year: number): number => year + (year < 50 ? 2000 : 1900);

function orderOf(
  written: readonly string[],
  separators: readonly string[],
): readonly Part[] | null {
  const [a = "", b = "", c = ""] = written;
  const isYear = (digits: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(digits);
  if (isYear(a)) return c.length <= 2 ? yearFirst : null;
  if (a.length > 2 || !(isYear(c) || isShortDate(written, separators[0]))) return null;
  // 12/31/2019 can only be American.
  const isAmerican = separators.every((separator) => separator === "/") && Number(b) > 12;
  return isAmerican && Number(a) <= 12 ? monthFirst : dayFirst;
}

/** Three numbers of 2 digits; or fewer where no doses (6-8-12) are written so: 4-07-03, 24.8.10, 18/9/07. */
function isShortDate([a = "", b = "", c = ""]: readonly string[], separator = ""): boolean {
  if (c.length !== 2) return false;
  const isPadded = a.length === 2 && b.length === 2;
  return isPadded || separator !== "-" || [a, b, c].some((digits) => digits.startsWith("0"));
}

/** Scores and lists of stains that are written as dates are: Apgar 9/10/10, CK 5/6/14, vitamin B1/6/12. */
const scores = /(?:apgar[^.;\n]{0,40}|(?:[qk]ueratina?s?|keratins?|ck)\W{0,3}|\p{L})$/iu;

/** Whether a date with a year of 2 digits is meant as one: what cannot be a date hardly is. */
const isLikelyDate = (text: string, start: number, day: number, month: number): boolean =>
  day >= 1 &&
  day <= 31 &&
  month >= 1 &&
  month <= 12 &&
  !scores.test(text.slice(Math.max(0, start - 50), start));

/** Not part of a longer row of numbers, and not a value with a unit (10-11-12 mm, 1/2 2000 mg). */
function standsAlone(
  text: string,
  start: number,
  end: number,
  [first, last]: readonly string[],
): boolean {
  const isDigit = (at: number): boolean => /\d/.test(text.charAt(at));
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if ((before === first || before === ",") && isDigit(start - 2)) return false;
  if ((after === last || after === "," || after === "/") && isDigit(end + 1)) return false;
  const isCertain = last !== " " && /\d{4}/.test(text.slice(start, end));
  return isCertain || !unitAt(text, end);
}

function padLike(value: number, part: string, other: string): string {
  const style = part.length === 1 || part.startsWith("0") ? part : other;
  return style.length === 1 ? String(value) : String(value).padStart(2, "0");
}
