import type { Generated, Selectable } from "kysely";

/** The one row that says which store this is. */
interface StoreTable {
  readonly single: 1;
  readonly id: string;
  /** Hexadecimal key of the log's pseudonyms. */
  readonly pseudonym_key: string;
  readonly created_at: string;
}

interface LogHeadTable {
  readonly single: 1;
  readonly sequence: number;
  readonly hash: string;
}

interface LogEntriesTable {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly patient: string | null;
  /** Canonical JSON. */
  readonly details: string;
  readonly previous: string;
  readonly hash: string;
}

/** What a change was in full, for as long as its case is kept; the log holds its hash. */
interface ChangesTable {
  readonly sequence: number;
  /** The case or review item; null for what is about neither. */
  readonly about: string | null;
  readonly kind: string;
  /** Whose change it is, where each user has one that stands: a verdict. */
  readonly by: string | null;
  /** Random, so that the hash in the log tells nothing once this row is gone. */
  readonly nonce: string;
  /** Canonical JSON. */
  readonly content: string;
}

interface WorklistsTable {
  readonly worklist_id: string;
  readonly name: string;
  readonly created_at: string;
  readonly created_by: string;
}

interface CasesTable {
  /** In order of arrival. */
  readonly number: Generated<number>;
  readonly case_id: string;
  readonly version: number;
  readonly course_id: string | null;
  readonly patient_id: string | null;
  readonly worklist: string | null;
  readonly state: "new" | "in-progress" | "done";
  readonly assignee: string | null;
  readonly sex: "female" | "male" | "other" | null;
  readonly birth_year: number | null;
  readonly specialty: string | null;
  readonly department: string | null;
  readonly end_time: string | null;
  readonly confidence: number | null;
  readonly recommendation: "auto-code" | "review" | null;
  /** JSON lists of codes. */
  readonly predicted_codes: string;
  readonly human_codes: string;
  readonly accepted_codes: string;
  readonly model_only: number;
  readonly human_only: number;
  /** Sort keys, so that every order of the list is one ascending walk along one index. */
  readonly by_confidence: number;
  readonly by_confidence_down: number;
  readonly by_disagreements: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** What is too long for lists. All JSON. */
interface CaseContentsTable {
  readonly case_id: string;
  readonly course: string;
  readonly coding: string | null;
  readonly decisions: string;
}

/** Every code that a case is found by: predicted, human or accepted. */
interface CaseCodesTable {
  readonly code: string;
  /** The case's. */
  readonly number: number;
}

/** How many cases of a worklist ("" for none) have a value. */
interface CaseCountsTable {
  readonly worklist: string;
  readonly kind: "specialty" | "department" | "assignee" | "state";
  readonly value: string;
  readonly cases: number;
}

interface ReviewQueuesTable {
  readonly number: Generated<number>;
  readonly queue_id: string;
  readonly name: string;
  readonly kind: "undercoding" | "imprecise" | "undocumented" | "shortcuts";
  readonly codes: string;
  readonly reviewers: 1 | 2;
  readonly created_at: string;
  readonly created_by: string;
  readonly items: number;
}

interface ReviewItemsTable {
  readonly item_id: string;
  readonly queue_id: string;
  readonly version: number;
  readonly position: number;
  readonly patient_id: string | null;
  readonly code: string;
  readonly score: number | null;
  readonly stratum: string | null;
  readonly weight: number | null;
  /** JSON: the course and the evidence. */
  readonly course: string;
  readonly evidence: string;
  /** 1 once its text was erased. */
  readonly erased: 0 | 1;
  readonly verdicts: number;
  /** 1 where two verdicts differ and nobody has settled it. */
  readonly disputed: 0 | 1;
}

interface VerdictsTable {
  readonly item_id: string;
  readonly by: string;
  /** 1 for the adjudication. */
  readonly settles: 0 | 1;
  readonly answer: string;
  readonly comment: string | null;
  readonly seconds: number | null;
  readonly at: string;
}

interface JobsTable {
  readonly number: Generated<number>;
  readonly job_id: string;
  readonly kind: "batch" | "cases";
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly options: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly finished_at: string | null;
  readonly owner: string | null;
  readonly lease_until: string | null;
}

interface JobItemsTable {
  readonly job_id: string;
  readonly position: number;
  readonly case_id: string | null;
  readonly course_id: string | null;
  readonly patient_id: string | null;
  /** JSON; gone as soon as there is an outcome. */
  readonly course: string | null;
  /** JSON; null while the item waits. */
  readonly outcome: string | null;
}

interface SessionsTable {
  readonly hash: string;
  readonly user: string;
  readonly name: string;
  /** JSON list. */
  readonly roles: string;
  readonly csrf: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly expires_at: string;
}

interface UsersTable {
  readonly user: string;
  readonly name: string;
}

/** The tables of a store, for Kysely. */
export interface Tables {
  readonly store: StoreTable;
  readonly log_head: LogHeadTable;
  readonly log_entries: LogEntriesTable;
  readonly changes: ChangesTable;
  readonly worklists: WorklistsTable;
  readonly cases: CasesTable;
  readonly case_contents: CaseContentsTable;
  readonly case_codes: CaseCodesTable;
  readonly case_counts: CaseCountsTable;
  readonly review_queues: ReviewQueuesTable;
  readonly review_items: ReviewItemsTable;
  readonly verdicts: VerdictsTable;
  readonly jobs: JobsTable;
  readonly job_items: JobItemsTable;
  readonly sessions: SessionsTable;
  readonly users: UsersTable;
}

export type LogEntryRow = Selectable<LogEntriesTable>;
export type CaseRow = Selectable<CasesTable>;
export type QueueRow = Selectable<ReviewQueuesTable>;
export type ItemRow = Selectable<ReviewItemsTable>;
export type VerdictRow = Selectable<VerdictsTable>;
export type JobRow = Selectable<JobsTable>;

/** The tables in an order in which rows can be copied: what is referred to comes first. */
export const tableNames = [
  "store",
  "log_head",
  "log_entries",
  "changes",
  "worklists",
  "cases",
  "case_contents",
  "case_codes",
  "case_counts",
  "review_queues",
  "review_items",
  "verdicts",
  "jobs",
  "job_items",
  "sessions",
  "users",
] as const satisfies readonly (keyof Tables)[];
