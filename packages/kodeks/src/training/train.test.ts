import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { libtorchInfo, liveTensors } from "@kodeks/libtorch";
import type { TensorData } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contents } from "../base/folder-contents.fixture.ts";
import { hashFolder, readManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { version } from "../base/version.ts";
import { openDataset } from "../dataset/dataset.ts";
import { rankingMetrics, rankingStatistics } from "../evaluation/ranking-metrics.ts";
import { chooseThreshold } from "../evaluation/threshold.ts";
import { architectures } from "../model/coding-model.ts";
import { largestDifference, magnitude } from "../model/golden.fixture.ts";
import { loadModel } from "../model/model-folder.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { automationOf } from "./certify-model.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { resolveRecipe } from "./recipe.ts";
import { scoreSplit } from "./score-split.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { train } from "./train.ts";
import type { TrainOptions, TrainReport } from "./train.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

let dataset = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeShared());
});

const start = (out: string, more: Partial<TrainOptions> = {}): Promise<TrainReport> =>
  train({ dataset, out, level: 3, recipe: quickRecipe(), windowLength: 16, ...more });

describe("train", () => {
  it.each(architectures)("saves the best epoch of %s with its threshold", async (architecture) => {
    const out = join(makeFolder(), "model");
    const before = liveTensors();
    const recipe = quickRecipe({ epochs: 12, patience: 3, learningRate: 3e-3, averaging: 0.9 });
    const report = await start(out, { recipe, architecture });
    expect(liveTensors()).toBe(before);

    const opened = await openDataset(dataset);
    const validation = await opened.split("validation");
    const trained = await loadModel(out);
    const matrix = await scoreSplit(trained.model, validation, trained.labels);
    validation.close();
    const best = Math.max(...report.curve.map(({ validationMap }) => validationMap));
    expect(report.curve[report.bestEpoch - 1]?.validationMap).toBe(best);
    expect(rankingMetrics(rankingStatistics(matrix)).meanAveragePrecision).toBeCloseTo(best, 6);
    expect(best).toBeGreaterThan(report.curve[0]?.validationMap ?? 1);
    expect(chooseThreshold(matrix).f1Micro).toBeCloseTo(report.validationF1, 6);
    const { automation, ...thresholds } = trained.thresholds;
    expect(thresholds).toEqual({ tau: report.tau, evidence: 0.05, tunedOn: "validation" });
    const again = automationOf(matrix, validation);
    expect(automation?.tau).toBeCloseTo(again?.tau ?? Number.NaN, 6);
    expect(automation?.certified.map(({ reason }) => reason)).toEqual(
      again?.certified.map(({ reason }) => reason),
    );
    expect(trained.labels).toEqual(opened.labels(3));
    expect(trained.maxTokens).toBe(opened.maxTokens);
    expect(trained.tokenizer.json).toBe(opened.tokenizer().json);
    expect(trained.model.shape).toMatchObject({ architecture, windowLength: 16 });
    expect(report).toMatchObject({
      labels: 6,
      parameters: trained.model.parameters().reduce((sum, { size }) => sum + size, 0),
      validationCourses: matrix.documents,
      trainingCourses: 96 - matrix.documents,
    });
    trained.model.dispose();
    expect(liveTensors()).toBe(before);
  });

  it("says in the folder what was done, and nothing about where", async () => {
    const folder = makeFolder();
    const out = join(folder, "model");
    const recipe = quickRecipe({ epochs: 2 });
    const report = await start(out, { recipe, level: 5, size: "tiny" });
    const files = contents(out);
    expect([...files.keys()].sort()).toEqual([
      "README.md",
      "config.json",
      "labels.json",
      "manifest.json",
      "model.safetensors",
      "recipe.json",
      "thresholds.json",
      "tokenizer.json",
      "training.json",
    ]);
    const training = JSON.parse(files.get("training.json") ?? "") as object;
    expect(training).toMatchObject({ recipe, level: 5, size: "tiny", architecture: "plm-ca" });
    expect(training).toMatchObject({ ...report });
    expect(training).toMatchObject({
      dataset: await hashFolder(dataset),
      codes: expect.stringMatching(/^[0-9a-f]{64}$/),
      windowLength: 16,
      versions: {
        kodeks: version,
        code: expect.stringMatching(/^[0-9a-f]{64}$/),
        libtorch: libtorchInfo().version,
        node: process.versions.node,
      },
    });
    expect(resolveRecipe(join(out, "recipe.json"))).toEqual(recipe);
    expect(await readManifest(out, "model")).toMatchObject({
      seed: recipe.seed,
      inputs: [{ path: "dataset", sha256: (training as { dataset: string }).dataset }],
      counts: { labels: 6, parameters: report.parameters },
      details: { level: 5, recipe: "quick", bestEpoch: report.bestEpoch },
    });
    const card = files.get("README.md") ?? "";
    expect(card).toContain("full ICD-10 codes (level 5)");
    expect(card).toContain(`| training courses | ${report.trainingCourses} |`);
    expect(card).toContain(`| epochs | 2, best: ${report.bestEpoch} |`);
    expect(card).toContain("`quick`, seed 1");
    const map = report.curve[report.bestEpoch - 1]?.validationMap;
    expect(card).toContain(`| validation MAP | ${map?.toFixed(3)} |`);
    for (const [name, content] of files) expect(content.includes(folder), name).toBe(false);
  });

  it("gives the same bytes from the same seed, and others from another or other masking", async () => {
    const folder = makeFolder();
    const weights = async (name: string, seed: number, tokenMasking = 0.2): Promise<Buffer> => {
      const out = join(folder, name);
      await start(out, { recipe: quickRecipe({ seed, epochs: 2, averaging: 0.9, tokenMasking }) });
      return readFileSync(join(out, "model.safetensors"));
    };
    const one = await weights("one", 1);
    expect((await weights("same", 1)).equals(one)).toBe(true);
    expect((await weights("other", 2)).equals(one)).toBe(false);
    expect((await weights("unmasked", 1, 0)).equals(one)).toBe(false);
  });

  it("draws the starting weights from the seed", async () => {
    const weights = async (seed: number): Promise<Record<string, TensorData>> => {
      const out = join(makeFolder(), "model");
      // Steps too small to move anything show where it started.
      await start(out, { recipe: quickRecipe({ seed, epochs: 1, learningRate: 1e-9 }) });
      const { model } = await loadModel(out);
      const found = weightsOf(model);
      model.dispose();
      return found;
    };
    const [one, other] = [await weights(1), await weights(2)];
    for (const name of ["bert.embeddings.word_embeddings.weight", "decoder.queries"]) {
      const found = one[name] ?? [];
      expect(magnitude(found), name).toBeGreaterThan(1e-3);
      expect(largestDifference(found, other[name] ?? []), name).toBeGreaterThan(1e-3);
    }
  });

  it("replaces nothing unless told to", async () => {
    const folder = makeFolder();
    const out = join(folder, "model");
    const recipe = quickRecipe({ epochs: 1 });
    await start(out, { recipe });
    const files = contents(out);
    const onEpoch = (): never => {
      throw new Error("trained before it looked");
    };
    await expect(start(out, { recipe, onEpoch })).rejects.toMatchObject({ code: "EXISTS" });
    expect(contents(out)).toEqual(files);
    await start(out, { recipe: quickRecipe({ epochs: 1, seed: 2 }), force: true });
    expect(contents(out).get("model.safetensors")).not.toBe(files.get("model.safetensors"));
    expect(readdirSync(folder)).toEqual(["model"]);
  });
});
