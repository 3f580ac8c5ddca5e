import { describe, expect, it } from "vitest";

import { liveTensors } from "./index.ts";
import { trainingRun } from "./mlp.fixture.ts";

const megabyte = 2 ** 20;

/** Resident memory after the JavaScript heap, too, has dropped what it can. */
function residentBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

describe("training for a thousand steps", () => {
  it("keeps live tensors and resident memory flat", () => {
    const before = liveTensors();
    const run = trainingRun(7);
    for (let step = 0; step < 200; step++) run.step();
    const tensors = liveTensors();
    const memory = residentBytes();
    const counts = new Set<number>();
    for (let step = 0; step < 1000; step++) {
      run.step();
      counts.add(liveTensors());
    }
    expect([...counts]).toEqual([tensors]);
    expect(residentBytes() - memory).toBeLessThan(Math.max(0.05 * memory, 16 * megabyte));
    run.dispose();
    expect(liveTensors()).toBe(before);
  });
});
