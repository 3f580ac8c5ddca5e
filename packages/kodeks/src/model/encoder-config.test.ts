import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { parseEncoderConfig, readEncoderConfig } from "./encoder-config.ts";

const makeFolder = temporaryFolders();

const good = {
  model_type: "bert",
  vocab_size: 50,
  hidden_size: 16,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  intermediate_size: 64,
  max_position_embeddings: 8,
};

describe("parseEncoderConfig", () => {
  it("fills in BERT's defaults and keeps what it does not know", () => {
    expect(parseEncoderConfig({ ...good, extra: 1 }, "x")).toMatchObject({
      hidden_act: "gelu",
      layer_norm_eps: 1e-12,
      type_vocab_size: 2,
      extra: 1,
    });
  });

  it.each([
    ["model_type", "gpt2"],
    ["model_type", "distilbert"],
    ["model_type", undefined],
    ["hidden_act", "swish"],
    ["position_embedding_type", "relative_key"],
    ["num_hidden_layers", 0],
    ["hidden_size", "16"],
    ["hidden_size", 17],
    ["hidden_dropout_prob", 2],
  ])("refuses %s = %s, naming the field", (field, value) => {
    expect(() => parseEncoderConfig({ ...good, [field]: value }, "x")).toThrow(
      expect.objectContaining({ code: "BAD_CHECKPOINT", message: expect.stringContaining(field) }),
    );
  });
});

describe("readEncoderConfig", () => {
  it("tells a missing config from a damaged one", () => {
    const folder = makeFolder();
    expect(() => readEncoderConfig(folder)).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    writeFileSync(join(folder, "config.json"), "{");
    expect(() => readEncoderConfig(folder)).toThrow(
      expect.objectContaining({ code: "BAD_CHECKPOINT" }),
    );
    writeFileSync(join(folder, "config.json"), JSON.stringify(good));
    expect(readEncoderConfig(folder).vocab_size).toBe(50);
  });
});
