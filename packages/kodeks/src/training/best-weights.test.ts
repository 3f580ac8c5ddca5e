import { liveTensors, noGrad, ops, requiresGrad, scope } from "@kodeks/libtorch";
import { expect, it } from "vitest";
import { goldenModel } from "../model/golden.fixture.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { BestWeights } from "./best-weights.ts";

it("goes back to the weights saved last, and releases its copies", () => {
  const { model } = goldenModel("plm-ca");
  const before = liveTensors();
  const disturb = (): void =>
    scope(() =>
      noGrad(() => {
        for (const parameter of model.parameters()) ops.mulScalarInPlace(parameter, 1.5);
      }),
    );
  const best = new BestWeights();
  const original = weightsOf(model);
  best.restore();
  expect(weightsOf(model)).toEqual(original);

  best.save(model);
  const withCopies = liveTensors();
  disturb();
  const better = weightsOf(model);
  best.save(model);
  expect(liveTensors()).toBe(withCopies);
  disturb();
  expect(weightsOf(model)).not.toEqual(better);
  best.restore();
  expect(weightsOf(model)).toEqual(better);
  disturb();
  best.restore();
  expect(weightsOf(model)).toEqual(better);
  expect(better).not.toEqual(original);
  expect(model.parameters().every(requiresGrad)).toBe(true);

  best.dispose();
  expect(liveTensors()).toBe(before);
  model.dispose();
});
