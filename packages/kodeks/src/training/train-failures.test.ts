import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshParameters, Generator, liveTensors, writeSafetensors } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtModule } from "../base/built.fixture.ts";
import { killWhen } from "../base/killed-child.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { makeCohort } from "../dataset/prepare.fixture.ts";
import { prepare } from "../dataset/prepare.ts";
import { learnTokenizer, WordCounter } from "../dataset/vocabulary.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import { Encoder } from "../model/encoder.ts";
import { largestDifference } from "../model/golden.fixture.ts";
import { loadModel } from "../model/model-folder.ts";
import { weightsOf } from "../model/weights.fixture.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
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

/** Expects a training to fail with `code` and to leave neither files nor tensors. */
async function expectFailure(code: string, more: Partial<TrainOptions>): Promise<void> {
  const folder = makeFolder();
  const before = liveTensors();
  await expect(start(join(folder, "deep", "model"), more)).rejects.toMatchObject({ code });
  expect(readdirSync(folder)).toEqual([]);
  expect(liveTensors()).toBe(before);
}

describe("a training that fails leaves nothing", () => {
  it("when it is stopped before it begins, in an epoch, or behind one", async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expectFailure("INTERRUPTED", { signal: stopped.signal });

    const inEpoch = new AbortController();
    await expectFailure("INTERRUPTED", {
      signal: inEpoch.signal,
      onProgress: ({ kind }) => void (kind === "advance" && inEpoch.abort()),
    });

    const behindLast = new AbortController();
    await expectFailure("INTERRUPTED", {
      recipe: quickRecipe({ epochs: 2 }),
      signal: behindLast.signal,
      onEpoch: ({ epoch }) => void (epoch === 2 && behindLast.abort()),
    });
  });

  it("when it diverges", async () => {
    const recipe = quickRecipe({ learningRate: 1e30, warmupShare: 0 });
    await expectFailure("DIVERGED", { recipe });
  });

  it("when there is no dataset, or nothing to validate on", async () => {
    await expectFailure("NOT_FOUND", { dataset: join(makeFolder(), "none") });
    const folder = makeFolder();
    const unvalidated = join(folder, "dataset");
    await prepare({
      cohort: await makeCohort(folder),
      out: unvalidated,
      validationShare: 0,
      minimumPatients: 1,
    });
    await expectFailure("EMPTY_SPLIT", { dataset: unvalidated });
  });
});

it("a training that was killed leaves no folder that looks complete", async () => {
  const folder = makeFolder();
  const out = join(folder, "model");
  const reached = join(folder, "reached");
  const options = { dataset, out, level: 3, recipe: quickRecipe(), windowLength: 16 };
  // Behind its first epoch the child waits to be killed.
  const script = `
    import { writeFileSync } from "node:fs";
    import { train } from ${JSON.stringify(builtModule("training/train"))};
    await train({ ...${JSON.stringify(options)}, onEpoch() {
      writeFileSync(${JSON.stringify(reached)}, "");
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    } });`;
  await killWhen(script, () => existsSync(reached));
  expect(existsSync(out)).toBe(false);
  await expect(loadModel(out)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(readdirSync(folder).some((name) => name.startsWith(".model.partial-"))).toBe(true);

  await start(out, { recipe: quickRecipe({ epochs: 1 }) });
  expect(readdirSync(folder).sort()).toEqual(["model", "reached"]);
});

describe("a training that starts from a checkpoint", () => {
  /** A checkpoint in the layout of Hugging Face for the dataset's tokenizer. */
  async function checkpoint(prefix: string, leaveOut = /^$/): Promise<[string, Encoder]> {
    const folder = join(makeFolder(), "checkpoint");
    mkdirSync(folder);
    const tokenizer = (await openDataset(dataset)).tokenizer();
    const shape = { windowLength: 16, padId: tokenizer.special.pad, dropout: 0 };
    const config = newEncoderConfig("tiny", tokenizer.vocabularySize, shape);
    const encoder = new Encoder(freshParameters(new Generator(42)), config);
    const tensors = [...encoder.namedParameters(prefix)].filter(([name]) => !leaveOut.test(name));
    writeFileSync(join(folder, "config.json"), JSON.stringify(config));
    writeFileSync(join(folder, "tokenizer.json"), tokenizer.json);
    writeSafetensors(join(folder, "model.safetensors"), Object.fromEntries(tensors));
    return [folder, encoder];
  }

  it.each(["", "bert."])("takes its weights, under names that begin with '%s'", async (prefix) => {
    const [encoder, original] = await checkpoint(prefix);
    const out = join(makeFolder(), "model");
    // Steps too small to move anything show where it started.
    const recipe = quickRecipe({ epochs: 1, learningRate: 1e-9 });
    await start(out, { encoder, recipe });
    const { model } = await loadModel(out);
    // The checkpoint was made without.
    expect(model.shape.encoder).toMatchObject({
      hidden_dropout_prob: recipe.dropout,
      attention_probs_dropout_prob: recipe.dropout,
    });
    for (const [name, expected] of Object.entries(weightsOf(original))) {
      const found = weightsOf(model.encoder)[name] ?? [];
      expect(largestDifference(found, expected), name).toBeLessThan(1e-6);
    }
    model.dispose();
    original.dispose();
  });

  it("refuses a checkpoint of another tokenizer", async () => {
    const [encoder, original] = await checkpoint("");
    original.dispose();
    const counter = new WordCounter(1);
    counter.add("sukkersyge", "p");
    writeFileSync(
      join(encoder, "tokenizer.json"),
      learnTokenizer(counter, 20, { minimumPatients: 1 }).json,
    );
    await expectFailure("TOKENIZER_MISMATCH", { encoder });
  });

  it("refuses one that knows fewer tokens than its tokenizer", async () => {
    const [encoder, original] = await checkpoint("");
    original.dispose();
    const file = join(encoder, "config.json");
    const config = JSON.parse(readFileSync(file, "utf8")) as { vocab_size: number };
    writeFileSync(file, JSON.stringify({ ...config, vocab_size: config.vocab_size - 1 }));
    await expect(start(join(makeFolder(), "model"), { encoder })).rejects.toMatchObject({
      code: "BAD_CHECKPOINT",
      message: expect.stringMatching(/^the tokenizer has \d+ tokens, and the encoder knows \d+$/),
    });
  });

  it("refuses one that lacks a tensor, or has too few positions", async () => {
    const [encoder, original] = await checkpoint("", /layer\.1\.output\.dense\.bias/);
    original.dispose();
    await expectFailure("BAD_CHECKPOINT", { encoder });
    const [whole, second] = await checkpoint("");
    second.dispose();
    await expectFailure("BAD_CHECKPOINT", { encoder: whole, windowLength: 32 });
  });
});
