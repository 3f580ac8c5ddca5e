import { normaliseCode } from "kodeks/icd10/code";
import type { CaseSummary } from "../../api/case.ts";
import type { Coding, CourseInput } from "../../api/coding.ts";
import type { CaseRow } from "../database/tables.ts";
import { storable } from "../stored-text.ts";
import type { CaseRecord } from "../store.ts";

type Decisions = CaseRecord["decisions"];

/** The parts of a case that its row is made from. */
export interface CaseParts {
  readonly course: CourseInput;
  readonly coding: Coding | null;
  readonly decisions: Decisions;
}

/** The columns that say what codes a case has and how sure the model is. */
export type CodeColumns = Pick<
  CaseRow,
  | "confidence"
  | "recommendation"
  | "predicted_codes"
  | "human_codes"
  | "accepted_codes"
  | "model_only"
  | "human_only"
  | "by_confidence"
  | "by_confidence_down"
  | "by_disagreements"
>;

/** Behind every confidence, so that cases without one come last in both orders. */
const noConfidence = 2;

/** Columns from a case's parts, and all codes that it is found by. */
export function codeColumns({ course, coding, decisions }: CaseParts): {
  readonly columns: CodeColumns;
  readonly codes: readonly string[];
} {
  const predicted = (coding?.suggestions ?? []).flatMap(({ code, predicted }) =>
    predicted ? [code] : [],
  );
  const human = course.humanCodes.map(({ code }) => canonical(code));
  const accepted = decisions.flatMap(({ code, state }) => (state === "accepted" ? [code] : []));
  const { modelOnly, humanOnly } = disagreement(predicted, human, coding);
  const confidence = coding?.confidence ?? null;
  return {
    columns: {
      confidence,
      recommendation: coding?.recommendation ?? null,
      predicted_codes: JSON.stringify(predicted),
      human_codes: JSON.stringify(human),
      accepted_codes: JSON.stringify(accepted),
      model_only: modelOnly,
      human_only: humanOnly,
      by_confidence: confidence ?? noConfidence,
      by_confidence_down: confidence === null ? noConfidence : -confidence,
      by_disagreements: 0 - modelOnly - humanOnly,
    },
    codes: [...new Set([...predicted, ...human, ...accepted])],
  };
}

/**
 * Codes of the model or the human alone, at the model's level. Where one of them has not coded, there is
 * nothing to disagree with.
 */
function disagreement(
  predicted: readonly string[],
  human: readonly string[],
  coding: Coding | null,
): { readonly modelOnly: number; readonly humanOnly: number } {
  if (coding === null || human.length === 0) return { modelOnly: 0, humanOnly: 0 };
  const level = (code: string): string => (coding.model.level === 3 ? code.slice(0, 3) : code);
  const model = new Set(predicted.map(level));
  const people = new Set(human.map(level));
  return {
    modelOnly: [...model].filter((code) => !people.has(code)).length,
    humanOnly: [...people].filter((code) => !model.has(code)).length,
  };
}

function canonical(code: string): string {
  try {
    return normaliseCode(code);
  } catch {
    return storable(code);
  }
}

/** A case's line of the list, from its row. */
export function toSummary(row: CaseRow): CaseSummary {
  return {
    caseId: row.case_id,
    version: row.version,
    courseId: row.course_id,
    worklist: row.worklist,
    state: row.state,
    assignee: row.assignee,
    sex: row.sex,
    birthYear: row.birth_year,
    specialty: row.specialty,
    department: row.department,
    end: row.end_time,
    confidence: row.confidence,
    recommendation: row.recommendation,
    predictedCodes: JSON.parse(row.predicted_codes) as string[],
    humanCodes: JSON.parse(row.human_codes) as string[],
    acceptedCodes: JSON.parse(row.accepted_codes) as string[],
    disagreements: row.model_only + row.human_only,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** A whole case, from its row and what lies beside it. */
export function toRecord(
  row: CaseRow & {
    readonly course: string;
    readonly coding: string | null;
    readonly decisions: string;
  },
): CaseRecord {
  return {
    ...toSummary(row),
    course: JSON.parse(row.course) as CourseInput,
    coding: row.coding === null ? null : (JSON.parse(row.coding) as Coding),
    decisions: JSON.parse(row.decisions) as Decisions,
  };
}
