import { parentPort, workerData } from "node:worker_threads";
import { simulateBatch } from "./batch.ts";
import type { Batch } from "./batch.ts";
import { createWorld } from "./world.ts";
import type { WorldOptions } from "./world.ts";

// A thread of `createBatches`: takes batches, answers each with its courses.
const world = createWorld(workerData as WorldOptions);
parentPort?.on("message", (batch: Batch) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(simulateBatch(world, batch));
});
