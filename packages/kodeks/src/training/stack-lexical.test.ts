import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { attInGrad } from "../explanation/attingrad.ts";
import { loadModel } from "../model/model-folder.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { scoreSplit } from "./score-split.ts";
import { stackLexical } from "./stack-lexical.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { train } from "./train.ts";
import type { TrainReport } from "./train.ts";

const makeFolder = temporaryFolders(afterAll);

describe("a model with a stacked lexical channel", () => {
  let folder: string;
  let dataset: string;
  let report: TrainReport;
  beforeAll(async () => {
    folder = makeFolder();
    dataset = await syntheticDataset(folder);
    const recipe = quickRecipe({ epochs: 1, lexical: "stacked" });
    report = await train({ dataset, out: join(folder, "model"), level: 3, recipe });
  }, 60_000);

  it("ranks better where words decide codes and one epoch is not enough", () => {
    const { lexical } = report;
    expect(lexical?.weight).toBeGreaterThan(0);
    expect(lexical?.validationMap.lexical).toBeGreaterThan(0.9);
    expect(lexical?.validationMap.both).toBeGreaterThan(lexical?.validationMap.model as number);
    expect(lexical?.penalty).toBeGreaterThan(0);
  });

  it("is saved, and scores evaluation and explanation alike", async () => {
    const trained = await loadModel(join(folder, "model"));
    const { model, labels } = trained;
    const validation = await (await openDataset(dataset)).split("validation");
    try {
      const { scores } = await scoreSplit(model, validation, labels);
      const explained = attInGrad(model, validation.ids(0), () => []).scores;
      explained.forEach((score, i) => expect(score).toBeCloseTo(scores[i], 5));
      model.lexical = null;
      const without = await scoreSplit(model, validation, labels);
      expect(without.scores).not.toEqual(scores);
    } finally {
      validation.close();
      model.dispose();
    }
  });

  it("is trained in passes where courses are too many for an exact fit", async () => {
    const trained = await loadModel(join(folder, "model"));
    const { model, labels, tokenizer } = trained;
    const opened = await openDataset(dataset);
    const [split, validation] = [await opened.split("train"), await opened.split("validation")];
    try {
      model.lexical = null;
      const found = await stackLexical(await scoreSplit(model, validation, labels), {
        model,
        pieces: tokenizer.pieces(),
        bits: 12,
        train: split,
        validation,
        labels,
        minimumPatients: 1,
        seed: 1,
        exactUpTo: 10,
      });
      expect(found.penalty).toBeNull();
      expect(found.validationMap.lexical).toBeGreaterThan(0.9);
      expect(found.validationMap.both).toBeGreaterThan(found.validationMap.model);
    } finally {
      split.close();
      validation.close();
      model.dispose();
    }
  });

  it("leaves n-grams of few patients without a weight", async () => {
    const recipe = quickRecipe({ epochs: 1, lexical: "stacked", lexicalPatients: 1000 });
    const { lexical } = await train({ dataset, out: join(folder, "none"), level: 3, recipe });
    expect(lexical?.rows).toBe(0);
  }, 60_000);
});
