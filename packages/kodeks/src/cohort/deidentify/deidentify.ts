import { findCprNumbers } from "./cpr.ts";
import { findDates } from "./dates.ts";
import { findEmails } from "./email.ts";
import { findNames } from "./names.ts";
import type { Names } from "./names.ts";
import { findPhones } from "./phone.ts";
import { replace } from "./replacement.ts";
import type { Finding, Replacement, ReplacementKind } from "./replacement.ts";
import { makeSpans } from "./spans.ts";

export interface DeidentifyContext {
  /** Days by which the patient's dates are moved, of `dateShift`. */
  readonly days: number;
  /** Names of `prepareNames`: a list, and the patient's own. */
  readonly names?: readonly Names[];
  /** Of the text, as `da`: settles the language of names of months. */
  readonly language?: string | null;
}

/** How much was replaced, by kind; and the dates that do not exist, which stay as they are. */
export type DeidentifyCounts = Readonly<Record<ReplacementKind | "impossible-date", number>>;

export interface Deidentified {
  readonly text: string;
  /** In order and apart; for `mapSpan`. */
  readonly replacements: readonly Replacement[];
  readonly counts: DeidentifyCounts;
}

/** What an earlier run has put in. */
const tag = /\[(?:CPR|PHONE|EMAIL|NAME)\]/g;

/**
 * Takes out of a text what tells who it is about: personal identity numbers, e-mail addresses, phone
 * numbers and names become `[CPR]`, `[EMAIL]`, `[PHONE]` and `[NAME]`, and dates are moved. Everything
 * else stays as it is. A second run finds nothing but the dates.
 *
 * @example
 * const names = [prepareNames(listOfNames), prepareNames(["Anna Hansen"], { parts: true })];
 * const days = dateShift(patientId, seed);
 * const { text, replacements } = deidentify(note, { days, names, language: "da" });
 */
export function deidentify(text: string, context: DeidentifyContext): Deidentified {
  const { days, names = [], language = null } = context;
  const taken = makeSpans();
  for (const { index, 0: whole } of text.matchAll(tag)) taken.take(index, index + whole.length);

  const findings: Finding[] = [];
  const accept = (found: readonly Finding[]): void => {
    for (const finding of found) {
      if (taken.take(finding.start, finding.end)) findings.push(finding);
    }
  };
  let impossible = 0;
  // What was found is masked for what comes behind it, so the surest come first. It can uncover more,
  // as "tlf." right behind a number: hence until nothing new is found.
  for (let before = -1; before < findings.length;) {
    before = findings.length;
    accept(findEmails(taken.mask(text)));
    accept(findCprNumbers(taken.mask(text)));
    for (const { start, end, replacement } of findDates(taken.mask(text), days, language)) {
      if (!taken.take(start, end)) continue;
      if (replacement === null) impossible += 1;
      else findings.push({ start, end, kind: "date", replacement });
    }
    accept(findPhones(taken.mask(text)));
    if (names.length === 0) continue;
    for (const [from, to] of taken.gaps(text.length)) accept(findNames(text, names, from, to));
  }

  findings.sort((a, b) => a.start - b.start);
  const counts: Record<ReplacementKind | "impossible-date", number> = {
    cpr: 0,
    "cpr-without-checksum": 0,
    phone: 0,
    email: 0,
    date: 0,
    name: 0,
    "impossible-date": impossible,
  };
  for (const { kind } of findings) counts[kind] += 1;
  return { ...replace(text, findings), counts };
}
