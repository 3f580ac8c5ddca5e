import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  fromArray,
  liveTensors,
  noGrad,
  ops,
  SafetensorsFile,
  scope,
  TorchError,
  writeSafetensors,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import type { KodeksError } from "../base/errors.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { CheckpointSource } from "./checkpoint-source.ts";
import { CodingModel } from "./coding-model.ts";
import {
  goldenModel,
  goldenPath,
  largestDifference,
  namesUnder,
  tinyShape,
} from "./golden.fixture.ts";
import { loadEncoder } from "./load-encoder.ts";
import { packWindows } from "./windows.ts";

const makeFolder = temporaryFolders();
const golden = SafetensorsFile.open(goldenPath("plm-ca.safetensors"));
const names = namesUnder(golden, "weights/");

type Weights = Map<string, Tensor>;

/** Writes the golden weights of PLM-CA as a checkpoint folder, changed by `edit`. */
function writeCheckpoint(edit: (weights: Weights) => void = () => {}, only = ""): string {
  const folder = makeFolder();
  scope(() => {
    const weights: Weights = new Map();
    for (const name of names.filter((name) => name.startsWith(only))) {
      weights.set(name, golden.tensor(`weights/${name}`));
    }
    edit(weights);
    writeSafetensors(join(folder, "model.safetensors"), Object.fromEntries(weights));
  });
  writeFileSync(join(folder, "config.json"), JSON.stringify(tinyShape("plm-ca").encoder));
  return folder;
}

function load(folder: string): CodingModel {
  const source = CheckpointSource.open(join(folder, "model.safetensors"));
  const model = new CodingModel(source, tinyShape("plm-ca"));
  try {
    source.finish();
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}

function failure(body: () => unknown): KodeksError {
  try {
    body();
  } catch (error) {
    return error as KodeksError;
  }
  throw new Error("nothing was thrown");
}

const rename = (weights: Weights, from: string, to: string): void => {
  if (from === to) return;
  weights.set(to, weights.get(from) as Tensor);
  weights.delete(from);
};

const expected = goldenModel("plm-ca");
const scores = expected.model.score(expected.documents);

/** Memory lies elsewhere, and kernels may add up in another order: the last bit may differ. */
function expectSameScores(model: CodingModel): void {
  expect(largestDifference(model.score(expected.documents), scores)).toBeLessThan(1e-6);
}

const hiddenStates = (folder: string): Float32Array => {
  const encoder = loadEncoder(folder);
  const states = scope(() => encoder.forward(packWindows(expected.documents, 8, 0)).toFloat32());
  encoder.dispose();
  return states;
};

describe("a checkpoint", () => {
  it("is loaded as it is", () => {
    const model = load(writeCheckpoint());
    expectSameScores(model);
    model.dispose();
  });

  it("has all its faults named in one error", () => {
    const folder = writeCheckpoint((weights) => {
      weights.delete("bert.encoder.layer.1.output.dense.bias");
      weights.delete("decoder.queries");
      weights.set("decoder.key.bias", fromArray([1], [1]));
      weights.set("decoder.norm.weight", fromArray(new Float32Array(15), [15]));
      weights.set("decoder.value.weight", fromArray(new Float32Array(256), [256]));
    });
    const before = liveTensors();
    const error = failure(() => load(folder));
    expect(error).toMatchObject({
      code: "BAD_CHECKPOINT",
      where: expect.stringMatching(/model\.safetensors$/),
    });
    expect(error.message).toContain("bert.encoder.layer.1.output.dense.bias is missing");
    expect(error.message).toContain("decoder.queries is missing");
    expect(error.message).toContain("decoder.key.bias is not part of the model");
    expect(error.message).toContain("decoder.norm.weight has shape [15], [16] was expected");
    expect(error.message).toContain("decoder.value.weight has shape [256], [16,16] was expected");
    expect(error.message.split(";").length).toBe(5);
    expect(liveTensors()).toBe(before);
  });

  it("of another size does not flood the terminal", () => {
    const folder = writeCheckpoint((weights) => {
      for (const name of Array.from(weights.keys()))
        rename(weights, name, name.replace("layer.0", "layer.7"));
    });
    const { message } = failure(() => load(folder));
    expect(message).toContain("bert.encoder.layer.0.");
    expect(message).toMatch(/; and 20 more$/);
  });

  it("may hold parts that a coding model has no use for", () => {
    const folder = writeCheckpoint((weights) => {
      weights.set("bert.pooler.dense.weight", fromArray([1], [1]));
      weights.set("cls.predictions.bias", fromArray([1], [1]));
      weights.set("bert.embeddings.position_ids", fromArray(BigInt64Array.of(0n), [1]));
    });
    expect(() => load(folder).dispose()).not.toThrow();
  });

  it("may call LayerNorm's parameters gamma and beta", () => {
    const folder = writeCheckpoint((weights) => {
      for (const name of [...weights.keys()].filter((name) => name.includes("LayerNorm"))) {
        rename(weights, name, name.replace(/weight$/, "gamma").replace(/bias$/, "beta"));
      }
    });
    const model = load(folder);
    expectSameScores(model);
    model.dispose();
  });

  it.each(["float16", "bfloat16", "float64"] as const)("may hold %s", (dtype) => {
    const folder = writeCheckpoint((weights) => {
      for (const [name, tensor] of weights)
        weights.set(
          name,
          noGrad(() => ops.to(tensor, { dtype })),
        );
    });
    const model = load(folder);
    expect(model.parameters().every((tensor) => tensor.dtype === "float32")).toBe(true);
    const tolerance = { float16: 5e-3, bfloat16: 5e-2, float64: 1e-6 }[dtype];
    expect(largestDifference(model.score(expected.documents), scores)).toBeLessThan(tolerance);
    model.dispose();
  });

  it.each([0, 4, 20, 3_000, -1])("cut at byte %i is refused", (at) => {
    const file = join(writeCheckpoint(), "model.safetensors");
    writeFileSync(file, readFileSync(file).subarray(0, at));
    const error = failure(() => CheckpointSource.open(file));
    expect(error).toBeInstanceOf(TorchError);
    expect(error).toMatchObject({ code: "BAD_SAFETENSORS" });
    expect(error.message).toContain("model.safetensors");
  });

  it("that is not there is told from one that is damaged", () => {
    const error = failure(() => CheckpointSource.open(join(makeFolder(), "model.safetensors")));
    expect(error).toMatchObject({ code: "NOT_FOUND" });
  });

  it("with too few positions for the windows is refused before it is used", () => {
    const source = CheckpointSource.open(join(writeCheckpoint(), "model.safetensors"));
    const shape = { ...tinyShape("plm-ca"), windowLength: 9 };
    const before = liveTensors();
    expect(failure(() => new CodingModel(source, shape))).toMatchObject({
      code: "BAD_CHECKPOINT",
      message: expect.stringContaining("9 positions"),
    });
    expect(liveTensors()).toBe(before);
  });
});

describe("an encoder's checkpoint", () => {
  it("may hold its tensors with or without the model's name in front", () => {
    const withName = writeCheckpoint(() => {}, "bert.");
    const without = writeCheckpoint((weights) => {
      for (const name of Array.from(weights.keys()))
        rename(weights, name, name.replace(/^bert\./, ""));
    }, "bert.");
    const states = hiddenStates(withName);
    expect(states.length).toBe(6 * 8 * 16);
    expect(largestDifference(hiddenStates(without), states)).toBeLessThan(1e-5);
  });

  it("must not lack a tensor, under either kind of name", () => {
    const without = writeCheckpoint((weights) => {
      for (const name of Array.from(weights.keys()))
        rename(weights, name, name.replace(/^bert\./, ""));
      weights.delete("encoder.layer.0.output.dense.weight");
    }, "bert.");
    const before = liveTensors();
    const error = failure(() => loadEncoder(without));
    expect(error.code).toBe("BAD_CHECKPOINT");
    expect(error.message).toContain(": encoder.layer.0.output.dense.weight is missing");
    expect(liveTensors()).toBe(before);
  });
});
