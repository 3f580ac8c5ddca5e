import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { beforeAll, describe, expect, it } from "vitest";

/** The package as users load it: worker threads run JavaScript only. */
const entry = new URL("../dist/index.js", import.meta.url).href;

type Package = typeof import("./index.ts");

interface Result {
  readonly losses: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly live: number;
}

/**
 * A seeded training run. It refers to nothing outside itself, so that its own text runs in workers: they
 * and the main thread do the very same.
 */
function train(torch: Package, seed: number, steps: number, atStepFive?: () => void): Result {
  const { ops, scope } = torch;
  const generator = new torch.Generator(seed);
  const source = torch.freshParameters(generator);
  const [first, second] = [new torch.Linear(source, 16, 32), new torch.Linear(source, 32, 4)];
  const parameters = [...first.parameters(), ...second.parameters()];
  const optimiser = new torch.AdamW([{ parameters, weightDecay: 0.01 }]);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const loss = scope(() => {
      const input = ops.normalInPlace(ops.empty([8, 16]), 0, 1, { generator });
      const target = ops.uniformInPlace(ops.empty([8, 4]), 0, 1, { generator });
      const hidden = torch.dropout(ops.tanh(first.forward(input)), 0.1, generator);
      const mean = ops.binaryCrossEntropyWithLogits(second.forward(hidden), target);
      torch.backward(mean);
      optimiser.step(1e-2);
      return mean.item();
    });
    losses.push(loss);
    if (step === 5) atStepFive?.();
  }
  const weights = scope(() => parameters.map((tensor) => Array.from(tensor.toArray(), Number)));
  optimiser.dispose();
  first.dispose();
  second.dispose();
  return { losses, weights, live: torch.liveTensors() };
}

function startWorker(seed: number, steps: number): Worker {
  const body = `
    const { parentPort, workerData: { entry, seed, steps } } = require("node:worker_threads");
    ${train.toString()}
    import(entry)
      .then((torch) => train(torch, seed, steps, () => parentPort.postMessage("running")))
      .then((result) => parentPort.postMessage(result));`;
  return new Worker(body, { eval: true, workerData: { entry, seed, steps } });
}

async function resultOf(worker: Worker): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: Result | string) => {
      if (typeof message !== "string") resolve(message);
    });
    worker.on("error", reject);
  });
}

let torch: Package;
beforeAll(async () => {
  torch = (await import(entry)) as Package;
});

describe("worker threads", () => {
  it("train side by side, each as the main thread would alone", { timeout: 60_000 }, async () => {
    const expected = new Map<number, Result>();
    for (const seed of [1, 2]) expected.set(seed, train(torch, seed, 40));
    expect(expected.get(1)?.losses).not.toEqual(expected.get(2)?.losses);
    const seeds = [1, 2, 1, 2];
    const found = await Promise.all(seeds.map(async (seed) => resultOf(startWorker(seed, 40))));
    seeds.forEach((seed, i) => expect(found[i]).toEqual(expected.get(seed)));
    expect(expected.get(1)).toMatchObject({ live: 0 });
  });

  it("leave the main thread's tensors and gradient mode alone", async () => {
    const { fromArray, liveTensors, noGrad, ops, requireGrad, requiresGrad, scope } = torch;
    const kept = scope(() => requireGrad(fromArray([1, 2, 3], [3])).keep());
    const worker = resultOf(startWorker(3, 40));
    noGrad(() => scope(() => expect(requiresGrad(ops.neg(kept))).toBe(false)));
    const { live } = await worker;
    expect(live).toBe(0);
    expect(liveTensors()).toBe(1);
    expect([...kept.toArray()]).toEqual([1, 2, 3]);
    scope(() => expect(requiresGrad(ops.neg(kept))).toBe(true));
    kept.dispose();
  });

  it("can be terminated in the middle of training", async () => {
    const { liveTensors } = torch;
    const before = liveTensors();
    for (let round = 0; round < 3; round++) {
      const worker = startWorker(round, 1_000_000);
      await once(worker, "message");
      expect(await worker.terminate()).toBe(1);
    }
    expect(liveTensors()).toBe(before);
    // The library still works, here and in new threads.
    const there = await resultOf(startWorker(4, 10));
    expect(there.losses).toEqual(train(torch, 4, 10).losses);
  });
});
