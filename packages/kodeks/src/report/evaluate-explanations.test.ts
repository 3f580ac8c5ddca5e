import { readFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { importFiles } from "../cohort/sources/import-files.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { labelled } from "../dataset/prepare.fixture.ts";
import { prepare } from "../dataset/prepare.ts";
import { loadModel } from "../model/model-folder.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { evaluateExplanations } from "./evaluate-explanations.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

/** Notes with the word of their code marked, and a word of a code that they do not have. */
function notes(split: string, count: number): object[] {
  return Array.from({ length: count }, (_, i) => {
    const [word, code] = i % 2 === 0 ? ["gout", "M10.0"] : ["asthma", "J45.0"];
    const text = `The patient ${i} has ${word} 🫁 and rests at home.`;
    return labelled(`${split}-${i}`, text, [code], { [code]: word, I10: "The" });
  });
}

let dataset = "";
let model = "";
beforeAll(async () => {
  const folder = makeShared();
  await importFiles(folder, { "train.jsonl": notes("train", 60), "dev.jsonl": notes("dev", 8) });
  dataset = join(folder, "dataset");
  await prepare({
    cohort: join(folder, "cohort"),
    out: dataset,
    validationShare: 0.25,
    vocabularySize: 120,
    minimumPatients: 1,
  });
  const opened = await openDataset(dataset);
  model = await saveSmallModel(makeShared(), {
    tokenizer: opened.tokenizer(),
    labels: opened.labels(3),
    thresholds: { tau: 0, evidence: 0.05, tunedOn: "validation" },
  });
});

describe("evaluateExplanations", () => {
  it("measures every method on the split's evidence, and stores the boundary when asked to", async () => {
    const before = liveTensors();
    const out = join(makeFolder(), "report");
    const report = await evaluateExplanations({
      model,
      dataset,
      split: "dev",
      methods: ["attingrad", "attention", "occlusion", "lime", "random"],
      faithfulPairs: 8,
      resamples: 20,
      samples: 20,
      out,
      store: true,
    });
    expect(liveTensors()).toBe(before);
    expect(report).toMatchObject({
      split: "dev",
      courses: 8,
      boundariesFrom: "validation evidence",
    });
    expect(report.unusedEvidence).toEqual({ unknownCode: 8, notCoded: 0, withoutToken: 0 });
    for (const { plausibility, faithfulness } of report.methods) {
      const { all, predicted, notPredicted } = plausibility;
      expect([all?.pairs, predicted?.pairs, notPredicted]).toEqual([8, 8, null]);
      expect(faithfulness?.pairs).toBe(8);
      for (const { value, low, high } of [all?.f1, all?.auprc, faithfulness?.sufficiency].filter(
        (one) => one !== undefined,
      )) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
      }
    }
    expect(JSON.parse(readFileSync(join(out, "metrics.json"), "utf8"))).toEqual(report);
    expect((await readManifest(out, "report")).counts).toEqual({ courses: 8 });
    const trained = await loadModel(model);
    trained.model.dispose();
    expect(trained.thresholds).toMatchObject({
      tau: 0,
      evidence: report.methods[0]?.wordBoundary,
      evidenceTunedOn: `${report.validationCourses} validation courses`,
    });
  });

  it("refuses a dataset without evidence", async () => {
    const bare = await syntheticDataset(makeShared());
    const opened = await openDataset(bare);
    const other = await saveSmallModel(makeFolder(), {
      tokenizer: opened.tokenizer(),
      labels: opened.labels(3),
    });
    await expect(
      evaluateExplanations({ model: other, dataset: bare, split: "dev" }),
    ).rejects.toMatchObject({ code: "NO_EVIDENCE" });
  });
});
