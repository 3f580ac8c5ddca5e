import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { courseOfText } from "../cases/course-input.ts";
import { noteWithDiabetes, saveModel } from "../server/service.fixture.ts";
import { builtModule } from "../store/built.fixture.ts";
import { createPool } from "./pool.ts";
import type { Pool, PoolOptions } from "./pool.ts";
import type { CodingWork } from "./work.ts";

const folder = mkdtempSync(join(tmpdir(), "kodeks-pool-"));
beforeAll(() => saveModel(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

const start = async (options: Partial<PoolOptions> = {}): Promise<Pool> => {
  const pool = createPool({
    folder,
    workers: 1,
    threadsPerWorker: 1,
    autoCodeError: 0.1,
    maxQueued: 64,
    batchTokens: 16_000,
    workerUrl: new URL(builtModule("inference/inference-worker")),
    ...options,
  });
  pools.push(pool);
  await pool.ready;
  return pool;
};

const work = (text = noteWithDiabetes, more: Partial<CodingWork> = {}): CodingWork => ({
  course: courseOfText(text, null),
  explain: false,
  faithfulness: false,
  top: null,
  codes: null,
  boundaries: null,
  ...more,
});
const inTime = { timeLimitMs: 20_000 };
const long = (): CodingWork =>
  work(`${noteWithDiabetes} `.repeat(20), { explain: true, faithfulness: true });

describe("the pool", () => {
  it("gives what a note gets alone, whatever it is batched with", async () => {
    const batches: number[] = [];
    const pool = await start({ onBatch: (works) => batches.push(works) });
    const texts = Array.from(
      { length: 24 },
      (_, i) => `${noteWithDiabetes} ${"asthma ".repeat(i)}`,
    );
    const together = await Promise.all(texts.map((text) => pool.submit(work(text), inTime)));
    expect(Math.max(...batches)).toBeGreaterThan(4);
    expect(batches.reduce((sum, works) => sum + works, 0)).toBe(24);
    for (const i of [0, 7, 23]) {
      const alone = await pool.submit(work(texts[i]), inTime);
      expect(alone.suggestions.map(({ code }) => code)).toEqual(
        together[i].suggestions.map(({ code }) => code),
      );
      alone.suggestions.forEach(({ score }, j) =>
        expect(score).toBeCloseTo(together[i].suggestions[j].score, 5),
      );
    }
  });

  it("refuses what it cannot take on, and recovers", async () => {
    const pool = await start({ maxQueued: 3 });
    const sent = Array.from({ length: 12 }, () => pool.submit(long(), inTime));
    const settled = await Promise.allSettled(sent);
    const refused = settled.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(5);
    expect(
      refused.every((one) => (one as PromiseRejectedResult).reason.code === "OVERLOADED"),
    ).toBe(true);
    expect(pool.stats()).toMatchObject({ queued: 0, running: 0 });
    await expect(pool.submit(work(), inTime)).resolves.toBeDefined();
  });

  it("forgets works that nobody waits for, waiting or under way", async () => {
    const pool = await start();
    const leaving = new AbortController();
    const sent = Array.from({ length: 6 }, () =>
      pool.submit(long(), { ...inTime, signal: leaving.signal }),
    );
    leaving.abort();
    for (const one of sent) await expect(one).rejects.toMatchObject({ code: "CLIENT_GONE" });
    expect(pool.stats().queued).toBe(0);
    await expect(pool.submit(work(), inTime)).resolves.toBeDefined();
    await vi.waitFor(() => expect(pool.stats().running).toBe(0));
    const gone = new AbortController();
    gone.abort();
    await expect(pool.submit(work(), { ...inTime, signal: gone.signal })).rejects.toMatchObject({
      code: "CLIENT_GONE",
    });
  });

  it("gives up after the time limit", async () => {
    const pool = await start();
    await expect(pool.submit(long(), { timeLimitMs: 1 })).rejects.toMatchObject({
      code: "TIMED_OUT",
    });
    await expect(pool.submit(work(), inTime)).resolves.toBeDefined();
  });

  it("replaces a thread that hangs, and tells whose work it had", async () => {
    const restarts = vi.fn();
    const pool = await start({ stallMs: 1, onRestart: restarts });
    await expect(pool.submit(long(), inTime)).rejects.toMatchObject({ code: "INTERNAL" });
    await vi.waitFor(() => expect(restarts).toHaveBeenCalled());
  });

  it("lets background works wait for all others", async () => {
    const pool = await start({ batchTokens: 1 });
    const order: string[] = [];
    const submit = (name: string, background: boolean) =>
      pool.submit(long(), { ...inTime, background }).then(() => order.push(name));
    await Promise.all([
      submit("first", true),
      submit("background", true),
      submit("request", false),
      submit("request", false),
    ]);
    expect(order).toEqual(["first", "request", "request", "background"]);
  });

  it("names what is wrong with a text or a code", async () => {
    const pool = await start();
    await expect(pool.submit(work(" \n"), inTime)).rejects.toMatchObject({ code: "EMPTY_TEXT" });
    const codes = { explain: true, codes: ["C50"] };
    await expect(pool.submit(work("x", codes), inTime)).rejects.toMatchObject({ code: "BAD_CODE" });
    // One bad text does not spoil its batch.
    const both = await Promise.allSettled([
      pool.submit(work(""), inTime),
      pool.submit(work(), inTime),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  it("says why a model cannot be loaded", async () => {
    await expect(start({ folder: "/nowhere" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
