import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochBatches, microBatches } from "./batches.ts";

describe("epochBatches", () => {
  it("holds every document once, in full batches but the last", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(9),
        fc.nat(9),
        (count, size, seed, epoch) => {
          const batches = epochBatches(count, size, seed, epoch);
          expect(batches.flat().sort((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, i) => i),
          );
          expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
          expect(batches.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
          expect(epochBatches(count, size, seed, epoch)).toEqual(batches);
        },
      ),
    );
  });

  it("differs from epoch to epoch and from seed to seed", () => {
    const orders = [
      [1, 0],
      [1, 1],
      [2, 0],
    ].map(([seed, epoch]) => String(epochBatches(50, 8, seed, epoch)));
    expect(new Set(orders).size).toBe(3);
  });
});

describe("microBatches", () => {
  it("keeps the order, and its runs within the limit unless a document alone is longer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: 8, max: 64 }),
        (lengths, limit) => {
          const documents = lengths.map((_, i) => lengths.length - i - 1);
          const runs = microBatches(documents, (i) => lengths[i], 8, limit);
          expect(runs.flat()).toEqual(documents);
          const padded = (run: readonly number[]): number =>
            run.reduce((sum, i) => sum + Math.ceil(lengths[i] / 8) * 8, 0);
          runs.forEach((run, i) => {
            expect(run.length === 1 || padded(run) <= limit).toBe(true);
            const next = runs[i + 1];
            // No run is smaller than it need be.
            if (next !== undefined) expect(padded([...run, next[0]])).toBeGreaterThan(limit);
          });
        },
      ),
    );
  });
});
