import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codedPairs } from "./coded-pairs.ts";
import { countMetrics } from "./count-metrics.ts";
import { anyMatrix, matrixOf } from "./score-matrix.fixture.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import { chooseThreshold } from "./threshold.ts";

function bruteForce(matrix: ScoreMatrix): { tau: number; f1Micro: number } {
  const candidates = [...new Set(matrix.scores)].sort((a, b) => b - a);
  let best = { tau: candidates[0], f1Micro: 0 };
  for (const tau of candidates) {
    const { f1Micro } = countMetrics(codedPairs(matrix, tau));
    if (f1Micro > best.f1Micro) best = { tau, f1Micro };
  }
  return best;
}

describe("chooseThreshold", () => {
  it("finds what trying every distinct score finds", () => {
    fc.assert(
      fc.property(fc.oneof(anyMatrix(3), anyMatrix(64)), (matrix) => {
        expect(chooseThreshold(matrix)).toEqual(bruteForce(matrix));
      }),
      { numRuns: 500 },
    );
  });

  it("takes the highest of thresholds with equal F1", () => {
    // At 0.8: TP 1 of 1 predicted, F1 = 2/3; at 0.4: TP 2 of 4 predicted, F1 = 4/6.
    const matrix = matrixOf([[0.8, 0.6, 0.5, 0.4]], [[0, 3]]);
    const { tau, f1Micro } = chooseThreshold(matrix);
    expect(tau).toBe(Math.fround(0.8));
    expect(f1Micro).toBe(2 / 3);
  });

  it("counts unseen codes as misses, which can lower the best threshold", () => {
    // Without unseen codes 0.8 gives 2/3 and 0.4 gives 4/7; with four, 2/7 and 4/11.
    const scores = [[0.8, 0.7, 0.6, 0.5, 0.4]];
    const seen = matrixOf(scores, [[0, 4]]);
    expect(chooseThreshold(seen).tau).toBe(Math.fround(0.8));
    const missing = { ...seen, unseen: Int32Array.of(4) };
    expect(chooseThreshold(missing)).toEqual({ tau: Math.fround(0.4), f1Micro: 4 / 11 });
  });

  it("gives the highest score where no threshold hits anything", () => {
    expect(chooseThreshold(matrixOf([[0.25, 0.75]], [[]]))).toEqual({ tau: 0.75, f1Micro: 0 });
  });

  it("refuses scores that are not probabilities", () => {
    expect(() => chooseThreshold(matrixOf([[2]], [[0]]))).toThrow(
      expect.objectContaining({ code: "BAD_SCORES" }),
    );
  });
});
