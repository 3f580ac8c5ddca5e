import { freshParameters, Generator, liveTensors } from "@kodeks/libtorch";
import type { TensorData } from "@kodeks/libtorch";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { architectures, CodingModel } from "./coding-model.ts";
import { newEncoderConfig } from "./encoder-config.ts";
import { goldenModel, largestDifference, tinyShape } from "./golden.fixture.ts";

const document = fc.int32Array({ min: 0, max: 49, minLength: 1, maxLength: 40 });

describe.each(architectures)("%s", (architecture) => {
  const { model } = goldenModel(architecture);
  afterAll(() => model.dispose());

  it("scores a document the same whatever else is in the batch", () => {
    fc.assert(
      fc.property(
        document,
        fc.array(document, { maxLength: 5 }),
        fc.array(document, { maxLength: 5 }),
        (ids, before, after) => {
          const alone = model.score([ids]);
          const start = before.length * model.shape.labels;
          const together = model.score([...before, ids, ...after]);
          const own = together.subarray(start, start + model.shape.labels);
          expect(largestDifference(own, alone)).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("scores a document the same whatever the padding id", () => {
    const { model: other } = goldenModel(architecture);
    const padded = { ...other.shape, padId: 7 };
    Object.defineProperty(other, "shape", { value: padded });
    fc.assert(
      fc.property(document, (ids) => {
        expect(largestDifference(other.score([ids]), model.score([ids]))).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
    other.dispose();
  });

  it("looks at every token of a document", () => {
    const ids = Int32Array.from({ length: 21 }, (_, i) => i + 1);
    const scores = model.score([ids]);
    ids.forEach((id, token) => {
      const changed = Int32Array.from(ids);
      changed[token] = id + 22;
      expect(largestDifference(model.score([changed]), scores), `token ${token}`).toBeGreaterThan(
        1e-6,
      );
    });
  });

  it("gives probabilities, and holds no more tensors after scoring than before", () => {
    const documents = [Int32Array.of(1, 2, 3), Int32Array.from({ length: 30 }, (_, i) => i)];
    const before = liveTensors();
    for (let round = 0; round < 3; round += 1) {
      const scores = model.score(documents);
      expect(scores.length).toBe(2 * 7);
      expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
      expect(liveTensors()).toBe(before);
    }
    expect(() => model.score([Int32Array.of(50)])).toThrow();
    expect(liveTensors()).toBe(before);
  });

  it("releases all its tensors", () => {
    const before = liveTensors();
    const own = new CodingModel(freshParameters(new Generator(1)), tinyShape(architecture));
    expect(liveTensors()).toBe(before + own.parameters().length);
    own.dispose();
    expect(liveTensors()).toBe(before);
  });

  it("begins the same from the same seed, and otherwise from another", () => {
    const weights = (seed: number): TensorData[] => {
      const own = new CodingModel(freshParameters(new Generator(seed)), tinyShape(architecture));
      const result = own.parameters().map((tensor) => tensor.toArray());
      own.dispose();
      return result;
    };
    expect(weights(3)).toEqual(weights(3));
    expect(weights(3)).not.toEqual(weights(4));
  });
});

describe("the size of PLM-CA's decoder", () => {
  it("is C·d + 2d² + 4d + 1", () => {
    const encoder = newEncoderConfig("tiny", 50, { windowLength: 8, padId: 0, dropout: 0 });
    const shape = { ...tinyShape("plm-ca"), encoder, labels: 11 };
    const model = new CodingModel(freshParameters(new Generator(1)), shape);
    const size = model.decoder.parameters().reduce((sum, tensor) => sum + tensor.size, 0);
    expect(size).toBe(11 * 128 + 2 * 128 ** 2 + 4 * 128 + 1);
    model.dispose();
  });
});
