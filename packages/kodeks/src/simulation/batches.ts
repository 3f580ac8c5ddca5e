import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { simulateBatch } from "./batch.ts";
import type { Batch } from "./batch.ts";
import type { SimulatedCourse } from "./simulate-patient.ts";
import { createWorld } from "./world.ts";
import type { WorldOptions } from "./world.ts";

const batchSize = 40;

/**
 * Simulates patients in order, a batch at a time. The courses do not depend on the number of
 * workers: each batch is simulated whole by one, and they are handed on in order.
 *
 * @param workers threads; 0 works in this one
 */
export async function* simulateBatches(
  options: WorldOptions,
  patients: number,
  workers: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly SimulatedCourse[]> {
  const batches = batchesOf(patients);
  if (workers === 0) {
    const world = createWorld(options);
    for (const batch of batches) {
      signal?.throwIfAborted();
      yield simulateBatch(world, batch);
    }
    return;
  }
  const threads = Array.from({ length: workers }, () => startThread(options));
  try {
    // Each thread has a batch in hand and one to come, so that it need not wait for this one.
    const underway: Promise<readonly SimulatedCourse[]>[] = [];
    let next = 0;
    const send = (): void => {
      const batch = batches.next();
      if (batch.done === true) return;
      const thread = threads[next++ % threads.length];
      if (thread !== undefined) underway.push(thread.simulate(batch.value));
    };
    for (let ahead = 0; ahead < 2 * workers; ahead++) send();
    for (;;) {
      const courses = underway.shift();
      if (courses === undefined) return;
      send();
      // Awaited in order; one that fails later must not count as unhandled till then.
      for (const later of underway) later.catch(() => {});
      const done = await courses;
      signal?.throwIfAborted();
      yield done;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

function* batchesOf(patients: number): Generator<Batch, undefined> {
  for (let from = 0; from < patients; from += batchSize) {
    yield { from, to: Math.min(patients, from + batchSize) };
  }
}

interface Thread {
  simulate(batch: Batch): Promise<readonly SimulatedCourse[]>;
  stop(): Promise<void>;
}

function startThread(options: WorldOptions): Thread {
  const worker = new Worker(new URL("./simulate-worker.js", import.meta.url), {
    workerData: options,
  });
  const waiting: {
    readonly resolve: (courses: readonly SimulatedCourse[]) => void;
    readonly reject: (cause: unknown) => void;
  }[] = [];
  let failure: unknown = null;
  const fail = (cause: unknown): void => {
    failure = cause;
    for (const { reject } of waiting.splice(0)) reject(cause);
  };
  worker.on("message", (courses: readonly SimulatedCourse[]) => waiting.shift()?.resolve(courses));
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("a simulation thread ended early")));
  return {
    simulate: (batch) =>
      new Promise((resolve, reject) => {
        if (failure !== null) {
          reject(failure);
          return;
        }
        waiting.push({ resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(batch);
      }),
    stop: async () => {
      const ended = once(worker, "exit");
      await worker.terminate();
      await ended.catch(() => {});
    },
  };
}
