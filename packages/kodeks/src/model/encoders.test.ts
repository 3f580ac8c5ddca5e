import { ops, SafetensorsFile, scope } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { firstPosition, parseEncoderConfig } from "./encoder-config.ts";
import { Encoder } from "./encoder.ts";
import {
  expectGolden,
  goldenPath,
  goldenWeights,
  namesUnder,
  readGoldenJson,
  values,
} from "./golden.fixture.ts";
import { packWindows } from "./windows.ts";

const configs = readGoldenJson("encoders.json") as Record<string, object>;
const file = SafetensorsFile.open(goldenPath("encoders.safetensors"));

describe.each(Object.entries(configs))("%s against transformers", (name, json) => {
  const config = parseEncoderConfig(json, name);
  const documents = [0, 1].map((i) => values(file, `${name}/ids/${i}`) as Int32Array);
  const encoder = new Encoder(goldenWeights(file, `${name}/weights/`), config);

  it("has transformers' parameter names", () => {
    const found = [...encoder.namedParameters().keys()].sort();
    expect(found).toEqual(namesUnder(file, `${name}/weights/`).sort());
  });

  it("gives transformers' hidden states", () => {
    scope(() => {
      const windows = packWindows(documents, 8, config.pad_token_id ?? 0);
      const hidden = encoder.forward(windows);
      documents.forEach((ids, i) => {
        const own = ops.narrow(ops.select(hidden, 0, i), 0, 0, ids.length);
        expectGolden(own, file, `${name}/hidden/${i}`, 1e-5);
      });
    });
  });
});

describe("the goldens of the activations", () => {
  it("would tell the exact gelu from its approximation, and positions from one another", () => {
    expect(firstPosition(parseEncoderConfig(configs["roberta-pad-2"], "golden"))).toBe(3);
    expect(firstPosition(parseEncoderConfig(configs["roberta"], "golden"))).toBe(2);
    scope(() => {
      const windows = packWindows([values(file, "bert-gelu/ids/1") as Int32Array], 8, 0);
      const exact = goldenWeights(file, "bert-gelu/weights/");
      const hidden = (act: string): Float32Array =>
        new Encoder(
          exact,
          parseEncoderConfig({ ...configs["bert-gelu"], hidden_act: act }, "golden"),
        )
          .forward(windows)
          .toFloat32();
      const [a, b] = [hidden("gelu"), hidden("gelu_new")];
      expect(Math.max(...a.map((value, i) => Math.abs(value - b[i])))).toBeGreaterThan(5e-5);
    });
  });
});
