import { z } from "zod";
import { courseInput, evidenceSpan } from "./coding.ts";
import {
  code,
  comment,
  cursor,
  id,
  instant,
  label,
  limit,
  offsetUnit,
  page,
  probability,
  version,
} from "./common.ts";

/** How a reviewer finds a code evidenced. Valid: `explicit` and `supported`. */
export const verdictAnswer = z.enum([
  "explicit",
  "supported",
  "inferred",
  "historical-or-negated",
  "wrong",
]);
export type VerdictAnswer = z.infer<typeof verdictAnswer>;

export const auditKind = z.enum(["undercoding", "imprecise", "undocumented", "shortcuts"]);

/** One case of a queue, as an audit sampled it. `stratum` stays hidden from reviewers. */
export const newReviewItem = z
  .strictObject({
    course: courseInput,
    code: code.meta({ description: "The code the verdict is about" }),
    score: probability.nullable().default(null),
    stratum: label.nullable().default(null),
    weight: z.number().positive().nullable().default(null).meta({
      description: "How many courses the item stands for (N_s / n_s)",
    }),
    evidence: z.array(evidenceSpan.strict()).max(500).default([]),
  })
  .meta({ id: "NewReviewItem" });

export const newReviewQueue = z
  .strictObject({
    name: label.min(1),
    kind: auditKind,
    codes: label.min(1).meta({ description: "The code set, as X60-X85" }),
    reviewers: z.union([z.literal(1), z.literal(2)]).default(1),
    offsetUnit: offsetUnit.default("utf-16").meta({ description: "Of the items' evidence" }),
    items: z.array(newReviewItem).min(1).max(1000),
  })
  .meta({ id: "NewReviewQueue" });

export const shareValid = z
  .object({
    valid: z.int(),
    reviewed: z.int(),
    share: probability.nullable(),
    low: probability.nullable().meta({ description: "95 % Wilson interval" }),
    high: probability.nullable(),
    byAnswer: z.record(verdictAnswer, z.int()),
  })
  .meta({ id: "ShareValid" });
export type ShareValid = z.infer<typeof shareValid>;

export const reviewQueue = z
  .object({
    queueId: id,
    name: z.string(),
    kind: auditKind,
    codes: z.string(),
    reviewers: z.int(),
    createdAt: instant,
    createdBy: z.string(),
    items: z.int(),
    open: z.int().meta({ description: "Items that lack a verdict" }),
    mine: z.int().meta({ description: "Items that wait for the asking user's verdict" }),
    toAdjudicate: z.int(),
    result: shareValid,
    kappa: z
      .object({ value: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .meta({ description: "Cohen's, of two reviewers; null with fewer than two common items" }),
  })
  .meta({ id: "ReviewQueue" });
export type ReviewQueue = z.infer<typeof reviewQueue>;

export const verdict = z
  .object({
    answer: verdictAnswer,
    comment: comment.nullable(),
    by: label,
    at: instant,
    seconds: z.number().nullable().meta({ description: "How long the reviewer looked" }),
  })
  .meta({ id: "Verdict" });
export type Verdict = z.infer<typeof verdict>;

/** An item as a reviewer sees it: no human codes, no stratum, no one else's verdict. */
export const reviewItem = z
  .object({
    queueId: id,
    itemId: id,
    version,
    position: z.int(),
    of: z.int(),
    course: courseInput,
    lines: z.object({ medications: z.array(z.string()), labs: z.array(z.string()) }),
    code: z.string(),
    title: z.string().nullable(),
    score: probability.nullable(),
    offsetUnit,
    evidence: z.array(evidenceSpan),
    mine: verdict.nullable(),
  })
  .meta({ id: "ReviewItem" });
export type ReviewItem = z.infer<typeof reviewItem>;

/** An item on which two reviewers disagree, with both verdicts. */
export const adjudicationItem = reviewItem
  .extend({ verdicts: z.array(verdict), adjudication: verdict.nullable() })
  .meta({ id: "AdjudicationItem" });
export type AdjudicationItem = z.infer<typeof adjudicationItem>;

export const verdictRequest = z
  .strictObject({
    version,
    answer: verdictAnswer,
    comment: comment.optional(),
    seconds: z.number().min(0).max(86_400).optional(),
  })
  .meta({ id: "VerdictRequest" });

export const queueParams = z.strictObject({ queueId: id });
export const itemParams = z.strictObject({ queueId: id, itemId: id });
export const nextItemQuery = z.strictObject({
  after: id.optional(),
  offsetUnit: offsetUnit.default("utf-16"),
});
export const pageQuery = z.strictObject({ limit, cursor: cursor.optional() });
export const adjudicationQuery = pageQuery.extend({ offsetUnit: offsetUnit.default("utf-16") });
export const adjudicationPage = page(adjudicationItem);
export const queueExportQuery = z.strictObject({ format: z.enum(["csv", "jsonl"]).default("csv") });
