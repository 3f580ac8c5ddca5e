import { sql } from "kysely";
import type { CreateTableBuilder, Kysely, Migration } from "kysely";
import { columns } from "../columns.ts";
import type { Engine } from "../columns.ts";

/** The tables of the daily work: cases, review queues, jobs, sessions. */
export function workMigration(engine: Engine): Migration {
  const types = columns(engine);
  const { text, count, real } = types;
  const create = (db: Kysely<unknown>, name: string): CreateTableBuilder<string> =>
    db.schema.createTable(name);
  /** A table whose rows are numbered as they come. */
  const numbered = (db: Kysely<unknown>, name: string): CreateTableBuilder<string, "number"> =>
    engine === "sqlite"
      ? create(db, name).addColumn("number", "integer", (c) => c.primaryKey().autoIncrement())
      : create(db, name).addColumn("number", "bigint", (c) =>
          c.primaryKey().generatedByDefaultAsIdentity(),
        );
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await create(db, "changes")
        .addColumn("sequence", count, (c) =>
          c.primaryKey().references("log_entries.sequence").onDelete("restrict"),
        )
        .addColumn("about", text)
        .addColumn("kind", text, (c) => c.notNull())
        .addColumn("by", text)
        .addColumn("nonce", text, (c) => c.notNull())
        .addColumn("content", text, (c) => c.notNull())
        .execute();
      await create(db, "worklists")
        .addColumn("worklist_id", text, (c) => c.primaryKey())
        .addColumn("name", text, (c) => c.notNull())
        .addColumn("created_at", text, (c) => c.notNull())
        .addColumn("created_by", text, (c) => c.notNull())
        .execute();
      await numbered(db, "cases")
        .addColumn("case_id", text, (c) => c.notNull().unique())
        .addColumn("version", "integer", (c) => c.notNull())
        .addColumn("course_id", text)
        .addColumn("patient_id", text)
        .addColumn("worklist", text, (c) => c.references("worklists.worklist_id"))
        .addColumn("state", text, (c) => c.notNull())
        .addColumn("assignee", text)
        .addColumn("sex", text)
        .addColumn("birth_year", "integer")
        .addColumn("specialty", text)
        .addColumn("department", text)
        .addColumn("end_time", text)
        .addColumn("confidence", real)
        .addColumn("recommendation", text)
        .addColumn("predicted_codes", text, (c) => c.notNull())
        .addColumn("human_codes", text, (c) => c.notNull())
        .addColumn("accepted_codes", text, (c) => c.notNull())
        .addColumn("model_only", "integer", (c) => c.notNull())
        .addColumn("human_only", "integer", (c) => c.notNull())
        .addColumn("by_confidence", real, (c) => c.notNull())
        .addColumn("by_confidence_down", real, (c) => c.notNull())
        .addColumn("by_disagreements", real, (c) => c.notNull())
        .addColumn("created_at", text, (c) => c.notNull())
        .addColumn("updated_at", text, (c) => c.notNull())
        .execute();
      await create(db, "case_contents")
        .addColumn("case_id", text, (c) =>
          c.primaryKey().references("cases.case_id").onDelete("cascade"),
        )
        .addColumn("course", text, (c) => c.notNull())
        .addColumn("coding", text)
        .addColumn("decisions", text, (c) => c.notNull())
        .execute();
      await create(db, "case_codes")
        .addColumn("code", text, (c) => c.notNull())
        .addColumn("number", count, (c) =>
          c.notNull().references("cases.number").onDelete("cascade"),
        )
        .addPrimaryKeyConstraint("case_codes_key", ["code", "number"])
        .execute();
      await create(db, "case_counts")
        .addColumn("worklist", text, (c) => c.notNull())
        .addColumn("kind", text, (c) => c.notNull())
        .addColumn("value", text, (c) => c.notNull())
        .addColumn("cases", count, (c) => c.notNull())
        .addPrimaryKeyConstraint("case_counts_key", ["worklist", "kind", "value"])
        .execute();
      await numbered(db, "review_queues")
        .addColumn("queue_id", text, (c) => c.notNull().unique())
        .addColumn("name", text, (c) => c.notNull())
        .addColumn("kind", text, (c) => c.notNull())
        .addColumn("codes", text, (c) => c.notNull())
        .addColumn("reviewers", "integer", (c) => c.notNull())
        .addColumn("created_at", text, (c) => c.notNull())
        .addColumn("created_by", text, (c) => c.notNull())
        .addColumn("items", "integer", (c) => c.notNull())
        .execute();
      await create(db, "review_items")
        .addColumn("item_id", text, (c) => c.primaryKey())
        .addColumn("queue_id", text, (c) => c.notNull().references("review_queues.queue_id"))
        .addColumn("version", "integer", (c) => c.notNull())
        .addColumn("position", "integer", (c) => c.notNull())
        .addColumn("patient_id", text)
        .addColumn("code", text, (c) => c.notNull())
        .addColumn("score", real)
        .addColumn("stratum", text)
        .addColumn("weight", real)
        .addColumn("course", text, (c) => c.notNull())
        .addColumn("evidence", text, (c) => c.notNull())
        .addColumn("erased", "integer", (c) => c.notNull())
        .addColumn("verdicts", "integer", (c) => c.notNull())
        .addColumn("disputed", "integer", (c) => c.notNull())
        .execute();
      await create(db, "verdicts")
        .addColumn("item_id", text, (c) =>
          c.notNull().references("review_items.item_id").onDelete("cascade"),
        )
        .addColumn("by", text, (c) => c.notNull())
        .addColumn("settles", "integer", (c) => c.notNull())
        .addColumn("answer", text, (c) => c.notNull())
        .addColumn("comment", text)
        .addColumn("seconds", real)
        .addColumn("at", text, (c) => c.notNull())
        .addPrimaryKeyConstraint("verdicts_key", ["item_id", "settles", "by"])
        .execute();
      await numbered(db, "jobs")
        .addColumn("job_id", text, (c) => c.notNull().unique())
        .addColumn("kind", text, (c) => c.notNull())
        .addColumn("state", text, (c) => c.notNull())
        .addColumn("options", text, (c) => c.notNull())
        .addColumn("total", "integer", (c) => c.notNull())
        .addColumn("done", "integer", (c) => c.notNull())
        .addColumn("failed", "integer", (c) => c.notNull())
        .addColumn("created_at", text, (c) => c.notNull())
        .addColumn("created_by", text, (c) => c.notNull())
        .addColumn("finished_at", text)
        .addColumn("owner", text)
        .addColumn("lease_until", text)
        .execute();
      await create(db, "job_items")
        .addColumn("job_id", text, (c) => c.notNull().references("jobs.job_id").onDelete("cascade"))
        .addColumn("position", "integer", (c) => c.notNull())
        .addColumn("case_id", text)
        .addColumn("course_id", text)
        .addColumn("patient_id", text)
        .addColumn("course", text)
        .addColumn("outcome", text)
        .addPrimaryKeyConstraint("job_items_key", ["job_id", "position"])
        .execute();
      await create(db, "sessions")
        .addColumn("hash", text, (c) => c.primaryKey())
        .addColumn("user", text, (c) => c.notNull())
        .addColumn("name", text, (c) => c.notNull())
        .addColumn("roles", text, (c) => c.notNull())
        .addColumn("csrf", text, (c) => c.notNull())
        .addColumn("created_at", text, (c) => c.notNull())
        .addColumn("last_seen_at", text, (c) => c.notNull())
        .addColumn("expires_at", text, (c) => c.notNull())
        .execute();
      await create(db, "users")
        .addColumn("user", text, (c) => c.primaryKey())
        .addColumn("name", text, (c) => c.notNull())
        .execute();
      for (const statement of [...indices, ...ownIndices[engine]]) {
        await sql.raw(statement).execute(db);
      }
    },
  };
}

/**
 * What lists filter by. Each order's index holds all of it, so that even a filter that hardly any case
 * passes is answered from the index alone.
 */
const filtered = [
  "worklist",
  "state",
  "assignee",
  "specialty",
  "department",
  "recommendation",
  "confidence",
  "model_only",
  "human_only",
];

const orders = ["by_confidence", "by_confidence_down", "by_disagreements"];

const indices = [
  `create index cases_number on cases (number, ${filtered.join(", ")})`,
  ...orders.map(
    (order) => `create index cases_${order} on cases (${order}, number, ${filtered.join(", ")})`,
  ),
  "create index cases_course on cases (course_id, number)",
  "create index cases_patient on cases (patient_id)",
  "create index case_codes_case on case_codes (number, code)",
  "create index changes_about on changes (about, sequence)",
  "create unique index review_items_position on review_items (queue_id, position)",
  "create index review_items_patient on review_items (patient_id)",
  "create index jobs_state on jobs (state, number)",
  "create index jobs_created_by on jobs (created_by, number)",
  "create index job_items_patient on job_items (patient_id)",
  "create index job_items_case on job_items (case_id)",
  "create index sessions_expires on sessions (expires_at)",
];

/** For values that few cases have. */
const ownIndices: Readonly<Record<Engine, readonly string[]>> = {
  sqlite: ["assignee", "specialty", "department"].map(byColumn),
  // It knows which values are rare, and takes these for them alone.
  postgres: ["worklist", "assignee", "specialty", "department", "recommendation"].map(byColumn),
};

function byColumn(column: string): string {
  return `create index cases_${column} on cases (${column}, number)`;
}
