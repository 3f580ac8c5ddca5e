import type { Catalogue } from "../catalogue.ts";
import type { CatalogueEntry } from "../catalogue-entry.ts";
import { normaliseCode } from "../code.ts";
import { parseCodeSet } from "../code-range.ts";
import type { CodeSet } from "../code-range.ts";
import type { Classification, CodeWarning, RuleSource } from "./coding-rule.ts";
import { exclusionsOf } from "./exclusions.ts";
import { ageRules, sexRules } from "./rule-tables.ts";

/** What the rules look at. */
export interface CodesToCheck {
  /** In any form that `normaliseCode` takes. */
  readonly codes: readonly string[];
  readonly sex?: string | null;
  /** Completed years, as near as they are known: from a year of birth alone they may be one of two. */
  readonly age?: { readonly least: number; readonly most: number } | null;
  /** The day that validity is asked for, YYYY-MM-DD. */
  readonly on?: string | null;
}

/** The catalogue that codes are looked up in; without one only rules on the codes themselves apply. */
export interface RuleCatalogue {
  readonly catalogue: Catalogue;
  readonly classification: Classification;
  /** As warnings name it, as in `ICD-10-CM 2025`. */
  readonly name: string;
}

type Check = (context: Context) => Iterable<CodeWarning>;

interface Context {
  readonly codes: readonly string[];
  readonly given: CodesToCheck;
  readonly lookUp: RuleCatalogue | null;
}

/**
 * Checks codes that are to be reported of one course, by rules that are data (`rule-tables.ts`, the notes of
 * ICD-10-CM, and the catalogue). Each warning names its rule and where it comes from.
 *
 * @returns warnings, errors first; codes in their canonical form
 * @throws KodeksError BAD_CODE
 *
 * @example
 * checkCodes({ codes: ["E10.9", "E11.9"] }, { catalogue, classification: "icd-10-cm", name: "ICD-10-CM" });
 */
export function checkCodes(given: CodesToCheck, lookUp: RuleCatalogue | null): CodeWarning[] {
  const codes = given.codes.map(normaliseCode);
  const context = { codes, given, lookUp };
  const found = checks.flatMap((check) => [...check(context)]);
  return found.sort((a, b) => order[a.severity] - order[b.severity]);
}

/** The ages that a year of birth allows on a day: the birthday may have passed or not. */
export function ageAt(
  birthYear: number | null,
  on: string | null,
): { readonly least: number; readonly most: number } | null {
  const year = on === null ? Number.NaN : Number(on.slice(0, 4));
  if (birthYear === null || Number.isNaN(year)) return null;
  const most = year - birthYear;
  return most < 0 ? null : { least: Math.max(0, most - 1), most };
}

const order = { error: 0, warning: 1, info: 2 } as const;
const checks: readonly Check[] = [
  catalogueChecks,
  sexChecks,
  ageChecks,
  exclusionChecks,
  duplicateChecks,
];

function* catalogueChecks({ codes, given, lookUp }: Context): Generator<CodeWarning> {
  if (lookUp === null) return;
  const { catalogue, name } = lookUp;
  for (const code of new Set(codes)) {
    const entry = catalogue.get(code);
    const source = { title: name, place: code };
    if (entry === undefined) {
      const message = `${code} is not in the catalogue`;
      yield {
        rule: "unknown-code",
        severity: "error",
        codes: [code],
        message,
        parameters: {},
        source,
      };
      continue;
    }
    const on = given.on?.slice(0, 10) ?? null;
    const days = on === null ? null : validity(entry, on);
    if (on !== null && days !== null) {
      const message = `${code} is not valid on ${on}: valid ${"from" in days ? `from ${days.from}` : `to ${days.to}`}`;
      const parameters = { on, ...days };
      yield { rule: "not-valid", severity: "error", codes: [code], message, parameters, source };
    }
    const below = catalogue.children(code).filter(({ kind }) => kind === "code");
    if (entry.billable === false) {
      const message =
        below.length === 0
          ? `${code} cannot be reported`
          : `${code} cannot be reported: choose one of the ${below.length} codes below it`;
      const parameters = { below: below.length };
      yield { rule: "not-billable", severity: "error", codes: [code], message, parameters, source };
      continue;
    }
    const finer = below.length > 0 ? below : finerSiblings(entry, catalogue);
    if (finer.length > 0) {
      const where = below.length > 0 ? "below" : "beside";
      const message = `${code} is unspecific: the catalogue has ${finer.length} more specific codes ${where} it`;
      const parameters = { finer: finer.length, where };
      yield { rule: "unspecific", severity: "info", codes: [code], message, parameters, source };
    }
  }
}

/** The end of its validity that a code lies outside of on a day; null if it is valid. */
function validity(
  { validFrom, validTo }: CatalogueEntry,
  day: string,
): { readonly from: string } | { readonly to: string } | null {
  if (validFrom !== null && day < validFrom) return { from: validFrom };
  if (validTo !== null && day > validTo) return { to: validTo };
  return null;
}

/** How catalogues say "unspecified": English, Danish (also without its letters), German. */
const unspecified =
  /\bunspecified\b|\bNOS\b|\bUNS\b|\buspec|uden n(?:æ|ae)rmere|nicht n(?:ä|ae)her bezeichnet|\bo\.n\.A\./i;

/** The codes beside one whose title says that it is unspecified. */
function finerSiblings(entry: CatalogueEntry, catalogue: Catalogue): readonly CatalogueEntry[] {
  if (entry.kind !== "code" || entry.parent === null || !unspecified.test(entry.title)) return [];
  const siblings = catalogue.children(entry.parent);
  return siblings.filter(
    ({ code, kind, title }) => kind === "code" && code !== entry.code && !unspecified.test(title),
  );
}

function appliesTo(
  only: readonly Classification[] | undefined,
  lookUp: Context["lookUp"],
): boolean {
  return only === undefined || only.includes(lookUp?.classification ?? null);
}

const sets = new Map<string, CodeSet>();

function setOf(text: string): CodeSet {
  const known = sets.get(text) ?? parseCodeSet(text);
  sets.set(text, known);
  return known;
}

function* sexChecks({ codes, given, lookUp }: Context): Generator<CodeWarning> {
  const { sex } = given;
  if (sex !== "female" && sex !== "male") return;
  for (const code of new Set(codes)) {
    const rule = sexRules.find(
      ({ codes, only }) => appliesTo(only, lookUp) && setOf(codes).contains(code),
    );
    if (rule === undefined || rule.sex === sex) continue;
    const message = `${code} is limited to ${rule.sex} patients; this one is recorded as ${sex}`;
    const { severity, source } = rule;
    const parameters = { limitedTo: rule.sex, recorded: sex };
    yield { rule: "sex", severity, codes: [code], message, parameters, source };
  }
}

function* ageChecks({ codes, given }: Context): Generator<CodeWarning> {
  const { age } = given;
  if (age === undefined || age === null) return;
  for (const code of new Set(codes)) {
    for (const { topic, codes, from, to, what, severity, source } of ageRules) {
      if (!setOf(codes).contains(code) || (age.most >= from && age.least <= to)) continue;
      const years = age.least === age.most ? `${age.most}` : `${age.least} or ${age.most}`;
      const message = `${code} (${what}) is for ages ${from} to ${to}; the patient is ${years}`;
      const parameters = { topic, from, to, least: age.least, most: age.most };
      yield { rule: "age", severity, codes: [code], message, parameters, source };
    }
  }
}

function* exclusionChecks({ codes, lookUp }: Context): Generator<CodeWarning> {
  const find = exclusionsOf(lookUp?.classification ?? null);
  const distinct = [...new Set(codes)];
  const told = new Set<string>();
  for (const code of distinct) {
    for (const exclusion of find(code)) {
      for (const other of distinct) {
        const pair = [code, other].sort().join(" ");
        // What a note excludes from its own range stands there beside something else.
        if (told.has(pair) || exclusion.codes.contains(other)) continue;
        if (!exclusion.excluded.contains(other)) continue;
        told.add(pair);
        const { severity, source } = exclusion;
        const message = `${code} and ${other} exclude each other`;
        yield {
          rule: "excludes",
          severity,
          codes: [code, other],
          message,
          parameters: {},
          source,
        };
      }
    }
  }
}

const once: RuleSource = {
  title: "Definitions of Medicare Code Edits, CMS",
  place: "3. Duplicate of PDX",
};
const finest: RuleSource = {
  title: "ICD-10-CM Official Guidelines for Coding and Reporting",
  place: "I.B.2 Level of detail in coding",
};

function* duplicateChecks({ codes }: Context): Generator<CodeWarning> {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) {
      const message = `${code} is given more than once`;
      yield {
        rule: "duplicate",
        severity: "error",
        codes: [code],
        message,
        parameters: {},
        source: once,
      };
    }
    seen.add(code);
  }
  for (const code of seen) {
    // The longest one says all that those above it say.
    const below = [...seen].find((other) => other !== code && other.startsWith(code));
    if (below === undefined) continue;
    const message = `${code} says less than ${below}, which is given as well`;
    yield {
      rule: "duplicate-level",
      severity: "warning",
      codes: [code, below],
      message,
      parameters: {},
      source: finest,
    };
  }
}
