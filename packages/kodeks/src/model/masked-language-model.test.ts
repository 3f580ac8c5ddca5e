import { fromArray, ops, SafetensorsFile, scope } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { parseEncoderConfig } from "./encoder-config.ts";
import {
  expectGolden,
  goldenPath,
  goldenWeights,
  namesUnder,
  readGoldenJson,
  values,
} from "./golden.fixture.ts";
import { MaskedLanguageModel } from "./masked-language-model.ts";

const configs = readGoldenJson("masked-lm.json") as Record<string, object>;
const file = SafetensorsFile.open(goldenPath("masked-lm.safetensors"));

describe.each(Object.entries(configs))(
  "a masked language model: %s, against transformers",
  (name, json) => {
    const config = parseEncoderConfig(json, name);
    const weights = goldenWeights(file, `${name}/weights/`);
    const prefix = name === "bert" ? "bert" : "roberta";
    const model = new MaskedLanguageModel(weights.under(prefix), weights, config, {
      windowLength: 8,
      padId: config.pad_token_id ?? 0,
    });
    const documents = [0, 1].map((i) => values(file, `${name}/ids/${i}`) as Int32Array);

    it("has transformers' parameter names", () => {
      const found = [...model.namedParameters().keys()].sort();
      expect(found).toEqual(namesUnder(file, `${name}/weights/`).sort());
    });

    it("gives transformers' logits, of any places", () => {
      scope(() => {
        documents.forEach((ids, i) => {
          const places = Int32Array.from(ids, (_, place) => 8 * i + place);
          const logits = model.forward(documents, fromArray(places, [places.length]));
          expectGolden(logits, file, `${name}/logits/${i}`, 1e-4);
        });
      });
    });

    it("gives transformers' loss", () => {
      scope(() => {
        const asked = documents.flatMap((_, i) =>
          Array.from(values(file, `${name}/targets/${i}`) as Int32Array, (target, place) => ({
            place: 8 * i + place,
            target: BigInt(target),
          })).filter(({ target }) => target >= 0n),
        );
        expect(asked.length).toBe(5);
        const places = Int32Array.from(asked, ({ place }) => place);
        const targets = BigInt64Array.from(asked, ({ target }) => target);
        const logits = model.forward(documents, fromArray(places, [5]));
        const loss = ops.crossEntropyLoss(logits, fromArray(targets, [5]));
        expectGolden(ops.view(loss, [1]), file, `${name}/loss`, 1e-4);
      });
    });
  },
);
