import type { Fact, SectionName } from "./facts.ts";
import type { FillerName, NoteType } from "./language-grammar.ts";

/** A section of a type of note. */
export interface SectionPlan {
  readonly section: SectionName;
  readonly filler: FillerName;
  /** Fewest and most routine sentences. */
  readonly lines: readonly [number, number];
  /** Share of the notes that have it though there is no fact to say in it. */
  readonly share: number;
}

/** The sections of a type of note in their usual order. */
export interface NotePlan {
  readonly sections: readonly SectionPlan[];
  /** Where facts are said that have no section of their own here. */
  readonly otherwise: SectionName;
}

const plan = (
  section: SectionName,
  filler: FillerName,
  lines: readonly [number, number],
  share: number,
): SectionPlan => ({ section, filler, lines, share });

/** What notes of each type consist of. */
export const notePlans: Readonly<Record<NoteType, NotePlan>> = {
  "discharge summary": {
    sections: [
      plan("reason", "reason", [0, 2], 1),
      plan("past-history", "past-history", [0, 2], 0.5),
      plan("family", "family", [0, 1], 0.08),
      plan("social", "social", [1, 3], 0.4),
      plan("examination", "examination", [1, 4], 0.3),
      plan("investigations", "investigations", [0, 3], 0.5),
      plan("course", "course", [2, 6], 1),
      plan("medication", "medication", [0, 2], 0.5),
      plan("conclusion", "conclusion", [0, 2], 0.7),
      plan("plan", "discharge-plan", [1, 5], 1),
    ],
    otherwise: "course",
  },
  "admission note": {
    sections: [
      plan("reason", "reason", [0, 2], 1),
      plan("past-history", "past-history", [0, 3], 0.9),
      plan("family", "family", [0, 2], 0.4),
      plan("allergies", "allergies", [1, 1], 0.7),
      plan("history", "history", [2, 7], 1),
      plan("medication", "medication", [0, 3], 0.8),
      plan("social", "social", [1, 4], 0.8),
      plan("examination", "examination", [3, 8], 1),
      plan("investigations", "investigations", [0, 3], 0.6),
      plan("conclusion", "conclusion", [0, 1], 0.6),
      plan("plan", "plan", [1, 5], 1),
    ],
    otherwise: "history",
  },
  "progress note": {
    sections: [
      plan("course", "ward-round", [2, 6], 1),
      plan("examination", "examination", [0, 3], 0.4),
      plan("investigations", "investigations", [0, 2], 0.4),
      plan("medication", "medication", [0, 1], 0.15),
      plan("conclusion", "conclusion", [0, 1], 0.25),
      plan("plan", "plan", [1, 4], 0.9),
    ],
    otherwise: "course",
  },
  "nursing note": {
    sections: [
      plan("summary", "summary", [1, 4], 0.9),
      plan("function", "function", [1, 3], 0.7),
      plan("nutrition", "nutrition", [1, 3], 0.65),
      plan("skin", "skin", [1, 2], 0.45),
      plan("communication", "communication", [1, 2], 0.35),
      plan("psychosocial", "psychosocial", [1, 3], 0.5),
      plan("circulation", "circulation", [1, 2], 0.6),
      plan("pain", "pain", [1, 2], 0.55),
      plan("sleep", "sleep", [1, 2], 0.5),
      plan("elimination", "elimination", [1, 2], 0.5),
      plan("medication", "medication", [0, 1], 0.1),
      plan("teaching", "teaching", [1, 2], 0.25),
    ],
    otherwise: "summary",
  },
  "emergency note": {
    sections: [
      plan("triage", "triage", [1, 4], 0.9),
      plan("reason", "reason", [0, 1], 0.7),
      plan("history", "history", [1, 4], 1),
      plan("past-history", "past-history", [0, 1], 0.4),
      plan("allergies", "allergies", [1, 1], 0.4),
      plan("medication", "medication", [0, 1], 0.35),
      plan("survey", "survey", [1, 5], 0.8),
      plan("examination", "examination", [1, 4], 0.7),
      plan("investigations", "investigations", [0, 3], 0.6),
      plan("conclusion", "conclusion", [0, 1], 0.6),
      plan("plan", "plan", [1, 4], 1),
    ],
    otherwise: "history",
  },
  "operation note": {
    sections: [
      plan("indication", "indication", [1, 3], 1),
      plan("procedure", "procedure", [3, 7], 1),
      plan("operative-findings", "operative-findings", [1, 3], 0.8),
      plan("closure", "closure", [1, 2], 0.9),
      plan("postoperative", "postoperative", [2, 5], 1),
    ],
    otherwise: "indication",
  },
  "referral letter": {
    sections: [
      plan("reason", "referral", [1, 4], 1),
      plan("history", "history", [1, 4], 0.9),
      plan("past-history", "past-history", [0, 2], 0.5),
      plan("family", "family", [0, 1], 0.15),
      plan("medication", "medication", [0, 2], 0.5),
      plan("social", "social", [0, 2], 0.3),
      plan("examination", "examination", [1, 4], 0.6),
      plan("investigations", "investigations", [0, 2], 0.4),
      plan("request", "request", [1, 3], 1),
    ],
    otherwise: "history",
  },
};

/** Sections that a fact belongs in, the best first. */
export function homesOf(fact: Fact): readonly SectionName[] {
  const own: readonly SectionName[] = fact.section === undefined ? [] : [fact.section];
  return [...own, ...usualHomes(fact)];
}

function usualHomes(fact: Fact): readonly SectionName[] {
  switch (fact.type) {
    case "mention":
      switch (fact.kind) {
        case "stated":
          return fact.acute === true ? ["course", "conclusion"] : ["past-history", "history"];
        case "suspected":
          return ["conclusion", "plan", "indication", "request"];
        case "ruled-out":
          return ["investigations", "course", "operative-findings"];
        case "negated":
          return ["history", "course", "psychosocial"];
        case "family-history":
          return ["family", "social", "past-history", "psychosocial"];
        case "past-history":
          return ["past-history", "history"];
        case "copied":
          return ["past-history", "history"];
        default:
          return fact.kind satisfies never;
      }
    case "drug":
      return fact.status === undefined || fact.status === "usual"
        ? ["medication", "postoperative", "summary"]
        : ["course", "medication", "plan", "postoperative"];
    case "result":
      return ["investigations", "circulation"];
    case "finding":
      return ["examination", "history", "operative-findings"];
    case "procedure":
      return ["procedure", "course"];
    case "vitals":
      return ["examination", "survey", "circulation", "course", "postoperative"];
    case "social":
      return ["social", "psychosocial", "history"];
    case "plan":
      return ["plan", "postoperative", "request", "teaching"];
    case "copied":
      return ["past-history", "history", "course", "summary"];
    case "verbatim":
      return ["reason", "summary", "indication", "course"];
    default:
      return fact satisfies never;
  }
}
