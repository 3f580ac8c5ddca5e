import { KodeksError } from "../../base/errors.ts";
import { formatTime, parseTime } from "../../base/time.ts";
import { normaliseCode } from "../../icd10/code.ts";

/** Cells of a row, by column. */
export type Cells = Readonly<Record<string, string | null>>;

/** Longest note in UTF-16 units: a whole book has a million. */
export const longestNote = 10_000_000;

/** How dates with the year behind are written: 31/12/2020 or 12/31/2020. */
export type DateOrder = "day-first" | "month-first";

function badField(field: string, message: string, remedy?: string): KodeksError {
  return new KodeksError("BAD_ROW", message, {
    where: field,
    ...(remedy === undefined ? {} : { remedy }),
  });
}

/** A cell that may be empty; blanks around it are dropped. @throws KodeksError BAD_TEXT (NUL) */
export function optional(cells: Cells, field: string): string | null {
  const value = cells[field] ?? null;
  if (value === null) return null;
  if (value.includes("\0"))
    throw new KodeksError("BAD_TEXT", "holds a NUL character", { where: field });
  const trimmed = value.trim();
  return trimmed === "" ? null : trimmed;
}

/** A cell that must not be empty. @throws KodeksError BAD_ROW, BAD_TEXT */
export function required(cells: Cells, field: string): string {
  const value = optional(cells, field);
  if (value === null) throw badField(field, "is empty");
  return value;
}

/**
 * The text of a note, to the last blank.
 *
 * @throws KodeksError EMPTY_TEXT, BAD_TEXT (NUL, half a surrogate pair, longer than `longestNote`)
 */
export function noteText(value: string | null | undefined, field: string): string {
  if (value === null || value === undefined || value.trim() === "") {
    throw new KodeksError("EMPTY_TEXT", "is empty", { where: field });
  }
  if (value.includes("\0"))
    throw new KodeksError("BAD_TEXT", "holds a NUL character", { where: field });
  if (/\p{Surrogate}/u.test(value)) {
    throw new KodeksError("BAD_TEXT", "holds half of a surrogate pair", { where: field });
  }
  if (value.length > longestNote) {
    throw new KodeksError(
      "BAD_TEXT",
      `has ${value.length} characters, and at most ${longestNote} were expected`,
      { where: field, remedy: "Is it one note? Split it, or leave it out with --skip-bad." },
    );
  }
  return value;
}

/** A diagnosis code in canonical form. @throws KodeksError BAD_CODE */
export function codeOf(raw: string, field: string): string {
  try {
    return normaliseCode(raw);
  } catch (error) {
    if (!(error instanceof KodeksError)) throw error;
    throw new KodeksError(error.code, error.message, { where: field });
  }
}

const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?$/;
const partial = /^(\d{4})(?:-(\d{2}))?$/;

/**
 * A date or time as ISO 8601 without zone, the time on the ward's clock: ISO 8601 (also a year or month
 * alone, which stands for its first day), 2020/12/31, 31-12-2020, 31/12/2020 14:05, 20201231, 20201231140500.
 *
 * @throws KodeksError BAD_ROW for what is no date, and for one that the calendar does not have
 */
export function timeOf(
  raw: string | null,
  field: string,
  order: DateOrder = "day-first",
): string | null {
  if (raw === null) return null;
  const text = raw.trim();
  if (text === "") return null;
  const iso = toIso(text, order);
  const micros = iso === null ? undefined : parseTime(iso);
  if (micros === undefined) {
    const looksLikeDate = iso !== null && /^\d{4}-\d{2}-\d{2}/.test(iso);
    throw badField(
      field,
      looksLikeDate ? "is an impossible date" : "is not a date or time",
      "Write 2020-12-31 or 2020-12-31T14:05.",
    );
  }
  return formatTime(micros);
}

function toIso(text: string, order: DateOrder): string | null {
  const pad = (part: string): string => part.padStart(2, "0");
  const clock = (time: string | undefined): string =>
    time === undefined ? "" : `T${time.split(":").map(pad).join(":")}`;
  const last = yearLast.exec(text);
  if (last !== null) {
    const [, first = "", second = "", year = "", time] = last;
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return `${year}-${pad(month)}-${pad(day)}${clock(time)}`;
  }
  const front = yearFirst.exec(text);
  if (front !== null) {
    const [, year = "", month = "", day = "", time] = front;
    return `${year}-${pad(month)}-${pad(day)}${clock(time)}`;
  }
  const packed = compact.exec(text);
  if (packed !== null) {
    const [, year = "", month = "", day = "", hours, minutes = "", seconds = "00"] = packed;
    const time = hours === undefined ? "" : `T${hours}:${minutes}:${seconds}`;
    return `${year}-${month}-${day}${time}`;
  }
  const part = partial.exec(text);
  if (part !== null) return `${part[1]}-${part[2] ?? "01"}-01`;
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text : null;
}

/** A number. @throws KodeksError BAD_ROW */
export function numberOf(raw: string | null, field: string): number | null {
  if (raw === null || raw.trim() === "") return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) throw badField(field, "is not a number");
  return value;
}

/** A whole number that fits the cohort's columns. @throws KodeksError BAD_ROW */
export function wholeNumberOf(raw: string | null, field: string): number | null {
  const value = numberOf(raw, field);
  if (value === null) return null;
  if (!Number.isInteger(value) || Math.abs(value) > 2 ** 31 - 1) {
    throw badField(field, "is not a whole number");
  }
  return value;
}

/** A year of birth. @throws KodeksError BAD_ROW */
export function birthYearOf(raw: string | null, field: string): number | null {
  const value = numberOf(raw, field);
  if (value === null) return null;
  if (!Number.isInteger(value) || value < 1800 || value > 2200) {
    throw badField(field, "is not a year of four digits");
  }
  return value;
}

const sexes: Readonly<Record<string, string>> = {
  f: "female",
  female: "female",
  woman: "female",
  k: "female",
  kvinde: "female",
  w: "female",
  m: "male",
  male: "male",
  man: "male",
  mand: "male",
};

/** `female`, `male`, or in lower case what the source says. */
export function sexOf(raw: string | null): string | null {
  if (raw === null) return null;
  const text = raw.trim().toLowerCase();
  return text === "" ? null : (sexes[text] ?? text);
}
