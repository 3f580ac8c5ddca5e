import { z } from "zod";
import { codedCourse } from "./coding.ts";
import { cursor, foreignId, id, instant, limit, problem } from "./common.ts";

export const jobState = z.enum(["queued", "running", "done", "failed", "cancelled"]);

export const job = z
  .object({
    jobId: id,
    kind: z.enum(["batch", "cases"]).meta({
      description: "`batch`: results are fetched from the job; `cases`: they go to the cases",
    }),
    state: jobState,
    total: z.int(),
    done: z.int(),
    failed: z.int().meta({ description: "Of `done`: items that could not be coded" }),
    createdAt: instant,
    createdBy: z.string(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof job>;

export const jobParams = z.strictObject({ jobId: id });
export const jobResultsQuery = z.strictObject({ limit, cursor: cursor.optional() });

/** One item of a batch: its coding, or why there is none. */
export const jobResult = z
  .object({
    index: z.int(),
    id: foreignId.nullable(),
    coding: codedCourse.nullable(),
    problem: problem.nullable(),
  })
  .meta({ id: "JobResult" });
export type JobResult = z.infer<typeof jobResult>;
