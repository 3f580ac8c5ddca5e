import type { Shard } from "../shard.ts";

/** The steps of the paper's Figure 4, in its order. */
export const paperSteps = [
  "no-codes",
  "no-discharge-summary",
  "only-z-codes",
  "rare-category",
  "unknown-category",
  "too-long",
  "adult-psychiatry",
] as const;

export type SelectionStep = (typeof paperSteps)[number];

/** What a step takes away, for people. */
export const stepTitles: Readonly<Record<SelectionStep, string>> = {
  "no-codes": "no codes",
  "no-discharge-summary": "no discharge summary",
  "only-z-codes": "only Z codes",
  "rare-category": "a rare category",
  "unknown-category": "a category unknown to the catalogue",
  "too-long": "notes too long",
  "adult-psychiatry": "adult psychiatry",
};

/** How courses are selected (paper, Figure 4; docs/cohorts.md). */
export interface SelectionRule {
  /** In this order. */
  readonly steps: readonly SelectionStep[];
  /** A category in fewer courses than this is rare; counted over the courses that are left then. */
  readonly minimumCategoryCount: number;
  /** Count again after rare categories went, until none is left; the paper does not. */
  readonly repeatRare: boolean;
  /** What goes with a rare or unknown category: the course (paper) or the code (reference code). */
  readonly rare: "drop-course" | "drop-code";
  /** Longest notes of a course, in characters, all together. */
  readonly maximumCharacters: number;
}

/** `paper`: all seven steps with the paper's thresholds. `none`: only courses without codes go. */
export const selections: Readonly<Record<"paper" | "none", SelectionRule>> = {
  paper: {
    steps: paperSteps,
    minimumCategoryCount: 10,
    repeatRare: false,
    rare: "drop-course",
    maximumCharacters: 10_000,
  },
  none: {
    steps: ["no-codes"],
    minimumCategoryCount: 10,
    repeatRare: false,
    rare: "drop-course",
    maximumCharacters: 10_000,
  },
};

/** What a step took away, and what it left. */
export interface FlowStep {
  readonly step: SelectionStep;
  readonly title: string;
  /** Why the step could not be taken; null where it was. */
  readonly skipped: string | null;
  readonly removedCourses: number;
  /** Patients of whom no course is left. */
  readonly removedPatients: number;
  /** (course, code) pairs that went while their course stayed. */
  readonly removedCodes: number;
  readonly courses: number;
  readonly patients: number;
}

/** The flow of a selection: what came in and what each step did. */
export interface Flow {
  readonly courses: number;
  readonly patients: number;
  readonly steps: readonly FlowStep[];
}

export interface SelectOptions {
  readonly rule: SelectionRule;
  /** Whether a category is in the catalogue; without one, step `unknown-category` is skipped. */
  readonly knowsCategory?: (category: string) => boolean;
  /** Count and keep this part of the patients; what is rare is still told from all. */
  readonly shard?: Shard;
  readonly memoryLimit?: string;
  readonly signal?: AbortSignal;
}
