import type { CaseState, CaseSummary, Decision } from "../api/case.ts";
import type { Coding, CourseInput, EvidenceSpan } from "../api/coding.ts";
import type { OffsetUnit } from "../api/common.ts";
import type { Job } from "../api/job.ts";
import type { Verdict, VerdictAnswer } from "../api/review.ts";
import type { UserRole } from "../api/session.ts";
import type { CaseQuery, Facets, NextQuery, Worklist } from "../api/worklist.ts";

/**
 * What the server asks of its database, and no more. `openStore` gives it, on SQLite or PostgreSQL.
 *
 * Every method that takes an actor writes one record of the audit log in the transaction of its change:
 * the change and the record stand together or not at all. When a method's promise has settled, the change
 * is on disk. Offsets in everything stored are UTF-16 units, but for results of batches.
 */
export interface Store {
  readonly kind: "sqlite" | "postgres";
  /** Settles when the database answers and its schema is this release's. */
  ready(): Promise<void>;
  readonly cases: CaseStore;
  readonly worklists: WorklistStore;
  readonly reviews: ReviewStore;
  readonly jobs: JobStore;
  readonly sessions: SessionStore;
  readonly users: UserStore;
  readonly log: LogStore;
  close(): Promise<void>;
}

/** Who does something, for the audit log. */
export interface Actor {
  readonly user: string;
  readonly roles: readonly UserRole[];
  /** The request's id, as in the server's log. */
  readonly requestId: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total: number | null;
}

/** What a compare-and-swap came to. */
export type Changed<Record> =
  | { readonly kind: "changed"; readonly record: Record }
  | { readonly kind: "conflict"; readonly current: number }
  | { readonly kind: "missing" };

/** A case as it is stored. The store fills the summary's columns from course, coding and decisions. */
export interface CaseRecord extends CaseSummary {
  readonly course: CourseInput;
  readonly coding: Coding | null;
  /** Accepted ones in the coder's order, then rejected ones. */
  readonly decisions: readonly Omit<Decision, "title">[];
}

/** `me` is resolved by the server before it gets here: `assignee` is a user or `none`. */
export interface CaseStore {
  /** Adds cases in one transaction; gives their ids in the order of the courses. */
  add(
    courses: readonly CourseInput[],
    worklist: string | null,
    actor: Actor,
  ): Promise<readonly string[]>;
  get(caseId: string): Promise<CaseRecord | null>;
  list(query: CaseQuery): Promise<Page<CaseSummary>>;
  /** All cases of a filter, read in pages so that memory stays bounded. */
  each(query: Omit<CaseQuery, "limit" | "cursor">): AsyncIterable<CaseRecord>;
  /** The first case behind `after` in the query's order that is not done and not another's. */
  next(query: NextQuery, user: string): Promise<CaseSummary | null>;
  facets(worklist: string | null): Promise<Facets>;
  /** Stores a coding. With `version` null whatever version stands is replaced (jobs). */
  setCoding(
    caseId: string,
    version: number | null,
    coding: Coding,
    actor: Actor,
  ): Promise<Changed<CaseRecord>>;
  decide(
    caseId: string,
    version: number,
    change: { readonly state: CaseState; readonly decisions: CaseRecord["decisions"] },
    actor: Actor,
  ): Promise<Changed<CaseRecord>>;
  assign(
    caseId: string,
    version: number,
    assignee: string | null,
    actor: Actor,
  ): Promise<Changed<CaseRecord>>;
  /** Erases text, codings and decisions; the audit log keeps that it happened. Number of cases. */
  erase(
    what: { readonly caseId: string } | { readonly patientId: string },
    actor: Actor,
  ): Promise<number>;
}

export interface WorklistStore {
  list(): Promise<readonly Worklist[]>;
  create(name: string, actor: Actor): Promise<Worklist>;
  exists(worklistId: string): Promise<boolean>;
}

export interface NewQueue {
  readonly name: string;
  readonly kind: "undercoding" | "imprecise" | "undocumented" | "shortcuts";
  readonly codes: string;
  readonly reviewers: 1 | 2;
  readonly items: readonly NewItem[];
}

export interface NewItem {
  readonly course: CourseInput;
  readonly code: string;
  readonly score: number | null;
  readonly stratum: string | null;
  readonly weight: number | null;
  readonly evidence: readonly EvidenceSpan[];
}

export interface QueueRecord {
  readonly queueId: string;
  readonly name: string;
  readonly kind: NewQueue["kind"];
  readonly codes: string;
  readonly reviewers: 1 | 2;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly items: number;
}

export interface ItemRecord extends NewItem {
  readonly queueId: string;
  readonly itemId: string;
  readonly version: number;
  /** From 1, in the order of the queue. */
  readonly position: number;
  readonly verdicts: readonly Verdict[];
  readonly adjudication: Verdict | null;
}

/** What counting needs of an item: no text. */
export type ItemOutcome = Pick<
  ItemRecord,
  "itemId" | "stratum" | "weight" | "verdicts" | "adjudication"
>;

export interface ReviewStore {
  create(queue: NewQueue, actor: Actor): Promise<QueueRecord>;
  list(): Promise<readonly QueueRecord[]>;
  get(queueId: string): Promise<QueueRecord | null>;
  item(queueId: string, itemId: string): Promise<ItemRecord | null>;
  /** The first item behind `after` without a verdict of this user that still lacks verdicts. */
  next(queueId: string, user: string, after: string | null): Promise<ItemRecord | null>;
  outcomes(queueId: string): Promise<readonly ItemOutcome[]>;
  /** Items whose two verdicts differ and that nobody has settled, in order of position. */
  disagreements(
    queueId: string,
    page: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<ItemRecord>>;
  /** All items in order, read in pages. */
  each(queueId: string): AsyncIterable<ItemRecord>;
  /**
   * A reviewer's verdict replaces their own earlier one. `conflict` where the version is not `version`,
   * or where enough others have given theirs.
   */
  giveVerdict(
    queueId: string,
    itemId: string,
    version: number,
    verdict: {
      readonly answer: VerdictAnswer;
      readonly comment: string | null;
      readonly seconds: number | null;
    },
    actor: Actor,
  ): Promise<Changed<ItemRecord>>;
  adjudicate(
    queueId: string,
    itemId: string,
    version: number,
    verdict: {
      readonly answer: VerdictAnswer;
      readonly comment: string | null;
      readonly seconds: number | null;
    },
    actor: Actor,
  ): Promise<Changed<ItemRecord>>;
}

/** What a job does with each item. */
export interface JobOptions {
  readonly explain: boolean;
  readonly faithfulness: boolean;
  readonly top: number | null;
  /** In which a batch's results are stored and given: their texts are not kept for converting them. */
  readonly offsetUnit: OffsetUnit;
  readonly boundaries?: string | null;
}

/** `batch`: the item carries its course; `cases`: it names a case. */
export type JobItem =
  | { readonly kind: "batch"; readonly course: CourseInput }
  | { readonly kind: "cases"; readonly caseId: string };

export type JobOutcome =
  | { readonly kind: "coded"; readonly coding: Coding | null }
  | { readonly kind: "failed"; readonly code: string; readonly detail: string };

export interface JobRecord extends Job {
  readonly options: JobOptions;
}

export interface JobStore {
  create(
    kind: Job["kind"],
    options: JobOptions,
    items: readonly JobItem[],
    actor: Actor,
  ): Promise<JobRecord>;
  get(jobId: string): Promise<JobRecord | null>;
  list(
    user: string | null,
    page: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<JobRecord>>;
  /**
   * Takes the oldest job that is queued, or running without a living lease (its server died), for
   * `seconds`. Two servers never hold one job.
   */
  claim(owner: string, seconds: number): Promise<JobRecord | null>;
  /** Prolongs the lease; false where it was lost or the job was cancelled. */
  renew(jobId: string, owner: string, seconds: number): Promise<boolean>;
  /** The next items without an outcome. */
  pending(
    jobId: string,
    limit: number,
  ): Promise<readonly { readonly index: number; readonly item: JobItem }[]>;
  /** Stores an outcome once; the last one ends the job. A second outcome of an item is ignored. */
  finish(jobId: string, index: number, outcome: JobOutcome): Promise<void>;
  /** Ends the job; null where there is none. A job that has ended stays as it is. */
  cancel(jobId: string, actor: Actor): Promise<JobRecord | null>;
  results(
    jobId: string,
    page: { readonly limit: number; readonly cursor: string | null },
  ): Promise<
    Page<{
      readonly index: number;
      readonly courseId: string | null;
      readonly outcome: JobOutcome;
    }>
  >;
}

export interface SessionRecord {
  /** SHA-256 of the cookie's secret: the secret itself is never stored. */
  readonly hash: string;
  readonly user: string;
  readonly name: string;
  readonly roles: readonly UserRole[];
  readonly csrf: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

export interface SessionStore {
  create(session: SessionRecord, actor: Actor): Promise<void>;
  get(hash: string): Promise<SessionRecord | null>;
  touch(hash: string, lastSeenAt: string): Promise<void>;
  end(hash: string, actor: Actor): Promise<void>;
  /** Removes what expired before `now`. */
  sweep(now: string): Promise<number>;
}

export interface UserStore {
  /** Remembers a user; no audit record. */
  seen(user: string, name: string): Promise<void>;
  list(): Promise<readonly { readonly user: string; readonly name: string }[]>;
}

/** What happened besides changes: who saw and who exported. Ids and counts only, never text. */
export interface LogEvent {
  readonly action:
    | "case.read"
    | "case.export"
    | "review.read"
    | "review.export"
    | "job.read"
    | "login.failed";
  readonly subject: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface LogStore {
  append(event: LogEvent, actor: Actor): Promise<void>;
}

/** Where the data lie. `store/open-store.ts` exports `openStore(options): Promise<Store>`. */
export interface StoreOptions {
  /** `sqlite:FILE`, `sqlite::memory:` or `postgres://…`. Migrations run on opening. */
  readonly url: string;
}
