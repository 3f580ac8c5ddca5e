import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { KodeksError } from "kodeks/base/errors";
import { codingIn, codingOf } from "../cases/case-view.ts";
import type { Service } from "../server/service.ts";
import type { Actor, JobItem, JobOutcome, JobRecord } from "../store/store.ts";

export interface JobRunner {
  /** Looks for a job at once. */
  readonly wake: () => void;
  /** Finishes the items that are under way; the rest waits for the next start. */
  readonly stop: () => Promise<void>;
}

export interface JobRunnerOptions {
  /** How long a job is held without a sign of life, in seconds. */
  readonly leaseSeconds?: number;
  readonly pollMs?: number;
  /** Told of failures of the store; they are tried again. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Works through jobs, one at a time, in the background of the pool. Each item's outcome is stored as it
 * comes, so that a server that is stopped or killed leaves nothing to do twice but what was under way: another
 * one (or itself, started again) takes the job when its lease has run out.
 */
export function runJobs(
  service: Pick<Service, "store" | "pool" | "settings" | "codes" | "model" | "metrics">,
  { leaseSeconds = 15, pollMs = 2000, onFailure }: JobRunnerOptions,
): JobRunner {
  const { store, pool } = service;
  const owner = randomUUID();
  const stopping = new AbortController();
  let wakeUp = (): void => {};

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const job = await store.jobs.claim(owner, leaseSeconds);
        if (job !== null) {
          await work(job);
          continue;
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        onFailure(error);
      }
      await new Promise<void>((resolve) => {
        wakeUp = resolve;
        setTimeout(resolve, pollMs).unref();
      });
    }
  };

  const work = async (job: JobRecord): Promise<void> => {
    const lost = new AbortController();
    const beat = setInterval(
      () => {
        store.jobs.renew(job.jobId, owner, leaseSeconds).then(
          (held) => held || lost.abort(),
          // A store that is away for a while is no loss yet: the lease may still be ours.
          onFailure,
        );
      },
      (leaseSeconds * 1000) / 3,
    );
    const signal = AbortSignal.any([stopping.signal, lost.signal]);
    try {
      while (!signal.aborted) {
        if (!(await store.jobs.renew(job.jobId, owner, leaseSeconds))) return;
        const items = await store.jobs.pending(job.jobId, 8 * Math.max(1, pool.stats().workers));
        if (items.length === 0) return;
        await Promise.all(items.map(({ index, item }) => finishItem(job, index, item, signal)));
      }
    } finally {
      clearInterval(beat);
    }
  };

  const finishItem = async (
    job: JobRecord,
    index: number,
    item: JobItem,
    signal: AbortSignal,
  ): Promise<void> => {
    const outcome = await outcomeOf(job, item, signal);
    if (outcome === null) return;
    service.metrics.coded("job", outcome.kind === "coded" ? "coded" : outcome.code);
    await store.jobs.finish(job.jobId, index, outcome);
  };

  /** Null when the item is to be done another time. */
  const outcomeOf = async (
    job: JobRecord,
    item: JobItem,
    signal: AbortSignal,
  ): Promise<JobOutcome | null> => {
    const record = item.kind === "cases" ? await store.cases.get(item.caseId) : null;
    const course = item.kind === "batch" ? item.course : record?.course;
    if (course === undefined) {
      return { kind: "failed", code: "UNKNOWN_ITEM", detail: "the case is not there any more" };
    }
    const { explain, faithfulness, top, offsetUnit, boundaries = null } = job.options;
    try {
      const result = await pool.submit(
        { course, explain, faithfulness, top, codes: null, boundaries },
        { signal, timeLimitMs: 600_000, background: true },
      );
      const coding = codingOf(result, service);
      if (item.kind === "batch")
        return { kind: "coded", coding: codingIn(coding, course, offsetUnit) };
      await store.cases.setCoding(item.caseId, null, coding, jobActor(job));
      return { kind: "coded", coding: null };
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof KodeksError)) throw error;
      if (error.code === "OVERLOADED") return null;
      return { kind: "failed", code: error.code, detail: error.message };
    }
  };

  const running = loop();
  return {
    wake: () => wakeUp(),
    async stop() {
      stopping.abort();
      wakeUp();
      await Promise.race([running, wait(10_000)]);
    },
  };
}

/** Who codes in a job: the user who began it. */
function jobActor({ createdBy, jobId }: JobRecord): Actor {
  return { user: createdBy, roles: [], requestId: jobId };
}
