import { describe, expect, it } from "vitest";
import { codedPairs, humanPair, predictedPair } from "./coded-pairs.ts";
import { countMetrics } from "./count-metrics.ts";
import { matrixOf } from "./score-matrix.fixture.ts";

describe("countMetrics", () => {
  const matrix = matrixOf(
    [
      [0.9, 0.5, 0.1],
      [0.9, 0.1, 0.1],
      [0.1, 0.1, 0.1],
    ],
    [[0], [0, 2], []],
  );
  const metrics = countMetrics(codedPairs(matrix, 0.5));

  it("predicts at the threshold itself", () => {
    const { offsets, label, kind } = codedPairs(matrix, 0.5);
    expect(label.slice(offsets[0], offsets[1])).toEqual(Int32Array.of(0, 1));
    expect(kind.slice(0, 2)).toEqual(Uint8Array.of(predictedPair + humanPair, predictedPair));
  });

  it("counts pairs, codes and documents", () => {
    // TP 2, FP 1 (label 1, never coded), FN 1 (label 2, never predicted).
    expect(metrics.f1Micro).toBeCloseTo(4 / 6, 12);
    expect(metrics.precisionMicro).toBeCloseTo(2 / 3, 12);
    expect(metrics.recallMicro).toBeCloseTo(2 / 3, 12);
    expect(metrics.f1Macro).toBeCloseTo((1 + 0) / 2, 12);
    expect(metrics.exactMatch).toBeCloseTo(1 / 3, 12);
  });

  it("tells CAML's harmonic mean from the mean of F1", () => {
    // Code 0: P 1/2, R 1; code 1: P 1, R 1/2. Both have F1 2/3; macro P = macro R = 3/4.
    const skewed = matrixOf(
      [
        [0.9, 0.9],
        [0.9, 0.1],
      ],
      [[0, 1], [1]],
    );
    const { f1Macro, f1MacroHarmonic } = countMetrics(codedPairs(skewed, 0.5));
    expect(f1Macro).toBeCloseTo(2 / 3, 12);
    expect(f1MacroHarmonic).toBeCloseTo(3 / 4, 12);
  });

  it("never matches a document with a code outside the label space", () => {
    const unseen = { ...matrix, unseen: Int32Array.of(0, 0, 1) };
    const { exactMatch, recallMicro, f1Macro } = countMetrics(codedPairs(unseen, 0.5));
    expect(exactMatch).toBe(0);
    expect(recallMicro).toBeCloseTo(2 / 4, 12);
    expect(f1Macro).toBe(metrics.f1Macro);
    const listed = { ...unseen, unseenCodes: [Int32Array.of(), Int32Array.of(), Int32Array.of(9)] };
    expect(countMetrics(codedPairs(listed, 0.5)).f1Macro).toBeCloseTo(1 / 3, 12);
  });

  it("gives 0, not NaN, where nothing is predicted", () => {
    const { f1Micro, precisionMicro, f1Macro, f1MacroHarmonic, exactMatch } = countMetrics(
      codedPairs(matrix, 1),
    );
    expect([f1Micro, precisionMicro, f1Macro, f1MacroHarmonic]).toEqual([0, 0, 0, 0]);
    expect(exactMatch).toBeCloseTo(1 / 3, 12);
  });
});
