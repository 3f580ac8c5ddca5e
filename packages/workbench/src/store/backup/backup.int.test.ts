import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openExistingStore } from "../database/existing-store.ts";
import { tableNames } from "../database/tables.ts";
import { openStore } from "../open-store.ts";
import { actor, coding, course, decision } from "../store.fixture.ts";
import { describeOnBoth } from "../stores.fixture.ts";
import { eraseCases, migrateStore, retain } from "../commands/store-commands.ts";
import { backupFile, backupStore, restoreStore } from "./backup.ts";

/** Every row of a store, as text. */
async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const { context, close } = await openExistingStore(url);
  const found: Record<string, string[]> = {};
  for (const table of tableNames) {
    const rows = await context.db.selectFrom(table).selectAll().execute();
    found[table] = rows
      .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
      .sort();
  }
  await close();
  return found;
}

describeOnBoth("backups", ({ engine, newUrl }) => {
  let place: string;
  let url: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "kodeks-backup-"));
    url = await newUrl();
    const store = await openStore({ url });
    const { worklistId } = await store.worklists.create("list", actor());
    const ids = await store.cases.add(
      Array.from({ length: 30 }, (_, i) => course({ courseId: `c${i}`, patientId: `p${i % 3}` })),
      worklistId,
      actor(),
    );
    for (const id of ids.slice(0, 12)) {
      await store.cases.setCoding(id, 1, coding(["E11.9", "I10"]), actor());
      await store.cases.decide(
        id,
        2,
        { state: "done", decisions: [decision("E11.9", { comment: "Æ 🙂" })] },
        actor(),
      );
    }
    const item = {
      course: course(),
      code: "X60",
      score: null,
      stratum: null,
      weight: 2.5,
      evidence: [],
    };
    const queue = await store.reviews.create(
      { name: "q", kind: "undercoding", codes: "X60", reviewers: 1, items: [item] },
      actor(),
    );
    const next = await store.reviews.next(queue.queueId, "ann", null);
    const given = { answer: "wrong", comment: null, seconds: 3 } as const;
    await store.reviews.giveVerdict(queue.queueId, next?.itemId ?? "", 1, given, actor());
    const options = {
      explain: true,
      faithfulness: false,
      top: null,
      codes: null,
      offsetUnit: "utf-16",
    } as never;
    await store.jobs.create("batch", options, [{ kind: "batch", course: course() }], actor());
    await store.users.seen("ann", "Ann");
    await store.close();
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  it("come back as they were, on either database, and go on", async () => {
    const out = join(place, "backup");
    const verified = await backupStore({ url, out });
    expect(verified).toMatchObject({ broken: null, mismatch: null, compared: 13 });
    expect((await stat(join(out, backupFile))).mode & 0o077).toBe(0);
    const original = await rowsOf(url);
    const targets = [`sqlite:${join(place, "restored", "kodeks.sqlite")}`];
    if (engine === "postgres") targets.push(await newUrl());
    for (const target of targets) {
      expect(await restoreStore(out, target)).toEqual(verified);
      expect(await rowsOf(target)).toEqual(original);
      await expect(restoreStore(out, target)).rejects.toMatchObject({ code: "EXISTS" });
      const store = await openStore({ url: target });
      const [id = ""] = await store.cases.add([course()], null, actor());
      const [first] = (await store.cases.list({ sort: "newest", limit: 1 })).items;
      expect(first?.caseId).toBe(id);
      await store.close();
    }
    await appendFile(join(out, backupFile), "x");
    const changed = restoreStore(out, `sqlite:${join(place, "other.sqlite")}`);
    await expect(changed).rejects.toMatchObject({ code: "BAD_FOLDER" });
  });

  it("and restore move a store from SQLite to the other database", async () => {
    const out = join(place, "move");
    const sqlite = `sqlite:${join(place, "move.sqlite")}`;
    await backupStore({ url, out });
    await restoreStore(out, sqlite);
    const again = join(place, "move-again");
    const verified = await backupStore({ url: sqlite, out: again });
    const target = await newUrl();
    expect(await restoreStore(again, target)).toEqual(verified);
    expect(await rowsOf(target)).toEqual(await rowsOf(url));
  });

  it("are not what erasing and retaining reach", async () => {
    expect(await eraseCases(url, { patientId: "p0" })).toEqual({ erased: 10 });
    expect(await retain(url, 1)).toEqual({ cases: 0, jobs: 0 });
    const { context, close } = await openExistingStore(url);
    const old = "2001-01-01T00:00:00.000Z";
    await context.db.updateTable("cases").set({ updated_at: old }).execute();
    await context.db.updateTable("jobs").set({ finished_at: old, state: "done" }).execute();
    await close();
    expect(await retain(url, 1)).toEqual({ cases: 8, jobs: 1 });
    if (engine === "sqlite") {
      await eraseCases(url, { patientId: "p1" });
      const bytes = await readFile(url.slice("sqlite:".length));
      expect(bytes.includes("p2")).toBe(true);
      expect(bytes.includes('"patientId":"p1"')).toBe(false);
    }
    expect((await rowsOf(url))["cases"]?.length).toBeLessThan(13);
  });

  it("need a store, of a schema that is known", async () => {
    const nowhere = `sqlite:${join(place, "nowhere.sqlite")}`;
    await expect(backupStore({ url: nowhere, out: join(place, "x") })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(migrateStore(nowhere, true)).rejects.toMatchObject({ code: "NOT_FOUND" });
    if (engine === "postgres") {
      const empty = await newUrl();
      await expect(backupStore({ url: empty, out: join(place, "x") })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await migrateStore(empty, false)).toMatchObject({ applied: [], now: [] });
    }
    expect(await migrateStore(url, true)).toMatchObject({ pending: [], now: [] });
    const { context, close } = await openExistingStore(url);
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2099-01-01')`.execute(
      context.db,
    );
    await close();
    await expect(openStore({ url })).rejects.toMatchObject({ code: "BAD_SCHEMA_VERSION" });
    await expect(openStore({ url: "mysql://x:secret@y" })).rejects.toMatchObject({ code: "USAGE" });
    const error: unknown = await openStore({ url: "postgres://x:secret@127.0.0.1:1/y" }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: "BAD_DATABASE" });
    expect(JSON.stringify(error) + String(error)).not.toContain("secret");
  });
});
