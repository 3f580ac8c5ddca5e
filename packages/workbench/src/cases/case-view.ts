import type { CaseDetail, CaseSummary } from "../api/case.ts";
import type { Coding, CourseInput } from "../api/coding.ts";
import type { OffsetUnit } from "../api/common.ts";
import { courseLines } from "../inference/course-reading.ts";
import { spanConverter } from "../inference/offset-units.ts";
import type { WorkResult } from "../inference/work.ts";
import type { Service } from "../server/service.ts";
import type { CaseRecord } from "../store/store.ts";

type View = Pick<Service, "codes" | "model" | "warningsOf">;

/** A worker's result with titles and the model's identity, offsets in UTF-16 units. */
export function codingOf(result: WorkResult, { codes, model }: Omit<View, "warningsOf">): Coding {
  return {
    model: model.identity,
    offsetUnit: "utf-16",
    ...result,
    suggestions: result.suggestions.map((suggestion) => ({
      ...suggestion,
      title: codes.titleOf(suggestion.code),
    })),
  };
}

/** A coding with its offsets in another unit. */
export function codingIn(coding: Coding, course: CourseInput, unit: OffsetUnit): Coding {
  const convert = spanConverter(course, unit);
  return {
    ...coding,
    offsetUnit: unit,
    suggestions: coding.suggestions.map((suggestion) => ({
      ...suggestion,
      evidence: suggestion.evidence === null ? null : [...convert(suggestion.evidence)],
    })),
  };
}

/** A case as the coder's page takes it. */
export function caseDetail(record: CaseRecord, unit: OffsetUnit, view: View): CaseDetail {
  const { course, coding, decisions } = record;
  const accepted = decisions.filter(({ state }) => state === "accepted").map(({ code }) => code);
  return {
    ...record,
    coding: coding === null ? null : codingIn(coding, course, unit),
    lines: courseLines(course),
    decisions: decisions.map((decision) => ({
      ...decision,
      title: view.codes.titleOf(decision.code),
    })),
    warnings: view.warningsOf({
      codes: accepted.length > 0 ? accepted : record.predictedCodes,
      sex: course.sex,
      birthYear: course.birthYear,
      on: (course.end ?? course.start)?.slice(0, 10) ?? null,
    }),
  };
}

/** A summary without what a record has besides. */
export function caseSummaryOf(record: CaseRecord | CaseSummary): CaseSummary {
  const {
    course: _course,
    coding: _coding,
    decisions: _decisions,
    ...summary
  } = record as CaseRecord;
  return summary;
}
