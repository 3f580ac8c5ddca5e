import { errorTable } from "kodeks/base/errors";
import type { ErrorCode } from "kodeks/base/errors";
import type { Job } from "../api/job.ts";
import type { JobRecord } from "../store/store.ts";
import { problemOf, unknownItem } from "./problem.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";
import type { User } from "./user.ts";

type Names = "listJobs" | "getJob" | "getJobResults" | "cancelJob";

/** A job without what only the server needs. */
export function jobAnswer({ options: _options, ...job }: JobRecord): Job {
  return job;
}

export function jobHandlers({ store }: Service): Pick<Handlers, Names> {
  // Someone else's job does not exist for a user, lest ids tell anything.
  const own = async (jobId: string, user: User): Promise<JobRecord> => {
    const job = await store.jobs.get(jobId);
    if (job === null || (job.createdBy !== user.user && !user.roles.includes("admin"))) {
      throw unknownItem("job");
    }
    return job;
  };
  return {
    async listJobs({ query, user }) {
      const page = { limit: query.limit, cursor: query.cursor ?? null };
      const of = user.roles.includes("admin") ? null : user.user;
      const { items, ...rest } = await store.jobs.list(of, page);
      return { ...rest, items: items.map(jobAnswer) };
    },
    async getJob({ params, user }) {
      return jobAnswer(await own(params.jobId, user));
    },
    async getJobResults({ params, query, user, actor, request }) {
      const { jobId } = await own(params.jobId, user);
      const page = { limit: query.limit, cursor: query.cursor ?? null };
      const { items, ...rest } = await store.jobs.results(jobId, page);
      await store.log.append({ action: "job.read", subject: jobId, details: {} }, actor);
      return {
        ...rest,
        items: items.map(({ index, courseId: id, outcome }) => {
          if (outcome.kind === "failed") {
            const code = outcome.code as ErrorCode;
            const fault = { code, status: errorTable[code].http, detail: outcome.detail };
            return { index, id, coding: null, problem: problemOf(fault, request.id) };
          }
          const { coding } = outcome;
          return { index, id, coding: coding === null ? null : { id, ...coding }, problem: null };
        }),
      };
    },
    async cancelJob({ params, user, actor }) {
      await own(params.jobId, user);
      const job = await store.jobs.cancel(params.jobId, actor);
      if (job === null) throw unknownItem("job");
      return jobAnswer(job);
    },
  };
}
