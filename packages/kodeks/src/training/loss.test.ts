import { backward, clearGradient, fromArray, gradientOf, ops, scope } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { goldenModel, largestDifference, magnitude, values } from "../model/golden.fixture.ts";
import { lossShare } from "./loss.ts";

describe("lossShare", () => {
  const { file, model, documents } = goldenModel("plm-ca");
  afterAll(() => model.dispose());

  it.each([
    ["sum-over-10", "small", [[0, 1, 2]]],
    ["sum-over-10", "small", [[2], [0, 1]]],
    ["sum-over-10", "small", [[1], [2], [0]]],
    ["mean", "mean", [[0, 1, 2]]],
    ["mean", "mean", [[0, 2], [1]]],
  ] as const)(
    "%s has the %s loss and gradients of plain PyTorch in parts %j",
    (kind, name, parts) => {
      const parameters = model.namedParameters();
      let total = 0;
      for (const part of parts) {
        scope(() => {
          const { logits } = model.forward(part.map((i) => documents[i]));
          const rows = part.map((i) => ops.select(file.tensor("input/targets"), 0, i));
          const loss = lossShare(logits, ops.stack(rows), documents.length, kind);
          total += loss.item();
          backward(loss);
        });
      }
      expect(total).toBeCloseTo(Number(values(file, `output/loss/${name}`)[0]), 5);
      for (const [parameter, tensor] of parameters) {
        const found = scope(() => gradientOf(tensor)?.toArray() ?? []);
        const expected = values(file, `gradient/${name}/${parameter}`);
        const allowed = Math.max(1e-3 * magnitude(expected), 1e-6);
        expect(largestDifference(found, expected), parameter).toBeLessThan(allowed);
        clearGradient(tensor);
      }
    },
  );

  it("does not shrink with the number of codes when it is a sum", () => {
    const ofCodes = (codes: number, kind: "mean" | "sum-over-10"): number =>
      scope(() => {
        const zeros = fromArray(new Float32Array(2 * codes), [2, codes]);
        return lossShare(zeros, zeros, 2, kind).item();
      });
    expect(ofCodes(5, "mean")).toBeCloseTo(Math.LN2, 6);
    expect(ofCodes(500, "mean")).toBeCloseTo(Math.LN2, 6);
    expect(ofCodes(5, "sum-over-10")).toBeCloseTo(0.5 * Math.LN2, 6);
    expect(ofCodes(500, "sum-over-10")).toBeCloseTo(50 * Math.LN2, 4);
  });
});
