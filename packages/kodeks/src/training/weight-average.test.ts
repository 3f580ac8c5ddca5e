import { liveTensors, noGrad, ops, requiresGrad, scope } from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { expect, it } from "vitest";
import { goldenModel, largestDifference } from "../model/golden.fixture.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { WeightAverage } from "./weight-average.ts";

it("averages the weights over steps, the first of which fade faster", () => {
  const { model } = goldenModel("plm-ca");
  const before = liveTensors();
  const parameters = [...model.namedParameters()];
  const average = new WeightAverage(model, 0.5);
  const expected = new Map(parameters.map(([name, tensor]) => [name, [...floats(tensor)]]));
  for (let step = 1; step <= 20; step++) {
    scope(() =>
      noGrad(() => {
        for (const [, tensor] of parameters) ops.mulScalarInPlace(tensor, 1 + 0.1 * Math.sin(step));
      }),
    );
    average.update();
    const kept = Math.min(0.5, step / (step + 9));
    for (const [name, tensor] of parameters) {
      const now = floats(tensor);
      const own = expected.get(name) ?? [];
      expected.set(
        name,
        own.map((value, i) => kept * value + (1 - kept) * (now[i] ?? Number.NaN)),
      );
    }
  }
  const weights = weightsOf(model);
  average.swap();
  for (const [name, tensor] of parameters) {
    expect(largestDifference(floats(tensor), expected.get(name) ?? []), name).toBeLessThan(1e-5);
    expect(requiresGrad(tensor), name).toBe(true);
  }
  expect(weightsOf(model)).not.toEqual(weights);
  average.swap();
  expect(weightsOf(model)).toEqual(weights);
  average.dispose();
  expect(liveTensors()).toBe(before);
  model.dispose();
});

const floats = (tensor: Tensor): Float32Array => tensor.toFloat32();
