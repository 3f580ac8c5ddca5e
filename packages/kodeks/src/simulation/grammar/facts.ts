/** Parts of a note; which of them a note has is its type's affair. */
export type SectionName =
  | "summary"
  | "reason"
  | "history"
  | "past-history"
  | "family"
  | "medication"
  | "allergies"
  | "social"
  | "examination"
  | "investigations"
  | "course"
  | "conclusion"
  | "plan"
  | "triage"
  | "survey"
  | "indication"
  | "procedure"
  | "operative-findings"
  | "closure"
  | "postoperative"
  | "request"
  | "function"
  | "nutrition"
  | "skin"
  | "communication"
  | "psychosocial"
  | "circulation"
  | "pain"
  | "sleep"
  | "elimination"
  | "teaching";

interface AnyFact {
  /** Where it is said; without it, or where the note has no such section, the grammar decides. */
  readonly section?: SectionName;
}

/** In what sense a condition is mentioned. Only the first is a statement that it is there now. */
export type MentionKind =
  | "stated"
  | "suspected"
  | "ruled-out"
  | "negated"
  | "family-history"
  | "past-history"
  | "copied";

/** A condition named in words. */
export interface MentionFact extends AnyFact {
  readonly type: "mention";
  readonly id: string;
  readonly kind: MentionKind;
  /** A noun phrase without article that fits behind "known with" or "signs of". */
  readonly phrase: string;
  /** Of this course ("developed …") rather than known before ("known with …"). */
  readonly acute?: boolean;
  /** What it is treated with; said in the same sentence, and evidence of its own. */
  readonly treatment?: DrugFact;
}

/** A medicine that is taken, begun, given once or stopped. */
export interface DrugFact extends AnyFact {
  readonly type: "drug";
  readonly id: string | null;
  readonly name: string;
  /** As "500 mg" or "500 mg x 2"; may be empty. */
  readonly dose: string;
  readonly route: "oral" | "intravenous" | "subcutaneous" | "inhaled" | "topical" | "rectal";
  /** Default `usual`. */
  readonly status?: "usual" | "started" | "given" | "stopped";
}

/** A laboratory result. */
export interface ResultFact extends AnyFact {
  readonly type: "result";
  readonly id: string | null;
  readonly test: string;
  readonly value: number;
  readonly digits: number;
  /** May be empty. */
  readonly unit: string;
  readonly flag: "low" | "normal" | "high";
}

/** A complaint, sign or finding that does not name its cause; a noun phrase. */
export interface FindingFact extends AnyFact {
  readonly type: "finding";
  readonly id: string | null;
  readonly phrase: string;
  readonly absent?: boolean;
}

/** An operation or procedure; a noun phrase. */
export interface ProcedureFact extends AnyFact {
  readonly type: "procedure";
  readonly id: string | null;
  readonly phrase: string;
}

/** Vital signs; what is left out is drawn from the range of health. Fillers agree with them. */
export interface VitalsFact extends AnyFact {
  readonly type: "vitals";
  readonly id: string | null;
  /** °C */
  readonly temperature?: number;
  /** Beats a minute. */
  readonly pulse?: number;
  /** mmHg */
  readonly systolic?: number;
  /** mmHg */
  readonly diastolic?: number;
  /** Breaths a minute. */
  readonly respirations?: number;
  /** % */
  readonly saturation?: number;
}

/** Ways of life; each that is given becomes a sentence. */
export interface SocialFact extends AnyFact {
  readonly type: "social";
  readonly id: string | null;
  readonly smoking?: "never" | "former" | "current";
  readonly packYears?: number;
  readonly alcohol?: "none" | "moderate" | "heavy";
  readonly living?: "alone" | "partner" | "family" | "care-home";
}

/** Something to be done; a noun phrase as in "outpatient control of potassium". */
export interface PlanFact extends AnyFact {
  readonly type: "plan";
  readonly id: string | null;
  readonly phrase: string;
}

/** A line that stands as given: form text, a planted shortcut. */
export interface VerbatimFact extends AnyFact {
  readonly type: "verbatim";
  readonly id: string | null;
  readonly text: string;
}

/** A paragraph carried over from an earlier note, with what it mentions there. */
export interface CopiedFact extends AnyFact {
  readonly type: "copied";
  readonly text: string;
  /** Offsets into `text`. */
  readonly mentions: readonly MentionSpan[];
}

/** What a note can say. */
export type Fact =
  | MentionFact
  | DrugFact
  | ResultFact
  | FindingFact
  | ProcedureFact
  | VitalsFact
  | SocialFact
  | PlanFact
  | VerbatimFact
  | CopiedFact;

/** Where something stands in a text: UTF-16 code units, end exclusive. */
export interface MentionSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}
