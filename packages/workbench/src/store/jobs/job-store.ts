import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { StoreContext } from "../context.ts";
import { fromCursor, toCursor } from "../cursor.ts";
import type { JobRow, Tables } from "../database/tables.ts";
import { storable, toStored } from "../stored-text.ts";
import type {
  Actor,
  JobItem,
  JobOptions,
  JobOutcome,
  JobRecord,
  JobStore,
  Page,
} from "../store.ts";
import { countOutcomes } from "./end-job.ts";

/** Items written by one statement. */
const atOnce = 100;
const systemActor = { user: "system", roles: [], requestId: "" } as const;

/** The jobs of a store. */
export function jobStore(context: StoreContext): JobStore {
  const { db } = context;
  return {
    create: (kind, options, items, actor) => createJob(context, kind, options, items, actor),
    async get(jobId) {
      const row = await db
        .selectFrom("jobs")
        .selectAll()
        .where("job_id", "=", jobId)
        .executeTakeFirst();
      return row === undefined ? null : toJob(row);
    },
    list: (user, page) => listJobs(context, user, page),
    claim: (owner, seconds) => claimJob(context, owner, seconds),
    async renew(jobId, owner, seconds) {
      const { numUpdatedRows } = await db
        .updateTable("jobs")
        .set({ lease_until: inSeconds(seconds) })
        .where("job_id", "=", jobId)
        .where("owner", "=", owner)
        .where("state", "=", "running")
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async pending(jobId, limit) {
      const rows = await db
        .selectFrom("job_items")
        .select(["position", "case_id", "course"])
        .where("job_id", "=", jobId)
        .where("outcome", "is", null)
        .orderBy("position")
        .limit(limit)
        .execute();
      return rows.map(({ position, case_id, course }) => ({
        index: position,
        item: toItem(case_id, course),
      }));
    },
    finish: (jobId, index, outcome) => finishItem(context, jobId, index, outcome),
    cancel: (jobId, actor) => cancelJob(context, jobId, actor),
    results: (jobId, page) => results(context, jobId, page),
  };
}

async function createJob(
  { write }: StoreContext,
  kind: JobRecord["kind"],
  options: JobOptions,
  items: readonly JobItem[],
  actor: Actor,
): Promise<JobRecord> {
  return write(actor, async (transaction, record) => {
    const now = new Date().toISOString();
    const job_id = randomUUID();
    const row = {
      job_id,
      kind,
      state: "queued",
      options: JSON.stringify(options),
      total: items.length,
      done: 0,
      failed: 0,
      created_at: now,
      created_by: actor.user,
      finished_at: null,
      owner: null,
      lease_until: null,
    } as const;
    await transaction.insertInto("jobs").values(row).execute();
    for (let start = 0; start < items.length; start += atOnce) {
      const rows = items.slice(start, start + atOnce).map((item, i) => ({
        job_id,
        position: start + i,
        ...itemColumns(item),
        outcome: null,
      }));
      await transaction.insertInto("job_items").values(rows).execute();
    }
    if (items.length === 0) await countOutcomes(transaction, job_id, { done: 0, failed: 0 });
    const details = { job: job_id, kind, items: items.length };
    record({ action: "job.create", about: null, patient: null, details });
    return readJob(transaction, job_id);
  });
}

function itemColumns(
  item: JobItem,
): Pick<Tables["job_items"], "case_id" | "course_id" | "patient_id" | "course"> {
  if (item.kind === "cases") {
    return { case_id: item.caseId, course_id: null, patient_id: null, course: null };
  }
  const { courseId, patientId } = item.course;
  return {
    case_id: null,
    course_id: courseId === null ? null : storable(courseId),
    patient_id: patientId === null ? null : storable(patientId),
    course: toStored(item.course),
  };
}

function toItem(caseId: string | null, course: string | null): JobItem {
  if (caseId !== null) return { kind: "cases", caseId };
  if (course === null) throw new Error("an item of a job has neither case nor course");
  return { kind: "batch", course: JSON.parse(course) as never };
}

async function listJobs(
  { db }: StoreContext,
  user: string | null,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
): Promise<Page<JobRecord>> {
  let query = db.selectFrom("jobs").selectAll().orderBy("number", "desc");
  if (user !== null) query = query.where("created_by", "=", user);
  if (cursor !== null) {
    const [number] = fromCursor("jobs", cursor, ["number"]);
    query = query.where("number", "<", Number(number));
  }
  const rows = await query.limit(limit + 1).execute();
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toJob),
    next: end === undefined ? null : toCursor("jobs", [end.number]),
    total: null,
  };
}

async function claimJob(
  { db, engine }: StoreContext,
  owner: string,
  seconds: number,
): Promise<JobRecord | null> {
  return db.transaction().execute(async (transaction) => {
    const now = new Date().toISOString();
    let query = transaction
      .selectFrom("jobs")
      .select("job_id")
      .where((eb) =>
        eb.or([
          eb("state", "=", "queued"),
          eb.and([eb("state", "=", "running"), eb("lease_until", "<", now)]),
        ]),
      )
      .orderBy("number")
      .limit(1);
    // A job that another server is just taking is passed over instead of waited for.
    if (engine === "postgres") query = query.forUpdate().skipLocked();
    const found = await query.executeTakeFirst();
    if (found === undefined) return null;
    await transaction
      .updateTable("jobs")
      .set({ state: "running", owner, lease_until: inSeconds(seconds) })
      .where("job_id", "=", found.job_id)
      .execute();
    return readJob(transaction, found.job_id);
  });
}

async function finishItem(
  { db }: StoreContext,
  jobId: string,
  index: number,
  outcome: JobOutcome,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("job_items")
      // The text has served; only what was asked for is kept.
      .set({ outcome: toStored(outcome), course: null })
      .where("job_id", "=", jobId)
      .where("position", "=", index)
      .where("outcome", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const failed = outcome.kind === "failed" ? 1 : 0;
    await countOutcomes(transaction, jobId, { done: 1, failed });
  });
}

async function cancelJob(
  { write }: StoreContext,
  jobId: string,
  actor: Actor,
): Promise<JobRecord | null> {
  return write(actor, async (transaction, record) => {
    const { numUpdatedRows } = await transaction
      .updateTable("jobs")
      .set({
        state: "cancelled",
        finished_at: new Date().toISOString(),
        owner: null,
        lease_until: null,
      })
      .where("job_id", "=", jobId)
      .where("state", "in", ["queued", "running"])
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      // What was not coded never will be, so that its text need not stay.
      await transaction
        .updateTable("job_items")
        .set({ course: null })
        .where("job_id", "=", jobId)
        .execute();
      record({ action: "job.cancel", about: null, patient: null, details: { job: jobId } });
    }
    const row = await transaction
      .selectFrom("jobs")
      .selectAll()
      .where("job_id", "=", jobId)
      .executeTakeFirst();
    return row === undefined ? null : toJob(row);
  });
}

async function results(
  { db }: StoreContext,
  jobId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
): ReturnType<JobStore["results"]> {
  let query = db
    .selectFrom("job_items")
    .select(["position", "course_id", "case_id", "outcome"])
    .where("job_id", "=", jobId)
    .where("outcome", "is not", null)
    .orderBy("position");
  if (cursor !== null) {
    const [position] = fromCursor("results", cursor, ["number"]);
    query = query.where("position", ">", Number(position));
  }
  const rows = await query.limit(limit + 1).execute();
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ position, course_id, outcome }) => ({
      index: position,
      courseId: course_id,
      outcome: JSON.parse(outcome ?? "null") as JobOutcome,
    })),
    next: end === undefined ? null : toCursor("results", [end.position]),
    total: null,
  };
}

/**
 * Removes jobs that ended before a time, with their results.
 *
 * @returns the number of jobs
 */
export async function sweepJobs({ write }: StoreContext, before: string): Promise<number> {
  return write(systemActor, async (transaction, record) => {
    const { numDeletedRows } = await transaction
      .deleteFrom("jobs")
      .where("finished_at", "<", before)
      .executeTakeFirst();
    const jobs = Number(numDeletedRows);
    if (jobs > 0) record({ action: "job.sweep", about: null, patient: null, details: { jobs } });
    return jobs;
  });
}

async function readJob(transaction: Transaction<Tables>, jobId: string): Promise<JobRecord> {
  const row = await transaction
    .selectFrom("jobs")
    .selectAll()
    .where("job_id", "=", jobId)
    .executeTakeFirstOrThrow();
  return toJob(row);
}

function toJob(row: JobRow): JobRecord {
  return {
    jobId: row.job_id,
    kind: row.kind,
    state: row.state,
    total: row.total,
    done: row.done,
    failed: row.failed,
    createdAt: row.created_at,
    createdBy: row.created_by,
    finishedAt: row.finished_at,
    options: JSON.parse(row.options) as JobOptions,
  };
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}
