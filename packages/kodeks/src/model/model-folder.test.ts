import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { liveTensors } from "@kodeks/libtorch";
import type { TensorData } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { writeManifest } from "../base/manifest.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { LabelSpace } from "../dataset/label-space.ts";
import { specialTokens, wordPieceTokenizerJson } from "../dataset/tokenizer-json.ts";
import { DocumentTokenizer } from "../dataset/tokenizer.ts";
import { architectures } from "./coding-model.ts";
import type { Architecture } from "./coding-model.ts";
import { goldenModel, largestDifference } from "./golden.fixture.ts";
import { loadModel, saveModel } from "./model-folder.ts";
import { weightsOf } from "./weights.fixture.ts";

const makeFolder = temporaryFolders();

const pieces = [...specialTokens, ...Array.from("abcdefghijklmnopqrstuvwxyzæøå0123456789.,;:()")];
const tokenizer = DocumentTokenizer.fromJson(
  wordPieceTokenizerJson(pieces, { lowercase: true, stripAccents: false }),
);
const codes = ["A15", "E11", "E14", "I10", "J18", "K50", "R52"];
const labels = new LabelSpace(
  3,
  codes.map((code, i) => ({ code, count: i + 1, primary: i === 0 ? null : i })),
);
const thresholds = { tau: 0.123_456_789, evidence: 0.05, tunedOn: "validation" };

async function save(architecture: Architecture = "plm-ca"): Promise<{
  readonly folder: string;
  readonly documents: readonly Int32Array[];
  readonly scores: Float32Array;
  readonly weights: Readonly<Record<string, TensorData>>;
}> {
  const folder = makeFolder();
  const { model, documents } = goldenModel(architecture);
  await saveModel(folder, { model, tokenizer, labels, thresholds, maxTokens: 512 });
  await writeManifest(folder, { kind: "model", command: "kodeks train", seed: 1 });
  const scores = model.score(documents);
  const weights = weightsOf(model);
  model.dispose();
  return { folder, documents, scores, weights };
}

describe("a model folder", () => {
  it.each(architectures)("gives back %s as it was", async (architecture) => {
    const { folder, documents, scores, weights } = await save(architecture);
    const before = liveTensors();
    const loaded = await loadModel(folder);
    expect(weightsOf(loaded.model)).toEqual(weights);
    // Memory lies elsewhere, and kernels may add up in another order: the last bit may differ.
    expect(largestDifference(loaded.model.score(documents), scores)).toBeLessThan(1e-6);
    expect(loaded.model.shape).toMatchObject({ architecture, windowLength: 8, labels: 7 });
    expect(loaded.labels).toEqual(labels);
    expect(loaded.labels.indexOf("J18")).toBe(4);
    expect(loaded.thresholds).toEqual(thresholds);
    expect(loaded.maxTokens).toBe(512);
    expect(loaded.tokenizer.fingerprint).toBe(tokenizer.fingerprint);
    loaded.model.dispose();
    expect(liveTensors()).toBe(before);
  });

  it("is written byte for byte the same from the same model", async () => {
    const [one, other] = [await save(), await save()];
    for (const name of [
      "config.json",
      "labels.json",
      "thresholds.json",
      "tokenizer.json",
      "model.safetensors",
    ]) {
      expect(
        readFileSync(join(one.folder, name)).equals(readFileSync(join(other.folder, name))),
        name,
      ).toBe(true);
    }
  });

  it("of another schema version is refused", async () => {
    const { folder } = await save();
    const file = join(folder, "manifest.json");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace('"schemaVersion": 1', '"schemaVersion": 2'),
    );
    await expect(loadModel(folder)).rejects.toMatchObject({ code: "BAD_SCHEMA_VERSION" });
  });

  it.each([
    ["manifest.json", "BAD_FOLDER"],
    ["config.json", "NOT_FOUND"],
    ["tokenizer.json", "NOT_FOUND"],
    ["labels.json", "BAD_FOLDER"],
    ["thresholds.json", "BAD_FOLDER"],
    ["model.safetensors", "NOT_FOUND"],
  ])("without %s is refused", async (name, code) => {
    const { folder } = await save();
    rmSync(join(folder, name));
    const before = liveTensors();
    const error = await loadModel(folder).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code });
    expect(error).toHaveProperty("where", expect.stringContaining(folder));
    expect(liveTensors()).toBe(before);
  });

  it.each([
    ["model.safetensors", "BAD_SAFETENSORS"],
    ["config.json", "BAD_CHECKPOINT"],
    ["tokenizer.json", "BAD_CHECKPOINT"],
    ["labels.json", "BAD_FOLDER"],
    ["thresholds.json", "BAD_FOLDER"],
  ])("with %s cut short is refused", async (name, code) => {
    const { folder } = await save();
    truncateSync(join(folder, name), statSync(join(folder, name)).size - 5);
    const before = liveTensors();
    await expect(loadModel(folder)).rejects.toMatchObject({ code });
    expect(liveTensors()).toBe(before);
  });

  it("with labels of another number than the decoder's is refused", async () => {
    const { folder } = await save();
    const fewer = new LabelSpace(3, labels.labels.slice(1));
    writeFileSync(join(folder, "labels.json"), JSON.stringify(fewer.toJson()));
    const before = liveTensors();
    await expect(loadModel(folder)).rejects.toMatchObject({
      code: "BAD_CHECKPOINT",
      message: expect.stringContaining("decoder.queries has shape [7,16], [6,16] was expected"),
    });
    expect(liveTensors()).toBe(before);
  });

  it("with another tokenizer, even one of the same size, is refused", async () => {
    const { folder } = await save();
    const others = pieces.toSpliced(-1, 1, "another");
    const options = { lowercase: true, stripAccents: false };
    writeFileSync(join(folder, "tokenizer.json"), wordPieceTokenizerJson(others, options));
    const before = liveTensors();
    await expect(loadModel(folder)).rejects.toMatchObject({
      code: "BAD_FOLDER",
      message: expect.stringContaining("not the one that the model was trained with"),
    });
    expect(liveTensors()).toBe(before);
  });

  it("that is a plain checkpoint is told where it belongs", async () => {
    const { folder } = await save();
    const file = join(folder, "config.json");
    const config = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    delete config["kodeks"];
    writeFileSync(file, JSON.stringify(config));
    await expect(loadModel(folder)).rejects.toMatchObject({
      code: "BAD_FOLDER",
      remedy: expect.stringContaining("--encoder"),
    });
  });
});
