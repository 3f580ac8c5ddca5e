import { readFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors, SafetensorsFile, scope } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { importFiles } from "../cohort/sources/import-files.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { prepare } from "../dataset/prepare.ts";
import { listCheckpoints } from "./checkpoint-folder.ts";
import { pretrain } from "./pretrain.ts";
import type { PretrainOptions, PretrainReport } from "./pretrain.ts";
import { pretrainingRecipes } from "./pretraining-recipe.ts";
import type { PretrainingRecipe } from "./pretraining-recipe.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { train } from "./train.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

const recipe: PretrainingRecipe = {
  ...pretrainingRecipes.mlm,
  name: "quick",
  updates: 22,
  batchSize: 16,
  learningRate: 3e-3,
  averaging: 0.9,
};

let dataset = "";
let encoder = "";
let whole: PretrainReport;
beforeAll(async () => {
  dataset = await syntheticDataset(makeShared());
  encoder = join(makeShared(), "encoder");
  whole = await start(encoder);
});

const start = (out: string, more: Partial<PretrainOptions> = {}): Promise<PretrainReport> =>
  pretrain({ datasets: [dataset], out, recipe, windowLength: 16, ...more });

const weightsIn = (out: string): Buffer => readFileSync(join(out, "model.safetensors"));

/** Starts a pretraining and stops it behind a step. */
async function stopped(out: string, step: number, more: Partial<PretrainOptions> = {}) {
  const controller = new AbortController();
  let steps = 0;
  return start(out, {
    checkpoints: {},
    signal: controller.signal,
    onProgress: ({ kind }) => {
      if (kind === "advance" && ++steps === step) controller.abort();
    },
    ...more,
  }).then(
    () => null,
    (error: unknown) => error,
  );
}

describe("pretrain", () => {
  it("takes as many updates as it was told, to the step", () => {
    expect(whole.curve.at(-1)?.steps).toBe(22);
    expect(whole.curve.length).toBe(Math.ceil(22 / (whole.curve[0]?.steps ?? 0)));
    expect(22 % (whole.curve[0]?.steps ?? 22)).not.toBe(0);
  });

  it("learns to guess words from those beside them, in notes that it has not seen", async () => {
    const folder = makeFolder();
    // Each note is a stretch of one of two songs: a word follows from its neighbours and not from its place.
    const songs = ["ash birch cedar elm fir hazel", "oak fir birch willow ash larch"];
    const notes = Array.from({ length: 120 }, (_, i) => {
      const words = (songs[i % 2] ?? "").split(" ");
      const sung = Array.from({ length: 12 }, (__, place) => words[(i + place) % words.length]);
      return { id: `n${i}`, text: sung.join(" "), codes: ["I10"] };
    });
    await importFiles(folder, { "train.jsonl": notes });
    const songbook = join(folder, "dataset");
    const cohort = join(folder, "cohort");
    const rule = { validationShare: 0.25, vocabularySize: 120, minimumPatients: 1 };
    await prepare({ cohort, out: songbook, ...rule });
    const longer = { ...recipe, updates: 480, learningRate: 1e-3, dropout: 0, patience: 100 };
    const { curve, bestEpoch } = await start(join(folder, "encoder"), {
      datasets: [songbook],
      recipe: longer,
    });
    const best = curve[bestEpoch - 1];
    expect(best?.validationLoss).toBe(Math.min(...curve.map((record) => record.validationLoss)));
    expect(curve.at(-1)?.loss).toBeLessThan((curve[0]?.loss ?? 0) / 2);
    // Knowing only how often each word is sung gives a loss of 2.1 and finds a sixth; knowing the song, but not
    // what stands beside what, 1.1 and a third.
    expect(best?.validationLoss).toBeLessThan(0.4);
    expect(best?.validationAccuracy).toBeGreaterThan(0.9);
  });

  it("writes a folder in the Hugging Face layout, and says how it was made", async () => {
    const manifest = await readManifest(encoder, "encoder");
    expect(manifest.command).toBe("kodeks pretrain");
    expect(manifest.inputs.map(({ path }) => path)).toEqual(["dataset"]);
    const config = JSON.parse(readFileSync(join(encoder, "config.json"), "utf8")) as object;
    expect(config).toMatchObject({ model_type: "bert", architectures: ["BertForMaskedLM"] });
    const names = [...SafetensorsFile.open(join(encoder, "model.safetensors")).entries.keys()];
    expect(names.filter((name) => !/^(bert|cls\.predictions)\./.test(name))).toEqual([]);
    const training = JSON.parse(readFileSync(join(encoder, "training.json"), "utf8")) as object;
    expect(training).toMatchObject({ recipe, curve: whole.curve, windowLength: 16 });
    expect(JSON.parse(readFileSync(join(encoder, "recipe.json"), "utf8"))).toEqual(recipe);
  });

  it("gives what a training and a preparation start from", async () => {
    const out = join(makeFolder(), "model");
    const still = { ...quickRecipe({ epochs: 1, decoderRate: 1, encoderRate: 0 }) };
    const common = { dataset, level: 3, recipe: still, windowLength: 16, encoder } as const;
    await train({ ...common, out });
    const model = SafetensorsFile.open(join(out, "model.safetensors"));
    const own = SafetensorsFile.open(join(encoder, "model.safetensors"));
    const bytes = (file: SafetensorsFile, name: string) => scope(() => file.tensor(name).toArray());
    const names = [...own.entries.keys()].filter((name) => name.startsWith("bert."));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(bytes(model, name), name).toEqual(bytes(own, name));
    const again = join(makeFolder(), "dataset");
    await prepare({ cohort: join(dataset, "..", "cohort"), out: again, encoder });
    const { fingerprint } = (await openDataset(again)).tokenizer();
    expect(fingerprint).toBe((await openDataset(dataset)).tokenizer().fingerprint);
  });

  it("goes on from an encoder, head and all", async () => {
    const out = join(makeFolder(), "encoder");
    const { curve } = await start(out, { encoder, recipe: { ...recipe, learningRate: 1e-9 } });
    const best = whole.curve[whole.bestEpoch - 1];
    expect(curve[0]?.validationLoss).toBeCloseTo(best?.validationLoss ?? 0, 3);
  });

  it("has the same bytes when it is stopped again and again", async () => {
    const out = join(makeFolder(), "encoder");
    const before = liveTensors();
    let stops = 0;
    while ((await stopped(out, 6, { resume: true })) !== null) stops += 1;
    expect(stops).toBe(3);
    expect(weightsIn(out).equals(weightsIn(encoder))).toBe(true);
    expect(liveTensors()).toBe(before);
    expect(await listCheckpoints(`${out}.checkpoints`)).toEqual([]);
    const again = await start(out, { resume: true, onEpoch: () => expect.unreachable() });
    expect(again.curve.map(({ loss }) => loss)).toEqual(whole.curve.map(({ loss }) => loss));
  });

  it("gives the same whatever the size of the micro-batches", async () => {
    const once = { ...recipe, updates: 1, warmupShare: 0 };
    const losses: number[] = [];
    for (const microBatchTokens of [1, 40, 1e6]) {
      const out = join(makeFolder(), "encoder");
      const { curve } = await start(out, { recipe: { ...once, microBatchTokens } });
      losses.push(curve[0]?.loss ?? 0, curve[0]?.validationLoss ?? 0);
    }
    for (const [i, loss] of losses.entries()) expect(loss).toBeCloseTo(losses[i % 2] ?? 0, 4);
  });

  it("refuses to resume another run, and what does not belong together", async () => {
    const out = join(makeFolder(), "encoder");
    expect(await stopped(out, 2)).toMatchObject({ code: "INTERRUPTED" });
    await expect(
      start(out, { resume: true, recipe: { ...recipe, maskedShare: 0.3 } }),
    ).rejects.toMatchObject({
      code: "RESUME_MISMATCH",
      message: expect.stringMatching(/recipe\.maskedShare: 0\.15, now 0\.3$/),
    });
    await expect(start(out)).rejects.toMatchObject({ code: "EXISTS" });
    const other = join(makeFolder(), "other");
    const cohort = join(dataset, "..", "cohort");
    await prepare({ cohort, out: other, vocabularySize: 110, minimumPatients: 1 });
    const fresh = join(makeFolder(), "encoder");
    await expect(start(fresh, { datasets: [dataset, other] })).rejects.toMatchObject({
      code: "TOKENIZER_MISMATCH",
      where: other,
    });
    await expect(start(fresh, { datasets: [other], encoder })).rejects.toMatchObject({
      code: "TOKENIZER_MISMATCH",
    });
    await expect(start(fresh, { encoder, windowLength: 64 })).rejects.toMatchObject({
      code: "BAD_CHECKPOINT",
    });
    await expect(start(fresh, { datasets: [encoder] })).rejects.toMatchObject({
      code: "BAD_FOLDER",
    });
  });
});

describe("courses without codes", () => {
  const text = (i: number): string => `a note of many words, number ${i}, without a code`;
  const uncoded = Array.from({ length: 30 }, (_, i) => ({ id: `u${i}`, text: text(i), codes: [] }));
  const coded = Array.from({ length: 40 }, (_, i) => ({
    id: `c${i}`,
    text: `a coded note ${i}`,
    codes: ["I10"],
  }));
  const rule = { validationShare: 0.3, testShare: 0, vocabularySize: 120, minimumPatients: 1 };

  it("are kept for pretraining alone", async () => {
    const folder = makeFolder();
    await importFiles(folder, { "all.jsonl": [...uncoded, ...coded] });
    const cohort = join(folder, "cohort");
    const out = join(folder, "dataset");
    const report = await prepare({ cohort, out, keepUncoded: true, ...rule });
    expect(report.courses).toBe(70);
    const opened = await openDataset(out);
    for (const split of ["train", "validation"] as const) {
      const readers = [await opened.split(split), await opened.split(split, { uncoded: true })];
      const ids = readers.map(({ courses }) => courses.map(({ courseId }) => courseId));
      expect(ids[0]).toEqual(ids[1]?.filter((id) => id.startsWith("c")));
      expect(ids[1]?.some((id) => id.startsWith("u"))).toBe(true);
      const tokens = readers.map((reader) =>
        Object.fromEntries(
          reader.courses.map(({ courseId }, i) => [courseId, [...reader.ids(i)]] as const),
        ),
      );
      expect(tokens[1]).toMatchObject(tokens[0] ?? {});
      for (const reader of readers) reader.close();
    }
    const encoderFolder = join(folder, "encoder");
    const once = { ...recipe, updates: 1 };
    const found = await pretrain({ datasets: [out], out: encoderFolder, recipe: once });
    expect(found.trainingCourses + found.validationCourses).toBe(70);
    const model = join(folder, "model");
    const trained = await train({
      dataset: out,
      out: model,
      level: 3,
      recipe: quickRecipe({ epochs: 1 }),
      encoder: encoderFolder,
    });
    expect(trained.trainingCourses + trained.validationCourses).toBe(40);
  });

  it("are enough to pretrain on, together with a dataset whose tokenizer they share", async () => {
    const folder = makeFolder();
    await importFiles(folder, { "all.jsonl": uncoded });
    const more = join(folder, "more");
    const cohort = join(folder, "cohort");
    await prepare({ cohort, out: more, keepUncoded: true, ...rule, encoder: dataset });
    const out = join(folder, "encoder");
    const once = { ...recipe, updates: 1 };
    const both = await start(out, { datasets: [dataset, more], recipe: once });
    expect(both.trainingCourses + both.validationCourses).toBe(
      whole.trainingCourses + whole.validationCourses + 30,
    );
    const opened = await openDataset(more);
    await expect(opened.split("train")).rejects.toMatchObject({
      code: "EMPTY_SPLIT",
      message: "the dataset has no courses with codes in its train split",
    });
  });
});
