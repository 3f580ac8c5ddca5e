import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contents } from "../base/folder-contents.fixture.ts";
import { hashFolder, readManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { labelsOf, openDataset } from "../dataset/dataset.ts";
import { LabelSpace } from "../dataset/label-space.ts";
import { queryDataset } from "../dataset/prepare.fixture.ts";
import type { Split } from "../dataset/split.ts";
import { learnTokenizer, WordCounter } from "../dataset/vocabulary.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { loadModel } from "../model/model-folder.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { scoreSplit } from "../training/score-split.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { evaluateModel } from "./evaluate-model.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

let dataset = "";
let model = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeShared());
  const opened = await openDataset(dataset);
  model = await saveSmallModel(makeShared(), {
    tokenizer: opened.tokenizer(),
    labels: opened.labels(3),
  });
});

describe("evaluateModel", () => {
  it("computes the metrics of a split at the model's threshold", async () => {
    const before = liveTensors();
    for (const split of ["dev", "validation"] as const) {
      const report = await evaluateModel({ model, dataset, split, resamples: 20, seed: 3 });
      expect(liveTensors()).toBe(before);
      const trained = await loadModel(model);
      const reader = await (await openDataset(dataset)).split(split);
      const matrix = await scoreSplit(trained.model, reader, trained.labels);
      reader.close();
      trained.model.dispose();
      expect(report).toMatchObject({ split, level: 3, recipe: "small" });
      const expected = evaluate(matrix, trained.thresholds.tau, { resamples: 20, seed: 3 });
      expect(report.metrics).toEqual(expected);
      expect(report.metrics.documents).toBe(reader.courses.length);
    }
  });

  it("makes a report folder with the metrics and every prediction", async () => {
    const folder = makeFolder();
    const out = join(folder, "report");
    const tasks: string[] = [];
    const report = await evaluateModel({
      model,
      dataset,
      out,
      resamples: 10,
      onProgress: (event) => void (event.kind === "end" && tasks.push(event.task)),
    });
    expect(tasks).toEqual(["scoring dev"]);
    expect(readdirSync(folder)).toEqual(["report"]);
    expect(readdirSync(out).sort()).toEqual([
      "manifest.json",
      "metrics.json",
      "predictions.parquet",
    ]);
    expect(JSON.parse(readFileSync(join(out, "metrics.json"), "utf8"))).toEqual(report);
    expect(await readManifest(out, "report")).toMatchObject({
      inputs: [{ sha256: await hashFolder(model) }, { sha256: await hashFolder(dataset) }],
      counts: { documents: 24, labels: 6 },
      details: { split: "dev", recipe: "small", labelSpace: "full" },
    });

    const rows = await queryDataset(
      out,
      `SELECT course_id, code, score, "rank" FROM {predictions}`,
    );
    const opened = await openDataset(dataset);
    const labels = opened.labels(3);
    const reader = await opened.split("dev");
    reader.close();
    expect(rows.length).toBe(24 * labels.size);
    const precisions = reader.courses.map((course) => {
      const own = rows.filter(([id]) => id === course.courseId);
      expect(own.map(([, code]) => String(code)).sort()).toEqual(labels.codes);
      expect(own.map(([, , , rank]) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
      const scores = own.map(([, , score]) => Number(score));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const human = Array.from(labelsOf(course, labels).known, (label) => labels.codes[label]);
      const ranks = own.filter(([, code]) => human.includes(String(code))).map((row) => row[3]);
      return ranks.reduce((sum: number, rank, i) => sum + (i + 1) / Number(rank), 0) / human.length;
    });
    const map = precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
    expect(report.metrics.meanAveragePrecision.value).toBeCloseTo(map, 12);
  });

  it("looks at test by default, where there is one", async () => {
    const both = await syntheticDataset(makeFolder(), ["dev", "test"]);
    const opened = await openDataset(both);
    const own = await saveSmallModel(makeFolder(), {
      tokenizer: opened.tokenizer(),
      labels: opened.labels(3),
    });
    const splitOf = async (of: { model: string; dataset: string }): Promise<Split> =>
      (await evaluateModel({ ...of, resamples: 0 })).split;
    expect(await splitOf({ model: own, dataset: both })).toBe("test");
    expect(await splitOf({ model, dataset })).toBe("dev");
  });

  it("replaces nothing unless told to", async () => {
    const out = join(makeFolder(), "report");
    await evaluateModel({ model, dataset, out, resamples: 0 });
    const files = contents(out);
    const again = evaluateModel({ model, dataset, out, split: "validation", resamples: 0 });
    await expect(again).rejects.toMatchObject({ code: "EXISTS" });
    expect(contents(out)).toEqual(files);
    await evaluateModel({ model, dataset, out, split: "validation", resamples: 0, force: true });
    expect(contents(out).get("metrics.json")).toContain('"split": "validation"');
  });
});

describe("an evaluation that fails leaves nothing", () => {
  async function expectFailure(
    code: string,
    options: Partial<Parameters<typeof evaluateModel>[0]>,
  ): Promise<void> {
    const folder = makeFolder();
    const before = liveTensors();
    for (const out of [undefined, join(folder, "report")]) {
      const where = out === undefined ? {} : { out };
      const run = evaluateModel({ model, dataset, ...where, resamples: 0, ...options });
      await expect(run).rejects.toMatchObject({ code });
    }
    expect(readdirSync(folder)).toEqual([]);
    expect(liveTensors()).toBe(before);
  }

  it("when the split is empty", async () => {
    await expectFailure("EMPTY_SPLIT", { split: "test" });
  });

  it("when the model has another tokenizer", async () => {
    const counter = new WordCounter(1);
    counter.add("sukkersyge", "p");
    const labels = (await openDataset(dataset)).labels(3);
    const other = await saveSmallModel(makeFolder(), {
      tokenizer: learnTokenizer(counter, 20, { minimumPatients: 1 }),
      labels,
    });
    await expectFailure("TOKENIZER_MISMATCH", { model: other });
  });

  it("when the model was trained for other codes", async () => {
    const tokenizer = (await openDataset(dataset)).tokenizer();
    const labels = new LabelSpace(3, [{ code: "Z99", count: 3, primary: 0 }]);
    const other = await saveSmallModel(makeFolder(), { tokenizer, labels });
    await expectFailure("LABEL_MISMATCH", { model: other });
  });

  it("when there is no such model or dataset, or one in the other's place", async () => {
    const none = join(makeFolder(), "none");
    await expectFailure("NOT_FOUND", { model: none });
    await expectFailure("NOT_FOUND", { dataset: none });
    await expectFailure("BAD_FOLDER", { model: dataset });
    await expectFailure("BAD_FOLDER", { dataset: model });
  });

  it("when it is stopped", async () => {
    const controller = new AbortController();
    controller.abort();
    await expectFailure("INTERRUPTED", { signal: controller.signal });
  });
});
