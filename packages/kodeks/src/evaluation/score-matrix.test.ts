import { describe, expect, it } from "vitest";
import { KodeksError } from "../base/errors.ts";
import { matrixOf } from "./score-matrix.fixture.ts";
import { selectDocuments, validateScoreMatrix } from "./score-matrix.ts";

const thrownBy = (action: () => void): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("validateScoreMatrix", () => {
  it("accepts 0, 1 and documents without codes", () => {
    expect(() => validateScoreMatrix(matrixOf([[0, 1]], [[]]))).not.toThrow();
  });

  it.each([Number.NaN, -0.01, 1.01, Number.POSITIVE_INFINITY])(
    "names the document whose score is %s",
    (score) => {
      const matrix = matrixOf(
        [
          [0.5, 0.5],
          [0.5, score],
        ],
        [[], []],
      );
      const error = thrownBy(() => validateScoreMatrix(matrix));
      expect(error).toBeInstanceOf(KodeksError);
      expect(error).toMatchObject({ code: "BAD_SCORES", where: "document 1, label 1" });
    },
  );

  it("refuses a split without documents", () => {
    expect(thrownBy(() => validateScoreMatrix(matrixOf([], [])))).toMatchObject({
      code: "EMPTY_SPLIT",
    });
  });

  it("refuses arrays that do not fit each other", () => {
    const good = matrixOf([[0.1, 0.2, 0.3]], [[0, 2]]);
    for (const bad of [
      { scores: new Float32Array(2) },
      { patients: new Int32Array(2) },
      { unseen: Int32Array.of(-1) },
      { human: [Int32Array.of(2, 0)] },
      { human: [Int32Array.of(1, 1)] },
      { human: [Int32Array.of(3)] },
      { unseenCodes: [Int32Array.of(7)] },
      { unseen: Int32Array.of(2), unseenCodes: [Int32Array.of(7, 7)] },
    ]) {
      expect(() => validateScoreMatrix({ ...good, ...bad })).toThrow(RangeError);
    }
  });
});

describe("selectDocuments", () => {
  it("takes the rows asked for, in that order", () => {
    const matrix = matrixOf([[0.1], [0.2], [0.3]], [[], [0], []], {
      unseen: Int32Array.of(0, 1, 2),
      unseenCodes: [Int32Array.of(), Int32Array.of(4), Int32Array.of(4, 5)],
    });
    expect(selectDocuments(matrix, [2, 1])).toEqual(
      matrixOf([[0.3], [0.2]], [[], [0]], {
        patients: Int32Array.of(2, 1),
        unseen: Int32Array.of(2, 1),
        unseenCodes: [Int32Array.of(4, 5), Int32Array.of(4)],
      }),
    );
  });
});
