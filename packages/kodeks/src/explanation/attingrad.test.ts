import { gradientOf, liveTensors, requiresGrad, scope } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { architectures } from "../model/coding-model.ts";
import { goldenModel, largestDifference, magnitude, values } from "../model/golden.fixture.ts";
import { attInGrad } from "./attingrad.ts";

describe.each(architectures)("AttInGrad of %s", (architecture) => {
  const { file, model, documents } = goldenModel(architecture);
  afterAll(() => model.dispose());
  const labels = Array.from({ length: model.shape.labels }, (_, label) => label);

  const expectUntouched = (): void => {
    for (const [name, parameter] of model.namedParameters()) {
      expect(requiresGrad(parameter), name).toBe(true);
      scope(() => expect(gradientOf(parameter), name).toBeNull());
    }
  };

  it.each([0, 1, 2])("equals plain PyTorch's for document %i", (document) => {
    const ids = documents[document];
    const inner = ids.length - 2;
    const expected = values(file, `attingrad/${document}`);
    const { tokenShares } = attInGrad(model, ids, () => labels);
    expect(tokenShares.length).toBe(labels.length);
    tokenShares.forEach((shares, label) => {
      expect(shares.length).toBe(ids.length);
      expect([shares[0], shares.at(-1)]).toEqual([0, 0]);
      const row = expected.slice(label * inner, (label + 1) * inner);
      const found = shares.subarray(1, -1);
      expect(largestDifference(found, row)).toBeLessThan(1e-4 * magnitude(row));
      expect(found.every((share) => share >= 0)).toBe(true);
      expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    });
  });

  it("gives the scores of the model, and explains the codes chosen by them, in that order", () => {
    const ids = documents[2];
    const all = attInGrad(model, ids, () => labels).tokenShares;
    let seen: Float32Array | undefined;
    const { scores, tokenShares } = attInGrad(model, ids, (given) => {
      seen = given;
      return [4, 1];
    });
    expect(largestDifference(scores, model.score([ids]))).toBeLessThan(1e-6);
    expect(seen).toEqual(scores);
    expect(tokenShares.length).toBe(2);
    [4, 1].forEach((label, i) => {
      const difference = largestDifference(tokenShares[i], all[label]);
      expect(difference).toBeLessThan(1e-6);
    });
  });

  it("finds nothing between CLS and SEP where nothing is", () => {
    const { tokenShares } = attInGrad(model, Int32Array.of(2, 3), () => [0, 6]);
    expect(tokenShares).toEqual([new Float32Array(2), new Float32Array(2)]);
  });

  it("leaves no tensors behind, and the parameters as they were", () => {
    const before = liveTensors();
    const ids = documents[1];
    attInGrad(model, ids, () => labels);
    expect(liveTensors()).toBe(before);
    expectUntouched();
    const fail = (): never => {
      throw new Error("no choice");
    };
    expect(() => attInGrad(model, ids, fail)).toThrow("no choice");
    expect(liveTensors()).toBe(before);
    expectUntouched();
  });
});
