import type { LeftOut, SourceEntry } from "../catalogue-entry.ts";
import { kindOf } from "../catalogue-entry.ts";
import { normaliseCode } from "../code.ts";
import type { TextLine } from "./source-text.ts";
import { badLine, firstLine, isTsvHeader, tsvRows, withFirst, wrongFile } from "./table.ts";

const expected =
  "SKScomplete.txt of Sundhedsdatastyrelsen (fixed width, diagnoses of type dia) or a tab-separated file with the columns code and title";

/**
 * Danish SKS diagnoses, from `SKScomplete.txt` or from a table.
 *
 * Layout of SKScomplete.txt (columns from 1): record type 1–3, code 4–23, valid from 24–31, changed
 * 32–39, valid to 40–47 (YYYYMMDD; 25000101 is for ever), title 48–167. Records of other types than
 * `dia` and codes that are not in the form of ICD-10 are left out and counted.
 *
 * A table has `code` and `title`, and may have `valid_from` and `valid_to` (YYYY-MM-DD or YYYYMMDD).
 *
 * @throws KodeksError BAD_CATALOGUE with the line
 */
export async function* parseSks(
  lines: AsyncGenerator<TextLine>,
  name: string,
  leftOut: LeftOut,
): AsyncGenerator<SourceEntry> {
  const first = await firstLine(lines, name, expected);
  if (isTsvHeader(first.text, ["code", "title"])) {
    for await (const { where, cell } of tsvRows(first.text, lines)) {
      const validFrom = day(cell("valid_from"), where);
      const validTo = day(cell("valid_to"), where);
      const entry = sksEntry(cell("code"), cell("title"), { validFrom, validTo }, where, leftOut);
      if (entry !== null) yield entry;
    }
    return;
  }
  if (!isFixed(first.text))
    throw wrongFile(first.where, "the first line has another layout", expected);
  for await (const { text, where } of withFirst(first, lines)) {
    if (text.trim() === "") continue;
    if (!isFixed(text)) {
      throw badLine(where, "the line is cut off or has no dates in columns 24–31 and 40–47");
    }
    if (text.slice(0, 3) !== "dia") {
      leftOut("record of SKS that is no diagnosis", where);
      continue;
    }
    const dates = {
      validFrom: day(text.slice(23, 31), where),
      validTo: day(text.slice(39, 47), where),
    };
    const entry = sksEntry(
      text.slice(3, 23).trim(),
      text.slice(47, 167).trim(),
      dates,
      where,
      leftOut,
    );
    if (entry !== null) yield entry;
  }
}

function isFixed(text: string): boolean {
  return /^[a-zæøå]{3}[A-Z0-9ÆØÅ][^\t]{19}\d{8}[\d ]{8}\d{8}/.test(text);
}

function sksEntry(
  raw: string,
  title: string,
  dates: { readonly validFrom: string | null; readonly validTo: string | null },
  where: string,
  leftOut: LeftOut,
): SourceEntry | null {
  let code: string;
  try {
    code = normaliseCode(raw);
  } catch {
    // Denmark's own: measurements (DV…), obstetric findings (DU…), a few codes of more than 7 characters.
    leftOut("diagnosis code of SKS that is not in the form of ICD-10", where);
    return null;
  }
  return { code, title, kind: kindOf(code), ...dates, billable: null, where };
}

/** A date as YYYY-MM-DD; null for none, for the year 2500 and for other ways to say "for ever". */
function day(text: string, where: string): string | null {
  const digits = text.replaceAll("-", "").trim();
  if (digits === "" || /^0+$/.test(digits)) return null;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  const [, year = "", month = "", dayOfMonth = ""] = match ?? [];
  if (match !== null && Number(year) >= 2500) return null;
  const iso = `${year}-${month}-${dayOfMonth}`;
  const time = Date.parse(iso);
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw badLine(where, "a date is not one of the calendar");
  }
  return iso;
}
