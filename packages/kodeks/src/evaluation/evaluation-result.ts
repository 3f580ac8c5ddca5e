import type { Metrics, MetricName } from "./evaluate.ts";

/**
 * What `metrics.json` holds: all that a report shows, and nothing that needs the notes. Plain JSON: a
 * figure that is undefined (0/0) or hidden (`--suppress-below`) is null, never NaN.
 *
 * Counts of courses, patients and codes are null where suppression hides them; whatever was computed from
 * so few is null as well. Everything that was not computed is listed in `leftOut` with its reason.
 */
export interface EvaluationResult {
  readonly schemaVersion: 2;
  readonly split: string;
  readonly level: 3 | 5;
  /** Name of the training recipe. */
  readonly recipe: string;
  readonly model: ModelFacts;
  /** Under the label-space convention that was asked for (`metrics.labelSpace`). */
  readonly metrics: JsonMetrics;
  /** The same under the other convention. */
  readonly otherLabelSpace: JsonMetrics;
  /** Micro precision, recall and F1 at every hundredth, and at τ. Ascending. */
  readonly thresholds: readonly ThresholdPoint[];
  readonly courses: readonly CourseBreakdown[];
  readonly codes: readonly CodeBreakdown[];
  /** Null where the data does not tell primary from secondary codes. */
  readonly roles: readonly RoleRecall[] | null;
  /** Null where the training data has no roles. */
  readonly suggestedPrimary: SuggestedPrimary | null;
  readonly figures: FigureData;
  readonly calibration: Calibration;
  /** Null where there was no validation split to certify on. */
  readonly automation: Automation | null;
  /** Empty only with `--no-baselines`. */
  readonly baselines: readonly BaselineResult[];
  readonly comparison: Comparison | null;
  readonly suppression: Suppression;
  readonly leftOut: readonly LeftOut[];
}

/** A figure with the bounds of its 95 % interval. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** {@link Metrics} with null for NaN. */
export type JsonMetrics = Omit<
  Metrics,
  MetricName | "neverPredictedShare" | "unseenShare" | "documents" | "patients"
> &
  Readonly<Record<MetricName, Estimate>> & {
    readonly documents: number;
    readonly patients: number;
    readonly neverPredictedShare: number | null;
    readonly unseenShare: number | null;
  };

export interface ModelFacts {
  readonly architecture: string;
  readonly parameters: number;
  readonly labels: number;
  /** Of the weights, so that a report names one model. */
  readonly sha256: string;
  readonly trainingCourses: number | null;
}

export interface ThresholdPoint {
  readonly threshold: number;
  /** (course, code) pairs with at least this score. */
  readonly predicted: number | null;
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
}

/** What courses are grouped by. Those of which the data has nothing are in `leftOut`. */
export type CourseDimension =
  | "specialty"
  | "department"
  | "hospital"
  | "admissionType"
  | "sex"
  | "ageBand"
  | "year"
  | "textLength";

export interface CourseBreakdown {
  readonly dimension: CourseDimension;
  /** What was least asked of a group for it to be measured. */
  readonly minimumCourses: number;
  /** In their own order where they have one (age, year, length), else by courses, most first. */
  readonly groups: readonly CourseGroup[];
  /** Groups with fewer courses, and courses without the field (`name` null). */
  readonly tooFew: readonly SmallGroup[];
}

export interface CourseGroup {
  readonly name: string;
  /** Of a department, where it is known. */
  readonly specialty?: string | null;
  readonly courses: number | null;
  readonly patients: number | null;
  readonly humanCodes: number | null;
  readonly f1Micro: Estimate;
  readonly precisionMicro: Estimate;
  readonly recallMicro: Estimate;
  readonly exactMatch: Estimate;
  readonly recallAt10: Estimate;
  readonly meanAveragePrecision: Estimate;
}

export interface SmallGroup {
  readonly name: string | null;
  readonly specialty?: string | null;
  readonly courses: number | null;
}

/** What codes are grouped by: their courses in training, or the share of those that have them as secondary. */
export type CodeDimension = "frequency" | "secondaryShare";

export interface CodeBreakdown {
  readonly dimension: CodeDimension;
  readonly groups: readonly CodeGroup[];
}

/** Codes with `from` ≤ frequency or share < `to` (the last `to` of shares, 1, included). */
export interface CodeGroup {
  readonly from: number;
  readonly to: number | null;
  /** Codes of the label space in the group, and those of them that a course of the split has. */
  readonly codes: number;
  readonly codesWithPositives: number;
  /** Human codes of the split in the group. */
  readonly humanCodes: number | null;
  /** Mean of per-code F1 over codes with a positive. */
  readonly f1Macro: Estimate;
  readonly f1Micro: Estimate;
  /** Share of the codes with a positive that were never predicted. */
  readonly neverPredictedShare: number | null;
}

/** Human codes of a role among the top suggestions (Figure 3). */
export interface RoleRecall {
  readonly role: "primary" | "secondary";
  readonly courses: number | null;
  readonly codes: number | null;
  /** Mean over courses that have such codes. */
  readonly recallAt5: Estimate;
  readonly recallAt10: Estimate;
  readonly recallAt15: Estimate;
  /** Σ hits / Σ codes. */
  readonly recallAt5Pooled: Estimate;
  readonly recallAt10Pooled: Estimate;
  readonly recallAt15Pooled: Estimate;
  /** Share of the codes that are predicted: at τ, or at the boundaries of `metrics.boundaries`. */
  readonly recallAtTau: Estimate;
}

/** Whether the suggested primary code is the human one: highest score × share of primary use in training. */
export interface SuggestedPrimary {
  /** Courses with a human primary code. */
  readonly courses: number | null;
  /** Among all of them; courses without a suggestion count as wrong. */
  readonly accuracy: Estimate;
  /** Share of them with a suggestion: a code of primary use that is predicted. */
  readonly suggestedShare: Estimate;
  readonly accuracyAmongSuggested: Estimate;
  /** Of taking the highest score alone: what the share of primary use adds. */
  readonly accuracyOfHighestScore: Estimate;
}

/** What is drawn. The figures' own bins are in `codes`. */
export interface FigureData {
  readonly figure1: Figure1;
  readonly figure2a: Figure2a;
  readonly figure2b: Figure2b | null;
  /** Figure 3a is recall@5, Figure 3b recall@10, of `roles`. */
}

/** Micro-F1 of each department, by specialty. Specialties from the highest median to the lowest. */
export interface Figure1 {
  readonly minimumCourses: number;
  readonly specialties: readonly {
    readonly specialty: string;
    /** Of its departments' micro-F1. */
    readonly median: number | null;
    readonly departments: readonly {
      readonly department: string;
      readonly courses: number | null;
      readonly f1Micro: Estimate;
    }[];
  }[];
  /** Departments with too few courses, and courses without department or specialty. */
  readonly tooFew: readonly SmallGroup[];
}

export interface CodePoint {
  readonly code: string;
  readonly title: string | null;
  /** Courses of the training split that have it. */
  readonly occurrences: number | null;
  /** Courses of this split that have it. */
  readonly positives: number | null;
  readonly predicted: number | null;
  readonly f1: number | null;
}

/** F1 against occurrences in training, a point for each code with a positive. */
export interface Figure2a {
  readonly codes: readonly CodePoint[];
  /** Share of these codes that were never predicted. */
  readonly neverPredictedShare: number | null;
  /** Pearson's correlation of F1 with log10(occurrences). */
  readonly correlation: number | null;
}

/** F1 against the share of secondary use, for codes frequent enough in training. */
export interface Figure2b {
  /** 1,000 as in the paper, unless told otherwise. */
  readonly moreThanOccurrences: number;
  readonly codes: readonly (CodePoint & { readonly secondaryShare: number })[];
  readonly correlation: number | null;
}

/** How often a score comes true, over all (course, code) pairs of the label space. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Σ pairs · |mean score − observed| / Σ pairs. Small by nature, since most pairs score next to 0. */
  readonly expectedCalibrationError: Estimate;
  /** The same over the pairs with a score of at least `suggestedFrom`. */
  readonly suggestedFrom: number;
  readonly expectedCalibrationErrorSuggested: Estimate;
  /** Mean of (score − human)². */
  readonly brier: Estimate;
}

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly pairs: number | null;
  readonly meanScore: number | null;
  /** Share of the pairs that humans coded. */
  readonly observed: Estimate;
}

/** Selective automation: which courses can be coded without review (docs/evaluation.md). */
export interface Automation {
  /** Predicted sets are those of scores ≥ this, chosen on the tuning patients. */
  readonly tau: number;
  /** p = 1 / (1 + exp(−(slope · logit + intercept))), fitted on the tuning patients. */
  readonly platt: { readonly slope: number; readonly intercept: number };
  readonly tuningPatients: number | null;
  readonly certifyingPatients: number | null;
  /** P(error among accepted > requested) ≤ delta. */
  readonly delta: number;
  /** Of the split at this τ: share of courses whose set is exactly right. */
  readonly exactMatch: Estimate;
  /** Whether the model carries this (`thresholds.json`) or it was worked out for the report. */
  readonly source: "model" | "report";
  readonly certified: readonly CertifiedError[];
  /** Coverage against error on the split, courses taken by falling confidence. About 100 points. */
  readonly curve: readonly CoveragePoint[];
  /** Area under the curve of error against coverage; lower is better. With that of an oracle. */
  readonly areaUnderCurve: number | null;
  readonly areaUnderCurveOracle: number | null;
}

export interface CertifiedError {
  /** The error rate requested. */
  readonly requested: number;
  /** Courses of at least this confidence are coded automatically; null where nothing could be certified. */
  readonly confidence: number | null;
  /** Why nothing could be certified. */
  readonly reason: "too-few-patients" | "error-too-high" | null;
  /** On the split. */
  readonly coverage: Estimate;
  readonly realisedError: Estimate;
  /** The largest coverage at the requested error of one who chooses the threshold with the split in sight. */
  readonly oracleCoverage: number | null;
  /** Coverage / oracleCoverage; null where the oracle accepts nothing. */
  readonly shareOfOracle: number | null;
  /** The largest coverage of one who sees which courses are right: exact match / (1 − requested), at most 1. */
  readonly ceilingCoverage: number | null;
}

export interface CoveragePoint {
  readonly confidence: number;
  readonly coverage: number;
  readonly error: number;
}

export type BaselineName = "frequency-prior" | "title-dictionary" | "linear-ngrams";

/** Something simple under the same evaluation. */
export interface BaselineResult {
  readonly name: BaselineName;
  readonly title: string;
  /** One sentence: what it does and what it was fitted on. */
  readonly description: string;
  readonly metrics: JsonMetrics;
  /** Model − baseline, paired bootstrap over patients. */
  readonly differences: Differences;
  readonly seconds: number;
}

/** First − second of each metric on the same resamples. */
export type Differences = Readonly<Partial<Record<MetricName, Difference>>>;

export interface Difference extends Estimate {
  /** Two-sided bootstrap p-value: twice the smaller share of resamples on one side of 0; at least 2/(n+1). */
  readonly p: number | null;
}

/** Two models on one split. */
export interface Comparison {
  readonly other: ModelFacts & { readonly recipe: string };
  readonly metrics: JsonMetrics;
  /** This model − the other. */
  readonly differences: Differences;
}

export interface Suppression {
  /** Counts below this and above 0 are hidden; null where none are. */
  readonly below: number | null;
  /** How many entries were hidden. */
  readonly hidden: number;
}

export interface LeftOut {
  readonly what: string;
  readonly why: string;
}
