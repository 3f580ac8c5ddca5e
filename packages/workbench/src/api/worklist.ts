import { z } from "zod";
import { caseState } from "./case.ts";
import { recommendation } from "./coding.ts";
import { code, cursor, foreignId, id, instant, label, limit, probability } from "./common.ts";

export const worklist = z
  .object({
    worklistId: id,
    name: label,
    createdAt: instant,
    createdBy: label,
    cases: z.int(),
    done: z.int(),
  })
  .meta({ id: "Worklist" });
export type Worklist = z.infer<typeof worklist>;

export const newWorklist = z.strictObject({ name: label.min(1) }).meta({ id: "NewWorklist" });

const share = z.coerce.number().pipe(probability);

/** Which cases: all that are said must hold. */
export const caseFilter = {
  worklist: id.optional(),
  state: caseState.optional(),
  assignee: label.optional().meta({ description: "A user; `me`, or `none` for unassigned cases" }),
  specialty: label.optional(),
  department: label.optional(),
  recommendation: recommendation.optional(),
  minConfidence: share.optional(),
  maxConfidence: share.optional(),
  code: code.optional().meta({ description: "Predicted, human or accepted" }),
  disagreement: z.enum(["model-only", "human-only", "any"]).optional(),
  course: foreignId.optional().meta({ description: "Course id, or how it begins" }),
} as const;

export const caseSort = z.enum(["newest", "oldest", "confidence", "-confidence", "disagreements"]);

export const caseQuery = z.strictObject({
  ...caseFilter,
  sort: caseSort.default("newest"),
  limit,
  cursor: cursor.optional(),
});
export type CaseQuery = z.infer<typeof caseQuery>;

/** The case to work on after `after`: open, unassigned or mine, in the order of the list. */
export const nextQuery = z.strictObject({
  ...caseFilter,
  sort: caseSort.default("newest"),
  after: id.optional(),
});
export type NextQuery = z.infer<typeof nextQuery>;

export const facets = z
  .object({
    specialties: z.array(z.object({ value: z.string(), cases: z.int() })),
    departments: z.array(z.object({ value: z.string(), cases: z.int() })),
    assignees: z.array(z.object({ value: z.string(), cases: z.int() })),
    states: z.array(z.object({ value: caseState, cases: z.int() })),
  })
  .meta({ id: "Facets" });
export type Facets = z.infer<typeof facets>;

export const facetsQuery = z.strictObject({ worklist: id.optional() });
export const filterOnly = z.strictObject(caseFilter);
