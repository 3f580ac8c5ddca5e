import { z } from "zod";
import { coding, courseInput, recommendation } from "./coding.ts";
import {
  code,
  comment,
  id,
  instant,
  label,
  offsetUnit,
  probability,
  role,
  version,
} from "./common.ts";
import { fhirResource } from "./fhir.ts";

export const caseState = z.enum(["new", "in-progress", "done"]).meta({
  description: "`new`: nobody decided anything; `done`: the coder closed it",
});
export type CaseState = z.infer<typeof caseState>;

export const rejectReason = z.enum([
  "not-documented",
  "negated",
  "historical",
  "suspected-only",
  "family-history",
  "less-specific",
  "duplicate",
  "not-relevant",
  "other",
]);

/** What a coder thinks of one code of a case. Codes nobody touched have no decision. */
export const decision = z
  .object({
    code: z.string(),
    title: z.string().nullable(),
    state: z.enum(["accepted", "rejected"]),
    origin: z.enum(["model", "human", "coder"]).meta({
      description: "Who brought it up first: the model, the human codes of the source, the coder",
    }),
    role: role.nullable(),
    reason: rejectReason.nullable(),
    comment: comment.nullable(),
    by: label,
    at: instant,
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof decision>;

/** What a rule found. It never stops anything. */
export const ruleWarning = z
  .object({
    rule: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    codes: z.array(z.string()).meta({ description: "The codes it is about" }),
    message: z.string().meta({ description: "In English" }),
    parameters: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({ description: "What the message says besides codes, for other languages" }),
    source: z.string().meta({ description: "Where the rule stands written" }),
  })
  .meta({ id: "RuleWarning" });
export type RuleWarning = z.infer<typeof ruleWarning>;

/** A line of the worklist. */
export const caseSummary = z
  .object({
    caseId: id,
    version,
    courseId: z.string().nullable(),
    worklist: id.nullable(),
    state: caseState,
    assignee: label.nullable(),
    sex: z.enum(["female", "male", "other"]).nullable(),
    birthYear: z.int().nullable(),
    specialty: z.string().nullable(),
    department: z.string().nullable(),
    end: z.string().nullable(),
    confidence: probability.nullable(),
    recommendation: recommendation
      .nullable()
      .meta({ description: "Null until the model coded it" }),
    predictedCodes: z.array(z.string()),
    humanCodes: z.array(z.string()),
    acceptedCodes: z.array(z.string()),
    disagreements: z.int().meta({ description: "Codes of the model or the human alone" }),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "CaseSummary" });
export type CaseSummary = z.infer<typeof caseSummary>;

/** A case with everything the coder's page shows. */
export const caseDetail = caseSummary
  .extend({
    course: courseInput,
    lines: z
      .object({ medications: z.array(z.string()), labs: z.array(z.string()) })
      .meta({ description: "The lines that the model read; offsets of evidence count in them" }),
    coding: coding.nullable(),
    decisions: z.array(decision).meta({ description: "Accepted ones in the coder's order" }),
    warnings: z.array(ruleWarning).meta({
      description: "About the accepted codes, or the predicted ones while none is accepted",
    }),
  })
  .meta({ id: "CaseDetail" });
export type CaseDetail = z.infer<typeof caseDetail>;

export const decisionAction = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("accept"), code, role: role.nullable().optional() }),
    z.strictObject({
      type: z.literal("reject"),
      code,
      reason: rejectReason,
      comment: comment.optional(),
    }),
    z.strictObject({ type: z.literal("add"), code, role: role.nullable().optional() }),
    z.strictObject({ type: z.literal("reset"), code }),
    z.strictObject({ type: z.literal("primary"), code: code.nullable() }),
    z.strictObject({ type: z.literal("order"), codes: z.array(code).max(200) }),
    z.strictObject({ type: z.literal("close") }),
    z.strictObject({ type: z.literal("reopen") }),
  ])
  .meta({ id: "DecisionAction" });
export type DecisionAction = z.infer<typeof decisionAction>;

/**
 * Actions are taken in order, all or none. `reset` takes a decision back (undo), an added code
 * vanishes by it. `order` names accepted codes; those it leaves out keep their order behind.
 */
export const decisionRequest = z
  .strictObject({ version, actions: z.array(decisionAction).min(1).max(200) })
  .meta({ id: "DecisionRequest" });

export const assignmentRequest = z
  .strictObject({ version, assignee: label.min(1).nullable() })
  .meta({ id: "AssignmentRequest" });

export const importRequest = z
  .strictObject({
    worklist: id.nullable().default(null),
    courses: z.array(courseInput).min(1).max(1000),
  })
  .meta({ id: "ImportRequest" });

export const fhirImportRequest = z
  .strictObject({
    worklist: id.nullable().default(null),
    resources: z
      .array(fhirResource)
      .min(1)
      .max(1000)
      .meta({ description: "A Bundle or DocumentReference for each course" }),
  })
  .meta({ id: "FhirImportRequest" });

/** The cases are there at once; the model codes them as a job. */
export const importAnswer = z
  .object({ caseIds: z.array(id), jobId: id })
  .meta({ id: "ImportAnswer" });

/** In which unit the answer's offsets count. */
export const unitQuery = z.strictObject({ offsetUnit: offsetUnit.default("utf-16") });

export const caseParams = z.strictObject({ caseId: id });
export const erasureAnswer = z.object({ erased: z.int().meta({ description: "Number of cases" }) });
