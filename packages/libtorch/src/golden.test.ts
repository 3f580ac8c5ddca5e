import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  AdamW,
  backward,
  clipGradients,
  gradientOf,
  gradients,
  linearSchedule,
  ops,
  requireGrad,
  SafetensorsFile,
  scope,
} from "./index.ts";
import type { Tensor } from "./index.ts";

const golden = SafetensorsFile.open(
  fileURLToPath(new URL("../golden/operators.safetensors", import.meta.url)),
);

type Inputs = Record<string, Tensor>;

/** One operator, how to call it, and the largest absolute difference from PyTorch that is allowed. */
const cases: Record<string, { tolerance: number; run: (inputs: Inputs) => Tensor }> = {
  linear: { tolerance: 1e-6, run: ({ x, w, b }) => ops.linear(x, w, b) },
  matmul: { tolerance: 1e-6, run: ({ a, b }) => ops.matmul(a, b) },
  "layer-norm": { tolerance: 5e-6, run: ({ x, w, b }) => ops.layerNorm(x, [7], w, b, 1e-5) },
  gelu: { tolerance: 2e-6, run: ({ x }) => ops.gelu(x) },
  "gelu-tanh": { tolerance: 2e-6, run: ({ x }) => ops.gelu(x, { approximate: "tanh" }) },
  softmax: { tolerance: 1e-6, run: ({ x }) => ops.softmax(x, -1) },
  sigmoid: { tolerance: 1e-6, run: ({ x }) => ops.sigmoid(x) },
  tanh: { tolerance: 1e-6, run: ({ x }) => ops.tanh(x) },
  embedding: { tolerance: 1e-6, run: ({ i, w }) => ops.embedding(w, i) },
  bce: { tolerance: 1e-6, run: ({ x, y }) => ops.binaryCrossEntropyWithLogits(x, y) },
  "cross-entropy": { tolerance: 1e-6, run: ({ x, i }) => ops.crossEntropyLoss(x, i) },
  attention: {
    tolerance: 2e-6,
    run: ({ q, k, v, mask }) => {
      const scores = ops.divScalar(ops.matmul(q, ops.transpose(k, -1, -2)), 2);
      return ops.matmul(ops.softmax(ops.add(scores, mask), -1), v);
    },
  },
};

function largestDifference(a: Tensor, b: Tensor): number {
  expect(a.shape).toEqual(b.shape);
  const left = a.toArray();
  const right = b.toArray();
  let largest = 0;
  for (let i = 0; i < left.length; i++) {
    largest = Math.max(largest, Math.abs(Number(left[i]) - Number(right[i])));
  }
  return largest;
}

function namesUnder(prefix: string): string[] {
  return [...golden.entries.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}

describe("operators against PyTorch", () => {
  for (const [name, { tolerance, run }] of Object.entries(cases)) {
    it(`${name}: value and gradients within ${tolerance}`, () => {
      scope(() => {
        const inputs: Inputs = {};
        const leaves = namesUnder(`${name}/grad/`);
        for (const input of namesUnder(`${name}/in/`)) {
          inputs[input] = golden.tensor(`${name}/in/${input}`);
          if (leaves.includes(input)) requireGrad(inputs[input]);
        }
        const output = run(inputs);
        expect(largestDifference(output, golden.tensor(`${name}/out`))).toBeLessThan(tolerance);
        const found = gradients(
          [output],
          leaves.map((leaf) => inputs[leaf]),
          { outputGradients: [golden.tensor(`${name}/upstream`)] },
        );
        expect(leaves.length).toBeGreaterThan(0);
        leaves.forEach((leaf, i) => {
          const expected = golden.tensor(`${name}/grad/${leaf}`);
          expect(largestDifference(found[i] as Tensor, expected)).toBeLessThan(tolerance * 5);
        });
      });
    });
  }
});

/** Leaves a chosen gradient in each parameter, as a backward pass would. */
function giveGradients(parameters: readonly Tensor[], values: readonly Tensor[]): void {
  parameters.forEach((parameter, i) => backward(ops.sum(ops.mul(parameter, values[i]))));
}

describe.each([
  ["adamw", 0],
  ["adamw-decay", 0.1],
])("%s", (name, weightDecay) => {
  let parameters: Tensor[];
  beforeAll(() => {
    parameters = scope(() =>
      [0, 1].map((i) => requireGrad(ops.clone(golden.tensor(`${name}/start/${i}`))).keep()),
    );
  });
  afterAll(() => parameters.forEach((parameter) => parameter.dispose()));

  it("takes PyTorch's steps", () => {
    const optimiser = new AdamW([{ parameters, weightDecay }]);
    for (let step = 0; step < 5; step++) {
      scope(() => {
        giveGradients(
          parameters,
          [0, 1].map((i) => golden.tensor(`${name}/gradient/${step}/${i}`)),
        );
        optimiser.step(1e-2);
        parameters.forEach((parameter, i) => {
          const expected = golden.tensor(`${name}/after/${step}/${i}`);
          expect(largestDifference(parameter, expected)).toBeLessThan(1e-6);
        });
      });
    }
    optimiser.dispose();
  });
});

describe("training helpers", () => {
  it("clips gradients as PyTorch does", () => {
    scope(() => {
      const values = [0, 1].map((i) => golden.tensor(`clip/gradient/${i}`));
      const parameters = values.map((value) => requireGrad(ops.zerosLike(value)));
      giveGradients(parameters, values);
      expect(clipGradients(parameters, 1)).toBeCloseTo(golden.tensor("clip/norm").item(), 4);
      parameters.forEach((parameter, i) => {
        const expected = golden.tensor(`clip/clipped/${i}`);
        expect(largestDifference(gradientOf(parameter) as Tensor, expected)).toBeLessThan(1e-6);
      });
    });
  });

  it("follows the linear schedule with warm-up", () => {
    const expected = scope(() => golden.tensor("schedule").toArray());
    const found = Array.from({ length: 11 }, (_, step) => linearSchedule(step, 3, 10));
    found.forEach((factor, step) => expect(factor).toBeCloseTo(Number(expected[step]), 12));
  });
});
