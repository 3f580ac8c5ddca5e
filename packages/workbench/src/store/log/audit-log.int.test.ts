import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore, openStoreContext } from "../open-store.ts";
import type { OpenContext } from "../open-store.ts";
import { actor, coding, course, decision } from "../store.fixture.ts";
import type { Store } from "../store.ts";
import { describeOnBoth } from "../stores.fixture.ts";
import { readEntries } from "./log-table.ts";
import { readAnchor, verifyStore } from "./verify-store.ts";

describeOnBoth("the audit log", ({ engine, newUrl }) => {
  let store: Store;
  let behind: OpenContext;
  beforeEach(async () => {
    const url = await newUrl();
    store = await openStore({ url });
    behind = await openStoreContext(url);
  });
  afterEach(async () => {
    await store.close();
    await behind.close();
  });

  /** What an administrator of the database can do: take the guards away, and change a row. */
  const tamper = async (...statements: readonly string[]): Promise<void> => {
    const { db } = behind.context;
    const triggers = engine === "sqlite" ? ["no_update", "no_delete", "replace"] : ["guard"];
    for (const name of triggers) {
      const on = engine === "sqlite" ? "" : " on log_entries";
      await sql.raw(`drop trigger if exists log_entries_${name}${on}`).execute(db);
    }
    const head = engine === "sqlite" ? "" : " on log_head";
    await sql.raw(`drop trigger if exists log_head_forward${head}`).execute(db);
    for (const statement of statements) await sql.raw(statement).execute(db);
  };

  const work = async (): Promise<string> => {
    const [id = ""] = await store.cases.add([course()], null, actor());
    await store.cases.setCoding(id, null, coding(["E11.9"]), actor("model"));
    await store.log.append(
      { action: "case.read", subject: id, details: { documents: 1 } },
      actor(),
    );
    const decisions = [
      decision("E11.9"),
      decision("I10", { state: "rejected", reason: "negated" }),
    ];
    await store.cases.decide(id, 2, { state: "done", decisions }, actor());
    return id;
  };

  it("says who did what to which case, without codes, text or a patient's identifier", async () => {
    const id = await work();
    const entries = [];
    for await (const entry of readEntries(behind.context.db)) entries.push(entry);
    const subject = behind.context.pseudonym(id);
    const patient = behind.context.pseudonym("patient-1");
    expect(entries.map(({ sequence, actor, action }) => [sequence, actor, action])).toEqual([
      [1, "ann", "case.add"],
      [2, "model", "case.code"],
      [3, "ann", "case.read"],
      [4, "ann", "case.decide"],
    ]);
    expect(entries.every((entry) => entry.subject === subject && entry.patient === patient)).toBe(
      true,
    );
    expect(entries[3]?.details).toMatchObject({
      state: "done",
      accepted: 1,
      rejected: 1,
      version: 3,
      request: "request of ann",
    });
    const text = JSON.stringify(entries);
    for (const secret of ["diabetes", "E11", "I10", "patient-1", "course-1", id])
      expect(text).not.toContain(secret);
    expect(await verifyStore(behind.context)).toMatchObject({
      entries: 4,
      broken: null,
      compared: 1,
      mismatch: null,
    });
  });

  it("writes nothing for what did not happen", async () => {
    const id = await work();
    await store.cases.decide(id, 1, { state: "new", decisions: [] }, actor());
    await store.cases.assign("nobody", 1, "ann", actor());
    expect(await readAnchor(behind.context)).toMatchObject({ sequence: 4 });
  });

  it("cannot be changed while its guards stand", async () => {
    await work();
    const { db } = behind.context;
    const attempts = [
      sql`update log_entries set actor = 'eve' where sequence = 2`,
      sql`delete from log_entries where sequence = 4`,
      sql`delete from log_head`,
      sql`update log_head set sequence = 3`,
      ...(engine === "postgres"
        ? [sql`truncate log_entries cascade`]
        : [sql`insert or replace into log_entries select * from log_entries where sequence = 2`]),
    ];
    for (const attempt of attempts)
      await expect(attempt.execute(db)).rejects.toThrow(/append-only/);
    expect(await verifyStore(behind.context)).toMatchObject({ entries: 4, broken: null });
  });

  it("shows a changed, a removed, a reordered and a cut-off entry", async () => {
    const id = await work();
    const anchor = await readAnchor(behind.context);
    await tamper("update log_entries set actor = 'eve' where sequence = 2");
    expect((await verifyStore(behind.context)).broken).toEqual({ sequence: 2, kind: "changed" });
    await tamper("update log_entries set actor = 'model' where sequence = 2");
    expect((await verifyStore(behind.context)).broken).toBeNull();
    await tamper(
      "update log_entries set sequence = 99 where sequence = 2",
      "update log_entries set sequence = 2 where sequence = 3",
      "update log_entries set sequence = 3 where sequence = 99",
    );
    expect((await verifyStore(behind.context)).broken).toEqual({ sequence: 2, kind: "changed" });
    await tamper(
      "update log_entries set sequence = 99 where sequence = 2",
      "update log_entries set sequence = 2 where sequence = 3",
      "update log_entries set sequence = 3 where sequence = 99",
    );
    await store.log.append({ action: "case.read", subject: id, details: {} }, actor());
    await tamper("delete from log_entries where sequence = 5");
    expect((await verifyStore(behind.context)).broken).toEqual({ sequence: 5, kind: "truncated" });
    const { hash } = anchor;
    await tamper(`update log_head set sequence = 4, hash = '${hash}'`);
    expect((await verifyStore(behind.context)).broken).toBeNull();
    await tamper("delete from log_entries where sequence = 3");
    expect((await verifyStore(behind.context)).broken).toEqual({ sequence: 3, kind: "removed" });
  });

  it("needs an anchor to see that the head went with the tail", async () => {
    const id = await work();
    const before = await readAnchor(behind.context);
    await store.log.append({ action: "case.read", subject: id, details: {} }, actor());
    const after = await readAnchor(behind.context);
    await tamper(
      "delete from log_entries where sequence = 5",
      `update log_head set sequence = 4, hash = '${before.hash}'`,
    );
    expect((await verifyStore(behind.context)).broken).toBeNull();
    expect((await verifyStore(behind.context, [before])).broken).toBeNull();
    expect((await verifyStore(behind.context, [before, after])).broken).toEqual({
      sequence: 5,
      kind: "truncated",
    });
    const other = { ...before, store: "another" };
    expect((await verifyStore(behind.context, [other])).broken).toEqual({
      sequence: 1,
      kind: "replaced",
    });
  });

  it("shows decisions that are not those the log has the hash of", async () => {
    await work();
    const { db } = behind.context;
    await sql`update case_contents set decisions = replace(decisions, 'rejected', 'accepted')`.execute(
      db,
    );
    expect(await verifyStore(behind.context)).toMatchObject({
      broken: null,
      mismatch: { sequence: 4, kind: "decisions" },
    });
    await sql`update changes set content = replace(content, 'rejected', 'accepted')`.execute(db);
    expect(await verifyStore(behind.context)).toMatchObject({
      broken: null,
      mismatch: { sequence: 4, kind: "change" },
    });
  });

  it("stays whole after an erasure, which takes all else", async () => {
    const id = await work();
    expect(await store.cases.erase({ patientId: "patient-1" }, actor("admin"))).toBe(1);
    expect(await store.cases.get(id)).toBeNull();
    const { db } = behind.context;
    for (const table of ["cases", "case_contents", "case_codes", "changes"] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    const none = { specialties: [], departments: [], assignees: [], states: [] };
    expect(await store.cases.facets(null)).toEqual(none);
    expect(await verifyStore(behind.context)).toMatchObject({
      entries: 5,
      broken: null,
      mismatch: null,
    });
    const last = await db
      .selectFrom("log_entries")
      .selectAll()
      .where("sequence", "=", 5)
      .executeTakeFirst();
    expect(last).toMatchObject({
      actor: "admin",
      action: "case.erase",
      patient: behind.context.pseudonym("patient-1"),
    });
  });
});
