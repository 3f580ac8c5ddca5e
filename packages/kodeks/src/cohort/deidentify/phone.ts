import type { Finding } from "./replacement.ts";
import { makeSpans } from "./spans.ts";
import { unitAt } from "./units.ts";

/** A Danish number: 12 34 56 78, 1234 5678, with blanks, full stops or hyphens. None begins with 0 or 1. */
const grouped = /(?<![\d+])[2-9]\d(?:([ \u00a0.-])\d{2}\1\d{2}\1\d{2}|\d{2}[ \u00a0]\d{4})(?!\d)/g;

/** +45 12345678, (+45) 12 34 56 78, 0045 …, +34 912 345 678, +1 (212) 555-0123. */
const international =
  /(?:(?<![\d+])\(?\+[ ]?|(?<![\d.,+-])00(?=[1-9]\d?[ \u00a0.-]|45))[1-9]\d{0,2}\)?(?:[ \u00a0./-]{0,2}\(?\d{1,4}\)?){2,7}(?!\d)/g;

/** Any digits behind a word that announces a phone number. */
const announced =
  /(?<![\p{L}\p{N}])(?:tlf|tel|telf|tfno|tfn|telefon|telefono|teléfono|telephone|téléphone|tél|phone|mobil|mobiltelefon|mobile|móvil|mob|cell|handy|fax|тел|телефон|моб)(?:nr|no|nummer)?(?!\p{L})[^\d\n\0]{0,16}?(?=\(?\+?\(?\d)/giu;
const digits = String.raw`\(?\+?(?:\d|\(\d)[\d()]*`;
/** With the slash of 030/1234567 only where there is no number without it: a slash parts numbers too. */
const announcedForms = [
  new RegExp(String.raw`${digits}(?:[ \u00a0.-]{1,2}[\d()]*\d[\d()]*)*`, "y"),
  new RegExp(String.raw`${digits}(?:[ \u00a0./-]{1,2}[\d()]*\d[\d()]*)*`, "y"),
];
const andAnother = /\s*(?:[/,;]|og|and|eller|or|y|o|und|oder|и|или)\s*/iuy;

/**
 * Finds phone numbers. Eight digits without any grouping are one only where a word says so.
 *
 * @param text with what was found before masked, as `deidentify` does
 */
export function findPhones(text: string): Finding[] {
  const findings: Finding[] = [];
  const taken = makeSpans();
  const add = (start: number, end: number): void => {
    if (!taken.take(start, end)) return;
    findings.push({ start, end, kind: "phone", replacement: "[PHONE]" });
  };

  for (const { index, 0: lead } of text.matchAll(announced)) {
    let position = index + lead.length;
    for (;;) {
      const end = announcedNumberAt(text, position);
      if (end === null) break;
      add(position, end);
      andAnother.lastIndex = end;
      if (!andAnother.test(text)) break;
      position = andAnother.lastIndex;
    }
  }
  for (const { index, 0: whole } of text.matchAll(international)) {
    const digits = countDigits(whole);
    const end = index + whole.length;
    if (digits >= 8 && digits <= 15 && !unitAt(text, end)) add(index, end);
  }
  for (const { index, 0: whole } of text.matchAll(grouped)) {
    if (standsAlone(text, index, index + whole.length) && !isPair(whole)) {
      add(index, index + whole.length);
    }
  }
  return findings;
}

/** The end of the digits of a phone number, or of two with a blank between them. */
function announcedNumberAt(text: string, position: number): number | null {
  for (const form of announcedForms) {
    form.lastIndex = position;
    const match = form.exec(text);
    const count = match === null ? 0 : countDigits(match[0]);
    if (count >= 7 && count <= 30) return form.lastIndex;
  }
  return null;
}

const countDigits = (text: string): number => text.replace(/\D/g, "").length;

/** Not in a row of values, not a decimal, and without a unit. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  return (
    !/(?:\d[ \u00a0.,/:;x-]{1,2}|[-<>=≤≥~])$/.test(before) &&
    !/^(?:[ \u00a0.,/:;x-]{1,2}\d|[-/])/.test(after) &&
    !unitAt(text, end)
  );
}

/** Two years or two round values, as 2018 2019 and 3500 4500. */
function isPair(number: string): boolean {
  return /^(?:(?:19|20)\d\d.(?:19|20)\d\d|\d\d00.\d\d00)$/.test(number);
}
