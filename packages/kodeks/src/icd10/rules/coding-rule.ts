/** Where a rule comes from, so that a coder can look it up. */
export interface RuleSource {
  readonly title: string;
  /** Section, or the note in its own words. */
  readonly place: string;
}

/** What kind of rule was broken; stable, so that pages can translate it. */
export const ruleKinds = [
  "unknown-code",
  "not-valid",
  "not-billable",
  "unspecific",
  "sex",
  "age",
  "excludes",
  "duplicate",
  "duplicate-level",
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/**
 * `error`: the code cannot be reported like this. `warning`: almost always wrong. `info`: worth a look.
 */
export type Severity = "error" | "warning" | "info";

/** A rule that a list of codes breaks. */
export interface CodeWarning {
  readonly rule: RuleKind;
  readonly severity: Severity;
  /** The codes concerned, the one that is wrong first. */
  readonly codes: readonly string[];
  /** In English. */
  readonly message: string;
  /** What the message says besides codes, for pages that say it in another language. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly source: RuleSource;
}

/** The classification that codes are of; null where that is not known. */
export type Classification = "icd-10-cm" | "icd-10-gm" | "sks" | "who" | null;

/** Codes that belong to one sex. */
export interface SexRule {
  /** Where given, the rule holds in these alone: others use the codes for something else. */
  readonly only?: readonly Classification[];
  readonly codes: string;
  readonly sex: "female" | "male";
  readonly severity: Severity;
  readonly source: RuleSource;
}

/** What a rule on ages is about. */
export const ageTopics = [
  "pregnancy",
  "perinatal",
  "birth",
  "sudden-infant-death",
  "menopause",
] as const;

/** Codes that belong to ages. */
export interface AgeRule {
  readonly topic: (typeof ageTopics)[number];
  readonly codes: string;
  /** Completed years of the youngest and the oldest patients. */
  readonly from: number;
  readonly to: number;
  /** The topic in English words. */
  readonly what: string;
  readonly severity: Severity;
  readonly source: RuleSource;
}

/** Two sets of codes of which only one can be true of a course. */
export interface ExclusionRule {
  readonly codes: string;
  readonly excluded: string;
  readonly severity: Severity;
  readonly source: RuleSource;
}
