import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import { actor, coding, course } from "../store.fixture.ts";
import type { JobItem, JobOptions, Store } from "../store.ts";
import { describeOnBoth } from "../stores.fixture.ts";

const options: JobOptions = { explain: true, faithfulness: false, top: null, offsetUnit: "utf-16" };
const failed = { kind: "failed", code: "EMPTY_TEXT", detail: "no text" } as const;

describeOnBoth("jobs, sessions and users", ({ engine, newUrl }) => {
  let store: Store;
  let other: Store;
  beforeAll(async () => {
    const url = await newUrl();
    // Two servers that start together on one new database. SQLite has one server, whose thread a second
    // connection in the same process would block.
    const open = (): Promise<Store> => openStore({ url });
    [store, other] =
      engine === "postgres"
        ? await Promise.all([open(), open()])
        : await open().then((only) => [only, only] as const);
  });
  afterAll(async () => {
    await store.close();
    if (other !== store) await other.close();
  });

  const batch = (n: number): JobItem[] =>
    Array.from({ length: n }, (_, i) => ({ kind: "batch", course: course({ courseId: `c${i}` }) }));

  it("are ready", async () => {
    await Promise.all([store.ready(), other.ready()]);
  });

  it("give a job to one server, and to the next when the first one dies", async () => {
    const job = await store.jobs.create("batch", options, batch(2), actor());
    expect(job).toMatchObject({ state: "queued", total: 2, createdBy: "ann", options });
    const claims = await Promise.all([store.jobs.claim("s1", 0.3), other.jobs.claim("s2", 0.3)]);
    expect(claims.filter((claim) => claim !== null)).toMatchObject([
      { jobId: job.jobId, state: "running" },
    ]);
    const owner = claims[0] === null ? "s2" : "s1";
    const next = owner === "s1" ? "s2" : "s1";
    expect([
      await store.jobs.renew(job.jobId, next, 1),
      await store.jobs.renew(job.jobId, owner, 0.2),
    ]).toEqual([false, true]);
    await store.jobs.finish(job.jobId, 0, { kind: "coded", coding: coding(["E11"]) });
    await setTimeout(300);
    expect(await other.jobs.claim(next, 60)).toMatchObject({ jobId: job.jobId, done: 1 });
    expect(await store.jobs.renew(job.jobId, owner, 1)).toBe(false);
    expect(await other.jobs.pending(job.jobId, 10)).toMatchObject([
      { index: 1, item: { course: { courseId: "c1" } } },
    ]);
    await other.jobs.finish(job.jobId, 0, failed);
    await Promise.all([
      other.jobs.finish(job.jobId, 1, failed),
      store.jobs.finish(job.jobId, 1, failed),
    ]);
    expect(await store.jobs.get(job.jobId)).toMatchObject({ state: "done", done: 2, failed: 1 });
    const first = await store.jobs.results(job.jobId, { limit: 1, cursor: null });
    const second = await store.jobs.results(job.jobId, { limit: 1, cursor: first.next });
    expect(first.items).toMatchObject([{ index: 0, courseId: "c0", outcome: { kind: "coded" } }]);
    expect(second).toMatchObject({ items: [{ index: 1, outcome: failed }], next: null });
    expect(await store.jobs.claim("s1", 60)).toBeNull();
  });

  it("end when they are cancelled, when all fail, and when a patient's items are erased", async () => {
    const cancelled = await store.jobs.create("batch", options, batch(2), actor());
    expect(await store.jobs.cancel(cancelled.jobId, actor())).toMatchObject({ state: "cancelled" });
    expect(await store.jobs.cancel(cancelled.jobId, actor())).toMatchObject({ state: "cancelled" });
    expect(await store.jobs.cancel("none", actor())).toBeNull();
    const failing = await store.jobs.create(
      "cases",
      options,
      [{ kind: "cases", caseId: "x" }],
      actor(),
    );
    await store.jobs.finish(failing.jobId, 0, failed);
    expect(await store.jobs.get(failing.jobId)).toMatchObject({ state: "failed" });
    const erased = await store.jobs.create("batch", options, batch(2), actor("bob"));
    expect(await store.cases.erase({ patientId: "patient-1" }, actor("admin"))).toBe(0);
    expect(await store.jobs.get(erased.jobId)).toMatchObject({
      state: "failed",
      done: 2,
      failed: 2,
    });
    expect(
      (await store.jobs.results(erased.jobId, { limit: 9, cursor: null })).items[0],
    ).toMatchObject({ courseId: null });
    const empty = await store.jobs.create("batch", options, [], actor("bob"));
    expect(empty).toMatchObject({ state: "done", total: 0 });
    const mine = await store.jobs.list("bob", { limit: 1, cursor: null });
    expect(mine.items.map(({ jobId }) => jobId)).toEqual([empty.jobId]);
    const rest = await store.jobs.list("bob", { limit: 1, cursor: mine.next });
    expect(rest).toMatchObject({ items: [{ jobId: erased.jobId }], next: null });
    expect((await store.jobs.list(null, { limit: 99, cursor: null })).items.length).toBeGreaterThan(
      3,
    );
  });

  it("remember sessions until they end or expire, and users by their last name", async () => {
    const session = (hash: string, expiresAt: string) => ({
      hash,
      user: "ann",
      name: "Ann",
      roles: ["coder"] as const,
      csrf: "t",
      createdAt: "2024-01-01T00:00:00Z",
      lastSeenAt: "2024-01-01T00:00:00Z",
      expiresAt,
    });
    await store.sessions.create(session("a", "2024-01-02T00:00:00Z"), actor());
    await store.sessions.create(session("b", "2024-01-03T00:00:00Z"), actor());
    await store.sessions.create(session("c", "2024-01-03T00:00:00Z"), actor());
    await store.sessions.touch("b", "2024-01-01T01:00:00Z");
    expect(await store.sessions.sweep("2024-01-02T12:00:00Z")).toBe(1);
    await store.sessions.end("c", actor());
    expect([await store.sessions.get("a"), await store.sessions.get("c")]).toEqual([null, null]);
    expect(await store.sessions.get("b")).toEqual({
      ...session("b", "2024-01-03T00:00:00Z"),
      lastSeenAt: "2024-01-01T01:00:00Z",
    });
    await store.users.seen("ann", "Ann");
    await store.users.seen("ann", "Ann B");
    expect(await store.users.list()).toEqual([{ user: "ann", name: "Ann B" }]);
  });
});
