import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import type { EvaluationResult } from "../evaluation/evaluation-result.ts";
import { loadModel } from "../model/model-folder.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { certifyModel } from "../training/certify.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { evaluateInFull, evaluateModel } from "./evaluate-model.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

let dataset = "";
let model = "";
let other = "";
let out = "";
let result: EvaluationResult;
beforeAll(async () => {
  dataset = await syntheticDataset(makeShared(), ["dev", "test"]);
  const opened = await openDataset(dataset);
  const parts = { tokenizer: opened.tokenizer(), labels: opened.labels(3) };
  model = await saveSmallModel(makeShared(), parts);
  other = await saveSmallModel(makeShared(), { ...parts, seed: 2 });
  out = join(makeShared(), "report");
  result = await evaluateInFull({
    model,
    dataset,
    out,
    compare: other,
    resamples: 20,
    minimumCourses: 2,
  });
});

describe("evaluateInFull", () => {
  it("writes what it returns, without NaN", () => {
    expect(filesBesideFigures(out)).toEqual([
      "index.html",
      "manifest.json",
      "metrics.json",
      "predictions.parquet",
    ]);
    expect(JSON.parse(readFileSync(join(out, "metrics.json"), "utf8"))).toEqual(result);
  });

  it("has the metrics of a quick evaluation, under both label spaces", async () => {
    const quick = await evaluateModel({ model, dataset, resamples: 20 });
    expect(result.metrics.f1Micro).toEqual(quick.metrics.f1Micro);
    expect(result.metrics.labelSpace).toBe("full");
    expect(result.otherLabelSpace.labelSpace).toBe("reference");
    const reference = await evaluateModel({
      model,
      dataset,
      resamples: 20,
      referenceLabelSpace: true,
    });
    expect(result.otherLabelSpace.f1Macro).toEqual(reference.metrics.f1Macro);
  });

  it("sets three simple models beside the model, and an untrained model below the linear one", () => {
    expect(result.baselines.map(({ name }) => name)).toEqual([
      "frequency-prior",
      "title-dictionary",
      "linear-ngrams",
    ]);
    const linear = result.baselines[2];
    expect(linear.metrics.meanAveragePrecision.value).toBeGreaterThan(
      result.baselines[0].metrics.meanAveragePrecision.value ?? 1,
    );
    const { value } = linear.differences.meanAveragePrecision ?? { value: 1 };
    expect(value).toBeCloseTo(
      (result.metrics.meanAveragePrecision.value ?? 0) -
        (linear.metrics.meanAveragePrecision.value ?? 0),
      12,
    );
    expect(value).toBeLessThan(0);
  });

  it("compares two models on the same resamples", async () => {
    const alone = await evaluateModel({ model: other, dataset, resamples: 20 });
    expect(result.comparison?.metrics.f1Micro).toEqual(alone.metrics.f1Micro);
    expect(result.comparison?.other.sha256).not.toBe(result.model.sha256);
    const itself = await evaluateInFull({
      model,
      dataset,
      compare: model,
      baselines: false,
      resamples: 20,
    });
    expect(itself.comparison?.differences.f1Micro).toEqual({ value: 0, low: 0, high: 0, p: 1 });
    expect(itself.leftOut.map(({ what }) => what)).toContain("baselines");
  });

  it("says what it left out", () => {
    expect(result.leftOut.every(({ what, why }) => what !== "" && why !== "")).toBe(true);
    const dimensions = result.courses.map(({ dimension }) => dimension);
    expect(dimensions).toContain("textLength");
  });

  it("certifies on the validation split where the model was not", () => {
    expect(result.automation?.source).toBe("report");
    expect(result.automation?.certified.map(({ requested }) => requested)).toEqual([
      0.05, 0.1, 0.2, 0.3,
    ]);
  });

  it("writes no single predictions into a report with hidden counts", async () => {
    const shared = join(makeFolder(), "report");
    const { suppression } = await evaluateInFull({
      model,
      dataset,
      out: shared,
      suppressBelow: 5,
      baselines: false,
      resamples: 0,
    });
    expect(suppression.below).toBe(5);
    expect(filesBesideFigures(shared)).toEqual(["index.html", "manifest.json", "metrics.json"]);
  });

  it("refuses other codes unless told to", async () => {
    const opened = await openDataset(dataset);
    const level5 = await saveSmallModel(makeFolder(), {
      tokenizer: opened.tokenizer(),
      labels: opened.labels(5),
    });
    const fewer = opened.labels(3);
    const { LabelSpace } = await import("../dataset/label-space.ts");
    const cut = await saveSmallModel(makeFolder(), {
      tokenizer: opened.tokenizer(),
      labels: new LabelSpace(3, fewer.labels.slice(1)),
    });
    const before = liveTensors();
    await expect(evaluateInFull({ model: cut, dataset, resamples: 0 })).rejects.toMatchObject({
      code: "LABEL_MISMATCH",
    });
    const allowed = await evaluateModel({ model: cut, dataset, otherLabels: true, resamples: 0 });
    expect(allowed.metrics.unseenShare).toBeGreaterThan(0);
    const compared = evaluateInFull({
      model,
      dataset,
      compare: level5,
      baselines: false,
      resamples: 0,
    });
    await expect(compared).rejects.toMatchObject({ code: "LABEL_MISMATCH" });
    expect(liveTensors()).toBe(before);
  });
});

describe("certifyModel", () => {
  it("writes thresholds that code and reports take up", async () => {
    const opened = await openDataset(dataset);
    const own = await saveSmallModel(makeFolder(), {
      tokenizer: opened.tokenizer(),
      labels: opened.labels(3),
    });
    const before = (await loadAndDispose(own)).thresholds;
    const automation = await certifyModel({ model: own, dataset, requested: [0.5], delta: 0.1 });
    const after = (await loadAndDispose(own)).thresholds;
    expect(after).toEqual({ ...before, automation });
    expect(automation?.certified).toHaveLength(1);
    const report = await evaluateInFull({
      model: own,
      dataset,
      baselines: false,
      compare: own,
      resamples: 0,
    });
    expect(report.automation).toMatchObject({ source: "model", delta: 0.1, tau: automation?.tau });
  });
});

async function loadAndDispose(folder: string) {
  const trained = await loadModel(folder);
  trained.model.dispose();
  return trained;
}

/** Figures are tested where they are drawn. */
function filesBesideFigures(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/\.(?:svg|png|csv)$/.test(name))
    .sort();
}
