import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { torchError } from "./error.fixture.ts";
import { dropout, Generator, ops, RandomRows, scope } from "./index.ts";
import type { RowGroup } from "./index.ts";

/** Dropout of ones, twice, as the rows of each group see it. */
function dropped(groups: readonly RowGroup[], width: number): string[] {
  return scope(() => {
    const random = new RandomRows(new Generator(1), groups);
    const rows = groups.reduce((sum, group) => sum + group.rows, 0);
    const ones = ops.ones([rows, width]);
    const both = [dropout(ones, 0.5, random), dropout(ones, 0.5, random)];
    let start = 0;
    return groups.map((group) => {
      const own = both.map((tensor) => ops.narrow(tensor, 0, start, group.rows).toFloat32().join());
      start += group.rows;
      return own.join(" ");
    });
  });
}

const group = fc.record({ rows: fc.integer({ min: 1, max: 5 }), seed: fc.nat() });

describe("RandomRows", () => {
  it("gives a group the same dropout in whatever company", () => {
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (groups, width) => {
          const alone = groups.flatMap((one) => dropped([one], width));
          expect(dropped(groups, width)).toEqual(alone);
          expect(dropped([...groups].reverse(), width)).toEqual([...alone].reverse());
        },
      ),
      { numRuns: 30 },
    );
  });

  it("gives other dropout to another seed, and each time it is asked", () => {
    const seen = Array.from({ length: 200 }, (_, seed) => dropped([{ rows: 2, seed }], 40)[0]);
    const masks = seen.flatMap((both) => both.split(" "));
    expect(new Set(masks).size).toBe(400);
    const all = masks.join(",").split(",").map(Number);
    const kept = all.filter((value) => value === 2).length / all.length;
    expect(Math.abs(kept - 0.5)).toBeLessThan(0.02);
  });

  it("serves tensors with a row for each group, and refuses others", () => {
    scope(() => {
      const groups = [
        { rows: 3, seed: 1 },
        { rows: 4, seed: 2 },
      ];
      const random = new RandomRows(new Generator(1), groups);
      expect(random.bits(ops.ones([2, 6])).shape).toEqual([12]);
      expect(torchError(() => random.bits(ops.ones([5, 6])))).toMatchObject({
        code: "BAD_ARGUMENT",
        message: "random numbers for 7 rows or 2, not float32[5, 6]",
      });
    });
  });
});
