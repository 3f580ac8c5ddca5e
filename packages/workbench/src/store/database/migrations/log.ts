import { sql } from "kysely";
import type { Kysely, Migration } from "kysely";
import { columns } from "../columns.ts";
import type { Engine } from "../columns.ts";

/** The store's identity and its audit log, which the database itself refuses to change. */
export function logMigration(engine: Engine): Migration {
  const { text, count } = columns(engine);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("store")
        .addColumn("single", "integer", (c) => c.primaryKey().check(sql`single = 1`))
        .addColumn("id", text, (c) => c.notNull())
        .addColumn("pseudonym_key", text, (c) => c.notNull())
        .addColumn("created_at", text, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("log_head")
        .addColumn("single", "integer", (c) => c.primaryKey().check(sql`single = 1`))
        .addColumn("sequence", count, (c) => c.notNull())
        .addColumn("hash", text, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("log_entries")
        .addColumn("sequence", count, (c) => c.primaryKey())
        .addColumn("at", text, (c) => c.notNull())
        .addColumn("actor", text, (c) => c.notNull())
        .addColumn("action", text, (c) => c.notNull())
        .addColumn("subject", text)
        .addColumn("patient", text)
        .addColumn("details", text, (c) => c.notNull())
        .addColumn("previous", text, (c) => c.notNull().unique())
        .addColumn("hash", text, (c) => c.notNull())
        .execute();
      for (const column of ["subject", "patient", "actor"]) {
        await db.schema
          .createIndex(`log_entries_${column}`)
          .on("log_entries")
          .columns([column, "sequence"])
          .execute();
      }
      for (const statement of guards[engine]) await sql.raw(statement).execute(db);
    },
  };
}

/** Only adding to the log, and moving its head forward, is possible without taking the triggers away. */
const guards: Readonly<Record<Engine, readonly string[]>> = {
  sqlite: [
    ...["update", "delete"].map(
      (verb) => `create trigger log_entries_no_${verb} before ${verb} on log_entries
         begin select raise(abort, 'the log is append-only'); end`,
    ),
    `create trigger log_entries_replace before insert on log_entries
       when exists (select 1 from log_entries where sequence >= new.sequence)
       begin select raise(abort, 'the log is append-only'); end`,
    `create trigger log_head_no_delete before delete on log_head
       begin select raise(abort, 'the log is append-only'); end`,
    `create trigger log_head_forward before update on log_head when new.sequence <= old.sequence
       begin select raise(abort, 'the log is append-only'); end`,
  ],
  postgres: [
    `create function refuse_log_change() returns trigger language plpgsql as
       $$ begin raise exception 'the log is append-only'; end $$`,
    `create trigger log_entries_guard before update or delete or truncate on log_entries
       for each statement execute function refuse_log_change()`,
    `create trigger log_head_guard before delete or truncate on log_head
       for each statement execute function refuse_log_change()`,
    `create trigger log_head_forward before update on log_head for each row
       when (new.sequence <= old.sequence) execute function refuse_log_change()`,
  ],
};
