import { shiftDay } from "./calendar.ts";
import type { FoundDate } from "./dates.ts";
import { monthLanguages, monthPattern, readMonth, writeMonth } from "./month-names.ts";
import type { MonthLanguage } from "./month-names.ts";

const ordinal = String.raw`st|nd|rd|th|\.[ºª°]?|º|ª`;
/** In Spanish notes, 2002 is at times 2.002. */
const year = String.raw`(?:1[89]|20|21)\d\d|1\.[89]\d\d|2\.[01]\d\d`;
const blank = String.raw`[\s\u00a0]`;

/** 3. januar 2019, 3 de enero de 2019, 3rd of January 2019, 03-jan-2019. */
const dayFirst = new RegExp(
  String.raw`(?<!\d)(?<!\d[.,])(?<day>\d{1,2})(?<ordinal>${ordinal})?(?<gap>${blank}{0,3}(?:(?:de|del|of)${blank}{1,3})?|-)(?<month>${monthPattern})(?<rest>\.?,?(?:${blank}{1,3}|-)(?:(?:de|del|of)${blank}{1,3}(?:año${blank}{1,3})?)?)(?<year>${year})(?!\d)`,
  "giu",
);

/** January 3, 2019, Jan. 3rd 2019. */
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(?<month>${monthPattern})(?<gap>\.?${blank}{1,3}|-)(?<day>\d{1,2})(?<ordinal>${ordinal})?(?<rest>,?${blank}{1,3}|,|-)(?<year>${year})(?!\d)`,
  "giu",
);

/**
 * Finds dates with the month's name and moves them, as they are written.
 *
 * @param language of the text, for names that several languages have
 */
export function findWrittenDates(text: string, days: number, language: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of [dayFirst, monthFirst]) {
    for (const match of text.matchAll(pattern)) {
      const { groups = {} } = match;
      const parts = {
        day: groups["day"] ?? "",
        ordinal: groups["ordinal"] ?? "",
        gap: groups["gap"] ?? "",
        month: groups["month"] ?? "",
        rest: groups["rest"] ?? "",
        year: groups["year"] ?? "",
        isMonthFirst: pattern === monthFirst,
      };
      const start = match.index;
      found.push({ start, end: start + match[0].length, replacement: move(parts, days, language) });
    }
  }
  return found;
}

interface Parts {
  readonly day: string;
  readonly ordinal: string;
  readonly gap: string;
  readonly month: string;
  readonly rest: string;
  readonly year: string;
  readonly isMonthFirst: boolean;
}

function move(parts: Parts, days: number, language: string | null): string | null {
  const name = readMonth(parts.month, likelyLanguages(parts, language));
  if (name === null) return null;
  const moved = shiftDay(
    {
      year: Number(parts.year.replace(".", "")),
      month: name.month,
      day: Number(parts.day),
    },
    days,
  );
  if (moved === null) return null;
  const isPadded = parts.day.startsWith("0");
  const day =
    String(moved.day).padStart(isPadded ? 2 : 1, "0") +
    (/^\p{L}{2}$/u.test(parts.ordinal) ? englishOrdinal(moved.day) : parts.ordinal);
  const month = writeMonth(moved.month, { ...name, name: parts.month });
  const digits = String(moved.year);
  const year = parts.year.includes(".") ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits;
  return parts.isMonthFirst
    ? month + parts.gap + day + parts.rest + year
    : day + parts.gap + month + parts.rest + year;
}

/** The languages by how likely this way of writing is theirs. */
function likelyLanguages(parts: Parts, language: string | null): MonthLanguage[] {
  const isEnglish =
    parts.isMonthFirst || /^\p{L}{2}$/u.test(parts.ordinal) || /of/i.test(parts.gap);
  const isSpanish = /de/i.test(parts.gap + parts.rest);
  const isCapital = /^\p{Lu}\p{Ll}/u.test(parts.month);
  const likely: MonthLanguage[] = [];
  if (isEnglish) likely.push("en");
  if (isSpanish) likely.push("es");
  const given = monthLanguages.find((known) => known === language?.slice(0, 2).toLowerCase());
  if (given !== undefined) likely.push(given);
  if (isCapital) likely.push(parts.ordinal === "." ? "de" : "en");
  return [...likely, ...monthLanguages];
}

function englishOrdinal(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}
