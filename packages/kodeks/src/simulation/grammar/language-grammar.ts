import type { SectionName } from "./facts.ts";

/** Languages that notes can be written in. */
export const languages = ["en", "da"] as const;
export type Language = (typeof languages)[number];

/** Kinds of notes. The discharge summary's name is the one that selection looks for. */
export const noteTypes = [
  "discharge summary",
  "admission note",
  "progress note",
  "nursing note",
  "emergency note",
  "operation note",
  "referral letter",
] as const;
export type NoteType = (typeof noteTypes)[number];

/** Kinds of sentences that carry a fact. */
export const shapeNames = [
  "known",
  "acute",
  "reason",
  "conclusion",
  "planned",
  "nursed",
  "treated",
  "suspected",
  "ruled-out",
  "negated",
  "family-history",
  "past-history",
  "copied",
  "drug-usual",
  "drug-started",
  "drug-given",
  "drug-stopped",
  "result-high",
  "result-low",
  "result-normal",
  "result",
  "finding",
  "finding-absent",
  "procedure",
  "vitals",
  "plan",
  "smoking-never",
  "smoking-former",
  "smoking-current",
  "alcohol-none",
  "alcohol-moderate",
  "alcohol-heavy",
  "living-alone",
  "living-partner",
  "living-family",
  "living-care-home",
] as const;
export type ShapeName = (typeof shapeNames)[number];

/** Kinds of sentences from clinical routine, which carry no fact. */
export const fillerNames = [
  "summary",
  "reason",
  "history",
  "past-history",
  "family",
  "medication",
  "allergies",
  "social",
  "examination",
  "investigations",
  "course",
  "ward-round",
  "conclusion",
  "plan",
  "discharge-plan",
  "triage",
  "survey",
  "indication",
  "procedure",
  "operative-findings",
  "closure",
  "postoperative",
  "referral",
  "request",
  "function",
  "nutrition",
  "skin",
  "communication",
  "psychosocial",
  "circulation",
  "pain",
  "sleep",
  "elimination",
  "teaching",
] as const;
export type FillerName = (typeof fillerNames)[number];

/**
 * What a routine sentence is about. A caller keeps sentences out that would contradict a patient's
 * conditions ("regular rhythm" in atrial fibrillation). `adult` marks what no child's note says; it
 * is kept out by the age.
 */
export const topics = [
  "suicide",
  "mood",
  "orientation",
  "rhythm",
  "heart-sounds",
  "breathing",
  "oedema",
  "fever",
  "abdomen",
  "nausea",
  "bowels",
  "urine",
  "skin",
  "weight",
  "mobility",
  "neurology",
  "pain",
  "sleep",
  "smoking",
  "alcohol",
  "living",
  "vitals",
  "bleeding",
  "adult",
] as const;
export type Topic = (typeof topics)[number];

/** Sentences in full, and the clipped forms of hurried writers. */
export interface Shapes {
  readonly prose: readonly string[];
  readonly terse: readonly string[];
}

/**
 * A language as template source (notation: `createCompiler`). Sentences begin in lower case and
 * end without stop: the writer sees to both. Fillers may begin with one or more `#topic `.
 */
export interface LanguageGrammar {
  readonly decimal: "." | ",";
  readonly rules: Readonly<Record<string, string>>;
  /** Rules that read otherwise in a child's note. */
  readonly childRules: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<ShapeName, Shapes>>;
  readonly fillers: Readonly<Record<FillerName, readonly string[]>>;
  readonly headings: Readonly<Record<SectionName, readonly string[]>>;
  readonly titles: Readonly<Record<NoteType, readonly string[]>>;
  readonly headers: readonly string[];
  readonly signatures: readonly string[];
  /** What stands before a paragraph carried over; empty for nothing. */
  readonly copiedLeads: readonly string[];
  /** Openings that can stand before any sentence of a course, with their punctuation. */
  readonly leads: readonly string[];
  readonly and: string;
  readonly or: string;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly female: Readonly<Record<GenderedSlot, string>>;
  readonly male: Readonly<Record<GenderedSlot, string>>;
  /** What `man` is before grown up. */
  readonly child: Readonly<Record<"female" | "male", string>>;
  readonly forms: Readonly<Record<RouteName, readonly [form: string, route: string]>>;
  readonly frequencies: readonly string[];
  readonly surnames: readonly string[];
  /** Usual words and how hurried writers shorten them. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Letters that share an edge on the language's keyboard. */
  readonly neighbours: Readonly<Record<string, string>>;
}

export type GenderedSlot = "he" | "him" | "his" | "man" | "mr";
export type RouteName = "oral" | "intravenous" | "subcutaneous" | "inhaled" | "topical" | "rectal";

/** Slots that every template may use. */
export const contextSlots = [
  "he",
  "him",
  "his",
  "man",
  "mr",
  "age",
  "an-age",
  "year",
  "date",
  "day",
  "later",
  "weekday",
  "time",
  "initials",
  "surname",
  "department",
  "hospital",
  "specialty",
  "admitted",
  "written",
  "title",
  "temperature",
  "pulse",
  "systolic",
  "diastolic",
  "respirations",
  "saturation",
] as const;

/** Slots that only sentences about a fact have. */
export const factSlots = [
  "mention",
  "drug",
  "name",
  "dose",
  "form",
  "route",
  "freq",
  "assay",
  "value",
  "unit",
  "result",
  "finding",
  "procedure",
  "plan",
  "pack-years",
] as const;
