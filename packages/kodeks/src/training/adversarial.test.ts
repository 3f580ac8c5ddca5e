import {
  backward,
  clearGradient,
  fromArray,
  gradientOf,
  liveTensors,
  noGrad,
  ops,
  requiresGrad,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { goldenModel, magnitude } from "../model/golden.fixture.ts";
import { adversarialLoss, worstPerturbation } from "./adversarial.ts";
import type { LossPass } from "./embedding-pass.ts";
import { crossEntropy } from "./loss.ts";

describe("adversarial training", () => {
  const { file, model, documents } = goldenModel("plm-ca");
  afterAll(() => model.dispose());
  const windows = model.pack(documents);
  const asked: string[] = [];
  const lossAt = (embeddings: Tensor, dropout: string): Tensor => {
    asked.push(dropout);
    const { logits } = model.decode(model.encoder.encode(embeddings, windows), windows);
    return crossEntropy(logits, file.tensor("input/targets"));
  };
  const pass = (): LossPass => ({ embeddings: model.encoder.embed(windows), lossAt });

  it.each([1e-5, 1e-2, 0.3])("stays within ε = %f, and goes to its border", (epsilon) => {
    const before = liveTensors();
    scope(() => {
      const found = worstPerturbation(pass(), epsilon);
      expect(requiresGrad(found)).toBe(false);
      expect(found.shape).toEqual([windows.count, 8, 16]);
      const numbers = found.toFloat32();
      expect(magnitude(numbers)).toBeLessThanOrEqual(Math.fround(epsilon));
      const atBorder = numbers.filter((number) => Math.abs(number) > 0.99 * epsilon);
      expect(atBorder.length).toBeGreaterThan(numbers.length / 4);
      for (const parameter of model.parameters()) expect(gradientOf(parameter)).toBeNull();
    });
    expect(liveTensors()).toBe(before);
  });

  it("raises the loss more than any of fifty random perturbations of the same size", () => {
    const epsilon = 0.02;
    scope(() => {
      const own = pass();
      const at = (perturbation: Tensor): number =>
        noGrad(() => lossAt(ops.add(own.embeddings, perturbation), "none").item());
      const start = noGrad(() => lossAt(own.embeddings, "none").item());
      const worst = at(worstPerturbation(own, epsilon)) - start;
      const random = createRandom(4);
      const others = Array.from({ length: 50 }, () => {
        const { shape, size } = own.embeddings;
        const signs = Float32Array.from({ length: size }, () => random.nextInt(2) * 2 - 1);
        return at(ops.mulScalar(fromArray(signs, shape), epsilon)) - start;
      });
      expect(worst).toBeGreaterThan(0);
      expect(worst).toBeGreaterThan(3 * Math.max(...others));
    });
  });

  it("adds half the loss there, with the step's dropout, and its gradients", () => {
    const epsilon = 0.1;
    const gradientsOf = (loss: () => Tensor): [number, Float32Array[]] => {
      const value = scope(() => {
        const result = loss();
        backward(result);
        return result.item();
      });
      const found = model.parameters().map((parameter) => {
        const gradient = scope(() => gradientOf(parameter)?.toFloat32()) ?? new Float32Array();
        clearGradient(parameter);
        return gradient;
      });
      return [value, found];
    };
    asked.length = 0;
    const [value, found] = gradientsOf(() => adversarialLoss(epsilon)(pass()));
    expect(asked).toEqual(["none", "none", "none", "same"]);
    const [plain, expected] = gradientsOf(() => {
      const own = pass();
      return lossAt(ops.add(own.embeddings, worstPerturbation(own, epsilon)), "same");
    });
    expect(value).toBeCloseTo(plain / 2, 5);
    found.forEach((gradient, i) => {
      const halved = expected[i].map((number) => number / 2);
      const difference = gradient.map((number, at) => number - halved[at]);
      expect(magnitude(difference)).toBeLessThan(1e-4 * magnitude(halved) + 1e-6);
    });
  });
});
