import type { Suggestion } from "../api/coding.ts";
import type { OffsetUnit } from "../api/common.ts";
import { codingIn } from "../cases/case-view.ts";
import type { Codes } from "../server/codes.ts";
import type { CaseRecord } from "../store/store.ts";
import { bundle, condition, provenance } from "./conditions.ts";

/**
 * A case as FHIR: accepted codes `confirmed`, rejected ones `refuted`, predicted ones that nobody decided
 * `provisional`.
 */
export function caseBundle(
  record: CaseRecord,
  codes: Codes,
  offsetUnit: OffsetUnit,
): ReturnType<typeof bundle> {
  const { course, decisions, caseId, updatedAt } = record;
  const coding = record.coding === null ? null : codingIn(record.coding, course, offsetUnit);
  const subject = { patient: course.patientId, encounter: course.courseId };
  const suggested = new Map(coding?.suggestions.map((one) => [one.code, one]));
  const make = (code: string, status: "provisional" | "confirmed" | "refuted") =>
    condition({
      suggestion: suggested.get(code) ?? ofCoder(code, codes.titleOf(code)),
      status,
      subject,
      course,
      scope: caseId,
    });
  const decided = decisions.map(({ code, state }) =>
    make(code, state === "accepted" ? "confirmed" : "refuted"),
  );
  const open = [...suggested.values()]
    .filter(({ code, predicted }) => predicted && decisions.every((one) => one.code !== code))
    .map(({ code }) => make(code, "provisional"));
  const people = [...new Set(decisions.map(({ by }) => by))].join(", ");
  const made =
    coding === null
      ? []
      : [
          ...(decided.length === 0 ? [] : [provenance(decided, coding.model, updatedAt, people)]),
          ...(open.length === 0 ? [] : [provenance(open, coding.model, updatedAt)]),
        ];
  return bundle([...decided, ...open, ...made], updatedAt, offsetUnit);
}

function ofCoder(
  code: string,
  title: string | null,
): Pick<Suggestion, "code" | "title" | "score" | "confidence" | "evidence"> {
  return { code, title, score: 0, confidence: null, evidence: null };
}
