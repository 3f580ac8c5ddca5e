import { gradientOf, liveTensors, noGrad, ops, scope } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { SplitReader } from "../dataset/dataset.ts";
import { LabelSpace } from "../dataset/label-space.ts";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import type { ScoreMatrix } from "../evaluation/score-matrix.ts";
import type { CodingModel } from "../model/coding-model.ts";
import { largestDifference } from "../model/golden.fixture.ts";
import { smallModel } from "../model/small-model.fixture.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import type { Recipe } from "./recipe.ts";
import { scoreSplit } from "./score-split.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { trainModel } from "./trainer.ts";
import type { TrainerOptions, TrainingResult } from "./trainer.ts";

const makeFolder = temporaryFolders(afterAll);

interface Parts {
  readonly train: SplitReader;
  readonly validation: SplitReader;
  readonly labels: LabelSpace;
  readonly tokenizer: DocumentTokenizer;
}
let parts: Parts;
beforeAll(async () => {
  const dataset = await openDataset(await syntheticDataset(makeFolder()));
  parts = {
    train: await dataset.split("train"),
    validation: await dataset.split("validation"),
    labels: dataset.labels(3),
    tokenizer: dataset.tokenizer(),
  };
});
afterAll(() => {
  parts.train.close();
  parts.validation.close();
});

type More = Partial<Omit<TrainerOptions, "model" | "recipe">>;

/** Trains a new model and gives the result, and the model, to `look`. */
async function trained(
  recipe: Recipe,
  look: (model: CodingModel, result: TrainingResult) => void | Promise<void>,
  more: More | ((model: CodingModel) => More) = {},
): Promise<void> {
  const { train, validation, labels, tokenizer } = parts;
  const model = smallModel({ tokenizer, labels, dropout: recipe.dropout });
  try {
    const rest = typeof more === "function" ? more(model) : more;
    const result = await trainModel({
      model,
      train,
      validation,
      labels,
      maskId: tokenizer.special.mask,
      recipe,
      ...rest,
    });
    await look(model, result);
  } finally {
    model.dispose();
  }
}

const mapOf = (matrix: ScoreMatrix): number =>
  rankingMetrics(rankingStatistics(matrix)).meanAveragePrecision;

/** What knowing each code's frequency alone gives. */
function priorMap(matrix: ScoreMatrix): number {
  const { labels, train } = parts;
  const row = labels.labels.map(({ count }) => count / train.courses.length);
  const scores = matrix.scores.map((_, cell) => row[cell % labels.size]);
  return mapOf({ ...matrix, scores });
}

describe("trainModel", () => {
  it("learns what decides each code", async () => {
    await trained(quickRecipe({ epochs: 12 }), async (model, { curve }) => {
      const matrix = await scoreSplit(model, parts.validation, parts.labels);
      const prior = priorMap(matrix);
      expect(prior).toBeLessThan(0.7);
      expect(mapOf(matrix)).toBeGreaterThan(prior + 0.2);
      const losses = curve.map(({ loss }) => loss);
      expect(losses.at(-1)).toBeLessThan(losses[0] / 2);
    });
  });

  it("counts epochs, steps and the learning rate as the recipe says", async () => {
    const stepsPerEpoch = Math.ceil(parts.train.courses.length / 20);
    const recipe = quickRecipe({ epochs: 3, batchSize: 20, learningRate: 0.01, warmupShare: 0 });
    const told: number[] = [];
    await trained(
      recipe,
      (_, { curve, stoppedEarly }) => {
        expect(stoppedEarly).toBe(false);
        expect(curve.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
        expect(told).toEqual([1, 2, 3]);
        const total = 3 * stepsPerEpoch;
        curve.forEach(({ epoch, steps, learningRate }) => {
          expect(steps).toBe(epoch * stepsPerEpoch);
          // Linear from the full rate at step 0 to nothing at step total + 1.
          expect(learningRate).toBeCloseTo((0.01 * (total + 1 - steps)) / (total + 1), 12);
        });
      },
      { onEpoch: ({ epoch }) => told.push(epoch) },
    );
  });

  it.each([null, 0.9])(
    "stops when patience is over and goes back to the best epoch, averaging %s",
    async (averaging) => {
      const weights: Record<string, unknown>[] = [];
      const recipe = quickRecipe({ epochs: 100, learningRate: 5e-3, patience: 2, averaging });
      await trained(
        recipe,
        async (model, { curve, bestEpoch, stoppedEarly }) => {
          const maps = curve.map(({ validationMap }) => validationMap);
          // MAP cannot exceed 1, so that sooner or later no epoch is better than all before it.
          expect(stoppedEarly).toBe(true);
          expect(curve.length).toBe(bestEpoch + 2);
          expect(maps.indexOf(Math.max(...maps))).toBe(bestEpoch - 1);
          const matrix = await scoreSplit(model, parts.validation, parts.labels);
          expect(mapOf(matrix)).toBeCloseTo(maps[bestEpoch - 1], 12);
          const restored = weightsOf(model);
          expect(restored).not.toEqual(weights.at(-1));
          if (averaging === null) expect(restored).toEqual(weights[bestEpoch - 1]);
          else expect(restored).not.toEqual(weights[bestEpoch - 1]);
        },
        (model) => ({ onEpoch: () => weights.push(weightsOf(model)) }),
      );
    },
  );

  it.each([null, 0.9])(
    "keeps no tensors from step to step, nor after the training, averaging %s",
    async (averaging) => {
      const before = liveTensors();
      const atSteps: number[] = [];
      const afterEpochs: number[] = [];
      await trained(
        quickRecipe({ epochs: 4, averaging }),
        (model) => expect(liveTensors()).toBe(before + model.parameters().length),
        {
          onProgress: ({ kind }) => void (kind === "advance" && atSteps.push(liveTensors())),
          onEpoch: () => afterEpochs.push(liveTensors()),
        },
      );
      expect(liveTensors()).toBe(before);
      expect(atSteps.length).toBe(4 * Math.ceil(parts.train.courses.length / 16));
      // From the first epoch on there is a copy of the best weights.
      const stepsOfFirst = atSteps.length / 4;
      expect(new Set(atSteps.slice(0, stepsOfFirst)).size).toBe(1);
      expect(new Set(atSteps.slice(stepsOfFirst)).size).toBe(1);
      expect(new Set(afterEpochs).size).toBe(1);
    },
  );

  it("gives the same loss and weights whatever the size of the micro-batches", async () => {
    const run = async (microBatchTokens: number) => {
      const weights: Record<string, ArrayLike<unknown>> = {};
      let loss = 0;
      // One step; dropout and masking do not depend on a document's neighbours.
      const random = { dropout: 0.2, tokenMasking: 0.2 };
      const recipe = quickRecipe({ epochs: 1, batchSize: 1000, ...random, microBatchTokens });
      await trained({ ...recipe, warmupShare: 0 }, (model, { curve }) => {
        Object.assign(weights, weightsOf(model));
        loss = curve[0].loss;
        expect(curve[0].steps).toBe(1);
      });
      return { weights, loss };
    };
    const [whole, inParts, alone] = [await run(1e6), await run(200), await run(1)];
    for (const { loss, weights } of [inParts, alone]) {
      expect(Math.abs(loss - whole.loss)).toBeLessThan(1e-5 * whole.loss);
      for (const [name, expected] of Object.entries(whole.weights)) {
        // The gradient of a key's bias is nothing but rounding, which AdamW makes a whole step of.
        if (name.endsWith("self.key.bias")) continue;
        expect(largestDifference(weights[name], expected), name).toBeLessThan(1e-5);
      }
    }
  });

  it("says at which step the loss diverged", async () => {
    const before = liveTensors();
    const { length } = parts.train.courses;
    // Weights too large to square: the second step's loss is NaN.
    const recipe = quickRecipe({ batchSize: 30, learningRate: 1e30, warmupShare: 0 });
    await expect(trained(recipe, () => {})).rejects.toMatchObject({
      code: "DIVERGED",
      message: expect.stringMatching(/NaN at step 2$/),
      where: expect.stringMatching(/^courses train-\d+, train-\d+/),
      remedy: expect.stringContaining("learning rate"),
    });
    expect(liveTensors()).toBe(before);
    // The very last step of an epoch shows in the scores first.
    await expect(trained({ ...recipe, batchSize: length }, () => {})).rejects.toMatchObject({
      code: "DIVERGED",
      message: expect.stringMatching(/NaN after step 1$/),
    });
    expect(liveTensors()).toBe(before);
  });

  it("says so when weights become NaN in the middle", async () => {
    const spoil = (model: CodingModel): void =>
      scope(() =>
        noGrad(() => {
          for (const parameter of model.parameters()) ops.fillInPlace(parameter, Number.NaN);
        }),
      );
    let steps = 0;
    const training = trained(
      quickRecipe({ batchSize: 10 }),
      () => {},
      (model) => ({
        onProgress: ({ kind }) => {
          if (kind !== "advance") return;
          steps += 1;
          if (steps === 4) spoil(model);
        },
      }),
    );
    await expect(training).rejects.toMatchObject({
      code: "DIVERGED",
      message: expect.stringContaining("NaN at step 5"),
    });
  });

  it("is stopped by its signal, between steps", async () => {
    const before = liveTensors();
    const controller = new AbortController();
    let steps = 0;
    const training = trained(quickRecipe(), () => {}, {
      signal: controller.signal,
      onProgress: ({ kind }) => {
        if (kind !== "advance") return;
        steps += 1;
        if (steps === 2) controller.abort();
      },
    });
    await expect(training).rejects.toMatchObject({ code: "INTERRUPTED" });
    expect(steps).toBe(2);
    expect(liveTensors()).toBe(before);
  });

  it("leaves no gradients behind", async () => {
    await trained(quickRecipe({ epochs: 1 }), (model) => {
      for (const [name, parameter] of model.namedParameters()) {
        scope(() => expect(gradientOf(parameter), name).toBeNull());
      }
    });
  });
});

describe("scoreSplit", () => {
  it("gives every course its own scores, whatever the size of the batches", async () => {
    const { validation, labels, tokenizer } = parts;
    const model = smallModel({ tokenizer, labels });
    const alone = validation.courses.map((_, i) => [...model.score([validation.ids(i)])]).flat();
    for (const microBatchTokens of [1, 100, 1e6]) {
      const done: number[] = [];
      const matrix = await scoreSplit(model, validation, labels, {
        microBatchTokens,
        onProgress: (event) => void (event.kind === "advance" && done.push(event.done)),
      });
      expect(matrix).toMatchObject({ documents: validation.courses.length, labels: labels.size });
      expect(largestDifference(matrix.scores, alone)).toBeLessThan(1e-5);
      expect(done.at(-1)).toBe(validation.courses.length);
    }
    model.dispose();
  });

  it("counts codes that the label space lacks, and tells patients apart", async () => {
    const { validation, tokenizer } = parts;
    const [dropped, ...kept] = parts.labels.labels;
    const fewer = new LabelSpace(3, kept);
    const model = smallModel({ tokenizer, labels: fewer });
    const matrix = await scoreSplit(model, validation, fewer);
    model.dispose();
    validation.courses.forEach(({ codes }, i) => {
      const short = codes.map(({ code }) => code.slice(0, 3)).sort();
      const found = Array.from(matrix.human[i], (label) => fewer.codes[label]);
      expect(found).toEqual(short.filter((code) => code !== dropped?.code));
      expect(matrix.unseen[i]).toBe(short.length - found.length);
      expect(matrix.unseenCodes?.[i]?.length).toBe(matrix.unseen[i]);
    });
    expect(Math.max(...matrix.unseen)).toBe(1);
    expect(new Set(matrix.patients).size).toBe(validation.courses.length);
  });
});
