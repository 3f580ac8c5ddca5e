import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveMetrics, orderForCurves } from "./curves.ts";
import { anyMatrix, expectFigure, matrixOf } from "./score-matrix.fixture.ts";
import { selectDocuments } from "./score-matrix.ts";

describe("curveMetrics", () => {
  it("handles ties in groups", () => {
    // One label: 0.9 positive; 0.5 positive and negative together; 0.1 negative.
    const matrix = matrixOf([[0.9], [0.5], [0.5], [0.1]], [[0], [0], [], []]);
    const { aurocMicro, auprcMicro } = curveMetrics(orderForCurves(matrix));
    expect(aurocMicro).toBeCloseTo(3.5 / 4, 12);
    expect(auprcMicro).toBeCloseTo(1 / 2 + (1 / 2) * (2 / 3), 12);
  });

  it("takes macro AUROC over codes that have both positives and negatives", () => {
    const matrix = matrixOf(
      [
        [0.9, 0.9, 0.9],
        [0.1, 0.1, 0.1],
      ],
      [[0, 1], [1]],
    );
    const { aurocMacro, auprcMacro } = curveMetrics(orderForCurves(matrix));
    expect(aurocMacro).toBe(1);
    expect(auprcMacro).toBe(1);
  });

  it("ranks unseen codes below everything", () => {
    const matrix = matrixOf([[0.9, 0.1]], [[0]], { unseen: Int32Array.of(1) });
    const { aurocMicro, auprcMicro } = curveMetrics(orderForCurves(matrix));
    expect(aurocMicro).toBe(1 / 2);
    expect(auprcMicro).toBe(1 / 2);
  });

  it("is undefined without positives, and AUROC without negatives", () => {
    const none = curveMetrics(orderForCurves(matrixOf([[0.9]], [[]])));
    expect(none).toEqual({
      aurocMicro: Number.NaN,
      aurocMacro: Number.NaN,
      auprcMicro: Number.NaN,
      auprcMacro: Number.NaN,
    });
    const all = curveMetrics(orderForCurves(matrixOf([[0.9]], [[0]])));
    expect(all.aurocMicro).toBeNaN();
    expect(all.auprcMicro).toBe(1);
  });

  it("weighs a document n times as if it stood there n times", () => {
    fc.assert(
      fc.property(
        anyMatrix(3),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
        (matrix, times) => {
          const rows = Array.from({ length: matrix.documents }, (_, row) => row);
          const repeated = rows.flatMap((row) => Array.from({ length: times[row] }, () => row));
          const weights = Float64Array.from(rows, (row) => times[row]);
          const weighted = curveMetrics(orderForCurves(matrix), weights);
          const written = curveMetrics(orderForCurves(selectDocuments(matrix, repeated)));
          for (const name of Object.keys(weighted) as (keyof typeof weighted)[]) {
            expectFigure(weighted[name], written[name], name);
          }
        },
      ),
    );
  });
});
