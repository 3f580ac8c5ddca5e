import { describe, expect, it } from "vitest";
import { faithfulness } from "./faithfulness.ts";
import { boundaryGrid, chooseBoundary, countPlausibility, plausibility } from "./plausibility.ts";
import type { ExplainedPair } from "./plausibility.ts";

const pair = (
  shares: number[],
  spans: number[][],
  given: Partial<ExplainedPair> = {},
): ExplainedPair => ({
  patient: 0,
  predicted: true,
  shares: Float32Array.from(shares),
  evidence: Int32Array.from([...new Set(spans.flat())].sort((a, b) => a - b)),
  spans: spans.map((span) => Int32Array.from(span)),
  ...given,
});

describe("plausibility", () => {
  const first = pair([0.5, 0.25, 0.125, 0.125], [[0, 1], [3]]);
  const second = pair([0, 0, 0.0625, 0], [[0]]);

  it("is what counting by hand gives", () => {
    const found = plausibility(countPlausibility([first, second], 0.2));
    // Marked: 0 and 1 of the first; both right; evidence 3 + 1.
    expect(found.precision).toBe(1);
    expect(found.recall).toBe(0.5);
    expect(found.f1).toBeCloseTo(2 / 3, 12);
    // Best three of the first are 0, 1, 2 (ties go to the earlier): 2 of 4; best of the second is 2: 0 of 2.
    expect(found.iou).toBeCloseTo((2 / 4 + 0) / 2, 12);
    expect(found.recallAt5).toBe(1);
    expect(found.empty).toBe(0.5);
    expect(found.spansTouched).toBeCloseTo(1 / 3, 12);
    // 0.5 right, 0.25 right, 0.125 one of two, 0.0625 wrong, 0 one of three.
    expect(found.auprc).toBeCloseTo((1 + 1 + 3 / 4 + 4 / 8) / 4, 12);
  });

  it("weighs pairs", () => {
    const counted = countPlausibility([first, second], 0.2);
    const once = plausibility(countPlausibility([first], 0.2));
    expect(plausibility(counted, Float64Array.of(3, 0))).toEqual(once);
    const twice = plausibility(countPlausibility([first, second, second], 0.2));
    expect(plausibility(counted, Float64Array.of(1, 2))).toEqual(twice);
  });
});

describe("chooseBoundary", () => {
  it("agrees with trying every step of the grid", () => {
    const pairs = Array.from({ length: 8 }, (_, i) =>
      pair(
        Array.from({ length: 30 }, (__, t) => Math.abs(Math.sin(i * 31 + t * 7)) / 12),
        [[i, i + 1, i + 9]],
      ),
    );
    const f1 = (boundary: number): number => plausibility(countPlausibility(pairs, boundary)).f1;
    const best = Math.max(...boundaryGrid.map(f1));
    const highest = boundaryGrid.findLast((boundary) => f1(boundary) === best);
    expect(chooseBoundary(pairs)).toEqual({ boundary: highest, f1: best });
    expect(chooseBoundary([]).boundary).toBeNaN();
  });
});

describe("faithfulness", () => {
  it("is the mean relative fall, rises counting 0 where words are kept alone", () => {
    const found = faithfulness({ whole: 0.5, without: [0.25, 0.5, 0.75], only: [1, 0.25] });
    expect(found.comprehensiveness).toBeCloseTo((0.5 + 0 - 0.5) / 3, 12);
    expect(found.sufficiency).toBeCloseTo((0 + 0.5) / 2, 12);
    expect(() => faithfulness({ whole: 0, without: [], only: [] })).toThrow(RangeError);
  });
});
