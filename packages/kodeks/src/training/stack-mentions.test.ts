import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { attInGrad } from "../explanation/attingrad.ts";
import { loadModel } from "../model/model-folder.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { scoreSplit } from "./score-split.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { train } from "./train.ts";
import type { TrainReport } from "./train.ts";

const makeFolder = temporaryFolders(afterAll);

describe("a model with a stacked mention channel", () => {
  let folder: string;
  let dataset: string;
  let report: TrainReport;
  beforeAll(async () => {
    folder = makeFolder();
    dataset = await syntheticDataset(folder, ["dev"], true);
    const recipe = quickRecipe({ epochs: 1, mentions: "stacked" });
    report = await train({ dataset, out: join(folder, "model"), level: 3, recipe });
  }, 60_000);

  it("learns the marked words, and ranks by them what one epoch has not learnt", () => {
    const { mentions } = report;
    // As they are written, and by their stems.
    expect(mentions?.phrases).toBe(2 * 6);
    expect(mentions?.weight).toBeGreaterThan(0);
    expect(mentions?.validationMap.mentions).toBeGreaterThan(0.95);
    expect(mentions?.validationMap.both).toBeGreaterThan(mentions?.validationMap.model as number);
  });

  it("is saved, and scores evaluation and explanation alike", async () => {
    const { model, labels } = await loadModel(join(folder, "model"));
    const validation = await (await openDataset(dataset)).split("validation");
    try {
      const { scores } = await scoreSplit(model, validation, labels);
      const explained = attInGrad(model, validation.ids(0), () => []).scores;
      explained.forEach((score, i) => expect(score).toBeCloseTo(scores[i], 5));
      model.mentions = null;
      const without = await scoreSplit(model, validation, labels);
      expect(without.scores).not.toEqual(scores);
    } finally {
      validation.close();
      model.dispose();
    }
  });

  it("keeps no phrase of too few patients, and none where there is no evidence", async () => {
    const none = async (changes: object, marked: boolean): Promise<TrainReport> => {
      const own = makeFolder();
      const data = marked ? dataset : await syntheticDataset(own);
      const recipe = quickRecipe({ epochs: 1, mentions: "stacked", ...changes });
      return train({ dataset: data, out: join(own, "model"), level: 3, recipe });
    };
    for (const { mentions } of [
      await none({ mentionPatients: 1000 }, true),
      await none({}, false),
    ]) {
      expect(mentions).toMatchObject({ phrases: 0, weight: 0 });
    }
  }, 60_000);
});
