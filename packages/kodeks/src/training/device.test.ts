import {
  clipGradients,
  freshParameters,
  fromArray,
  fromArrayBeside,
  Generator,
  libtorchInfo,
  onDevice,
  scope,
} from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { recipeLoss } from "./batch-loss.ts";
import { dropoutOfStep } from "./document-random.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { addGradients } from "./train-batch.ts";
import { architectures, CodingModel } from "../model/coding-model.ts";
import { resolveDevice } from "../model/device.ts";
import { newEncoderConfig } from "../model/encoder-config.ts";
import { largestDifference } from "../model/golden.fixture.ts";

const { cudaDevices } = libtorchInfo();
const shape = { windowLength: 16, padId: 0 };
const encoder = newEncoderConfig("tiny", 50, { ...shape, dropout: 0 });

describe("resolveDevice", () => {
  it("knows the CPU", () => {
    expect(resolveDevice("cpu")).toBe("cpu");
    expect(resolveDevice("cpu:0")).toBe("cpu");
    expect(resolveDevice("cpu", 3)).toBe("cpu");
  });

  it.each(["tpu", "cuda:", "cuda:x", "cpu:1", "CUDA", "", `cuda:${cudaDevices}`])(
    'refuses "%s", saying what there is',
    (name) => {
      expect(() => resolveDevice(name)).toThrow(
        expect.objectContaining({
          code: "NO_DEVICE",
          where: expect.stringContaining(`${cudaDevices} CUDA devices`),
          remedy: expect.stringMatching(/^Use /),
        }),
      );
    },
  );

  it("gives each process of a machine the GPU of its number, and refuses one too many", () => {
    for (let rank = 0; rank < cudaDevices; rank++) {
      expect(resolveDevice("cuda", rank)).toBe(`cuda:${rank}`);
    }
    expect(() => resolveDevice("cuda", cudaDevices)).toThrow(
      expect.objectContaining({
        code: "NO_DEVICE",
        message: expect.stringContaining(`cuda:${cudaDevices}`),
      }),
    );
  });
});

// libtorch's `meta` device is always there: its tensors have a shape and no numbers.
it("puts parameters, and what is applied to them, where they are to be", () => {
  const source = onDevice(freshParameters(new Generator(1)), "meta");
  const model = new CodingModel(source, { architecture: "plm-ca", encoder, labels: 7, ...shape });
  expect(new Set(model.parameters().map(({ device }) => device))).toEqual(new Set(["meta"]));
  scope(() => {
    expect(fromArrayBeside(model.decoder.queries, [1, 2], [2]).device).toBe("meta");
    expect(fromArrayBeside(fromArray([1], [1]), [1, 2], [2]).device).toBe("cpu");
  });
  model.dispose();
});

describe.skipIf(cudaDevices === 0)("a GPU", () => {
  it.each(architectures)("gives the scores and gradients of the CPU: %s", (architecture) => {
    const documents = new Map([
      [0, Int32Array.of(2, 5, 6, 3)],
      [1, Int32Array.from({ length: 40 }, (_, i) => 5 + i)],
    ]);
    const evidence = [[{ label: 3, tokens: Int32Array.of(1) }], []];
    const recipe = quickRecipe({ evidenceSupervision: 1 });
    const counts = [1, 2, 3, 4, 5, 6, 7];
    const [expected, found] = ["cpu", resolveDevice("cuda")].map((device) => {
      const source = onDevice(freshParameters(new Generator(1)), device);
      const model = new CodingModel(source, { architecture, encoder, labels: 7, ...shape });
      const scores = model.score([...documents.values()]);
      const loss = recipeLoss(recipe, { evidence, counts })([0, 1]);
      const dropout = dropoutOfStep(new Generator(1, device), 1, 1);
      const targets = [Int32Array.of(3), Int32Array.of(0, 6)];
      const value = addGradients(model, documents, targets, { loss, recipe, dropout, maskId: 1 });
      const norm = clipGradients(model.parameters(), 1);
      model.dispose();
      return [...scores, value, norm];
    });
    expect(largestDifference(found, expected)).toBeLessThan(1e-3);
  });
});
