import * as fc from "fast-check";
import { expect } from "vitest";
import type { ScoreMatrix } from "./score-matrix.ts";

/** A matrix from rows of scores and of human codes; every document its own patient. */
export function matrixOf(
  scores: readonly (readonly number[])[],
  human: readonly (readonly number[])[],
  more: Partial<ScoreMatrix> = {},
): ScoreMatrix {
  return {
    documents: scores.length,
    labels: scores[0]?.length ?? 0,
    scores: Float32Array.from(scores.flat()),
    human: human.map((codes) => Int32Array.from(codes)),
    unseen: new Int32Array(scores.length),
    patients: Int32Array.from(scores.keys()),
    ...more,
  };
}

/** Small matrices: coarse scores (many ties), documents without codes, unseen codes. */
export function anyMatrix(levels = 8): fc.Arbitrary<ScoreMatrix> {
  return fc
    .record({ documents: fc.integer({ min: 1, max: 8 }), labels: fc.integer({ min: 1, max: 7 }) })
    .chain(({ documents, labels }) => {
      const perDocument = <T>(item: fc.Arbitrary<T>) =>
        fc.array(item, { minLength: documents, maxLength: documents });
      const score = fc.integer({ min: 0, max: levels }).map((step) => step / levels);
      return fc.record({
        scores: perDocument(fc.array(score, { minLength: labels, maxLength: labels })),
        human: perDocument(fc.subarray([...Array(labels).keys()])),
        unseenCodes: perDocument(fc.subarray([0, 1, 2])),
        patients: perDocument(fc.integer({ min: 0, max: 4 })),
        listed: fc.boolean(),
      });
    })
    .map(({ scores, human, unseenCodes, patients, listed }) =>
      matrixOf(scores, human, {
        unseen: Int32Array.from(unseenCodes, (codes) => codes.length),
        patients: Int32Array.from(patients),
        ...(listed && { unseenCodes: unseenCodes.map((codes) => Int32Array.from(codes)) }),
      }),
    );
}

/** The matrix with its labels renumbered: label `order[j]` becomes label `j`. */
export function permuteLabels(matrix: ScoreMatrix, order: readonly number[]): ScoreMatrix {
  const { labels } = matrix;
  return {
    ...matrix,
    scores: matrix.scores.map((_, cell) => {
      const row = Math.floor(cell / labels);
      return matrix.scores[row * labels + order[cell % labels]];
    }),
    human: matrix.human.map((codes) => codes.map((code) => order.indexOf(code)).sort()),
  };
}

/** Expects equal figures within 1e-12, undefined ones (NaN) included. */
export function expectFigure(actual: number, expected: number, name: string): void {
  if (Number.isNaN(expected)) expect(actual, name).toBeNaN();
  else expect(Math.abs(actual - expected), name).toBeLessThan(1e-12);
}
