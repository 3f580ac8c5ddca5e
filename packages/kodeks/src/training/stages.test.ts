import {
  clearGradient,
  freshParameters,
  Generator,
  gradientOf,
  liveTensors,
  scope,
} from "@kodeks/libtorch";
import { afterAll, describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import type { LabelEvidence } from "../dataset/evidence.ts";
import { codeRanges } from "../model/code-range.ts";
import { architectures, CodingModel } from "../model/coding-model.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import { largestDifference, magnitude } from "../model/golden.fixture.ts";
import { recipeLoss } from "./batch-loss.ts";
import { dropoutOfStep } from "./document-random.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import type { Recipe } from "./recipe.ts";
import { windowRanges } from "./stages.ts";
import { addGradients } from "./train-batch.ts";

const shape = { windowLength: 16, padId: 0 };
const labels = 700;
const random = createRandom(1);
const documents = new Map(
  [5, 40, 100].map((length, row) => [
    row,
    Int32Array.from({ length }, () => 1 + random.nextInt(49)),
  ]),
);
const targets = [Int32Array.of(0, 350), Int32Array.of(699), Int32Array.of(3, 340, 600)];
const evidence: LabelEvidence[][] = [
  [{ label: 350, tokens: Int32Array.of(2, 3) }],
  [],
  [
    { label: 3, tokens: Int32Array.of(17) },
    { label: 600, tokens: Int32Array.of(90, 91) },
  ],
];

describe.each(architectures)("gradients in stages, %s", (architecture) => {
  const encoder = newEncoderConfig("tiny", 50, { ...shape, dropout: 0.2 });
  const parameters = freshParameters(new Generator(1));
  const model = new CodingModel(parameters, { architecture, encoder, labels, ...shape });
  afterAll(() => model.dispose());
  const counts = Array.from({ length: labels }, (_, i) => 1 + (i % 20));
  const generator = new Generator(1);

  function gradientsOf(recipe: Recipe): [loss: number, Map<string, Float32Array>] {
    const before = liveTensors();
    const loss = recipeLoss(recipe, { evidence, counts })([0, 1, 2]);
    const dropout = dropoutOfStep(generator, 1, 7);
    const value = addGradients(model, documents, targets, { loss, recipe, dropout, maskId: 1 });
    const found = [...model.namedParameters()].map(([name, parameter]) => {
      const gradient = scope(() => gradientOf(parameter)?.toFloat32()) ?? new Float32Array();
      clearGradient(parameter);
      return [name, gradient] as const;
    });
    expect(liveTensors()).toBe(before);
    return [value, new Map(found)];
  }

  it.each([
    ["cross-entropy with evidence", { evidenceSupervision: 1 }],
    ["mean loss", { loss: "mean" }],
    ["margins", { ldamMargin: 3 }],
    ["focal loss", { focalGamma: 2 }],
  ] as const)("are those of the whole: %s", (_, changes) => {
    const recipe = quickRecipe(changes);
    const [expectedLoss, expected] = gradientsOf({ ...recipe, microBatchTokens: 100_000 });
    // Pieces of one window and of two; ranges of codes for the longest document.
    for (const microBatchTokens of [1, 32]) {
      const [loss, found] = gradientsOf({ ...recipe, microBatchTokens });
      expect(Math.abs(loss - expectedLoss)).toBeLessThan(1e-5 * expectedLoss);
      for (const [name, gradient] of expected) {
        // The gradient of a key's bias is zero in theory, so that it has no size of its own.
        const allowed = Math.max(1e-5 * magnitude(gradient), 1e-7);
        expect(largestDifference(found.get(name) ?? [], gradient), name).toBeLessThan(allowed);
      }
    }
  });

  it("gives scores that do not depend on how codes are divided", () => {
    const [ids] = [...documents.values()].slice(2);
    const whole = model.score([ids]);
    const parts = codeRanges(labels, 100, 1).map(({ from, to }) =>
      scope(() => {
        const windows = model.pack([ids]);
        const { logits } = model.decode(model.encoder.forward(windows), windows, { from, to });
        return logits.toFloat32().map((logit) => 1 / (1 + Math.exp(-logit)));
      }),
    );
    expect(parts.length).toBeGreaterThan(10);
    expect(
      largestDifference(Float32Array.from(parts.flatMap((part) => [...part])), whole),
    ).toBeLessThan(1e-5);
  });
});

it("divides codes and windows without gaps, within the limit", () => {
  for (const [total, tokens, limit] of [
    [10_000, 10_000, 16_384],
    [700, 100, 1],
    [7, 100_000, 1],
    [5, 1, 1_000],
  ] as const) {
    const ranges = codeRanges(total, tokens, limit);
    expect(ranges.map(({ from }) => from)).toEqual([0, ...ranges.slice(0, -1).map(({ to }) => to)]);
    expect(ranges.at(-1)?.to).toBe(total);
    for (const { from, to } of ranges) {
      expect(to).toBeGreaterThan(from);
      expect((to - from) * tokens).toBeLessThanOrEqual(Math.max(2048 * limit, tokens));
    }
  }
  const windows = { count: 7, length: 16 } as Parameters<typeof windowRanges>[0];
  expect(windowRanges(windows, 48)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 6 },
    { from: 6, to: 7 },
  ]);
  expect(windowRanges(windows, 1).length).toBe(7);
  expect(windowRanges(windows, 112).length).toBe(1);
});
