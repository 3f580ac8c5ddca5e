import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { listCheckpoints } from "./checkpoint-folder.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import type { Resumed } from "./survival.ts";
import { train } from "./train.ts";
import type { TrainOptions, TrainReport } from "./train.ts";

const makeShared = temporaryFolders(afterAll);
const makeFolder = temporaryFolders();

// Everything that has a state of its own: dropout, masking, the average, the best epoch.
const recipe = quickRecipe({ epochs: 3, averaging: 0.9, tokenMasking: 0.2, learningRate: 3e-3 });

let dataset = "";
let expected: Buffer;
let whole: TrainReport;
beforeAll(async () => {
  dataset = await syntheticDataset(makeShared());
  const out = join(makeShared(), "model");
  whole = await start(out);
  expected = weightsIn(out);
});

const start = (out: string, more: Partial<TrainOptions> = {}): Promise<TrainReport> =>
  train({ dataset, out, level: 3, recipe, windowLength: 16, ...more });

const weightsIn = (out: string): Buffer => readFileSync(join(out, "model.safetensors"));

/** A report without its times. */
const timeless = (report: TrainReport): object => ({
  ...report,
  seconds: 0,
  curve: report.curve.map((record) => ({ ...record, seconds: 0 })),
});

/** Starts a training and stops it behind a step, or behind an epoch. */
async function stopped(
  out: string,
  at: { readonly step?: number; readonly epoch?: number },
  more: Partial<TrainOptions> = {},
): Promise<unknown> {
  const controller = new AbortController();
  let steps = 0;
  return start(out, {
    checkpoints: {},
    signal: controller.signal,
    onProgress: ({ kind }) => {
      if (kind === "advance" && ++steps === at.step) controller.abort();
    },
    onEpoch: ({ epoch }) => void (epoch === at.epoch && controller.abort()),
    ...more,
  }).then(
    () => null,
    (error: unknown) => error,
  );
}

describe("a training that was stopped and resumed", () => {
  it.each([
    ["in its first epoch", { step: 2 }],
    ["behind an epoch's last step, before its validation", { step: 5 }],
    ["behind an epoch", { epoch: 2 }],
    ["in its last epoch", { step: 13 }],
    ["when all epochs are done", { epoch: 3 }],
  ])("has the same bytes and curve: %s", async (_, at) => {
    const folder = makeFolder();
    const out = join(folder, "model");
    const before = liveTensors();
    const error = await stopped(out, at);
    const [name = ""] = await listCheckpoints(`${out}.checkpoints`);
    expect(error).toMatchObject({
      code: "INTERRUPTED",
      message: "the training was stopped; its checkpoint is kept",
      where: join(`${out}.checkpoints`, name),
      remedy: expect.stringContaining("--resume"),
    });
    expect(readdirSync(folder)).toEqual(["model.checkpoints"]);

    let from: Resumed | undefined;
    const report = await start(out, { resume: true, onResume: (found) => (from = found) });
    expect(name).toContain(`epoch-000${from?.epoch}-step-`);
    expect(weightsIn(out).equals(expected)).toBe(true);
    expect(timeless(report)).toEqual(timeless(whole));
    expect(readdirSync(folder)).toEqual(["model"]);
    expect(liveTensors()).toBe(before);
  });

  it("has the same bytes when it is stopped again and again", async () => {
    const out = join(makeFolder(), "model");
    let stops = 0;
    while ((await stopped(out, { step: 4 }, { resume: true })) !== null) stops += 1;
    expect(stops).toBeGreaterThan(2);
    expect(weightsIn(out).equals(expected)).toBe(true);
  });

  it("begins where there is no checkpoint yet, and leaves a finished model as it is", async () => {
    const folder = makeFolder();
    const out = join(folder, "model");
    await start(out, { resume: true });
    expect(weightsIn(out).equals(expected)).toBe(true);
    const onEpoch = (): never => {
      throw new Error("trained again");
    };
    const again = await start(out, { resume: true, onEpoch });
    expect(timeless(again)).toEqual(timeless(whole));
    const other = start(out, { resume: true, recipe: { ...recipe, seed: 2 } });
    await expect(other).rejects.toMatchObject({ code: "RESUME_MISMATCH", where: out });
    expect(readdirSync(folder)).toEqual(["model"]);
  });

  it("is refused with another recipe, dataset or label space, and shows the difference", async () => {
    const out = join(makeFolder(), "model");
    await stopped(out, { step: 2 });
    const otherDataset = await syntheticDataset(makeFolder(), []);
    const refusals: [Partial<TrainOptions>, RegExp][] = [
      [{ recipe: { ...recipe, dropout: 0.2 } }, /: recipe\.dropout: 0\.1, now 0\.2$/],
      [{ dataset: otherDataset }, /: dataset: [0-9a-f]{12}…, now [0-9a-f]{12}…$/],
      [{ level: 5 }, /: codes: .*; level: 3, now 5$/],
      [
        { windowLength: 8, trainPatients: 9 },
        /: windowLength: 16, now 8; trainPatients: null, now 9$/,
      ],
    ];
    for (const [more, message] of refusals) {
      await expect(start(out, { resume: true, ...more })).rejects.toMatchObject({
        code: "RESUME_MISMATCH",
        message: expect.stringMatching(message),
      });
    }
    await start(out, { resume: true, recipe: { ...recipe, name: "renamed" } });
    expect(weightsIn(out).equals(expected)).toBe(true);
  });

  it("is not begun over by mistake", async () => {
    const out = join(makeFolder(), "model");
    await stopped(out, { step: 2 });
    const folder = `${out}.checkpoints`;
    const before = await listCheckpoints(folder);
    await expect(start(out)).rejects.toMatchObject({ code: "EXISTS", where: folder });
    expect(await listCheckpoints(folder)).toEqual(before);
    await start(out, { force: true });
    expect(weightsIn(out).equals(expected)).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });
});

it("a training that diverges keeps its last good checkpoint, and names the batch", async () => {
  const out = join(makeFolder(), "model");
  const wild = { ...recipe, learningRate: 1e12, warmupShare: 0, clipNorm: null, epochs: 20 };
  const error = await start(out, { recipe: wild, checkpoints: { updates: 1 } }).then(
    () => null,
    (reason: unknown) => reason,
  );
  const kept = await listCheckpoints(`${out}.checkpoints`);
  expect(kept.length).toBeGreaterThan(0);
  expect(error).toMatchObject({
    code: "DIVERGED",
    where: expect.stringMatching(/^courses train-\d+, train-\d+/),
    remedy: expect.stringContaining(join(`${out}.checkpoints`, kept.at(-1) ?? "")),
  });
});
