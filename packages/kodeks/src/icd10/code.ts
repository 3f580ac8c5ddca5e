import { KodeksError } from "../base/errors.ts";

/** 3: the category (`E11`). 5: the full code as registered (`E11.9`), whatever its length. */
export type CodeLevel = 3 | 5;

// Without the `u` flag, so that `i` folds no letter beyond ASCII into A–Z (ı, ſ, K).
const main = /^(?:D(?=[A-Z]\d))?([A-Z]\d[0-9A-Z])(?:\.?([0-9A-Z]{1,4}))?(?![0-9A-Z.])/i;
const marksBefore = /^[\s*†‡+!]+/;
const marksAfter = /[\s*†‡+!]+$/;

// Catalogues print "E10.-" and "S72.0-" for codes that want more characters. Without a dot a dash
// could as well be half of a range.
const wanting = /^([A-Z0-9]{3,4})\.([A-Z0-9]{0,3})[-–]{1,2}(?![0-9A-Z.])/i;

// SKS appends additional codes, as in DE119+ZVA1 or DE119 TUL1. Behind a mere blank they must
// look like a code, or a mistyped "E11 9" would silently lose its last part.
const additional = /^(?:\s*[+*†‡!]+\s*[A-Z][0-9A-Z.]*|\s+[A-Z]{1,4}\d[0-9A-Z.]*)+$/i;

/**
 * The canonical form of a diagnosis code: capitals, a dot behind the category. Takes ICD-10,
 * ICD-10-CM (`C4A`, `S72.001A`), ICD-10-GM and Danish SKS codes (leading D, no dot); dagger,
 * asterisk, plus and exclamation marks are dropped, as is the dash of a code that wants more
 * characters (`E10.-`), and of a code with additional codes only the main code is kept.
 *
 * @throws KodeksError BAD_CODE. The message shows the shape of what was given (A for letters,
 * 9 for digits), not the value, which may be text that strayed into the field.
 *
 * @example
 * normaliseCode("DE119+ZVA1"); // "E11.9"
 */
export function normaliseCode(raw: string): string {
  const text = raw
    .replace(marksBefore, "")
    .replace(marksAfter, "")
    .replace(wanting, (_, category: string, detail: string) =>
      detail === "" ? category : `${category}.${detail}`,
    );
  const match = main.exec(text);
  const rest = match === null ? "" : text.slice(match[0].length);
  if (match === null || (rest !== "" && !additional.test(rest))) {
    throw new KodeksError("BAD_CODE", `a code of the shape "${shape(raw)}" is not an ICD-10 code`, {
      remedy: "Give a letter, a digit, a digit or letter, then up to 4 more, as in E11.9.",
    });
  }
  const [, category = "", detail] = match;
  return (detail === undefined ? category : `${category}.${detail}`).toUpperCase();
}

/** The category of a canonical code: `E11` of `E11.9`. */
export function categoryOf(code: string): string {
  return code.slice(0, 3);
}

/** A canonical code cut to a level. */
export function atLevel(code: string, level: CodeLevel): string {
  return level === 3 ? categoryOf(code) : code;
}

/** The order of canonical codes: a category before its codes, otherwise as in the catalogue. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function shape(raw: string): string {
  const start = raw
    .slice(0, 12)
    .replace(/\p{L}/gu, "A")
    .replace(/\p{N}/gu, "9")
    .replace(/[^A9.+*\-/ ]/gu, "?");
  return raw.length > 12 ? `${start}…` : start;
}
