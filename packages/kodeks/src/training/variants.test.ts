import { freshParameters, Generator, liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { architectures, CodingModel } from "../model/coding-model.ts";
import type { Architecture } from "../model/coding-model.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import { largestDifference } from "../model/golden.fixture.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import type { Recipe } from "./recipe.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { trainModel } from "./trainer.ts";

const makeFolder = temporaryFolders(afterAll);

let train: SplitReader;
let validation: SplitReader;
let labels: LabelSpace;
let tokenizer: DocumentTokenizer;
beforeAll(async () => {
  const dataset = await openDataset(await syntheticDataset(makeFolder()));
  train = await dataset.split("train");
  validation = await dataset.split("validation");
  labels = dataset.labels(3);
  tokenizer = dataset.tokenizer();
});
afterAll(() => {
  train.close();
  validation.close();
});

interface Run {
  readonly maps: number[];
  readonly loss: number;
  readonly weights: ReturnType<typeof weightsOf>;
}

/** Trains a new model of the smallest size. */
async function run(changes: Partial<Recipe>, architecture: Architecture = "plm-ca"): Promise<Run> {
  const before = liveTensors();
  const recipe = quickRecipe({ dropout: 0, ...changes });
  const shape = { windowLength: 16, padId: tokenizer.special.pad };
  const { dropout } = recipe;
  const encoder = newEncoderConfig("tiny", tokenizer.vocabularySize, { ...shape, dropout });
  const parameters = freshParameters(new Generator(1));
  const model = new CodingModel(parameters, {
    architecture,
    encoder,
    labels: labels.size,
    ...shape,
  });
  try {
    const maskId = tokenizer.special.mask;
    const { curve } = await trainModel({ model, train, validation, labels, maskId, recipe });
    const maps = curve.map(({ validationMap }) => validationMap);
    return { maps, loss: curve[0].loss, weights: weightsOf(model) };
  } finally {
    model.dispose();
    expect(liveTensors()).toBe(before);
  }
}

const learning: Partial<Recipe> = { epochs: 14, learningRate: 1e-3 };

// Knowing each code's frequency alone gives less than 0.7.
it.each(architectures)("%s learns which word decides which code", async (architecture) => {
  const { maps } = await run(learning, architecture);
  expect(Math.max(...maps)).toBeGreaterThan(0.9);
});

interface Variant {
  readonly name: string;
  readonly changes: Partial<Recipe>;
  /** So strong that a single step shows it. */
  readonly strong: Partial<Recipe>;
}

const variants: readonly Variant[] = [
  { name: "focal loss", changes: { focalGamma: 2 }, strong: { focalGamma: 2 } },
  { name: "margins for rare codes", changes: { ldamMargin: 3 }, strong: { ldamMargin: 3 } },
  { name: "small input gradients", changes: { inputGradient: 1e-5 }, strong: { inputGradient: 1 } },
  { name: "adversarial embeddings", changes: { adversarial: 1e-5 }, strong: { adversarial: 0.1 } },
  { name: "learnt masks", changes: { learnedMask: 0.01 }, strong: { learnedMask: 0.01 } },
];

describe.each(variants)("training with $name", { timeout: 240_000 }, ({ changes, strong }) => {
  it("learns which word decides which code", async () => {
    const { maps } = await run({ ...learning, ...changes });
    expect(Math.max(...maps)).toBeGreaterThan(0.9);
  });

  it("takes another step than without, and the same whatever the micro-batches", async () => {
    // One step: dropout hangs on the document alone.
    const step = { epochs: 1, batchSize: 1000, warmupShare: 0, dropout: 0.2 };
    const [plain, whole, inParts] = [
      await run(step),
      await run({ ...step, ...strong }),
      await run({ ...step, ...strong, microBatchTokens: 200 }),
    ];
    expect(Math.abs(whole.loss - plain.loss)).toBeGreaterThan(1e-3 * plain.loss);
    expect(Math.abs(whole.loss - inParts.loss)).toBeLessThan(1e-4 * whole.loss);
    let moved = 0;
    for (const [name, weights] of Object.entries(whole.weights)) {
      // The gradient of a key's bias is nothing but rounding, which AdamW makes a whole step of.
      if (name.endsWith("self.key.bias")) continue;
      expect(largestDifference(inParts.weights[name], weights), name).toBeLessThan(2e-5);
      moved = Math.max(moved, largestDifference(plain.weights[name], weights));
    }
    expect(moved).toBeGreaterThan(1e-4);
  });
});
